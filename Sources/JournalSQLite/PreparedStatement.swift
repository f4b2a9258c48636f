// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import GRDBSQLite
import Journal

/// A statement, prepared once and run often by the thread that owns its connection.
///
/// It speaks to SQLite itself rather than through GRDB, because values need not be copied on the
/// way: docs/decisions/0011-group-commit.md has the figures.
final class PreparedStatement {
    private let handle: OpaquePointer
    private let connection: OpaquePointer

    /// Prepares a statement; it must be gone before the connection is closed.
    init(_ sql: String, on database: Database) throws(JournalError) {
        guard let connection = database.sqliteConnection else { throw .closed }
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(
            connection,
            sql,
            -1,
            UInt32(SQLITE_PREPARE_PERSISTENT),
            &handle,
            nil
        )
        guard code == SQLITE_OK, let handle else { throw .storage(code, on: connection) }
        self.handle = handle
        self.connection = connection
    }

    deinit { sqlite3_finalize(handle) }

    /// Sets a parameter to a number.
    func bind(_ index: Int32, to value: Int64) throws(JournalError) {
        try check(sqlite3_bind_int64(handle, index, value))
    }

    /// Sets a parameter to bytes, which must stay where they are until the statement has run.
    func bind(_ index: Int32, toBorrowed bytes: UnsafeRawBufferPointer) throws(JournalError) {
        // A null pointer would bind NULL rather than no bytes.
        guard let start = bytes.baseAddress, !bytes.isEmpty else {
            return try check(sqlite3_bind_zeroblob(handle, index, 0))
        }
        try check(sqlite3_bind_blob64(handle, index, start, UInt64(bytes.count), nil))
    }

    /// Runs a statement that gives no rows.
    func run() throws(JournalError) {
        defer { sqlite3_reset(handle) }
        _ = try step()
    }

    /// Runs a statement and makes something of each row.
    func rows<Row>(
        _ make: (PreparedStatement) throws(JournalError) -> Row
    ) throws(JournalError) -> [Row] {
        defer { sqlite3_reset(handle) }
        var rows: [Row] = []
        while try step() { rows.append(try make(self)) }
        return rows
    }

    /// Runs a statement and makes something of its first row; `nil` when it gives none.
    func firstRow<Row>(
        _ make: (PreparedStatement) throws(JournalError) -> Row
    ) throws(JournalError) -> Row? {
        defer { sqlite3_reset(handle) }
        return try step() ? make(self) : nil
    }

    /// Runs a statement until a row satisfies a condition or there are no more.
    func visitRows(until isLast: (PreparedStatement) -> Bool) throws(JournalError) {
        defer { sqlite3_reset(handle) }
        while try step() {
            if isLast(self) { return }
        }
    }

    /// A column of the row at hand, as a number.
    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    /// A column of the row at hand, as bytes.
    func bytes(_ column: Int32) -> [UInt8] { withBytes(column) { Array($0) } }

    /// Shows the bytes of a column of the row at hand where they are.
    func withBytes<Value>(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
        let start = sqlite3_column_blob(handle, column)
        let count = Int(sqlite3_column_bytes(handle, column))
        return body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }

    private func step() throws(JournalError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw .storage(code, on: connection)
        }
    }

    private func check(_ code: Int32) throws(JournalError) {
        guard code == SQLITE_OK else { throw .storage(code, on: connection) }
    }
}

extension JournalError {
    /// Makes what the callers of the journal see of a failure of SQLite.
    fileprivate static func storage(_ code: Int32, on connection: OpaquePointer) -> JournalError {
        storage(
            code,
            system: sqlite3_system_errno(connection),
            message: String(cString: sqlite3_errmsg(connection))
        )
    }

    /// Makes what the callers of the journal see of a failure of SQLite.
    /// - Parameters:
    ///   - code: SQLite's extended code.
    ///   - system: the number of the system's error behind it, 0 for none.
    static func storage(_ code: Int32, system: Int32, message: String) -> JournalError {
        // SQLite knows a full disk when it writes a file, but not when it is over a quota or
        // makes the shared memory beside the log longer.
        let isIO = code & 0xFF == SQLITE_IOERR
        if code & 0xFF == SQLITE_FULL || isIO && (system == ENOSPC || system == EDQUOT) {
            return .full
        }
        return .fault("SQLite: \(message) (code \(code), system error \(system))")
    }

    /// Makes what the callers of the journal see of a failure that GRDB reports.
    static func storage(_ error: any Error) -> JournalError {
        if let error = error as? JournalError { return error }
        guard let error = error as? DatabaseError else { return .fault("\(error)") }
        return storage(
            error.extendedResultCode.rawValue,
            system: 0,
            message: error.message ?? "no message"
        )
    }
}
