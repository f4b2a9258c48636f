// SPDX-License-Identifier: Apache-2.0
import GRDB
import Journal
import Synchronization

/// Where the newest commits stand of which the table of places does not know yet.
///
/// A place goes to the table long after its commit, with many others in the order of their streams:
/// one by one each would dirty a page of its own. After a crash the places are read from the
/// commits again. docs/decisions/0010-journal-layout.md gives the figures.
final class RecentPlaces: Sendable {
    /// The places of some streams, in the order of the positions.
    typealias Places = [StreamID: [Position]]

    private struct Inner {
        /// What came last.
        var gathering: Places = [:]
        var gatheredCount = 0
        /// What is on its way to the table; some of it may be there already.
        var moving: Places = [:]

        mutating func add(_ position: Position, of stream: StreamID) {
            gathering[stream, default: []].append(position)
            gatheredCount += 1
        }
    }

    private let inner = Mutex(Inner())

    /// Reads the places that the table does not have.
    /// - Throws: ``JournalOpenError`` when a record names no stream.
    init(_ database: Database, file: JournalFile) throws {
        let statement = try PreparedStatement(
            """
            SELECT position, stream FROM journal
            WHERE position > (SELECT position FROM placed) ORDER BY position
            """,
            on: database
        )
        var inner = Inner()
        var breach: JournalOpenError?
        try statement.visitRows { row in
            let position = Position(UInt64(bitPattern: row.integer(0)))
            if let stream = row.withBytes(1, { StreamID(bytes: $0) }) {
                inner.add(position, of: stream)
            } else {
                breach = .corrupt(file: file.path, position: position, stream: nil)
            }
            return breach != nil
        }
        if let breach { throw breach }
        self.inner.withLock { [inner] in $0 = inner }
    }

    /// How many were added since the last ones were taken to be moved.
    var gatheredCount: Int { inner.withLock(\.gatheredCount) }

    /// Adds the places of commits that are on the disk.
    func add(_ places: [(stream: StreamID, position: Position)]) {
        inner.withLock { inner in
            for place in places { inner.add(place.position, of: place.stream) }
        }
    }

    /// The places of a stream, in order. The table may have the first of them as well; it has all
    /// that are before them, if it is asked after this.
    func positions(of stream: StreamID) -> [Position] {
        inner.withLock { inner in
            let moving = inner.moving[stream] ?? []
            guard let gathered = inner.gathering[stream] else { return moving }
            return moving.isEmpty ? gathered : moving + gathered
        }
    }

    /// The position of a stream's last commit; `nil` when only the table can know it.
    func last(of stream: StreamID) -> Position? {
        inner.withLock { $0.gathering[stream]?.last ?? $0.moving[stream]?.last }
    }

    /// Takes what has gathered, to be moved to the table. What was taken before must be there.
    func beginMoving() -> Places {
        inner.withLock { inner in
            inner.moving = inner.gathering
            inner.gathering = [:]
            inner.gatheredCount = 0
            return inner.moving
        }
    }

    /// Forgets what was taken, since the table has all of it.
    func endMoving() { inner.withLock { $0.moving = [:] } }
}
