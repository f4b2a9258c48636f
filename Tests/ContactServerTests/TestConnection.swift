// SPDX-License-Identifier: Apache-2.0
import ContactService
import ContactServiceTesting
import NIOCore
import NIOEmbedded

@testable import ContactServer

/// A connection as the server sets it up, without a network.
struct TestConnection {
    let channel = NIOAsyncTestingChannel()
    private let sent = Noted("")

    init() async throws {
        let server = try await TestServer()
        let door = FrontDoor(
            api: server.api,
            operator: OperatorHandler(
                metrics: server.metrics, timekeeper: nil,
                chatStart: ChatStartPoint(
                    operations: OperationTable(server.test.service), service: server.test.service
                ) { nil }),
            pages: PageHandler(files: [], origins: Origins(publicURL: nil, fallback: "a:1")))
        let channel = channel
        let setup = ConnectionSetup(
            door: door, gate: NoGate(), group: channel.testingEventLoop, certificate: nil,
            logger: TestService.silence)
        try await channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).get()
        _ = try await channel.testingEventLoop.executeInContext {
            setup.setup(channel: channel, logger: TestService.silence)
        }.get()
    }

    private struct NoGate: SocketGate {
        func admit(target: String) async -> SocketAdmission? { nil }
    }

    func send(_ text: String) async throws {
        try await channel.writeInbound(ByteBuffer(string: text))
    }

    /// Sends an event up, such as that the client sends nothing more.
    func fire(_ event: any Sendable) async throws {
        try await channel.testingEventLoop.executeInContext { [channel] in
            channel.pipeline.fireUserInboundEventTriggered(event)
        }
    }

    func wait(_ time: TimeAmount) async { await channel.testingEventLoop.advanceTime(by: time) }

    /// The next answer, whole.
    func answer() async throws -> TestAnswer {
        while true {
            if let (answer, rest) = TestAnswer.first(in: sent.value) {
                sent.change { $0 = rest }
                return answer
            }
            let bytes = try await channel.waitForOutboundWrite(as: ByteBuffer.self)
            sent.change { $0 += String(buffer: bytes) }
        }
    }

    /// Whether anything was sent that was not taken.
    func isSilent() async throws -> Bool {
        await channel.testingEventLoop.run()
        return try await channel.readOutbound(as: ByteBuffer.self) == nil && sent.value.isEmpty
    }
}

/// An answer as it went over the wire.
struct TestAnswer {
    let status: String
    let body: String
    private let lines: [Substring]

    /// The first whole answer in a text, and what follows it.
    static func first(in text: String) -> (TestAnswer, String)? {
        guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
        let lines = text[..<end.lowerBound].split(separator: "\r\n")
        let head = TestAnswer(status: "", body: "", lines: lines)
        let length = head.field("content-length").flatMap { Int($0) } ?? 0
        let rest = text[end.upperBound...]
        guard rest.utf8.count >= length else { return nil }
        let status = String(lines.first?.split(separator: " ").dropFirst().first ?? "")
        let answer = TestAnswer(
            status: status, body: String(rest.prefix(length)), lines: lines)
        return (answer, String(rest.dropFirst(length)))
    }

    /// The value of a header; `nil` when there is none.
    func field(_ name: String) -> String? {
        for line in lines.dropFirst() {
            let sides = line.split(separator: ":", maxSplits: 1)
            guard sides.count == 2, sides[0].lowercased() == name else { continue }
            return String(sides[1].drop { $0 == " " })
        }
        return nil
    }
}
