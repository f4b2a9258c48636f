// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import ContactServer

/// A gate that a test opens.
private final class TestGate: SocketGate {
    let targets = Noted<[String]>([])
    let released = Noted(0)
    let chat = TestChat()
    let places = SocketPlaces(clock: ServiceClock(virtualFrom: .outset))
    private let admits: Bool
    private let gate: Gate?

    init(admits: Bool, gate: Gate? = nil) {
        self.admits = admits
        self.gate = gate
    }

    func admit(target: String) async -> SocketAdmission? {
        targets.change { $0.append(target) }
        await gate?.wait()
        guard admits, let place = places.take(SampleChat.customer) else { return nil }
        let caller = Caller(session: SampleChat.contact, participant: SampleChat.customer)
        return SocketAdmission(caller: caller, chat: chat, place: place) { [released] in
            released.change { $0 += 1 }
        }
    }
}

/// Stands for the API: remembers requests, and answers each one once it is whole, or when it is
/// told to.
private final class TestAPI: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPAnswer

    /// Tells it to answer one request.
    struct AnswerNow { let fate: HTTPAnswer.Fate }

    private let paths: Noted<[String]>
    private let answers: Bool

    init(_ paths: Noted<[String]>, answers: Bool) {
        self.paths = paths
        self.answers = answers
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): paths.change { $0.append(head.uri) }
        case .body: break
        case .end: if answers { answer(.unsaid, context) }
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let order = event as? AnswerNow { answer(order.fate, context) }
    }

    private func answer(_ fate: HTTPAnswer.Fate, _ context: ChannelHandlerContext) {
        let answer = HTTPAnswer(HTTPExchangeResponse(status: .ok), fate: fate)
        context.writeAndFlush(wrapOutboundOut(answer), promise: nil)
    }
}

/// A connection as the server sets it up, without a network.
private struct UpgradeConnection {
    let channel = NIOAsyncTestingChannel()
    /// The paths of the requests that reached the API.
    let paths = Noted<[String]>([])
    /// How often more was asked to be read.
    let reads = Noted(0)

    init(_ gate: TestGate, answers: Bool = true) async throws {
        let (channel, paths, reads) = (channel, paths, reads)
        try await channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).get()
        try await channel.testingEventLoop.executeInContext {
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(ReadCounter(reads))
            let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .forwardBytes)
            try pipeline.addHandler(ByteToMessageHandler(decoder))
            try pipeline.addHandler(SocketUpgrade(gate: gate, logger: TestService.silence))
            try pipeline.addHandler(TestAPI(paths, answers: answers))
        }
    }

    func send(_ text: String) async throws {
        try await channel.writeInbound(ByteBuffer(string: text))
    }

    /// Has the API answer the request that it got first of those that have no answer.
    func answer(_ fate: HTTPAnswer.Fate = .unsaid) async throws {
        try await channel.testingEventLoop.executeInContext { [channel] in
            channel.pipeline.fireUserInboundEventTriggered(TestAPI.AnswerNow(fate: fate))
        }
    }

    /// Asks for more to be read, as the channel does after each read.
    func read() async throws {
        try await channel.testingEventLoop.executeInContext { [channel] in channel.read() }
    }

    /// What comes back, up to an empty line.
    func head() async throws -> String {
        var text = ""
        while !text.contains("\r\n\r\n") {
            text += String(buffer: try await channel.waitForOutboundWrite(as: ByteBuffer.self))
        }
        return text
    }
}

@Suite(.timeLimit(.minutes(1)))
struct SocketUpgradeTests {
    private static func request(
        _ method: String = "GET", path: String = "/participant/websocket?ticket=abc",
        connection: String = "Upgrade", upgrade: String = "websocket", version: String = "13",
        key: String? = "dGhlIHNhbXBsZSBub25jZQ=="
    ) -> String {
        "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: \(connection)\r\n"
            + "Upgrade: \(upgrade)\r\nSec-WebSocket-Version: \(version)\r\n"
            + (key.map { "Sec-WebSocket-Key: \($0)\r\n" } ?? "") + "\r\n"
    }

    private static let plain = "GET /plain HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"

    /// A masked text frame of at most 125 bytes.
    private static func frame(_ text: String) -> ByteBuffer {
        let mask: [UInt8] = [1, 2, 3, 4]
        var buffer = ByteBuffer(bytes: [0x81, 0x80 | UInt8(text.utf8.count)] + mask)
        buffer.writeBytes(text.utf8.enumerated().map { $1 ^ mask[$0 % 4] })
        return buffer
    }

    @Test(arguments: [
        request(), request(connection: "keep-alive, Upgrade"), request(upgrade: "WebSocket"),
        request(connection: "upgrade"),
    ])
    func `an admitted request opens a socket`(request: String) async throws {
        let gate = TestGate(admits: true)
        let connection = try await UpgradeConnection(gate)
        try await connection.send(request)
        let head = try await connection.head().lowercased()
        #expect(head.hasPrefix("http/1.1 101 switching protocols\r\n"))
        #expect(head.contains("\r\nupgrade: websocket\r\n"))
        #expect(head.contains("\r\nconnection: upgrade\r\n"))
        // The example of RFC 6455.
        #expect(head.contains("\r\nsec-websocket-accept: s3pplmbitxaq9kygzzhzrbk+xoo=\r\n"))
        #expect(gate.targets.value == ["/participant/websocket?ticket=abc"])
        #expect(connection.paths.value == [])
    }

