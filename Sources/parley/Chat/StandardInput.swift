// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Reads standard input piece by piece, when a piece is asked for, without holding up a task's
/// thread. Waiting ends at once when the task is cancelled.
final class StandardInput: Sendable {
    private static let pieceBytesMax = 4096

    private let queue = DispatchQueue(label: "standard-input")
    private let wakeReader: Int32
    private let wakeWriter: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw CocoaError(.fileReadUnknown) }
        (wakeReader, wakeWriter) = (ends[0], ends[1])
    }

    deinit {
        close(wakeReader)
        close(wakeWriter)
    }

    /// The next bytes; `nil` at the end, after an error, or when the task is cancelled.
    func next() async -> [UInt8]? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                queue.async { continuation.resume(returning: self.read()) }
            }
        } onCancel: {
            _ = write(wakeWriter, [1], 1)
        }
    }

    private func read() -> [UInt8]? {
        let ready = Int16(POLLIN)
        var sources = [
            pollfd(fd: STDIN_FILENO, events: ready, revents: 0),
            pollfd(fd: wakeReader, events: ready, revents: 0),
        ]
        var piece = [UInt8](repeating: 0, count: Self.pieceBytesMax)
        while true {
            guard poll(&sources, nfds_t(sources.count), -1) >= 0 || errno == EINTR else {
                return nil
            }
            guard sources[1].revents == 0 else { return nil }
            guard sources[0].revents != 0 else { continue }
            let count = Foundation.read(STDIN_FILENO, &piece, piece.count)
            if count > 0 { return Array(piece.prefix(count)) }
            guard count < 0, errno == EINTR || errno == EAGAIN else { return nil }
        }
    }
}
