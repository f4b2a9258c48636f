// SPDX-License-Identifier: Apache-2.0
import LoadGenerator
import NIOCore
import Testing

@Suite struct ReplyParserTests {
    private static let two =
        "HTTP/1.1 200 OK\r\nDate: x\r\nContent-Length: 5\r\n\r\nhello"
        + "HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}"

    @Test(arguments: 1...two.utf8.count)
    func `answers come out whole however the bytes are cut`(piece: Int) throws {
        var parser = ReplyParser()
        var found: [HTTPReply] = []
        let bytes = Array(Self.two.utf8)
        for start in stride(from: 0, to: bytes.count, by: piece) {
            parser.append(ByteBuffer(bytes: bytes[start..<min(start + piece, bytes.count)]))
            while let reply = try parser.next() { found.append(reply) }
        }
        #expect(found.map(\.status) == [200, 403])
        #expect(found.map(\.text) == ["hello", "{}"])
        #expect(found.map(\.closes) == [false, true])
    }

    @Test func `an upgrade leaves the other protocol's bytes`() throws {
        var parser = ReplyParser()
        parser.append(
            ByteBuffer(
                string: "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\n\r\nframes"))
        let reply = try #require(try parser.next())
        #expect(reply.status == 101)
        #expect(String(buffer: parser.rest) == "frames")
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n", "SSH-2.0-OpenSSH_9.2 is no web server\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
    ])
    func `what is no answer with a length is refused`(text: String) {
        var parser = ReplyParser()
        parser.append(ByteBuffer(string: text))
        #expect(throws: LoadFault.self) { try parser.next() }
    }
}
