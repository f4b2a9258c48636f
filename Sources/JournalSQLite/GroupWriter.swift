// SPDX-License-Identifier: Apache-2.0
import GRDB
import GRDBSQLite
import Journal

/// A commit on its way to the disk; an object, since it goes through several hands.
final class AppendRequest: Sendable {
    /// The commit.
    let commit: Commit
    /// The position of the commit that should be before it.
    let expected: Position?
    /// The checksum of the record but for its position.
    let checksum: Checksum
    /// Takes the answer.
    let continuation: CheckedContinuation<Outcome, Never>

    typealias Outcome = Result<Position, JournalError>

    init(
        commit: Commit, expected: Position?, checksum: Checksum,
        continuation: CheckedContinuation<Outcome, Never>
    ) {
        self.commit = commit
        self.expected = expected
        self.checksum = checksum
        self.continuation = continuation
    }
}

/// Writes groups of commits, each group in one transaction. It belongs to the thread that owns the
/// connection.
struct GroupWriter {
    private let connection: OpaquePointer
    private let begin: PreparedStatement
    private let commit: PreparedStatement
    private let rollback: PreparedStatement
    private let lastPosition: PreparedStatement
    private let record: PreparedStatement
    private let adding: PreparedStatement
    private let removing: PreparedStatement

    private let recent: RecentPlaces
    private var mover: PlaceMover
    private var lastPositions: LastPositions
    private var next: UInt64
    /// Whether the group at hand has begun its transaction; one that only meets conflicts has none.
    private(set) var hasWritten = false

    /// Prepares to write after what is there.
    init(
        _ database: Database, recent: RecentPlaces, limits: JournalLimits
    ) throws(JournalError) {
        guard let connection = database.sqliteConnection else { throw .closed }
        self.connection = connection
        begin = try PreparedStatement("BEGIN IMMEDIATE", on: database)
        commit = try PreparedStatement("COMMIT", on: database)
        rollback = try PreparedStatement("ROLLBACK", on: database)
        lastPosition = try PreparedStatement(
            """
            SELECT position FROM place WHERE stream = ?1 ORDER BY position DESC LIMIT 1
            """,
            on: database
        )
        record = try PreparedStatement(
            """
            INSERT INTO journal(position, stream, time, checksum, payload)
            VALUES (?1, ?2, ?3, ?4, ?5)
            """,
            on: database
        )
        adding = try PreparedStatement(
            "INSERT OR REPLACE INTO entry(kind, key, stream) VALUES (?1, ?2, ?3)",
            on: database
        )
        removing = try PreparedStatement(
            "DELETE FROM entry WHERE kind = ?1 AND key = ?2",
            on: database
        )
        self.recent = recent
        mover = try PlaceMover(database, recent: recent, gatheredMax: limits.recentPlacesMax)
        lastPositions = LastPositions(countMax: limits.lastPositionsMax)
        let last = try PreparedStatement("SELECT max(position) FROM journal", on: database)
        next = 1 + UInt64(bitPattern: try last.firstRow { $0.integer(0) } ?? 0)
    }

    /// Writes a group. When the storage fails, the whole group fails and nothing of it stays.
    /// - Returns: an outcome for each request, in their order.
    mutating func write(_ group: [AppendRequest]) -> [AppendRequest.Outcome] {
        hasWritten = false
        do throws(JournalError) {
            var outcomes: [AppendRequest.Outcome] = []
            outcomes.reserveCapacity(group.count)
            for request in group { outcomes.append(try append(request)) }
            guard hasWritten else { return outcomes }
            try mover.move(besides: group.count)
            try commit.run()
            mover.settle()
            recent.add(places(of: group, outcomes))
            return outcomes
        } catch {
            abandon(group)
            return Array(repeating: .failure(error), count: group.count)
        }
    }

