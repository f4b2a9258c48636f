// SPDX-License-Identifier: Apache-2.0
import JSONDocument
import NIOCore
import NIOEmbedded
import Testing

@testable import ContactServer

/// What bytes that are no request bring about on a connection.
@Suite(.timeLimit(.minutes(1)))
struct MalformedRequestTests {
    private static let post = "POST /participant/message HTTP/1.1\r\nHost: a\r\n"
    private static let health = "GET /_parley/health HTTP/1.1\r\nHost: a\r\n\r\n"

    private func require(
        _ answer: TestAnswer, _ status: String, _ name: String, _ hint: String
    ) throws {
        #expect(answer.status == status)
        #expect(answer.field("x-amzn-errortype") == name)
        #expect(answer.field("x-amzn-requestid")?.count == 36)
        #expect(answer.field("content-type") == "application/json")
        #expect(answer.field("connection") == "close")
        let json = try JSON.parse(answer.body)
        #expect(json["__type"]?.string == name)
        let sentence = (json["message"] ?? json["Message"])?.string ?? ""
        #expect(sentence.contains(hint))
        #expect(sentence.hasSuffix("."))
    }

    private func requireEnd(_ connection: TestConnection) async throws {
        await connection.wait(.seconds(2))
        #expect(!connection.channel.isActive)
        #expect(try await connection.isSilent())
    }

    private static let malformed: [(String, String)] = [
        ("nonsense\r\n\r\n", "method such as GET"), ("BREW / HTTP/1.1\r\n\r\n", "method such as"),
        ("\u{16}\u{3}\u{1}\u{2}", "http://"), ("GET / HTTP/9.9\r\n\r\n", "HTTP/1.1"),
        ("GET / HTTP/1.1\r\nNo colon\r\n\r\n", "a colon"),
        ("GET / HTTP/1.1\r\n: no name\r\n\r\n", "a name"),
        ("GET / HTTP/1.1\r\nX: a\u{1}b\r\n\r\n", "control characters"),
        ("GET /é HTTP/1.1\r\n\r\n", "percent-encoded"),
        (post + "Content-Length: -1\r\n\r\n", "Content-Length"),
        (post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", "Content-Length"),
        (post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", "Content-Length"),
        (post + "Transfer-Encoding: gzip\r\n\r\n", "without gzip"),
        (post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", "without gzip"),
        (
            post + "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "without gzip"
        ),
        (
            post.replacing("1.1", with: "1.0")
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "HTTP/1.1"
        ),
        ("GET /_parley/health HTTP/1.1\r\n\r\n", "one Host header"),
        ("GET http://a/_parley/health HTTP/1.1\r\n\r\n", "one Host header"),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "one Host header"),
        ("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n", "one Host header"),
        (post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", "hexadecimal"),
        (post + "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\nzz\r\n", "hexadecimal"),
        (post + "Transfer-Encoding: chunked\r\n\r\n0\r\nNo colon\r\n\r\n", "a colon"),
    ]

    @Test(arguments: malformed)
    func `is told what to mend, and hung up on`(text: String, hint: String) async throws {
        let connection = try await TestConnection()
        try await connection.send(text)
        try require(try await connection.answer(), "400", "ValidationException", hint)
        try await requireEnd(connection)
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r\nX: \(String(repeating: "a", count: 100_001))\r\n\r\n",
        "GET /\(String(repeating: "a", count: 100_001)) HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\n\(String(repeating: "X: a\r\n", count: 1001))\r\n",
    ])
    func `a head beyond its limit is told the limit`(text: String) async throws {
        let connection = try await TestConnection()
        try await connection.send(text)
        try require(
            try await connection.answer(), "413", "RequestEntityTooLargeException",
            "100000 bytes each and 1000 headers")
        try await requireEnd(connection)
    }

    @Test func `a client of HTTP 1.0 may name no host`() async throws {
        let connection = try await TestConnection()
        try await connection.send("GET /_parley/health HTTP/1.0\r\n\r\n")
        #expect(try await connection.answer().status == "200")
    }

    @Test func `a request that is cut short is told to be whole`() async throws {
        let connection = try await TestConnection()
        try await connection.send(Self.post + "Content-Length: 9\r\n\r\nab")
        try await connection.fire(ChannelEvent.inputClosed)
        try require(
            try await connection.answer(), "400", "ValidationException", "sent whole")
    }

    @Test(arguments: ["nonsense\r\n\r\n", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n"])
    func `requests before it have their answers first`(text: String) async throws {
        let connection = try await TestConnection()
        try await connection.send(Self.health + Self.health + text)
        for _ in 0..<2 { #expect(try await connection.answer().status == "200") }
        #expect(try await connection.answer().field("x-amzn-errortype") == "ValidationException")
        try await requireEnd(connection)
    }
}
