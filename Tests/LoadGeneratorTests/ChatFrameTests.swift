// SPDX-License-Identifier: Apache-2.0
import LoadGenerator
import NIOCore
import Testing

@Suite struct ChatFrameTests {
    private static func item(_ content: String) -> String {
        #"{"content":"{\"AbsoluteTime\":\"2026-01-01T10:00:05.000Z\",\"Content\":\"\#(content)\","#
            + #"\"Type\":\"MESSAGE\"}","contentType":"application/json","topic":"aws/chat"}"#
    }

    @Test(arguments: [
        (item("#0000000042#filler"), ChatFrame.numbered(42)),
        (item("#1234567890#"), .numbered(1_234_567_890)),
        (item("Hello"), .item),
        (item("# 1 among queue messages"), .item),
        (
            #"{"topic":"aws/subscribe","content":{"status":"success","topics":["aws/chat"]}}"#,
            .subscribed(true)
        ),
        (#"{"topic":"aws/subscribe","content":{"status":"failure"}}"#, .subscribed(false)),
        (#"{"topic":"aws/heartbeat"}"#, .beat),
        (#"{"topic":"aws/ping","statusCode":200,"statusContent":"OK"}"#, .beat),
        ("", .beat),
    ])
    func `a frame is told from the others by its bytes`(text: String, frame: ChatFrame) {
        #expect(ChatFrame(ByteBuffer(string: text)) == frame)
    }

    @Test(arguments: [0, 12, 100, 1024, 5000])
    func `a request holds the number and states its own length`(textBytes: Int) throws {
        let request = MessageRequest(
            authority: "127.0.0.1:1", token: "t", textBytes: textBytes, run: 0xBEEF)
        let text = String(buffer: request.numbered(7))
        let body = try #require(text.components(of: "\r\n\r\n").last)
        #expect(text.contains("Content-Length: \(body.utf8.count)\r\n"))
        #expect(body.contains(##""Content":"#0000000007#"##))
        #expect(body.contains(#""ClientToken":"0000beef-0000-4000-8000-000000000007""#))
    }
}

extension String {
    /// The parts between a separator.
    fileprivate func components(of separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let found = rest.firstRange(of: separator) {
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return parts + [String(rest)]
    }
}
