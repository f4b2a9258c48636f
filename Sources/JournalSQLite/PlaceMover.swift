// SPDX-License-Identifier: Apache-2.0
import GRDB
import Journal

/// Moves the places of commits from memory to the table, some with each group of commits. It belongs
/// to the thread that writes.
struct PlaceMover {
    private let recent: RecentPlaces
    private let gatheredMax: Int
    private let adding: PreparedStatement
    private let marking: PreparedStatement

    /// What is being moved, in the order of the table.
    private var batch: [(stream: StreamID, position: Position)] = []
    /// How much of it is on the disk.
    private var movedCount = 0
    /// How much of it will be when the transaction at hand is.
    private var triedCount = 0

    /// How many places go with each commit. More than one, so that a batch is through before the
    /// next has gathered.
    private static let placesPerCommit = 2

    /// Prepares to move.
    /// - Parameter gatheredMax: how many places gather before they are moved.
    init(
        _ database: Database, recent: RecentPlaces, gatheredMax: Int
    ) throws(JournalError) {
        self.recent = recent
        self.gatheredMax = gatheredMax
        // After a crash, places that are read from the commits again may be in the table already.
        adding = try PreparedStatement(
            "INSERT OR IGNORE INTO place(stream, position) VALUES (?1, ?2)",
            on: database
        )
        marking = try PreparedStatement("UPDATE placed SET position = ?1", on: database)
    }

    /// Moves some places within the transaction at hand.
    /// - Parameter commits: how many commits the transaction has.
    mutating func move(besides commits: Int) throws(JournalError) {
        if batch.isEmpty, recent.gatheredCount >= gatheredMax { begin() }
        try move(atMost: commits * Self.placesPerCommit)
    }

    /// Moves what has gathered or is being moved, all of it, within the transaction at hand.
    /// - Returns: whether there was anything.
    mutating func moveRest() throws(JournalError) -> Bool {
        if batch.isEmpty { begin() }
        guard !batch.isEmpty else { return false }
        try move(atMost: batch.count)
        return true
    }

    /// The transaction is on the disk.
    mutating func settle() {
        movedCount = triedCount
        guard !batch.isEmpty, movedCount == batch.count else { return }
        batch = []
        movedCount = 0
        triedCount = 0
        recent.endMoving()
    }

    /// Nothing of the transaction stays.
    mutating func abandon() { triedCount = movedCount }

    private mutating func begin() {
        batch = recent.beginMoving().sorted { $0.key.isBefore($1.key) }
            .flatMap { stream, positions in positions.map { (stream, $0) } }
    }

    private mutating func move(atMost count: Int) throws(JournalError) {
        guard triedCount < batch.count else { return }
        let end = min(batch.count, triedCount + count)
        for place in batch[triedCount..<end] { try add(place.position, of: place.stream) }
        triedCount = end
        guard end == batch.count, let last = batch.lazy.map(\.position).max() else { return }
        try marking.bind(1, to: Int64(bitPattern: last.value))
        try marking.run()
    }

    private func add(_ position: Position, of stream: StreamID) throws(JournalError) {
        try adding.bind(2, to: Int64(bitPattern: position.value))
        try stream.withBytes { (bytes) throws(JournalError) in
            try adding.bind(1, toBorrowed: bytes)
            try adding.run()
        }
    }
}

extension StreamID {
    /// Whether the table has the stream before another one.
    fileprivate func isBefore(_ other: StreamID) -> Bool {
        (category.rawValue, high, low) < (other.category.rawValue, other.high, other.low)
    }
}
