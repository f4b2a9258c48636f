// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Foundation
import Synchronization

/// Takes lines to a log that may be a file, a terminal or a pipe, and never waits for it: whoever
/// logs may be serving others. What cannot be written now is kept up to a bound, and what cannot be
/// written at all costs that line and no more.
package final class LogLines: Sendable {
    private struct Inner {
        var waiting: [UInt8] = []
        /// How many lines were lost since the log was last told of it.
        var lostCount = 0
        /// Of how many lost lines those that wait tell, and how many of those that wait do so.
        var told = (lines: 0, by: 0)
        /// Whether what was written ends in the middle of a line.
        var isInLine = false
        /// Whether the rest of that line was lost.
        var isTorn = false
        var isWatching = false
    }

    /// How many bytes are written at once: a pipe that says it has room has at least so much.
    private static let pieceBytesMax = 4096
    /// How soon it is looked again whether a log takes more.
    private static let pause = DispatchTimeInterval.milliseconds(100)

    private let descriptor: Int32
    private let bytesMax: Int
    private let lossLine: @Sendable (Int) -> [UInt8]
    private let inner = Mutex(Inner())

    /// Makes a log of an open file.
    /// - Parameters:
    ///   - descriptor: the file; it stays the caller's.
    ///   - bytesMax: how many bytes are kept for a reader that is behind.
    ///   - lossLine: the line that tells how many were lost.
    package init(
        descriptor: Int32, bytesMax: Int = 1_048_576,
        lossLine: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.descriptor = descriptor
        self.bytesMax = bytesMax
        self.lossLine = lossLine
    }

    /// Writes a line, which ends with a line break, or keeps it until the log takes it.
    package func append(_ line: [UInt8]) {
        inner.withLock { inner in
            add(line, &inner)
            write(&inner)
            watch(&inner)
        }
    }

    /// Waits a while for the log to take what is kept.
    package func flush(within patience: Duration) {
        let end = ContinuousClock.now + patience
        while inner.withLock({
            write(&$0); return !$0.waiting.isEmpty
        }), .now < end {
            _ = canWrite(waitMilliseconds: 10)
        }
    }

    private func add(_ line: [UInt8], _ inner: inout Inner) {
        let loss = inner.lostCount > 0 ? lossLine(inner.lostCount) : []
        guard inner.waiting.count + loss.count + line.count <= bytesMax else {
            inner.lostCount += 1
            return
        }
        if inner.lostCount > 0 {
            inner.told = (inner.told.lines + inner.lostCount, inner.told.by + 1)
            inner.lostCount = 0
        }
        inner.waiting += loss + line
    }

    private func write(_ inner: inout Inner) {
        while !inner.waiting.isEmpty, canWrite(waitMilliseconds: 0) {
            let piece = inner.isTorn ? [0x0A] : Array(inner.waiting.prefix(Self.pieceBytesMax))
            switch put(piece) {
            case .success(let count):
                inner.isInLine = piece[count - 1] != 0x0A
                if inner.isTorn {
                    inner.isTorn = false
                } else {
                    inner.waiting.removeFirst(count)
                }
            case .failure(.interrupted): continue
            case .failure(.behind): return
            case .failure(.broken): return lose(&inner)
            }
        }
        if inner.waiting.isEmpty { inner.told = (0, 0) }
    }

    private enum Obstacle: Error {
        case interrupted, behind, broken
    }

    private func put(_ bytes: [UInt8]) -> Result<Int, Obstacle> {
        bytes.withUnsafeBytes { bytes in
            let count = Foundation.write(descriptor, bytes.baseAddress, bytes.count)
            if count > 0 { return .success(count) }
            return switch errno {
            case EINTR: .failure(.interrupted)
            case EAGAIN: .failure(.behind)
            default: .failure(.broken)
            }
        }
    }

    /// The log is full or gone: what waits is lost.
    private func lose(_ inner: inout Inner) {
        inner.lostCount += inner.waiting.count { $0 == 0x0A } - inner.told.by + inner.told.lines
        inner.told = (0, 0)
        inner.waiting = []
        inner.isTorn = inner.isInLine
    }

    /// Looks again later when the log's reader is behind and nobody else may come to look.
    private func watch(_ inner: inout Inner) {
        guard !inner.waiting.isEmpty, !inner.isWatching else { return }
        inner.isWatching = true
        DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + Self.pause) {
            self.inner.withLock { inner in
                inner.isWatching = false
                self.write(&inner)
                self.watch(&inner)
            }
        }
    }

    private func canWrite(waitMilliseconds: Int32) -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        return poll(&request, 1, waitMilliseconds) > 0
    }
}
