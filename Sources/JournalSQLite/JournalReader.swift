// SPDX-License-Identifier: Apache-2.0
import GRDB
import Journal

/// Reads a journal through one connection. It belongs to the thread that owns the connection.
struct JournalReader {
    private let forward: PreparedStatement
    private let backward: PreparedStatement
    private let next: PreparedStatement
    private let last: PreparedStatement
    private let entriesForward: PreparedStatement
    private let entriesBackward: PreparedStatement

    /// Prepares to read.
    init(_ database: Database) throws(JournalError) {
        // The index is named, so that no table statistics make SQLite walk the table instead.
        let source = "FROM journal INDEXED BY journal_stream WHERE stream = ?1"
        func prepare(_ sql: String) throws(JournalError) -> PreparedStatement {
            try PreparedStatement(sql, on: database)
        }
        forward = try prepare(
            """
            SELECT position, time, checksum, payload \(source)
            AND position > ?2 ORDER BY position LIMIT ?3
            """
        )
        backward = try prepare(
            """
            SELECT position, time, checksum, payload \(source)
            AND position < ?2 ORDER BY position DESC LIMIT ?3
            """
        )
        next = try prepare(
            "SELECT position, time \(source) AND position >= ?2 ORDER BY position LIMIT 1"
        )
        last = try prepare(
            "SELECT position, time \(source) ORDER BY position DESC LIMIT 1"
        )
        let range = "FROM entry WHERE kind = ?1 AND key >= ?2 AND key < ?3"
        entriesForward = try prepare("SELECT key, stream \(range) ORDER BY key LIMIT ?4")
        entriesBackward = try prepare("SELECT key, stream \(range) ORDER BY key DESC LIMIT ?4")
    }

    /// Reads commits of a stream.
    func read(
        _ stream: StreamID,
        _ direction: ReadDirection,
        from bound: Position?,
        limit: Int
    ) throws(JournalError) -> [StoredCommit] {
        guard limit > 0 else { return [] }
        let statement: PreparedStatement
        let start: Int64
        switch direction {
        case .forward: (statement, start) = (forward, bound.map(\.number) ?? 0)
        case .backward: (statement, start) = (backward, bound.map(\.number) ?? .max)
        }
        return try stream.withBytes { (bytes) throws(JournalError) in
            try statement.bind(1, toBorrowed: bytes)
            try statement.bind(2, to: start)
            try statement.bind(3, to: Int64(limit))
            return try statement.rows { (row) throws(JournalError) in
                try Self.commit(row, of: stream)
            }
        }
    }

    /// Finds the first commit at a moment or later by halving the span of positions: the times of
    /// a stream's commits never fall.
    func firstPosition(
        in stream: StreamID,
        atOrAfter time: Int64
    ) throws(JournalError) -> Position? {
        guard let newest = try mark(last, of: stream), newest.time >= time,
            let oldest = try mark(next, of: stream, from: 0)
        else { return nil }
        var answer = newest.position
        var low = oldest.position
        var high = newest.position
        while low < high {
            let middle = low + (high - low) / 2
            guard let found = try mark(next, of: stream, from: middle), found.position < high
            else {
                high = middle
                continue
            }
            if found.time >= time {
                answer = found.position
                high = middle
            } else {
                low = found.position + 1
            }
        }
        return Position(UInt64(bitPattern: answer))
    }

    /// Reads index entries.
    func entries(
        _ kind: IndexKind,
        in range: Range<IndexKey>,
        _ direction: ReadDirection,
        limit: Int
    ) throws(JournalError) -> [IndexEntry] {
        guard limit > 0 else { return [] }
        let statement =
            switch direction {
            case .forward: entriesForward
            case .backward: entriesBackward
            }
        try statement.bind(1, to: Int64(kind.rawValue))
        try statement.bind(4, to: Int64(limit))
        return try borrow(range.lowerBound.bytes) { (lower) throws(JournalError) in
            try statement.bind(2, toBorrowed: lower)
            return try borrow(range.upperBound.bytes) { (upper) throws(JournalError) in
                try statement.bind(3, toBorrowed: upper)
                return try statement.rows { (row) throws(JournalError) in
                    try Self.entry(row, of: kind)
                }
            }
        }
    }

    private static func commit(
        _ row: PreparedStatement,
        of stream: StreamID
    ) throws(JournalError) -> StoredCommit {
        let commit = StoredCommit(
            position: Position(UInt64(bitPattern: row.integer(0))),
            stream: stream,
            time: row.integer(1),
            payload: row.bytes(3)
        )
        let checksum = Checksum(stream: stream, time: commit.time, payload: commit.payload)
        guard row.integer(2) == Int64(checksum.at(commit.position)) else {
            throw .corrupt(position: commit.position, stream: stream)
        }
        return commit
    }

    private static func entry(
        _ row: PreparedStatement,
        of kind: IndexKind
    ) throws(JournalError) -> IndexEntry {
        let key = IndexKey(row.bytes(0))
        guard let stream = row.withBytes(1, { StreamID(bytes: $0) }) else {
            throw .fault("an entry of index \(kind) leads to no stream")
        }
        return IndexEntry(kind: kind, key: key, stream: stream)
    }

    private func mark(
        _ statement: PreparedStatement,
        of stream: StreamID,
        from position: Int64? = nil
    ) throws(JournalError) -> (position: Int64, time: Int64)? {
        try stream.withBytes { (bytes) throws(JournalError) in
            try statement.bind(1, toBorrowed: bytes)
            if let position { try statement.bind(2, to: position) }
            return try statement.firstRow { ($0.integer(0), $0.integer(1)) }
        }
    }
}

extension Position {
    /// The position as the database has it; one beyond all when it is too large.
    fileprivate var number: Int64 { Int64(clamping: value) }
}
