// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// Holds what a slow reader has not taken yet, and decides when to give it up.
///
/// It knows nothing of sockets: the handler performs what it says.
struct OutboundQueue {
    enum Action: Equatable {
        /// Write it now.
        case write
        /// It is kept until the socket takes more.
        case keep
        /// The reader is too slow: give it up.
        case giveUp
    }

    /// The most bytes that wait for a reader beyond what the socket itself holds.
    static let bytesMax = 256 * 1024

    private var waiting: CircularBuffer<ByteBuffer> = []
    private var waitingBytes = 0

    /// Whether nothing waits.
    var isEmpty: Bool { waiting.isEmpty }

    /// Takes a frame for a socket that can or cannot take it at once.
    mutating func enqueue(_ frame: ByteBuffer, isWritable: Bool) -> Action {
        if isWritable, waiting.isEmpty { return .write }
        guard waitingBytes + frame.readableBytes <= Self.bytesMax else { return .giveUp }
        waiting.append(frame)
        waitingBytes += frame.readableBytes
        return .keep
    }

    /// The next frame that waits; `nil` when none does.
    mutating func next() -> ByteBuffer? {
        guard let frame = waiting.popFirst() else { return nil }
        waitingBytes -= frame.readableBytes
        return frame
    }
}
