// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOHTTP1

/// What goes over a connection for a request: an answer, or a word before it. It is written here
/// and not by NIO's encoder, so that it is one buffer, and most often one packet.
struct HTTPAnswer {
    /// What the client is told of the connection's future.
    enum Fate {
        /// Nothing: it is what the client's version of HTTP takes for granted.
        case unsaid
        /// It ends with this answer.
        case closes
        /// It stays, though the client's version of HTTP would have it end.
        case stays
    }

    /// Tells a client to go on with the body of its request.
    static let goOn = HTTPAnswer(
        HTTPExchangeResponse(status: .continue, contentType: nil), sendsBody: false)

    private let response: HTTPExchangeResponse
    /// Whether the body goes with it; the answer to HEAD says only how long it is.
    private let sendsBody: Bool
    var fate: Fate

    init(_ response: HTTPExchangeResponse, sendsBody: Bool = true, fate: Fate = .unsaid) {
        self.response = response
        self.sendsBody = sendsBody
        self.fate = fate
    }

    /// Whether more is to come before the request is answered, or what comes is HTTP no more.
    var isInterim: Bool { response.status.code < 200 }

    /// The bytes of it.
    /// - SeeAlso: RFC 9112, section 6.3.
    var bytes: ByteBuffer {
        let (status, added) = (statusLine, addedFields)
        var count = status.utf8.count + 4
        for (name, value) in response.headers { count += name.utf8.count + value.utf8.count + 4 }
        for (name, value) in added { count += name.utf8.count + value.utf8.count + 4 }
        if sendsBody { count += response.body.readableBytes }
        var bytes = ByteBuffer()
        bytes.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { room in
            var writer = AnswerWriter(room)
            writer.write(status)
            writer.write("\r\n")
            for (name, value) in response.headers { writer.writeField(name, value) }
            for (name, value) in added { writer.writeField(name, value) }
            writer.write("\r\n")
            if sendsBody { response.body.withUnsafeReadableBytes { writer.write($0) } }
            return writer.count
        }
        return bytes
    }

    private var statusLine: String {
        response.status == .ok
            ? "HTTP/1.1 200 OK"
            : "HTTP/1.1 \(response.status.code) \(response.status.reasonPhrase)"
    }

    /// The fields that concern the connection.
    private var addedFields: [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        if !isInterim {
            if response.status != .noContent {
                fields.append(("Content-Length", String(response.body.readableBytes)))
            }
            fields.append(("Date", DateField.now))
        }
        switch fate {
        case .unsaid: break
        case .closes: fields.append(("Connection", "close"))
        case .stays: fields.append(("Connection", "keep-alive"))
        }
        return fields
    }
}

/// Puts an answer's parts one after the other into room that was made for all of them. Written into
/// the buffer piece by piece, each would have it looked after anew.
private struct AnswerWriter {
    private let room: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(_ room: UnsafeMutableRawBufferPointer) { self.room = room }

    mutating func write(_ bytes: UnsafeRawBufferPointer) {
        UnsafeMutableRawBufferPointer(rebasing: room[count...]).copyMemory(from: bytes)
        count += bytes.count
    }

    mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
    }

    mutating func writeField(_ name: String, _ value: String) {
        write(name)
        write(": ")
        write(value)
        write("\r\n")
    }
}
