// SPDX-License-Identifier: Apache-2.0
package import Journal
import Synchronization

/// A journal that fails when a test wants it to.
package final class FaultyJournal: Journal {
    /// What goes wrong with an append.
    package enum Mishap: Sendable {
        /// Nothing is written, and the error is thrown.
        case refuse(JournalError)
        /// The commit is written, and the error is thrown nevertheless.
        case storeThenFail(JournalError)
        /// Something else happens first.
        case first(@Sendable () async throws -> Void)
    }

    private struct Inner {
        var mishaps: [Mishap] = []
        var always: JournalError?
        var readFault: JournalError?
        var appends = 0
        var reads = 0
    }

    private let journal: any Journal
    private let inner = Mutex(Inner())

    /// Makes a journal over another one, in which nothing goes wrong yet.
    package init(_ journal: any Journal = MemoryJournal()) { self.journal = journal }

    /// Lets the next appends meet a mishap each.
    package func plan(_ mishaps: Mishap...) { inner.withLock { $0.mishaps += mishaps } }

    /// Lets every append fail from now on; `nil` for none.
    package func refuseAppends(with error: JournalError?) { inner.withLock { $0.always = error } }

    /// Lets every read fail from now on; `nil` for none.
    package func refuseReads(with error: JournalError?) { inner.withLock { $0.readFault = error } }

    /// How many appends were asked for.
    package var appends: Int { inner.withLock { $0.appends } }

    /// How many reads of streams were asked for.
    package var reads: Int { inner.withLock { $0.reads } }

    /// Appends, unless a mishap was planned.
    package func append(
        _ commit: Commit, expecting expected: Position?
    ) async throws(JournalError) -> Position {
        let (mishap, always) = inner.withLock { inner in
            inner.appends += 1
            return (inner.mishaps.isEmpty ? nil : inner.mishaps.removeFirst(), inner.always)
        }
        if let always { throw always }
        switch mishap {
        case .refuse(let error): throw error
        case .storeThenFail(let error):
            _ = try await journal.append(commit, expecting: expected)
            throw error
        case .first(let action):
            do { try await action() } catch { throw .fault("\(error)") }
        case nil: break
        }
        return try await journal.append(commit, expecting: expected)
    }

    /// Reads, unless reads are refused.
    package func read(
        _ stream: StreamID, _ direction: ReadDirection, from bound: Position?, limit: Int
    ) async throws(JournalError) -> [StoredCommit] {
        let fault = inner.withLock { inner in
            inner.reads += 1
            return inner.readFault
        }
        if let fault { throw fault }
        return try await journal.read(stream, direction, from: bound, limit: limit)
    }

    /// Finds a position, unless reads are refused.
    package func firstPosition(
        in stream: StreamID, atOrAfter time: Int64
    ) async throws(JournalError) -> Position? {
        if let fault = inner.withLock({ $0.readFault }) { throw fault }
        return try await journal.firstPosition(in: stream, atOrAfter: time)
    }

    /// Reads entries, unless reads are refused.
    package func entries(
        _ kind: IndexKind, in range: Range<IndexKey>, _ direction: ReadDirection, limit: Int
    ) async throws(JournalError) -> [IndexEntry] {
        if let fault = inner.withLock({ $0.readFault }) { throw fault }
        return try await journal.entries(kind, in: range, direction, limit: limit)
    }
}
