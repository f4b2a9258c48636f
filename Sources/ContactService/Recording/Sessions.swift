// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
package import Journal
import Synchronization

/// The chat sessions: loads them from the journal, lets orders be decided on them, stores what was
/// decided, and only then folds it in and tells the followers.
package final class Sessions: Sendable {
    /// How many sessions without followers are kept in memory.
    package struct Limits: Sendable {
        /// Above this many sessions the ones used least are dropped.
        package var sessionsMax = 20_000
        /// How often an order is decided anew when another writer was first.
        package var attemptsMax = 8
        /// Of how many sessions that are not in memory it is kept how far their participants got.
        package var reachesMax = 100_000

        /// Makes the defaults.
        package init() {}
    }

    private struct Cache {
        var sessions: [ContactID: LiveSession] = [:]
        var tick: UInt64 = 0
        /// How far participants got whose sessions are not in memory.
        var reaches: [ContactID: KnownReach] = [:]
        /// At how many sessions those used least are looked for next.
        var fullAt: Int
    }

    private let journal: any Journal
    let stamps: StampSource
    let flows: any FlowStepper
    private let observer: any ChatObserver
    private let limits: Limits
    private let cache: Mutex<Cache>

    /// Makes a service over a journal.
    package init(
        journal: any Journal, stamps: StampSource, flows: any FlowStepper,
        observer: any ChatObserver, limits: Limits = Limits()
    ) {
        self.journal = journal
        self.stamps = stamps
        self.flows = flows
        self.observer = observer
        self.limits = limits
        cache = Mutex(Cache(fullAt: limits.sessionsMax))
    }

    /// Decides an order on a session, lets its flow go on, stores what was decided, and answers
    /// from the state that it led to.
    /// - Parameters:
    ///   - presumesNew: whether a session that is not in memory is taken to be new at first, which
    ///     saves looking for it; when it is not new, storing fails and all is decided again.
    ///   - decide: the order; called again when another writer was first.
    ///   - answer: what the caller wants to know of the state afterwards.
    /// - Throws: ``Chat/Rejection`` when the order is refused, ``ServiceFault`` otherwise.
    package func transact<Answer: Sendable>(
        _ id: ContactID, presumesNew: Bool = false,
        _ decide: @Sendable (Chat.State, Stamp) throws(Chat.Rejection) -> [Chat.Event],
        answer: @Sendable (Chat.State, [Chat.Event]) throws(Chat.Rejection) -> Answer
    ) async throws -> Answer {
        let session = claim(id)
        defer { session.release() }
        return try await session.withTurn {
            for attempt in 0..<limits.attemptsMax {
                let snapshot =
                    presumesNew && attempt == 0
                    ? session.snapshot ?? LiveSession.Snapshot(Chat.State(), version: nil)
                    : try await load(session)
                let stamp = stamps()
                var draft = ChatDraft(snapshot.state)
                draft.record(try decide(snapshot.state, stamp))
                let trace = await runFlow(&draft, stamp)
                guard !draft.events.isEmpty else { return try answer(draft.state, []) }
                if try await store(draft, from: snapshot.version, of: session) {
                    flows.committed(trace)
                    return try answer(draft.state, draft.events)
                }
            }
            throw ServiceFault.contended
        }
    }

    /// Lets the flow go on, beside the thread that the order came on: a flow may take a while, and
    /// a connection's thread has other connections to serve.
    /// - SeeAlso: docs/decisions/0021-flow-bounds.md
    private func runFlow(_ draft: inout ChatDraft, _ stamp: Stamp) async -> FlowTrace {
        guard flows.isRunnable(draft.state, stamp) else { return FlowTrace() }
        return await withTaskExecutorPreference(globalConcurrentExecutor) {
            flows.run(&draft, stamp)
        }
    }

    /// Orders that answer nothing.
    package func transact(
        _ id: ContactID, presumesNew: Bool = false,
        _ decide: @Sendable (Chat.State, Stamp) throws(Chat.Rejection) -> [Chat.Event]
    ) async throws {
        try await transact(id, presumesNew: presumesNew, decide) { (_, _) throws(Chat.Rejection) in
        }
    }

    /// The state of a session as it is now; ``Chat/Phase/absent`` when there is none.
    package func state(_ id: ContactID) async throws -> Chat.State {
        let session = claim(id)
        defer { session.release() }
        if let snapshot = session.snapshot { return snapshot.state }
        return try await session.withTurn { try await load(session).state }
    }

    /// The state of a session, read without keeping it in memory; for looking at many.
    package func glimpse(_ id: ContactID) async throws -> Chat.State {
        if let snapshot = cache.withLock({ $0.sessions[id] })?.snapshot { return snapshot.state }
        return try await fold(id).state
    }

    /// Adds a follower, which first gets what its participant has missed.
    /// - Parameter missed: says what was missed, given how far the participant is known to have
    ///   got.
    package func follow(
        _ id: ContactID, with follower: any ChatFollower,
        _ missed: @Sendable (Chat.State, Reach) async throws -> [Frame]
    ) async throws {
        let session = claim(id)
        defer { session.release() }
        try await session.withTurn {
            let snapshot = try await load(session)
            let frames = try await missed(
                snapshot.state, session.reach(of: follower.participant, in: snapshot))
            if !frames.isEmpty { follower.deliver(frames, of: snapshot.version) }
            session.add(follower)
        }
    }

    /// Takes a follower away.
    package func unfollow(_ id: ContactID, _ follower: any ChatFollower) {
        cache.withLock { $0.sessions[id] }?.remove(follower)
    }

    /// Whether a participant is known to have got all that was delivered of a session.
    package func hasAll(_ participant: ParticipantID, of id: ContactID) -> Bool {
        cache.withLock { $0.sessions[id] }?.hasAll(participant) ?? false
    }

    /// How far the participants of open chats are known to have got.
    package var knownReaches: [KnownReach] {
        cache.withLock { Array($0.reaches.values) + $0.sessions.values.compactMap(\.known) }
    }

    /// Takes up what was known when the server stopped, before any session is in use.
    package func recall(_ known: [KnownReach]) {
        cache.withLock { cache in
            for known in known.prefix(limits.reachesMax) { cache.reaches[known.session] = known }
        }
    }

    /// Passes a signal on to the followers of a session without storing it.
    package func relay<Answer: Sendable>(
        _ id: ContactID,
        _ signal: @Sendable (Chat.State, Stamp) throws(Chat.Rejection) -> (Frame, Answer)
    ) async throws -> Answer {
        let session = claim(id)
        defer { session.release() }
        return try await session.withTurn {
            let snapshot = try await load(session)
            let (frame, answer) = try signal(snapshot.state, stamps())
            Self.deliver([frame], of: nil, to: session.followers, snapshot.state)
            return answer
        }
    }

    /// The one session of an id in memory. It stays there until it is released: were it dropped
    /// before its turn is taken, others would make a second one, and who follows the first would
    /// hear nothing of what is done in the second.
    func claim(_ id: ContactID) -> LiveSession {
        cache.withLock { cache in
            cache.tick += 1
            if let session = cache.sessions[id] {
                session.claim(cache.tick)
                return session
            }
            if cache.sessions.count >= cache.fullAt { dropLeastUsed(&cache) }
            let session = LiveSession(id)
            session.claim(cache.tick)
            cache.sessions[id] = session
            return session
        }
    }

    /// Drops a tenth of the sessions at once, and searches again a tenth later when most of them are
    /// in use, so that a full cache does not search at each miss.
    private func dropLeastUsed(_ cache: inout Cache) {
        let idle = cache.sessions.values.compactMap { session in
            session.idleSince.map { (since: $0, id: session.id) }
        }
        let step = limits.sessionsMax / 10
        let surplus = max(0, cache.sessions.count - limits.sessionsMax + step)
        for victim in idle.sorted(by: { $0.since < $1.since }).prefix(surplus) {
            let known = cache.sessions.removeValue(forKey: victim.id)?.known
            if cache.reaches.count < limits.reachesMax { cache.reaches[victim.id] = known }
        }
        cache.fullAt = max(limits.sessionsMax, cache.sessions.count + step)
    }

    /// The state of a session whose turn is held.
    func load(_ session: LiveSession) async throws -> LiveSession.Snapshot {
        if let snapshot = session.snapshot { return snapshot }
        let snapshot = try await fold(session.id)
        session.replace(snapshot)
        let known = cache.withLock { $0.reaches.removeValue(forKey: session.id) }
        if let known, known.version == snapshot.version { session.recall(known) }
        return snapshot
    }

    private func fold(_ id: ContactID) async throws -> LiveSession.Snapshot {
        var state = Chat.State()
        var version: Position?
        while true {
            let commits = try await read(id, after: version)
            for commit in commits {
                Chat.fold(try Self.events(of: commit, in: id), into: &state)
                version = commit.position
            }
            guard commits.count == Self.commitsPerRead else {
                return LiveSession.Snapshot(state, version: version)
            }
        }
    }

    private static let commitsPerRead = 500

    private func read(_ id: ContactID, after position: Position?) async throws -> [StoredCommit] {
        do throws(JournalError) {
            return try await journal.read(
                StreamID(chat: id), .forward, from: position, limit: Self.commitsPerRead)
        } catch { throw ServiceFault.journal(error) }
    }

    static func events(
        of commit: StoredCommit, in id: ContactID
    ) throws(ServiceFault) -> [Chat.Event] {
        do throws(EventCodec.Fault) {
            return try EventCodec.decode(commit.payload)
        } catch { throw .unreadable(stream: id, reason: error.reason) }
    }

    /// Stores a draft; `false` when another writer was first.
    private func store(
        _ draft: ChatDraft, from version: Position?, of session: LiveSession
    ) async throws -> Bool {
        do throws(JournalError) {
            let position = try await append(draft, from: version, of: session)
            publish(draft, at: position, of: session)
            return true
        } catch {
            if case .conflict = error { return false }
            throw ServiceFault.journal(error)
        }
    }

    /// Appends a draft to the journal, and folds and tells nothing yet.
    func append(
        _ draft: ChatDraft, from version: Position?, of session: LiveSession
    ) async throws(JournalError) -> Position {
        let commit = Commit(
            stream: StreamID(chat: session.id), time: draft.state.lastTime.milliseconds,
            payload: EventCodec.encode(draft.events),
            added: ChatIndex.added(by: draft.events, in: session.id),
            removed: ChatIndex.removed(by: draft.events, in: session.id))
        do throws(JournalError) {
            return try await journal.append(commit, expecting: version)
        } catch {
            // Whatever failed, the journal knows best what the session is now.
            session.forget()
            throw error
        }
    }

    /// Makes a draft that is stored the state of its session, and tells everybody of it.
    func publish(_ draft: ChatDraft, at position: Position, of session: LiveSession) {
        session.replace(LiveSession.Snapshot(draft.state, version: position))
        let followers = session.followers
        if !followers.isEmpty, let initial = draft.state.start?.contact {
            let frames = draft.events.compactMap {
                Frame($0, initialContact: initial, state: draft.state)
            }
            Self.deliver(frames, of: position, to: followers, draft.state)
            for follower in followers
            where draft.state.participant(follower.participant)?.phase == .left {
                follower.finish()
            }
        }
        schedule(session, draft.state)
        observer.committed(draft.events, of: session.id, state: draft.state)
    }

    /// Makes known when a session that was found at the start wants to be told the time.
    func schedule(_ id: ContactID, _ state: Chat.State) {
        let session = claim(id)
        defer { session.release() }
        schedule(session, state)
    }

    private func schedule(_ session: LiveSession, _ state: Chat.State) {
        let due = state.due
        if session.noteDue(due) { observer.due(session.id, at: due) }
    }

    private static func deliver(
        _ frames: [Frame], of position: Position?, to followers: [any ChatFollower],
        _ state: Chat.State
    ) {
        guard !frames.isEmpty else { return }
        for follower in followers {
            guard let participant = state.participant(follower.participant) else { continue }
            let meant = frames.filter { $0.isMeant(for: participant) }
            if !meant.isEmpty { follower.deliver(meant, of: position) }
        }
    }
}

extension StreamID {
    /// The stream of a chat session.
    package init(chat id: ContactID) {
        self.init(category: .chat, high: id.identifier.high, low: id.identifier.low)
    }
}

/// Is told what was committed, with the session's turn held: it must not wait.
package protocol ChatObserver: Sendable {
    /// Events were stored.
    func committed(_ events: [Chat.Event], of session: ContactID, state: Chat.State)
    /// The session wants to be told when it is this moment; `nil` for never.
    func due(_ session: ContactID, at moment: Instant?)
}

/// Lets the flow of a chat go on as far as it can without waiting.
package protocol FlowStepper: Sendable {
    /// Whether the flow has something to do now.
    func isRunnable(_ state: Chat.State, _ stamp: Stamp) -> Bool
    /// Runs the flow while it has something to do, and records what follows.
    func run(_ draft: inout ChatDraft, _ stamp: Stamp) -> FlowTrace
    /// What a flow did is stored. It is called with the session's turn held: it must not wait.
    func committed(_ trace: FlowTrace)
}
