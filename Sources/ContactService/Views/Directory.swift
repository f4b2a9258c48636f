// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
package import Journal
import Synchronization

/// The instance and its resources, folded in memory; the only place that changes them.
package final class Directory: Sendable {
    private struct Inner {
        var state = Instance.State()
        var version: Position?
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
            guard let stream = found.first?.stream else { return }
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
    /// - Throws: what the body throws, or ``ServiceFault``.
    package func change<Answer: Sendable>(
        at time: Instant,
        _ decide: @Sendable (Instance.State) throws -> ([Instance.Event], Answer)
    ) async throws -> Answer {
        try await turns.pass { try await changeInTurn(at: time, decide) }
    }

    private func changeInTurn<Answer: Sendable>(
        at time: Instant,
        _ decide: @Sendable (Instance.State) throws -> ([Instance.Event], Answer)
    ) async throws -> Answer {
        let (state, version) = inner.withLock { ($0.state, $0.version) }
        let (events, answer) = try decide(state)
        guard !events.isEmpty else { return answer }
        var changed = state
        for event in events { changed.apply(event) }
        guard let id = changed.id else { return answer }
        let stream = StreamID(
            category: .instance, high: id.identifier.high, low: id.identifier.low)
        let entry = IndexEntry(
            kind: .instance, key: IndexKey(id.identifier.high, id.identifier.low), stream: stream)
        let commit = Commit(
            stream: stream, time: max(time, state.createdAt).milliseconds,
            payload: InstanceCodec.encode(events), added: version == nil ? [entry] : [])
        let position = try await append(commit, version)
        inner.withLock { inner in
            inner.state = changed
            inner.version = position
        }
        return answer
    }

    private func append(
        _ commit: Commit, _ version: Position?
    ) async throws(ServiceFault) -> Position {
        do throws(JournalError) {
            return try await journal.append(commit, expecting: version)
        } catch { throw .journal(error) }
    }
}