    @Test func `a socket speaks WebSocket and closes its connection`() async throws {
        let gate = TestGate(admits: true)
        let connection = try await UpgradeConnection(gate)
        try await connection.send(Self.request())
        _ = try await connection.head()
        try await connection.channel.writeInbound(Self.frame(#"{"topic":"aws/heartbeat"}"#))
        var answer = ByteBuffer()
        while answer.readableBytes < 27 {
            var piece = try await connection.channel.waitForOutboundWrite(as: ByteBuffer.self)
            answer.writeBuffer(&piece)
        }
        #expect(answer.readBytes(length: 2) == [0x81, 25])
        #expect(String(buffer: answer) == #"{"topic":"aws/heartbeat"}"#)
        try await connection.channel.writeInbound(
            ByteBuffer(bytes: [0x88, 0x82, 0, 0, 0, 0, 0x03, 0xE8]))
        try await connection.channel.closeFuture.get()
        #expect(gate.released.value == 1)
    }

    /// A frame whose mask is zero, of fewer than 65,536 bytes.
    private static func raw(_ first: UInt8, _ payload: [UInt8]) -> [UInt8] {
        let length: [UInt8] =
            payload.count < 126
            ? [0x80 | UInt8(payload.count)]
            : [0x80 | 126, UInt8(payload.count >> 8), UInt8(payload.count & 0xFF)]
        return [first] + length + [0, 0, 0, 0] + payload
    }

    private static func x(_ count: Int) -> [UInt8] { Array(repeating: 0x78, count: count) }

    @Test(
        arguments: [
            (raw(0xC1, x(1)), 1002), (raw(0x83, x(1)), 1002), (raw(0x80, x(1)), 1002),
            ([0x81, 0x01, 0x78], 1002), (raw(0x88, [0x03, 0xED]), 1002), (raw(0x88, [3]), 1002),
            (raw(0x01, x(1)) + raw(0x81, x(1)), 1002),
            (raw(0x81, [0xC3]), 1007), (raw(0x01, [0xC3]) + raw(0x80, [0x28]), 1007),
            (raw(0x81, x(16_385)), 1009), (raw(0x01, x(16_384)) + raw(0x80, x(1)), 1009),
            (raw(0x01, x(1)) + Array(repeating: raw(0x00, x(1)), count: 64).flatMap(\.self), 1009),
            (raw(0x88, [0x03, 0xE8]), 1000), (raw(0x88, []), 1000),
            (raw(0x88, [0x10, 0xE1]), 4321),
        ] as [([UInt8], UInt16)])
    func `the code that a socket is closed with says why`(bytes: [UInt8], code: UInt16)
        async throws
    {
        let connection = try await UpgradeConnection(TestGate(admits: true))
        try await connection.send(Self.request())
        _ = try await connection.head()
        try await connection.channel.writeInbound(ByteBuffer(bytes: bytes))
        let frame = try await connection.channel.waitForOutboundWrite(as: ByteBuffer.self)
        #expect(
            Array(frame.readableBytesView) == [0x88, 2, UInt8(code >> 8), UInt8(code & 0xFF)])
        try await connection.channel.closeFuture.get()
    }

    @Test func `pieces with a ping between them and a letter across them are one message`()
        async throws
    {
        let connection = try await UpgradeConnection(TestGate(admits: true))
        try await connection.send(Self.request())
        _ = try await connection.head()
        let bytes = Array(#"{"topic":"aws/heartbeat","é":1}"#.utf8)
        let middle = 27
        try await connection.channel.writeInbound(
            ByteBuffer(
                bytes: Self.raw(0x01, Array(bytes[..<middle])) + Self.raw(0x89, [])
                    + Self.raw(0x80, Array(bytes[middle...]))))
        let pong = try await connection.channel.waitForOutboundWrite(as: ByteBuffer.self)
        #expect(Array(pong.readableBytesView) == [0x8A, 0])
        let answer = try await connection.channel.waitForOutboundWrite(as: ByteBuffer.self)
        #expect(String(buffer: answer).contains("aws/heartbeat"))
    }

    @Test func `a refused request goes on to the API, which answers and closes`() async throws {
        let gate = TestGate(admits: false)
        let connection = try await UpgradeConnection(gate)
        try await connection.send(Self.request())
        let head = try await connection.head()
        #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(head.lowercased().contains("\r\nconnection: close\r\n"))
        #expect(connection.paths.value == ["/participant/websocket?ticket=abc"])
        try await connection.channel.closeFuture.get()
    }

    @Test(arguments: [
        request(version: "12"), request(key: nil), request(upgrade: "h2c"),
        request(connection: "Upgrade, HTTP2-Settings", upgrade: "h2c", key: nil),
        request(key: ""), request(key: "c2hvcnQ="), request(key: "dGhlIHNhbXBsZSBub25jZQ"),
        request(key: "dGhlIHNhbXBsZSBub25jZTEyMw=="), request(key: "not base64, but as long="),
        request(key: "dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="),
        request(key: "dGhlIHNhbXBsZSBub25jZQ==\r\nContent-Length: 2") + "{}",
        "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n",
        request("POST"), request(upgrade: "websocket2"), request().replacing("Host", with: "Guest"),
        request().replacing("HTTP/1.1", with: "HTTP/1.0"),
    ])
    func `what is no wish for a socket is answered by the API, and closed`(request: String)
        async throws
    {
        let gate = TestGate(admits: true)
        let connection = try await UpgradeConnection(gate)
        try await connection.send(request)
        let head = try await connection.head()
        #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(head.lowercased().contains("\r\nconnection: close\r\n"))
        #expect(gate.targets.value == [])
        try await connection.channel.closeFuture.get()
    }

    @Test func `other requests pass untouched, and a later one may open a socket`() async throws {
        let gate = TestGate(admits: true)
        let connection = try await UpgradeConnection(gate)
        for _ in 0..<2 {
            try await connection.send(Self.plain)
            let head = try await connection.head()
            #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(!head.lowercased().contains("connection: close"))
        }
        try await connection.send(Self.request())
        #expect(try await connection.head().hasPrefix("HTTP/1.1 101"))
        #expect(connection.paths.value == ["/plain", "/plain"])
    }

    @Test func `a wish waits until what was asked before it is answered`() async throws {
        let gate = TestGate(admits: true)
        let connection = try await UpgradeConnection(gate, answers: false)
        let post = "POST /post HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\n\r\n{}"
        try await connection.send(Self.plain + post + Self.request())
        // Nothing is read meanwhile, since the decoder would keep all of it.
        try await connection.read()
        #expect(connection.reads.value == 0)
        for path in ["/plain", "/post"] {
            #expect(gate.targets.value == [])
            try await connection.answer()
            let head = try await connection.head()
            #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(!head.lowercased().contains("connection:"), "\(path)")
        }
        #expect(try await connection.head().hasPrefix("HTTP/1.1 101"))
        #expect(connection.paths.value == ["/plain", "/post"])
        #expect(connection.reads.value > 0)
    }

    @Test func `a wish that waited and is refused is answered after the others`() async throws {
        let gate = TestGate(admits: false)
        let connection = try await UpgradeConnection(gate, answers: false)
        try await connection.send(Self.plain + Self.request())
        try await connection.read()
        try await connection.answer()
        #expect(try await !connection.head().lowercased().contains("connection:"))
        while connection.paths.value.count < 2 { await connection.channel.testingEventLoop.run() }
        #expect(connection.reads.value == 1)
        try await connection.answer()
        #expect(try await connection.head().lowercased().contains("\r\nconnection: close\r\n"))
        try await connection.channel.closeFuture.get()
    }

    @Test func `a wish is nothing to a connection that ends before it`() async throws {
        let gate = TestGate(admits: true)
        let connection = try await UpgradeConnection(gate, answers: false)
        try await connection.send(Self.plain + Self.request())
        try await connection.answer(.closes)
        #expect(try await connection.head().lowercased().contains("\r\nconnection: close\r\n"))
        await connection.channel.testingEventLoop.run()
        #expect(gate.targets.value == [])
    }

    @Test func `a wish after the last answer is passed on, to be thrown away`() async throws {
        let gate = TestGate(admits: true)
        let connection = try await UpgradeConnection(gate, answers: false)
        try await connection.send(Self.plain)
        try await connection.answer(.closes)
        try await connection.send(Self.request())
        await connection.channel.testingEventLoop.run()
        #expect(gate.targets.value == [])
        #expect(connection.paths.value == ["/plain", "/participant/websocket?ticket=abc"])
    }

    @Test func `the gate sees the path of a target in absolute form`() async throws {
        let gate = TestGate(admits: true)
        let connection = try await UpgradeConnection(gate)
        try await connection.send(
            Self.request(path: "http://127.0.0.1:1/participant/websocket?ticket=abc"))
        #expect(try await connection.head().hasPrefix("HTTP/1.1 101"))
        #expect(gate.targets.value == ["/participant/websocket?ticket=abc"])
    }

    @Test func `a connection that goes while the gate thinks gives the place back`()
        async throws
    {
        let thinking = Gate()
        let gate = TestGate(admits: true, gate: thinking)
        let connection = try await UpgradeConnection(gate)
        try await connection.send(Self.request())
        await thinking.arrivals(1)
        try await connection.channel.close().get()
        thinking.open()
        while gate.released.value == 0 { await Task.yield() }
        #expect(gate.released.value == 1)
        #expect(connection.paths.value == [])
    }
}
