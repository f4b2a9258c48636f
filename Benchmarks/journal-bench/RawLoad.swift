// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDBSQLite
import Journal

/// One thread that writes groups of records through SQLite's C API: the journal's tables and
/// settings, but no queue, no answers, no expectations and no checksums.
struct RawLoad {
    struct Failure: Error { let code: Int32 }

    private let connection: OpaquePointer

    /// The tables and settings of the journal.
    static let schema = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 4000;
        PRAGMA cache_size = -2048;
        CREATE TABLE journal(
            position INTEGER PRIMARY KEY, stream BLOB NOT NULL, time INTEGER NOT NULL,
            checksum INTEGER NOT NULL, payload BLOB NOT NULL) STRICT;
        CREATE INDEX journal_stream ON journal(stream);
        """
    static let insert =
        "INSERT INTO journal(position, stream, time, checksum, payload) VALUES (?1, ?2, ?3, ?4, ?5)"

    init(directory: String) throws {
        var connection: OpaquePointer?
        let code = sqlite3_open(directory + "/raw.sqlite", &connection)
        guard code == SQLITE_OK, let connection else { throw Failure(code: code) }
        self.connection = connection
        try check(sqlite3_exec(connection, Self.schema, nil, nil, nil), SQLITE_OK)
    }

    func run(group: Int, duration: Duration) throws -> Figures {
        let statements = try ["BEGIN IMMEDIATE", Self.insert, "COMMIT"].map(prepare)
        defer {
            for statement in statements { sqlite3_finalize(statement) }
            sqlite3_close(connection)
        }
        let streams = (0..<Load.streams).map { bytes(of: Load.stream($0)) }
        let start = ContinuousClock.now
        let cpu = Load.cpu
        var waits: [Duration] = []
        var position: Int64 = 0
        var now = start
        while now < start + duration {
            try run(statements[0])
            for _ in 0..<group {
                position += 1
                let stream = streams[Int(position) % streams.count]
                try write(statements[1], position, stream)
            }
            try run(statements[2])
            let then = now
            now = ContinuousClock.now
            waits.append(now - then)
        }
        return Figures(
            commits: Int(position),
            groups: waits.count,
            time: now - start,
            cpu: Load.cpu - cpu,
            waits: waits
        )
    }

    private func write(
        _ statement: OpaquePointer,
        _ position: Int64,
        _ stream: [UInt8]
    ) throws {
        sqlite3_bind_int64(statement, 1, position)
        sqlite3_bind_int64(statement, 3, position)
        sqlite3_bind_int64(statement, 4, 0)
        try stream.withUnsafeBytes { stream in
            sqlite3_bind_blob(statement, 2, stream.baseAddress, Int32(stream.count), nil)
            try Load.payload.withUnsafeBytes { payload in
                sqlite3_bind_blob(statement, 5, payload.baseAddress, Int32(payload.count), nil)
                try run(statement)
            }
        }
    }

    private func run(_ statement: OpaquePointer) throws {
        try check(sqlite3_step(statement), SQLITE_DONE)
        sqlite3_reset(statement)
    }

    private func prepare(_ sql: String) throws -> OpaquePointer {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v2(connection, sql, -1, &statement, nil), SQLITE_OK)
        guard let statement else { throw Failure(code: SQLITE_ERROR) }
        return statement
    }

    private func bytes(of stream: StreamID) -> [UInt8] {
        [stream.category.rawValue]
            + [stream.high, stream.low].flatMap { withUnsafeBytes(of: $0.bigEndian, Array.init) }
    }

    private func check(_ code: Int32, _ expected: Int32) throws {
        guard code == expected else { throw Failure(code: code) }
    }
}
