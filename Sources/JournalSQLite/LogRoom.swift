// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Journal

/// Keeps zeros in the log's file ahead of what is written next. It belongs to the thread that writes.
///
/// A commit that makes a file longer waits for the file system's own notes of that, three times as
/// long on ext4 as one that is written over what is there. SQLite takes zeros for the log's end.
/// - SeeAlso: docs/decisions/0011-group-commit.md
struct LogRoom {
    private let path: String
    private let stepBytes: Int
    private let bytesMax: Int
    private let begin: PreparedStatement
    private let rollback: PreparedStatement
    /// How long the file is known to be.
    private var bytes = 0
    /// Whether there was no room on the disk, or no such file: then the log grows as it may.
    private var isGivenUp = false

    /// Bytes of the log before its first page, and for each page.
    private static let headBytes = 32
    private static let frameBytes = 24 + WriteAheadLog.pageBytes
    /// How much is written at a time.
    private static let pieceBytes = 64 * 1024

    /// Prepares to make room in the log of a database.
    init(
        _ database: Database, databasePath: String, limits: JournalLimits
    ) throws(JournalError) {
        path = databasePath + "-wal"
        stepBytes = limits.logRoomBytes
        bytesMax = Self.headBytes + limits.restartPages * Self.frameBytes
        begin = try PreparedStatement("BEGIN IMMEDIATE", on: database)
        rollback = try PreparedStatement("ROLLBACK", on: database)
    }

    /// Makes room when there is little. Called when nothing waits to be written, and on a connection
    /// that waits for nobody.
    /// - Parameter pages: how many pages the log has.
    mutating func provide(after pages: Int) {
        let end = Self.headBytes + pages * Self.frameBytes
        guard !isGivenUp, stepBytes > 0, pages > 0, end + stepBytes / 2 > bytes, bytes < bytesMax
        else { return }
        do throws(JournalError) {
            // Nobody else may write behind the end meanwhile, another program neither.
            try begin.run()
            isGivenUp = !lengthen(to: min(end + stepBytes, bytesMax))
            try rollback.run()
        } catch {
            // Another program writes; there is another pause.
            return
        }
    }

    /// Appends zeros to the file until it is so long, and answers whether they are on the disk.
    private mutating func lengthen(to target: Int) -> Bool {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return false }
        bytes = Int(status.st_size)
        let zeros = [UInt8](repeating: 0, count: Self.pieceBytes)
        while bytes < target {
            let count = pwrite(file, zeros, min(zeros.count, target - bytes), off_t(bytes))
            guard count > 0 else { return false }
            bytes += count
        }
        return fdatasync(file) == 0
    }
}
