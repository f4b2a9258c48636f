// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
package import Journal
import Synchronization

/// The instance and its resources, folded in memory; the only place that changes them.
package final class Directory: Sendable {
    private struct Inner {
        var state = Instance.State()
        var version: Position?
        /// Whether the journal may hold what is not folded in: a change failed.
        var isStale = false
    }

    private let journal: any Journal
    private let turns = Turnstile(waitersMax: 100)
    private let inner = Mutex(Inner())

    /// Makes a directory over a journal. ``load()`` it before use.
    package init(journal: any Journal) { self.journal = journal }

    /// The instance as it is now.
    package var instance: Instance.State { inner.withLock { $0.state } }

    /// Reads the instance that the journal holds; nothing happens when it holds none.
    /// - Throws: ``ServiceFault``.
    package func load() async throws(ServiceFault) {
        do throws(JournalError) {
            let found = try await journal.entries(
                .instance, in: .first..<IndexKey.last, .forward, limit: 1)
            guard let stream = found.first?.stream else {
                return inner.withLock { $0.isStale = false }
            }
            var state = Instance.State()
            var version: Position?
            while true {
                let commits = try await journal.read(
                    stream, .forward, from: version, limit: Self.commitsPerRead)
                for commit in commits {
                    for event in try events(of: commit) { state.apply(event) }
                    version = commit.position
                }
                guard commits.count == Self.commitsPerRead else { break }
            }
            inner.withLock { inner in
                inner.state = state
                inner.version = version
                inner.isStale = false
            }
        } catch { throw .journal(error) }
    }

    private static let commitsPerRead = 200

    private func events(of commit: StoredCommit) throws(JournalError) -> [Instance.Event] {
        do throws(EventCodec.Fault) {
            return try InstanceCodec.decode(commit.payload)
        } catch { throw .fault("the instance's record cannot be read: \(error.reason)") }
    }

    /// Decides a change on the instance, stores it, and folds it in. Changes take turns.
    /// - Parameter decide: the change; called again when another writer was first.
    /// - Throws: what the body throws, or ``ServiceFault``.
    package func change<Answer: Sendable>(
        at time: Instant,
        _ decide: @Sendable (Instance.State) throws -> ([Instance.Event], Answer)
    ) async throws -> Answer {
        try await turns.pass {
            for _ in 0..<Self.attemptsMax {
                if inner.withLock({ $0.isStale }) { try await load() }
                let (state, version) = inner.withLock { ($0.state, $0.version) }
                let (events, answer) = try decide(state)
                let isStored = try await store(events, at: time, on: state, version)
                if isStored { return answer }
            }
            throw ServiceFault.contended
        }
    }

    /// How often a change is decided anew when another writer was first.
    private static let attemptsMax = 8

    /// Stores events and folds them in; `false` when another writer was first.
    private func store(
        _ events: [Instance.Event], at time: Instant, on state: Instance.State,
        _ version: Position?
    ) async throws(ServiceFault) -> Bool {
        var changed = state
        for event in events { changed.apply(event) }
        guard !events.isEmpty, let id = changed.id else { return true }
        let stream = StreamID(
            category: .instance, high: id.identifier.high, low: id.identifier.low)
        let entry = IndexEntry(
            kind: .instance, key: IndexKey(id.identifier.high, id.identifier.low), stream: stream)
        let commit = Commit(
            stream: stream, time: max(time, state.createdAt).milliseconds,
            payload: InstanceCodec.encode(events), added: version == nil ? [entry] : [])
        do throws(JournalError) {
            let position = try await journal.append(commit, expecting: version)
            inner.withLock { inner in
                inner.state = changed
                inner.version = position
            }
            return true
        } catch {
            // Whatever failed, the journal knows best what the instance is now.
            inner.withLock { $0.isStale = true }
            if case .conflict = error { return false }
            throw .journal(error)
        }
    }
}
