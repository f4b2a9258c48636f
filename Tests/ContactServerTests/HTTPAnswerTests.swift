// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOHTTP1
import Testing

@testable import ContactServer

struct HTTPAnswerTests {
    private static func response(
        _ status: HTTPResponseStatus, _ body: String = ""
    ) -> HTTPExchangeResponse {
        HTTPExchangeResponse(status: status, contentType: "a/b", body: ByteBuffer(string: body))
    }

    /// An answer, its first line, what it says of its length, and what follows its head.
    private static let forms: [(HTTPAnswer, String, String?, String)] = [
        (HTTPAnswer(response(.ok, "{}")), "HTTP/1.1 200 OK", "2", "{}"),
        (HTTPAnswer(response(.ok)), "HTTP/1.1 200 OK", "0", ""),
        (HTTPAnswer(response(.ok, "{}"), sendsBody: false), "HTTP/1.1 200 OK", "2", ""),
        (HTTPAnswer(response(.notFound, "no")), "HTTP/1.1 404 Not Found", "2", "no"),
        (HTTPAnswer(response(.noContent)), "HTTP/1.1 204 No Content", nil, ""),
        (.goOn, "HTTP/1.1 100 Continue", nil, ""),
        (HTTPAnswer(response(.switchingProtocols)), "HTTP/1.1 101 Switching Protocols", nil, ""),
    ]

    private static func lines(_ answer: HTTPAnswer) throws -> (head: [String], body: String) {
        let text = String(buffer: answer.bytes)
        let end = try #require(text.firstRange(of: "\r\n\r\n"))
        let head = text[..<end.lowerBound].split(separator: "\r\n").map(String.init)
        return (head, String(text[end.upperBound...]))
    }

    private static func field(_ name: String, _ head: [String]) -> [String] {
        head.filter { $0.hasPrefix("\(name): ") }.map { String($0.dropFirst(name.count + 2)) }
    }

    @Test(arguments: forms)
    func `an answer says how long it is, where it may`(
        answer: HTTPAnswer, line: String, length: String?, body: String
    ) throws {
        let (head, rest) = try Self.lines(answer)
        #expect(head.first == line)
        #expect(Self.field("Content-Length", head) == [length].compactMap(\.self))
        #expect(Self.field("Date", head).count == (answer.isInterim ? 0 : 1))
        #expect(rest == body)
    }

    @Test(
        arguments: [
            (HTTPAnswer.Fate.unsaid, []), (.closes, ["close"]), (.stays, ["keep-alive"]),
        ] as [(HTTPAnswer.Fate, [String])])
    func `an answer says what becomes of the connection`(
        fate: HTTPAnswer.Fate, said: [String]
    ) throws {
        let answer = HTTPAnswer(Self.response(.ok), fate: fate)
        #expect(Self.field("Connection", try Self.lines(answer).head) == said)
    }

    @Test func `a response's own fields go with it, in their order`() throws {
        var response = Self.response(.ok)
        response.headers.add(name: "b", value: "1")
        response.headers.add(name: "B", value: "2")
        let head = try Self.lines(HTTPAnswer(response)).head
        #expect(head[1...3] == ["Content-Type: a/b", "b: 1", "B: 2"])
    }
}
