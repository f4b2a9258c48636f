// SPDX-License-Identifier: Apache-2.0
package import JSONDocument
import NIOCore
import NIOHTTP1
import NIOWebSocket

/// A participant's WebSocket: subscribes, shows that it lives, hands on what comes.
package enum ParticipantSocket {
    /// What comes in.
    package enum Event: Sendable {
        /// From now on items come in.
        case subscribed
        /// The server has answered a heartbeat.
        case alive
        /// An item of the chat.
        case item(JSON)
    }

    /// Why a socket is no more.
    package struct Lost: Error {}

    private typealias Frames = NIOAsyncChannel<WebSocketFrame, WebSocketFrame>

    private static let topic = "aws/chat"
    private static let heartbeat = Duration.seconds(10)
    private static let frameBytesMax = 1024 * 1024

    /// Opens a socket and stays until it is lost, or the task is cancelled.
    /// - Parameters:
    ///   - url: the address that CreateParticipantConnection gave.
    ///   - trust: which servers are believed.
    ///   - deliver: takes events in order.
    /// - Throws: ``Lost``, or what says that no connection came about.
    package static func run(
        url: String, trust: ServerTrust, deliver: @escaping @Sendable (Event) async -> Void
    ) async throws {
        guard let endpoint = Endpoint(url) else { throw Lost() }
        let channel = try await open(endpoint, trust)
        try await channel.executeThenClose { inbound, outbound in
            let pulse = Pulse()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await read(inbound, outbound, pulse, deliver) }
                group.addTask { try await beat(outbound, pulse) }
                defer { group.cancelAll() }
                try await send(
                    #"{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}"#, outbound)
                // Whichever ends first has lost the socket.
                try await group.next()
                throw Lost()
            }
        }
    }

    /// What has been answered so far.
    private actor Pulse {
        private(set) var isSubscribed = false
        private var isAnswered = true

        func subscribed() { isSubscribed = true }
        func answered() { isAnswered = true }

        /// Begins another beat; `false` when the last one was not answered.
        func beat() -> Bool {
            defer { isAnswered = false }
            return isAnswered
        }
    }

    private static func beat(
        _ outbound: NIOAsyncChannelOutboundWriter<WebSocketFrame>, _ pulse: Pulse
    ) async throws {
        try await Task.sleep(for: heartbeat)
        guard await pulse.isSubscribed else { throw Lost() }
        while await pulse.beat() {
            try await send(#"{"topic":"aws/ping"}"#, outbound)
            try await send(#"{"topic":"aws/heartbeat"}"#, outbound)
            try await Task.sleep(for: heartbeat)
        }
        throw Lost()
    }

    private static func read(
        _ inbound: NIOAsyncChannelInboundStream<WebSocketFrame>,
        _ outbound: NIOAsyncChannelOutboundWriter<WebSocketFrame>, _ pulse: Pulse,
        _ deliver: @Sendable (Event) async -> Void
    ) async throws {
        for try await frame in inbound {
            switch frame.opcode {
            case .text:
                guard let event = try await event(frame.data, pulse) else { continue }
                await deliver(event)
            case .ping:
                let pong = WebSocketFrame(
                    fin: true, opcode: .pong, maskKey: .random(), data: frame.data)
                try await outbound.write(pong)
            case .connectionClose: throw Lost()
            default: break
            }
        }
    }

    private static func event(_ data: ByteBuffer, _ pulse: Pulse) async throws -> Event? {
        guard let json = try? JSON.parse(utf8: Array(buffer: data)) else { return nil }
        switch json["topic"]?.string {
        case "aws/subscribe":
            guard json["content"]?["status"]?.string == "success" else { throw Lost() }
            await pulse.subscribed()
            return .subscribed
        case "aws/heartbeat":
            await pulse.answered()
            return .alive
        case topic:
            let item = json["content"]?.string.flatMap { try? JSON.parse($0) }
            return item.map { .item($0) }
        default: return nil
        }
    }

    private static func send(
        _ text: String, _ outbound: NIOAsyncChannelOutboundWriter<WebSocketFrame>
    ) async throws {
        try await outbound.write(
            WebSocketFrame(
                fin: true, opcode: .text, maskKey: .random(), data: ByteBuffer(string: text)))
    }

    // MARK: Opening

    /// Connects and becomes a WebSocket; a server that does not answer is given up.
    private static func open(_ endpoint: Endpoint, _ trust: ServerTrust) async throws -> Frames {
        let (channel, frames) = try await Connection.open(endpoint, trust) { channel in
            let frames = try channel.pipeline.syncOperations
                .configureUpgradableHTTPClientPipeline(
                    configuration: .init(upgradeConfiguration: configuration(for: endpoint)))
            return (channel, frames)
        }
        let timer = channel.eventLoop.scheduleTask(in: Connection.timeout) {
            channel.close(promise: nil)
        }
        defer { timer.cancel() }
        return try await withTaskCancellationHandler {
            guard let frames = try await frames.get() else { throw Lost() }
            return frames
        } onCancel: {
            channel.close(promise: nil)
        }
    }

    private static func configuration(
        for endpoint: Endpoint
    ) -> NIOTypedHTTPClientUpgradeConfiguration<Frames?> {
        let upgrader = NIOTypedWebSocketClientUpgrader<Frames?>(
            maxFrameSize: frameBytesMax
        ) { channel, _ in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(
                    NIOWebSocketFrameAggregator(
                        minNonFinalFragmentSize: 0, maxAccumulatedFrameCount: 1024,
                        maxAccumulatedFrameSize: frameBytesMax))
                return try Frames(wrappingChannelSynchronously: channel)
            }
        }
        var head = HTTPRequestHead(
            version: .http1_1, method: .GET,
            uri: (endpoint.basePath.isEmpty ? "/" : endpoint.basePath)
                + (endpoint.query.isEmpty ? "" : "?\(endpoint.query)"))
        head.headers.add(name: "Host", value: endpoint.authority)
        return NIOTypedHTTPClientUpgradeConfiguration(
            upgradeRequestHead: head, upgraders: [upgrader]
        ) { channel in
            channel.close().map { nil }
        }
    }
}
