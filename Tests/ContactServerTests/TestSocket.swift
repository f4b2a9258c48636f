// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import Journal
import Logging
import NIOCore
import NIOEmbedded
import NIOWebSocket
import Testing

@testable import ContactServer

/// The chat that a socket belongs to, as a test plays it.
final class TestChat: SocketChat {
    struct Refusal: Error {}

    let followers = Noted<[any ChatFollower]>([])
    let unsubscribed = Noted<[any ChatFollower]>([])
    private let gate: Gate?
    private let refuses: Bool

    /// - Parameter gate: what subscriptions wait for.
    init(gate: Gate? = nil, refuses: Bool = false) {
        self.gate = gate
        self.refuses = refuses
    }

    func subscribe(_ caller: Caller, _ follower: any ChatFollower) async throws {
        followers.change { $0.append(follower) }
        await gate?.wait()
        if refuses { throw Refusal() }
    }

    func unsubscribe(_ caller: Caller, _ follower: any ChatFollower) {
        unsubscribed.change { $0.append(follower) }
    }

    /// Tells the followers of an item.
    func tell(_ text: String, of position: Position? = nil) {
        let frame = Self.frame(text)
        for follower in followers.value { follower.deliver([frame], of: position) }
    }

    static func frame(_ text: String) -> Frame {
        let sender = Sender(id: SampleChat.bot, role: .customBot, displayName: text)
        return Frame(
            signal: .typing, item: .sample(1), sender: sender,
            initialContact: SampleChat.contact, contact: SampleChat.contact)
    }
}

/// A socket on a channel without a network.
struct TestSocket {
    let channel: NIOAsyncTestingChannel
    let released = Noted(0)
    /// How often the socket has asked for more to read.
    let reads = Noted(0)
    /// What was sent down and not looked at yet.
    private let sent = Noted(ByteBuffer())

    /// - Parameter places: where the socket has a place; by default it has all for itself.
    init(
        _ chat: TestChat,
        places: SocketPlaces = SocketPlaces(clock: ServiceClock(virtualFrom: .outset))
    ) async throws {
        let channel = NIOAsyncTestingChannel()
        let (released, reads) = (released, reads)
        let place = try #require(places.take(SampleChat.customer))
        let admission = SocketAdmission(
            caller: Caller(session: SampleChat.contact, participant: SampleChat.customer),
            chat: chat, place: place
        ) { released.change { $0 += 1 } }
        try await channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).get()
        try await channel.testingEventLoop.executeInContext {
            try channel.pipeline.syncOperations.addHandler(ReadCounter(reads))
            try channel.pipeline.syncOperations.addHandler(
                SocketSession(admission, logger: TestService.silence))
        }
        self.channel = channel
    }

    /// Sends a text frame up.
    func receive(_ text: String) async throws {
        try await receive(.text, ByteBuffer(string: text))
    }

    /// Sends a frame up.
    func receive(_ opcode: WebSocketOpcode, _ data: ByteBuffer) async throws {
        try await channel.writeInbound(WebSocketFrame(fin: true, opcode: opcode, data: data))
    }

    /// Subscribes and takes the answer.
    func subscribe() async throws {
        try await receive(#"{"topic":"aws/subscribe","content":{"topics":["aws/chat"]}}"#)
        _ = try await next()
    }

    /// The next frame that is sent down.
    func next() async throws -> WebSocketFrame {
        while true {
            if let frame = taken() { return frame }
            keep(try await channel.waitForOutboundWrite(as: ByteBuffer.self))
        }
    }

    /// Takes a frame from what was sent.
    private func taken() -> WebSocketFrame? {
        var bytes = sent.value
        guard let frame = bytes.readFrame() else { return nil }
        let rest = bytes
        sent.change { $0 = rest }
        return frame
    }

    private func keep(_ bytes: ByteBuffer) { sent.change { $0.writeImmutableBuffer(bytes) } }

    /// The text of the next frame that is sent down.
    func nextText() async throws -> String { String(buffer: try await next().data) }

    /// What is left to send, if it was sent.
    func rest() async throws -> WebSocketFrame? {
        await channel.testingEventLoop.run()
        while let bytes = try await channel.readOutbound(as: ByteBuffer.self) { keep(bytes) }
        return taken()
    }

    /// Lets the client's side take more, or no more.
    func setWritable(_ isWritable: Bool) async throws {
        channel.isWritable = isWritable
        try await channel.testingEventLoop.executeInContext {
            channel.pipeline.fireChannelWritabilityChanged()
        }
    }
}

/// Counts the wishes to read.
final class ReadCounter: ChannelOutboundHandler {
    typealias OutboundIn = NIOAny
    private let reads: Noted<Int>

    init(_ reads: Noted<Int>) { self.reads = reads }

    func read(context: ChannelHandlerContext) {
        reads.change { $0 += 1 }
        context.read()
    }
}

extension ByteBuffer {
    /// Takes a whole frame as a server sends it; `nil` when there is none.
    fileprivate mutating func readFrame() -> WebSocketFrame? {
        guard let head = readInteger(as: UInt8.self), let short = readInteger(as: UInt8.self),
            let opcode = WebSocketOpcode(encodedWebSocketOpcode: head & 0x0F)
        else { return nil }
        let length: Int? =
            switch short {
            case 126: readInteger(as: UInt16.self).map(Int.init)
            case 127: readInteger(as: UInt64.self).map(Int.init)
            default: Int(short)
            }
        guard let length, let data = readSlice(length: length) else { return nil }
        return WebSocketFrame(fin: head & 0x80 != 0, opcode: opcode, data: data)
    }
}
