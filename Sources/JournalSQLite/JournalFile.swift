// SPDX-License-Identifier: Apache-2.0
package import GRDB
import Journal

/// The database file of a journal: who made it, what is in it, and how connections to it are set
/// up. docs/decisions/0010-journal-layout.md gives the reasons.
package struct JournalFile: Sendable {
    /// Where it is.
    package let path: String
    /// The directory it is in.
    package let directory: String
    /// How far it goes.
    package let limits: JournalLimits

    /// Names a file of a directory.
    package init(path: String, directory: String, limits: JournalLimits) {
        self.path = path
        self.directory = directory
        self.limits = limits
    }

    /// The database's name in a data directory.
    package static let name = "journal.sqlite"

    /// What marks a database as a journal of this server: "Prly".
    private static let applicationID = 0x5072_6C79

    /// Opens the connection that writes; makes the tables if the file is empty.
    package func openWriter() throws(JournalOpenError) -> DatabaseQueue {
        try naming {
            let queue = try DatabaseQueue(path: path, configuration: configuration())
            try queue.writeWithoutTransaction { try prepare($0) }
            try Self.migrator.migrate(queue)
            return queue
        }
    }

    /// Opens a connection that reads.
    func openReader() throws(JournalOpenError) -> DatabaseQueue {
        try naming {
            var configuration = configuration()
            configuration.readonly = true
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -512") }
            return try DatabaseQueue(path: path, configuration: configuration)
        }
    }

    /// Opens the connection that copies: the log into the database, the database into a backup.
    func openHousekeeper() throws(JournalOpenError) -> DatabaseQueue {
        try naming {
            var configuration = configuration()
            configuration.prepareDatabase { try $0.execute(sql: Self.writing) }
            return try DatabaseQueue(path: path, configuration: configuration)
        }
    }

    private func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        // Should a rollback fail, GRDB must not end the process for the transaction that is left.
        configuration.allowsUnsafeTransactions = true
        configuration.busyMode = .timeout(Double(limits.busyMilliseconds) / 1_000)
        return configuration
    }

    /// What each connection that may write needs: an answer means the disk has it; checkpoints
    /// happen elsewhere; what is removed need not be overwritten with zeros.
    private static let writing = """
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 0;
        PRAGMA secure_delete = OFF;
        PRAGMA cache_size = -512;
        """

    /// Looks before it changes anything: the file may belong to somebody else.
    private func prepare(_ database: Database) throws {
        let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
        if id != Self.applicationID {
            guard id == 0, isEmpty else { throw JournalOpenError.foreign(file: path) }
            try database.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
        }
        guard try !Self.migrator.hasBeenSuperseded(database) else {
            throw JournalOpenError.newer(file: path)
        }
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
        guard mode == "wal" else {
            throw JournalOpenError.unusable(
                directory: directory,
                reason: "the file system does not allow a write-ahead log"
            )
        }
        try database.execute(sql: Self.writing)
        // The writer alone touches the index at random places.
        try database.execute(sql: "PRAGMA cache_size = -2048")
        // After a backup has held the log back it gives the excess back to the file system.
        try database.execute(
            sql: "PRAGMA journal_size_limit = \(limits.restartPages * WriteAheadLog.pageBytes * 2)"
        )
    }

    /// The steps that lead to the tables of this version. *Stored: add, never change.*
    private static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator().disablingDeferredForeignKeyChecks()
        migrator.registerMigration("1 journal and entry") { database in
            try database.execute(
                sql: """
                    CREATE TABLE journal(
                        position INTEGER PRIMARY KEY,
                        stream BLOB NOT NULL,
                        time INTEGER NOT NULL,
                        checksum INTEGER NOT NULL,
                        payload BLOB NOT NULL
                    ) STRICT;
                    CREATE INDEX journal_stream ON journal(stream);
                    CREATE TABLE entry(
                        kind INTEGER NOT NULL,
                        key BLOB NOT NULL,
                        stream BLOB NOT NULL,
                        PRIMARY KEY(kind, key)
                    ) STRICT, WITHOUT ROWID;
                    """
            )
        }
        migrator.registerMigration("2 places") { database in
            try database.execute(
                sql: """
                    CREATE TABLE place(
                        stream BLOB NOT NULL,
                        position INTEGER NOT NULL,
                        PRIMARY KEY(stream, position)
                    ) STRICT, WITHOUT ROWID;
                    CREATE TABLE placed(position INTEGER NOT NULL) STRICT;
                    INSERT INTO place SELECT stream, position FROM journal ORDER BY 1, 2;
                    INSERT INTO placed SELECT coalesce(max(position), 0) FROM journal;
                    DROP INDEX journal_stream;
                    """
            )
        }
        return migrator
    }()

    /// Does something with the file and tells what went wrong in the operator's words.
    func naming<Value>(_ body: () throws -> Value) throws(JournalOpenError) -> Value {
        do {
            return try body()
        } catch let error as JournalOpenError {
            throw error
        } catch let error as DatabaseError {
            throw openError(error.resultCode, error.message ?? "no message")
        } catch JournalError.fault(let reason) {
            throw .damaged(file: path, reason: reason)
        } catch {
            throw .damaged(file: path, reason: "\(error)")
        }
    }

    private func openError(_ code: ResultCode, _ message: String) -> JournalOpenError {
        switch code {
        case .SQLITE_NOTADB: .foreign(file: path)
        case .SQLITE_CORRUPT: .damaged(file: path, reason: message)
        default: .unusable(directory: directory, reason: message)
        }
    }
}
