// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOEmbedded
import Testing

@testable import ContactServer

@Suite(.timeLimit(.minutes(1)))
struct HTTPConnectionTests {
    private static let health = "GET /_parley/health HTTP/1.1\r\nHost: a\r\n\r\n"
    private static let post = "POST /participant/message HTTP/1.1\r\nHost: a\r\n"
    private static let half = post + "Content-Length: 9\r\n\r\nab"

    private static let endings: [(String, String?, String?)] = [
        ("1.1", nil, nil), ("1.1", "keep-alive", nil), ("1.1", "close", "close"),
        ("1.1", "Close", "close"), ("1.1", "TE, close", "close"), ("1.0", nil, "close"),
        ("1.0", "close", "close"), ("1.0", "Keep-Alive", "keep-alive"),
    ]

    @Test(arguments: endings)
    func `the client's version and wish decide whether the connection stays`(
        version: String, wish: String?, said: String?
    ) async throws {
        let connection = try await TestConnection()
        let field = wish.map { "Connection: \($0)\r\n" } ?? ""
        let request = "GET /_parley/health HTTP/\(version)\r\nHost: a\r\n\(field)\r\n"
        try await connection.send(request)
        let answer = try await connection.answer()
        #expect(answer.status == "200")
        #expect(answer.field("connection") == said)
        if said == "close" {
            try await connection.channel.closeFuture.get()
        } else {
            try await connection.send(request)
            #expect(try await connection.answer().status == "200")
        }
    }

    @Test func `requests are answered one after the other, none after the last`() async throws {
        let connection = try await TestConnection()
        let last = Self.health.replacing("\r\n\r\n", with: "\r\nConnection: close\r\n\r\n")
        try await connection.send(Self.health + Self.health + last + Self.health)
        for said in [nil, nil, "close"] as [String?] {
            #expect(try await connection.answer().field("connection") == said)
        }
        try await connection.channel.closeFuture.get()
        #expect(try await connection.isSilent())
    }

    @Test func `half a request is given up after a minute, whatever trickles in`() async throws {
        let connection = try await TestConnection()
        await connection.wait(.seconds(30))
        try await connection.send(Self.half)
        for _ in 0..<5 {
            await connection.wait(.seconds(10))
            try await connection.send("c")
        }
        await connection.wait(.milliseconds(9999))
        #expect(connection.channel.isActive)
        await connection.wait(.milliseconds(1))
        #expect(!connection.channel.isActive)
    }

    @Test func `a connection may be idle for a minute after each answer`() async throws {
        let connection = try await TestConnection()
        await connection.wait(.seconds(59))
        try await connection.send(Self.health)
        _ = try await connection.answer()
        await connection.wait(.milliseconds(59_999))
        #expect(connection.channel.isActive)
        await connection.wait(.milliseconds(1))
        #expect(!connection.channel.isActive)
    }

    @Test(arguments: [
        "Content-Length: 262145", "Content-Length: 9223372036854775808",
        "Content-Length: 18446744073709551615", "Transfer-Encoding: chunked",
    ])
    func `a body beyond its limit is refused before it is whole`(field: String) async throws {
        let connection = try await TestConnection()
        try await connection.send(Self.post + "\(field)\r\n\r\n")
        if field.hasPrefix("Transfer") {
            try await connection.send("40001\r\n" + String(repeating: "x", count: 262_145))
        }
        let answer = try await connection.answer()
        #expect(answer.status == "413")
        #expect(answer.field("x-amzn-errortype") == "RequestEntityTooLargeException")
        #expect(answer.field("connection") == "close")
        // What still comes is thrown away, so that the client can read the answer.
        try await connection.send("x")
        await connection.wait(.seconds(2))
        #expect(!connection.channel.isActive)
        #expect(try await connection.isSilent())
    }

    @Test func `a client that waits to be told to go on is told so, if its body may come`()
        async throws
    {
        let connection = try await TestConnection()
        let head = "POST /_parley/clock HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
        try await connection.send(head + "Content-Length: 2\r\n\r\n")
        #expect(try await connection.answer().status == "100")
        try await connection.send("{}")
        #expect(try await connection.answer().status == "404")
        try await connection.send(head + "Content-Length: 99999999\r\n\r\n")
        #expect(try await connection.answer().status == "413")
    }

    @Test func `a client of HTTP 1.0 is not told to go on`() async throws {
        let connection = try await TestConnection()
        try await connection.send(
            "POST /_parley/clock HTTP/1.0\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                + "Content-Length: 2\r\n\r\n")
        #expect(try await connection.isSilent())
        try await connection.send("{}")
        #expect(try await connection.answer().status == "404")
    }

    @Test(arguments: [
        ("http://127.0.0.1:1/_parley/health", "200"), ("HTTP://a/_parley/health?x=1", "200"),
        ("https://a/_parley/health", "200"), ("http://a/_parley/none", "404"),
        ("http://a", "404"), ("http://a?x=/_parley/health", "404"),
        ("ftp://a/_parley/health", "404"),
    ])
    func `a target in absolute form is served as its path`(target: String, status: String)
        async throws
    {
        let connection = try await TestConnection()
        try await connection.send("GET \(target) HTTP/1.1\r\nHost: b\r\n\r\n")
        #expect(try await connection.answer().status == status)
    }

    @Test(arguments: [("localhost", "evil.example", "404"), ("evil.example", "localhost", "403")])
    func `the host of a target goes before the field`(
        host: String, field: String, status: String
    ) async throws {
        let connection = try await TestConnection()
        try await connection.send(
            "POST http://\(host)/_parley/clock HTTP/1.1\r\nHost: \(field)\r\n"
                + "Content-Length: 0\r\n\r\n")
        #expect(try await connection.answer().status == status)
    }

    @Test(arguments: [health, half])
    func `a server that stops waits for no request that is not whole`(text: String) async throws {
        let connection = try await TestConnection()
        try await connection.send(text)
        if text == Self.health { _ = try await connection.answer() }
        try await connection.fire(ChannelShouldQuiesceEvent())
        #expect(!connection.channel.isActive)
    }

    @Test func `an answer to HEAD has the length of the body and no body`() async throws {
        let connection = try await TestConnection()
        try await connection.send("HEAD /nothing HTTP/1.1\r\nHost: a\r\n\r\n")
        let head = try await connection.channel.waitForOutboundWrite(as: ByteBuffer.self)
        #expect(String(buffer: head).lowercased().contains("\r\ncontent-length: "))
        #expect(try await connection.isSilent())
    }
}
