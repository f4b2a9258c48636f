// SPDX-License-Identifier: Apache-2.0
import GRDB
import Journal

/// Reads a journal through one connection. It belongs to the thread that owns the connection.
struct JournalReader {
    private let recent: RecentPlaces
    private let begin: PreparedStatement
    private let end: PreparedStatement
    private let one: PreparedStatement
    private let forward: PreparedStatement
    private let backward: PreparedStatement
    private let next: PreparedStatement
    private let last: PreparedStatement
    private let entriesForward: PreparedStatement
    private let entriesBackward: PreparedStatement

    /// Prepares to read.
    init(_ database: Database, recent: RecentPlaces) throws(JournalError) {
        self.recent = recent
        // The join is a left one: a commit that is missing is a fault that is told, and no table
        // statistics make SQLite begin with the journal.
        let source = """
            FROM place LEFT JOIN journal USING (position) WHERE place.stream = ?1
            """
        func prepare(_ sql: String) throws(JournalError) -> PreparedStatement {
            try PreparedStatement(sql, on: database)
        }
        begin = try prepare("BEGIN")
        end = try prepare("COMMIT")
        one = try prepare(
            "SELECT position, time, checksum, payload FROM journal WHERE position = ?1"
        )
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
        // Memory is asked before the table: what is moved meanwhile is then in both.
        let places = recent.positions(of: stream)
        switch direction {
        case .forward:
            let commits = try placed(forward, stream, from: bound.map(\.number) ?? 0, limit)
            let start = commits.last?.position ?? bound ?? Position(0)
            let rest = places[places.firstIndex(after: start)...].prefix(limit - commits.count)
            return commits + (try self.commits(at: rest, of: stream))
        case .backward:
            let older = places[..<(bound.map(places.firstIndex(atOrAfter:)) ?? places.count)]
            let commits = try commits(at: older.suffix(limit).reversed(), of: stream)
            let end = commits.last?.position ?? bound
            return try commits
                + placed(backward, stream, from: end.map(\.number) ?? .max, limit - commits.count)
        }
    }

    /// Reads commits of which the table knows where they are.
    private func placed(
        _ statement: PreparedStatement, _ stream: StreamID, from bound: Int64, _ limit: Int
    ) throws(JournalError) -> [StoredCommit] {
        guard limit > 0 else { return [] }
        return try stream.withBytes { (bytes) throws(JournalError) in
            try statement.bind(1, toBorrowed: bytes)
            try statement.bind(2, to: bound)
            try statement.bind(3, to: Int64(limit))
            return try statement.rows { (row) throws(JournalError) in
                try Self.commit(row, of: stream)
            }
        }
    }

    private func commits(
        at positions: some Collection<Position>, of stream: StreamID
    ) throws(JournalError) -> [StoredCommit] {
        guard !positions.isEmpty else { return [] }
        return try together { () throws(JournalError) in
            var commits: [StoredCommit] = []
            commits.reserveCapacity(positions.count)
            for position in positions { commits.append(try commit(at: position, of: stream)) }
            return commits
        }
    }

    /// Runs several statements in one transaction, in which each costs a third of what it costs
    /// alone.
    private func together<Value>(
        _ body: () throws(JournalError) -> Value
    ) throws(JournalError) -> Value {
        try begin.run()
        let outcome = Result { () throws(JournalError) in try body() }
        try end.run()
        return try outcome.get()
    }

    private func commit(
        at position: Position, of stream: StreamID
    ) throws(JournalError) -> StoredCommit {
        try one.bind(1, to: position.number)
        let found = try one.firstRow { (row) throws(JournalError) in
            try Self.commit(row, of: stream)
        }
        guard let found else { throw .corrupt(position: position, stream: stream) }
        return found
    }

    /// Finds the first commit at a moment or later by halving the span of positions: the times of
    /// a stream's commits never fall.
    func firstPosition(
        in stream: StreamID,
        atOrAfter time: Int64
    ) throws(JournalError) -> Position? {
        let places = recent.positions(of: stream)
        return try together { () throws(JournalError) in
            try firstPosition(in: stream, atOrAfter: time, places)
        }
    }

    private func firstPosition(
        in stream: StreamID, atOrAfter time: Int64, _ places: [Position]
    ) throws(JournalError) -> Position? {
        guard let newest = try newest(stream, places), newest.time >= time,
            let oldest = try next(stream, from: 0, places)
        else { return nil }
        var answer = newest.position
        var low = oldest.position
        var high = newest.position
        while low < high {
            let middle = low + (high - low) / 2
            guard let found = try next(stream, from: middle, places), found.position < high
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

    private typealias Mark = (position: Int64, time: Int64)

    private func newest(
        _ stream: StreamID, _ places: [Position]
    ) throws(JournalError) -> Mark? {
        guard let place = places.last else { return try mark(last, of: stream) }
        return try mark(at: place, of: stream)
    }

    /// The first commit at a position or after it.
    private func next(
        _ stream: StreamID, from position: Int64, _ places: [Position]
    ) throws(JournalError) -> Mark? {
        if let mark = try mark(next, of: stream, from: position) { return mark }
        let place = places.firstIndex(atOrAfter: Position(UInt64(bitPattern: position)))
        return place < places.count ? try mark(at: places[place], of: stream) : nil
    }

    private func mark(at place: Position, of stream: StreamID) throws(JournalError) -> Mark {
        let commit = try commit(at: place, of: stream)
        return (place.number, commit.time)
    }

    private func mark(
        _ statement: PreparedStatement,
        of stream: StreamID,
        from position: Int64? = nil
    ) throws(JournalError) -> Mark? {
        try stream.withBytes { (bytes) throws(JournalError) in
            try statement.bind(1, toBorrowed: bytes)
            if let position { try statement.bind(2, to: position) }
            return try statement.firstRow { ($0.integer(0), $0.integer(1)) }
        }
    }
}

extension [Position] {
    /// Where the first position that is not before another one stands; these are in order.
    fileprivate func firstIndex(atOrAfter position: Position) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < position { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Where the first position behind another one stands.
    fileprivate func firstIndex(after position: Position) -> Int {
        position.value == .max ? count : firstIndex(atOrAfter: Position(position.value + 1))
    }
}

extension Position {
    /// The position as the database has it; one beyond all when it is too large.
    fileprivate var number: Int64 { Int64(clamping: value) }
}
