// SPDX-License-Identifier: Apache-2.0
package import NIOCore

/// The answer to an HTTP request.
package struct HTTPReply: Sendable {
    /// The status code.
    package let status: Int
    /// The body, empty when there is none.
    package let body: ByteBuffer
    /// Whether the server closes the connection after it.
    package let closes: Bool

    /// The body as text.
    package var text: String { String(buffer: body) }
}

/// Reads HTTP/1.1 answers out of a stream of bytes.
///
/// It knows only what a load generator needs: a status, a length, a body. Every field that it does
/// not look at costs the machine less to skip than to parse.
package struct ReplyParser {
    private var pending = ByteBuffer()

    /// The longest head and body that are read.
    private static let bytesMax = 4 * 1024 * 1024

    /// Makes a parser that has read nothing.
    package init() {}

    /// Takes bytes as they come.
    package mutating func append(_ bytes: ByteBuffer) {
        if pending.readableBytes == 0 {
            pending = bytes
        } else {
            pending.writeImmutableBuffer(bytes)
        }
    }

    /// The bytes after the last answer, which belong to another protocol after an upgrade.
    package var rest: ByteBuffer { pending }

    /// The next answer; `nil` while it is not there whole.
    /// - Throws: ``LoadFault`` when the bytes are no HTTP, or a length is missing or too large.
    package mutating func next() throws(LoadFault) -> HTTPReply? {
        guard pending.readableBytes > 0 else { return nil }
        let head = pending.withUnsafeReadableBytes { Head($0) }
        guard let head else {
            guard pending.readableBytes <= Self.bytesMax else {
                throw LoadFault("The head of an answer does not end.")
            }
            return nil
        }
        guard (100..<600).contains(head.status), head.bodyLength <= Self.bytesMax else {
            throw LoadFault("An answer is not HTTP, or has no Content-Length.")
        }
        guard pending.readableBytes >= head.length + head.bodyLength else { return nil }
        pending.moveReaderIndex(forwardBy: head.length)
        guard let body = pending.readSlice(length: head.bodyLength) else { return nil }
        return HTTPReply(status: head.status, body: body, closes: head.closes)
    }
}

/// What counts of an answer's head.
private struct Head {
    let status: Int
    let length: Int
    var bodyLength: Int
    var closes = false

    /// Reads a head; `nil` while its end is not there.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let end = bytes.place(of: "\r\n\r\n") else { return nil }
        length = end + 4
        status =
            bytes.starts(with: Array("HTTP/1.1 ".utf8)) && length > 12
            ? bytes[9..<12].reduce(0) { $0 * 10 + Int($1 &- 0x30) } : 0
        // An answer that switches protocols has no body; every other must tell its length.
        bodyLength = status == 101 || status == 204 ? 0 : .max
        var line = 0
        while line < length - 2 {
            guard let feed = bytes.place(of: 0x0A, from: line) else { break }
            let next = feed + 1
            read(UnsafeRawBufferPointer(rebasing: bytes[line..<next]))
            line = next
        }
    }

    private mutating func read(_ line: UnsafeRawBufferPointer) {
        guard let first = line.first, first | 0x20 == UInt8(ascii: "c") else { return }
        if let value = Self.value(of: "content-length:", in: line) {
            bodyLength = value.reduce(0) {
                (0x30...0x39).contains($1) ? $0 * 10 + Int($1 - 0x30) : $0
            }
        } else if let value = Self.value(of: "connection:", in: line) {
            closes =
                value.contains { $0 | 0x20 == UInt8(ascii: "l") }
                && !value.contains { $0 | 0x20 == UInt8(ascii: "k") }
        }
    }

    private static func value(
        of name: StaticString, in line: UnsafeRawBufferPointer
    ) -> Slice<UnsafeRawBufferPointer>? {
        let count = name.utf8CodeUnitCount
        guard line.count > count else { return nil }
        for place in 0..<count where line[place] | 0x20 != name.utf8Start[place] | 0x20 {
            return nil
        }
        return line[count...]
    }
}
