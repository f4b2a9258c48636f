// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOWebSocket

extension ByteBuffer {
    /// Appends a whole frame as a server sends it, unmasked. Made here and not by a channel handler,
    /// so that what is sent at once is one buffer and one system call.
    /// - SeeAlso: RFC 6455, section 5.2.
    mutating func writeFrame(_ opcode: WebSocketOpcode, _ payload: some Collection<UInt8>) {
        writeFrameHead(opcode, count: payload.count)
        writeBytes(payload)
    }

    /// Appends a whole frame as a server sends it, unmasked.
    mutating func writeFrame(_ opcode: WebSocketOpcode, _ payload: ByteBuffer) {
        writeFrameHead(opcode, count: payload.readableBytes)
        writeImmutableBuffer(payload)
    }

    /// Appends a ping with a number as its payload.
    mutating func writePing(_ number: UInt64) {
        writeFrameHead(.ping, count: MemoryLayout<UInt64>.size)
        writeInteger(number)
    }

    private mutating func writeFrameHead(_ opcode: WebSocketOpcode, count: Int) {
        let first = 0x80 | UInt8(webSocketOpcode: opcode)
        switch count {
        case ..<126: writeInteger(UInt16(first) << 8 | UInt16(count))
        case ..<0x1_0000: writeInteger(UInt32(first) << 24 | 126 << 16 | UInt32(count))
        default:
            writeInteger(UInt16(first) << 8 | 127)
            writeInteger(UInt64(count))
        }
    }

    /// The most bytes that stand before a frame's payload.
    static let frameHeadBytesMax = 10
}
