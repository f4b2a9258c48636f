// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOHTTP1

/// Sends one request over a connection of its own. A person's chat makes few calls, so a kept
/// connection, which may turn out to be dead, would cost more than it saves.
enum HTTPTransport {
    struct Answer: Sendable {
        let status: Int
        let headers: HTTPHeaders
        let body: [UInt8]
    }

    private static let answerTimeout = Duration.seconds(30)
    private static let answerBytesMax = 16 * 1024 * 1024

    static func send(
        _ message: CallMessage, headers: [(name: String, value: String)], to endpoint: Endpoint,
        _ trust: ServerTrust
    ) async throws(ClientFault) -> Answer {
        do {
            return try await withThrowingTaskGroup(of: Answer.self) { group in
                group.addTask { try await exchange(message, headers, endpoint, trust) }
                group.addTask {
                    try await Task.sleep(for: answerTimeout)
                    throw ClientFault.unreachable
                }
                defer { group.cancelAll() }
                guard let answer = try await group.next() else { throw ClientFault.unreachable }
                return answer
            }
        } catch let fault as ClientFault {
            throw fault
        } catch {
            throw .unreachable
        }
    }

    private static func exchange(
        _ message: CallMessage, _ headers: [(name: String, value: String)],
        _ endpoint: Endpoint, _ trust: ServerTrust
    ) async throws -> Answer {
        let channel = try await connect(to: endpoint, trust)
        var head = HTTPRequestHead(
            version: .http1_1, method: HTTPMethod(rawValue: message.method),
            uri: endpoint.basePath + message.path
                + (message.query.isEmpty ? "" : "?\(message.query)"))
        for header in headers { head.headers.add(name: header.name, value: header.value) }
        head.headers.replaceOrAdd(name: "Content-Length", value: String(message.body.count))
        head.headers.replaceOrAdd(name: "Connection", value: "close")
        let request = head
        return try await channel.executeThenClose { inbound, outbound in
            try await outbound.write(.head(request))
            if !message.body.isEmpty {
                try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: message.body))))
            }
            try await outbound.write(.end(nil))
            for try await answer in inbound {
                return Answer(
                    status: Int(answer.head.status.code), headers: answer.head.headers,
                    body: answer.body.map { Array(buffer: $0) } ?? [])
            }
            throw ClientFault.unreachable
        }
    }

    private static func connect(
        to endpoint: Endpoint, _ trust: ServerTrust
    ) async throws -> NIOAsyncChannel<NIOHTTPClientResponseFull, HTTPClientRequestPart> {
        try await Connection.open(endpoint, trust) { channel in
            try channel.pipeline.syncOperations.addHTTPClientHandlers()
            try channel.pipeline.syncOperations.addHandler(
                NIOHTTPClientResponseAggregator(maxContentLength: answerBytesMax))
            return try NIOAsyncChannel(wrappingChannelSynchronously: channel)
        }
    }
}
