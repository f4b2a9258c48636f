// SPDX-License-Identifier: Apache-2.0
import GRDB
import JournalSQLite

/// A program of somebody else that works on the database of a journal.
struct OtherProgram {
    private let connection: DatabaseQueue

    init(in directory: TemporaryDirectory) throws {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        connection = try DatabaseQueue(
            path: directory.path(JournalFile.name),
            configuration: configuration
        )
    }

    /// Runs statements; a transaction may stay open.
    /// - Returns: how many rows the last one changed.
    @discardableResult
    func execute(_ sql: String) throws -> Int {
        try connection.writeWithoutTransaction { database in
            try database.execute(sql: sql)
            return database.changesCount
        }
    }

    /// The number that a query gives.
    func number(_ sql: String) throws -> Int? {
        try connection.unsafeRead { try Int.fetchOne($0, sql: sql) }
    }
}
