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
        var bytes = ByteBuffer()
        bytes.reserveCapacity(Self.headBytesUsual + (sendsBody ? response.body.readableBytes : 0))
        if response.status == .ok {
            bytes.writeStaticString("HTTP/1.1 200 OK\r\n")
        } else {
            bytes.writeString(
                "HTTP/1.1 \(response.status.code) \(response.status.reasonPhrase)\r\n")
        }
        for (name, value) in response.headers { bytes.writeField(name, value) }
        if !isInterim {
            if response.status != .noContent {
                bytes.writeField("Content-Length", String(response.body.readableBytes))
            }
            bytes.writeField("Date", DateField.now)
        }
        switch fate {
        case .unsaid: break
        case .closes: bytes.writeField("Connection", "close")
        case .stays: bytes.writeField("Connection", "keep-alive")
        }
        bytes.writeStaticString("\r\n")
        if sendsBody { bytes.writeImmutableBuffer(response.body) }
        return bytes
    }

    private static let headBytesUsual = 512
}

extension ByteBuffer {
    fileprivate mutating func writeField(_ name: String, _ value: String) {
        writeString(name)
        writeStaticString(": ")
        writeString(value)
        writeStaticString("\r\n")
    }
}
