// SPDX-License-Identifier: Apache-2.0
import GRDB
package import Journal
import Synchronization

/// A journal in a data directory, kept by SQLite.
///
/// One thread writes, and answers when the disk has what it wrote; all that arrives meanwhile is
/// written together next. Others read. The directory belongs to one process at a time.
package final class SQLiteJournal: Journal {
    /// Where the journal is.
    package let directory: String

    private let log: WriteAheadLog
    private let writer: JournalWriter
    private let readers: ReaderPool
    private let housekeeper: Housekeeper
    private let closed = Latch()

    /// Opens the journal of a data directory, and makes both if they are missing. It blocks while
    /// it looks at the files.
    package static func open(
        directory: String,
        limits: JournalLimits = JournalLimits()
    ) throws(JournalOpenError) -> SQLiteJournal {
        let directory = try DataDirectory(claiming: directory)
        let file = JournalFile(
            path: try directory.file(JournalFile.name),
            directory: directory.path,
            limits: limits
        )
        let connection = try file.openWriter()
        let recent = try file.naming {
            try connection.writeWithoutTransaction { database in
                var check = TailCheck(file)
                try check.run(database)
                return try RecentPlaces(database, file: file)
            }
        }
        var readers: [DatabaseQueue] = []
        for _ in 0..<max(1, limits.readers) { readers.append(try file.openReader()) }
        return SQLiteJournal(
            directory,
            writer: connection,
            readers: readers,
            recent: recent,
            housekeeper: try file.openHousekeeper(),
            limits: limits
        )
    }

    private init(
        _ directory: DataDirectory,
        writer connection: DatabaseQueue,
        readers: [DatabaseQueue],
        recent: RecentPlaces,
        housekeeper: DatabaseQueue,
        limits: JournalLimits
    ) {
        self.directory = directory.path
        log = WriteAheadLog()
        self.housekeeper = Housekeeper(housekeeper, log: log, limits: limits)
        self.readers = ReaderPool(readers, recent: recent, limits: limits)
        writer = JournalWriter(
            connection, recent: recent, log: log, limits: limits, housekeeper: self.housekeeper)
        start(directory)
    }

    deinit { stop() }

    package func append(
        _ commit: Commit,
        expecting expected: Position?
    ) async throws(JournalError) -> Position {
        try commit.checkBounds()
        return try await writer.append(commit, expecting: expected)
    }

    package func read(
        _ stream: StreamID,
        _ direction: ReadDirection,
        from bound: Position?,
        limit: Int
    ) async throws(JournalError) -> [StoredCommit] {
        try await readers.read { (reader) throws(JournalError) in
            try reader.read(stream, direction, from: bound, limit: limit)
        }
    }

    package func firstPosition(
        in stream: StreamID,
        atOrAfter time: Int64
    ) async throws(JournalError) -> Position? {
        try await readers.read { (reader) throws(JournalError) in
            try reader.firstPosition(in: stream, atOrAfter: time)
        }
    }

    package func entries(
        _ kind: IndexKind,
        in range: Range<IndexKey>,
        _ direction: ReadDirection,
        limit: Int
    ) async throws(JournalError) -> [IndexEntry] {
        try await readers.read { (reader) throws(JournalError) in
            try reader.entries(kind, in: range, direction, limit: limit)
        }
    }

    /// Writes the journal as it is at this moment into a file, while it stays in use. The file,
    /// put into an empty directory under the name `journal.sqlite`, is a journal.
    /// - Throws: ``JournalError/fault(_:)`` when there is a file at `path`, or it cannot be
    ///   written; ``JournalError/closed`` when the journal closes meanwhile.
    package func backup(to path: String) async throws(JournalError) {
        try await housekeeper.backup(to: path)
    }

    /// Lets the database grow to a size and no further: appends that need more meet
    /// ``JournalError/full`` from the next one on.
    /// - Parameter bytesMax: the size; `nil` lifts the limit.
    package func limitSize(bytesMax: Int?) {
        let pages = bytesMax.map { max(1, $0 / WriteAheadLog.pageBytes) }
        log.databasePagesMax.store(
            pages ?? WriteAheadLog.databasePagesLimit,
            ordering: .relaxed
        )
    }

    /// What the journal did and has to do, at this moment.
    package var statistics: JournalStatistics {
        var statistics = log.statistics.withLock { $0 }
        let load = writer.load
        statistics.waitingCommits = load.count - load.taken
        statistics.writingCommits = load.taken
        statistics.pendingBytes = load.bytes
        statistics.pendingReads = readers.count
        statistics.logBytes = log.pages.load(ordering: .relaxed) * WriteAheadLog.pageBytes
        return statistics
    }

    /// Takes nothing more, finishes what waits, empties the log into the database and gives the
    /// directory back; returns when all that is done.
    package func close() async {
        stop()
        await closed.wait()
    }

    private func start(_ directory: DataDirectory) {
        housekeeper.start()
        readers.start()
        // The threads must not keep the journal alive: letting go of it closes it.
        writer.start { [writer, readers, housekeeper, closed] in
            readers.close()
            housekeeper.close()
            readers.join()
            housekeeper.join()
            writer.finish()
            directory.release()
            closed.open()
        }
    }

    private func stop() {
        writer.close()
        readers.close()
    }
}
