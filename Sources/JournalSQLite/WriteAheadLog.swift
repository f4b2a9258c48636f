// SPDX-License-Identifier: Apache-2.0
import GRDB
import GRDBSQLite
import Synchronization

/// What the threads of a journal tell each other about its log and its work.
final class WriteAheadLog: Sendable {
    /// The number of pages in the log.
    let pages = Atomic<Int>(0)
    /// Whether the housekeeper was asked to copy pages and has not answered yet.
    let isCheckpointing = Atomic<Bool>(false)
    /// Whether so much was copied that a pause in writing lets the log start anew.
    let isRestartDue = Atomic<Bool>(false)
    /// Pages that the database may have at most.
    let databasePagesMax = Atomic<Int>(WriteAheadLog.databasePagesLimit)
    /// What was done so far.
    let statistics = Mutex(JournalStatistics())

    /// As many pages as SQLite ever allows.
    static let databasePagesLimit = 0xFFFF_FFFE
    /// The size of a page.
    static let pageBytes = 4096

    /// Has a connection tell after each of its transactions how long the log is.
    /// The log must outlive the connection.
    func watch(_ database: Database) {
        _ = sqlite3_wal_hook(
            database.sqliteConnection,
            { context, _, _, pages in
                guard let context else { return SQLITE_OK }
                let log = Unmanaged<WriteAheadLog>.fromOpaque(context).takeUnretainedValue()
                log.pages.store(Int(pages), ordering: .relaxed)
                return SQLITE_OK
            },
            Unmanaged.passUnretained(self).toOpaque()
        )
    }

    /// Counts something.
    func count(_ body: (inout JournalStatistics) -> Void) {
        statistics.withLock { body(&$0) }
    }
}