    /// Moves to the table what is left of the places in memory, so that the next opening need not
    /// read the commits again. Should it fail, that opening reads them.
    mutating func finish() {
        do throws(JournalError) {
            // What is being moved, and what has gathered meanwhile.
            for _ in 0..<2 {
                try begin.run()
                let hasMoved = try mover.moveRest()
                try commit.run()
                mover.settle()
                guard hasMoved else { return }
            }
        } catch {
            abandon([])
        }
    }

    private func places(
        of group: [AppendRequest], _ outcomes: [AppendRequest.Outcome]
    ) -> [(stream: StreamID, position: Position)] {
        zip(group, outcomes).compactMap { request, outcome in
            guard case .success(let position) = outcome else { return nil }
            return (request.commit.stream, position)
        }
    }

    private mutating func append(
        _ request: AppendRequest
    ) throws(JournalError) -> AppendRequest.Outcome {
        let stream = request.commit.stream
        let actual = try lastPosition(of: stream)
        guard actual == request.expected else { return .failure(.conflict(actual: actual)) }
        if !hasWritten {
            try begin.run()
            hasWritten = true
        }
        // A number is used once, also when its transaction fails: somebody may have seen it.
        let position = Position(next)
        next += 1
        try store(request, at: position)
        for entry in request.commit.removed { try remove(entry) }
        for entry in request.commit.added { try add(entry) }
        lastPositions.remember(position, of: stream)
        return .success(position)
    }

    private mutating func lastPosition(of stream: StreamID) throws(JournalError) -> Position? {
        if let position = lastPositions.position(of: stream) { return position }
        var found = recent.last(of: stream)
        if found == nil { found = try lastPlace(of: stream) }
        if let found { lastPositions.remember(found, of: stream) }
        return found
    }

    private func lastPlace(of stream: StreamID) throws(JournalError) -> Position? {
        try stream.withBytes { (bytes) throws(JournalError) -> Position? in
            try lastPosition.bind(1, toBorrowed: bytes)
            return try lastPosition.firstRow { Position(UInt64(bitPattern: $0.integer(0))) }
        }
    }

    private func store(
        _ request: AppendRequest,
        at position: Position
    ) throws(JournalError) {
        let commit = request.commit
        try record.bind(1, to: Int64(bitPattern: position.value))
        try record.bind(3, to: commit.time)
        try record.bind(4, to: Int64(request.checksum.at(position)))
        try commit.stream.withBytes { (stream) throws(JournalError) in
            try record.bind(2, toBorrowed: stream)
            try borrow(commit.payload) { (payload) throws(JournalError) in
                try record.bind(5, toBorrowed: payload)
                try record.run()
            }
        }
    }

    private func add(_ entry: IndexEntry) throws(JournalError) {
        try adding.bind(1, to: Int64(entry.kind.rawValue))
        try entry.stream.withBytes { (stream) throws(JournalError) in
            try adding.bind(3, toBorrowed: stream)
            try borrow(entry.key.bytes) { (key) throws(JournalError) in
                try adding.bind(2, toBorrowed: key)
                try adding.run()
            }
        }
    }

    private func remove(_ entry: IndexEntry) throws(JournalError) {
        try removing.bind(1, to: Int64(entry.kind.rawValue))
        try borrow(entry.key.bytes) { (key) throws(JournalError) in
            try removing.bind(2, toBorrowed: key)
            try removing.run()
        }
    }

    private mutating func abandon(_ group: [AppendRequest]) {
        for request in group { lastPositions.forget(request.commit.stream) }
        mover.abandon()
        guard sqlite3_get_autocommit(connection) == 0 else { return }
        // Should this fail too, the next group fails at its beginning and comes here again.
        do throws(JournalError) { try rollback.run() } catch { return }
    }
}

/// Shows the bytes of an array where they are.
func borrow<Value>(
    _ bytes: [UInt8],
    _ body: (UnsafeRawBufferPointer) throws(JournalError) -> Value
) throws(JournalError) -> Value {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JournalError) -> Value in
        try body(UnsafeRawBufferPointer(buffer))
    }
}
