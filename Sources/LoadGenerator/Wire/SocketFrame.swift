// SPDX-License-Identifier: Apache-2.0
package import NIOCore

/// A WebSocket frame that a server sent.
package struct SocketFrame: Sendable {
    /// What a frame is; the value is the opcode.
    package enum Kind: UInt8, Sendable {
        case continuation = 0
        case text = 1
        case binary = 2
        case close = 8
        case ping = 9
        case pong = 10
    }

    /// What it is.
    package let kind: Kind
    /// What it carries.
    package let payload: ByteBuffer
}

/// Reads a server's frames out of a stream of bytes.
/// - SeeAlso: RFC 6455, section 5.2.
package struct FrameReader {
    private var pending = ByteBuffer()
    private static let payloadBytesMax = 1024 * 1024

    /// Makes a reader that has read nothing.
    package init() {}

    /// Takes bytes as they come.
    package mutating func append(_ bytes: ByteBuffer) {
        if pending.readableBytes == 0 {
            pending = bytes
        } else {
            pending.writeImmutableBuffer(bytes)
        }
    }

    /// The next frame; `nil` while it is not there whole.
    /// - Throws: ``LoadFault`` when no server may send this.
    package mutating func next() throws(LoadFault) -> SocketFrame? {
        var ahead = pending
        guard let first = ahead.readInteger(as: UInt8.self),
            let second = ahead.readInteger(as: UInt8.self)
        else { return nil }
        guard let kind = SocketFrame.Kind(rawValue: first & 0x0F), second & 0x80 == 0 else {
            throw LoadFault("The server sent a frame that no server may send.")
        }
        var length = Int(second)
        if length == 126 {
            guard let long = ahead.readInteger(as: UInt16.self) else { return nil }
            length = Int(long)
        } else if length == 127 {
            guard let long = ahead.readInteger(as: UInt64.self) else { return nil }
            length = Int(clamping: long)
        }
        guard length <= Self.payloadBytesMax else {
            throw LoadFault("The server sent a frame of \(length) bytes.")
        }
        guard let payload = ahead.readSlice(length: length) else { return nil }
        pending = ahead
        return SocketFrame(kind: kind, payload: payload)
    }
}

/// Writes the frames that a client sends.
package enum ClientFrame {
    /// A text frame, masked as clients must.
    package static func text(_ text: String) -> ByteBuffer { frame(.text, Array(text.utf8)) }

    /// The answer to a ping.
    static func pong(_ payload: ByteBuffer) -> ByteBuffer {
        frame(.pong, Array(payload.readableBytesView))
    }

    private static let mask: [UInt8] = [0x37, 0xFA, 0x21, 0x3D]

    private static func frame(_ kind: SocketFrame.Kind, _ payload: [UInt8]) -> ByteBuffer {
        var frame = ByteBuffer()
        frame.writeInteger(0x80 | kind.rawValue)
        if payload.count < 126 {
            frame.writeInteger(0x80 | UInt8(payload.count))
        } else {
            frame.writeInteger(UInt8(0x80 | 126))
            frame.writeInteger(UInt16(clamping: payload.count))
        }
        frame.writeBytes(mask)
        frame.writeBytes(payload.enumerated().map { $1 ^ mask[$0 % 4] })
        return frame
    }
}
