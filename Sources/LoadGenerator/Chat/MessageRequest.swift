// SPDX-License-Identifier: Apache-2.0
package import NIOCore

/// Writes HTTP requests as bytes.
enum RequestText {
    /// A POST with a bearer token, up to and without the number that Content-Length holds.
    static func head(_ path: String, authority: String, token: String) -> String {
        """
        POST \(path) HTTP/1.1\r
        Host: \(authority)\r
        Content-Type: application/json\r
        X-Amz-Bearer: \(token)\r
        Content-Length: 
        """
    }

    /// A whole POST with a bearer token.
    static func post(
        _ path: String, authority: String, token: String, body: String
    ) -> ByteBuffer {
        let head = head(path, authority: authority, token: token)
        return ByteBuffer(string: "\(head)\(body.utf8.count)\r\n\r\n\(body)")
    }

    /// A whole GET.
    static func get(_ path: String, authority: String) -> ByteBuffer {
        ByteBuffer(string: "GET \(path) HTTP/1.1\r\nHost: \(authority)\r\n\r\n")
    }
}

/// A SendMessage request of which only the number of the message changes.
///
/// The text is `#0000000042#` and then filler, so that a frame can be told from any other by a
/// search for one byte.
package struct MessageRequest {
    private let start: ByteBuffer
    private let middle: ByteBuffer
    private let end: ByteBuffer

    /// How many digits a number has.
    package static let digits = 10
    /// The longest text that a message may have.
    package static let textBytesMax = 1024

    /// Prepares the request of a party.
    /// - Parameters:
    ///   - textBytes: how long the text is.
    ///   - run: what tells the client tokens of this run from others.
    package init(authority: String, token: String, textBytes: Int, run: UInt32) {
        let filler = String(
            repeating: "All work and no play makes it dull. ", count: Self.textBytesMax / 36 + 1)
        let text = filler.prefix(max(0, min(textBytes, Self.textBytesMax) - Self.digits - 2))
        let head = ##"{"ContentType":"text/plain","Content":"#"##
        let rest = "#\(text)\",\"ClientToken\":\"\(Self.hexadecimal(run))-0000-4000-8000-00"
        let length = head.utf8.count + rest.utf8.count + 2 * Self.digits + 2
        let path = RequestText.head("/participant/message", authority: authority, token: token)
        start = ByteBuffer(string: "\(path)\(length)\r\n\r\n\(head)")
        middle = ByteBuffer(string: rest)
        end = ByteBuffer(string: "\"}")
    }

    /// The request with a number put in.
    package func numbered(_ number: Int) -> ByteBuffer {
        var digits: [UInt8] = Array(repeating: 0x30, count: Self.digits)
        var rest = number
        var place = Self.digits - 1
        while rest > 0, place >= 0 {
            digits[place] = 0x30 + UInt8(rest % 10)
            rest /= 10
            place -= 1
        }
        var request = ByteBuffer()
        request.reserveCapacity(
            start.readableBytes + middle.readableBytes + 2 * Self.digits + 2)
        request.writeImmutableBuffer(start)
        request.writeBytes(digits)
        request.writeImmutableBuffer(middle)
        request.writeBytes(digits)
        request.writeImmutableBuffer(end)
        return request
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
