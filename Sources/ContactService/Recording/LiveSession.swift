// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
package import Journal
import Synchronization

/// A chat session in memory: its folded state, whose turn it is, and who follows it.
///
/// Commands on one session take turns, so that a decision is made on what the commit before it
/// left. Who holds the turn may read and change everything; state is read by others at any time.
package final class LiveSession: Sendable {
    /// The folded state as it is at a position of the journal; shared, since copying it costs.
    final class Snapshot: Sendable {
        let state: Chat.State
        /// The last commit that is folded in; `nil` when the session does not exist.
        let version: Position?

        init(_ state: Chat.State, version: Position?) {
            self.state = state
            self.version = version
        }
    }

    private struct Inner {
        var snapshot: Snapshot?
        var followers: [any ChatFollower] = []
        /// How far participants got that follow no more.
        var marks: [ParticipantID: Position] = [:]
        /// Where participants were when they first followed; they count until something better is
        /// known, however often they come back.
        var origins: [ParticipantID: Reach] = [:]
        var lastUse: UInt64 = 0
        /// How many use it, or are about to.
        var users = 0
        var scheduledDue: Instant?
    }

    /// How many commands may wait for their turn on one session.
    package static let waitersMax = 1024

    /// The first contact of the session, which names its stream.
    package let id: ContactID
    private let turns = Turnstile(waitersMax: waitersMax)
    private let inner = Mutex(Inner())

    init(_ id: ContactID) { self.id = id }

    /// Runs a body while nobody else changes the session.
    /// - Throws: ``ServiceFault/overloaded`` when too many wait already, and what the body throws.
    func withTurn<Answer>(_ body: () async throws -> Answer) async throws -> Answer {
        try await turns.pass(body)
    }

    /// Takes the turn, to be given back with ``giveTurnBack()``, for work on many sessions at once.
    /// - Throws: ``ServiceFault/overloaded`` when too many wait already.
    func takeTurn() async throws { try await turns.enter() }

    /// Gives the turn back that ``takeTurn()`` took.
    func giveTurnBack() { turns.leave() }

    /// The state; `nil` until it was loaded.
    var snapshot: Snapshot? { inner.withLock { $0.snapshot } }

    func replace(_ snapshot: Snapshot) { inner.withLock { $0.snapshot = snapshot } }

    /// Forgets the state, so that the next command reads it from the journal.
    func forget() { inner.withLock { $0.snapshot = nil } }

    /// Remembers for when the session is scheduled; `true` when that is news.
    func noteDue(_ due: Instant?) -> Bool {
        inner.withLock { inner in
            guard inner.scheduledDue != due else { return false }
            inner.scheduledDue = due
            return true
        }
    }

    /// Notes that somebody is about to use it, until ``release()``.
    func claim(_ tick: UInt64) {
        inner.withLock { inner in
            inner.lastUse = tick
            inner.users += 1
        }
    }

    /// Notes that somebody who claimed it uses it no more.
    func release() { inner.withLock { $0.users -= 1 } }

    /// When it was last used, unless somebody uses or follows it now.
    var idleSince: UInt64? {
        inner.withLock { $0.users == 0 && $0.followers.isEmpty ? $0.lastUse : nil }
    }

    /// Whether a participant follows it and is known to have got all that was delivered.
    func hasAll(_ participant: ParticipantID) -> Bool {
        inner.withLock { $0.followers.contains { $0.participant == participant && $0.hasAll } }
    }

    func add(_ follower: any ChatFollower) { inner.withLock { $0.followers.append(follower) } }

    func remove(_ follower: any ChatFollower) {
        inner.withLock { inner in
            inner.followers.removeAll { $0 === follower }
            guard let reached = follower.acknowledged else { return }
            let before = inner.marks[follower.participant] ?? reached
            inner.marks[follower.participant] = max(before, reached)
        }
    }

    /// How far a participant is known to have got what was delivered. It is asked when somebody
    /// is about to follow for the participant.
    func reach(of participant: ParticipantID, in snapshot: Snapshot) -> Reach {
        inner.withLock { inner in
            let live = inner.followers.filter { $0.participant == participant }
                .compactMap(\.acknowledged)
            if let mark = (live + [inner.marks[participant]].compactMap { $0 }).max() {
                return .commit(mark)
            }
            let origin = inner.origins[participant] ?? Self.origin(of: participant, in: snapshot)
            inner.origins[participant] = origin
            return origin
        }
    }

    /// How far the participants are known to have got, while the chat goes on; `nil` when nothing is
    /// known that the journal does not hold.
    var known: KnownReach? {
        inner.withLock { inner in
            guard let snapshot = inner.snapshot, let version = snapshot.version else { return nil }
            var positions = inner.marks
            for case (let participant, .commit(let position?)) in inner.origins {
                positions[participant] = positions[participant] ?? position
            }
            for follower in inner.followers {
                guard let reached = follower.acknowledged else { continue }
                let before = positions[follower.participant] ?? reached
                positions[follower.participant] = max(before, reached)
            }
            let active = snapshot.state.active
            positions = positions.filter { id, _ in active.contains { $0.id == id } }
            guard !positions.isEmpty else { return nil }
            return KnownReach(session: id, version: version, positions: positions)
        }
    }

    /// Takes up what was known when the session was in memory before.
    func recall(_ known: KnownReach) {
        inner.withLock { $0.marks.merge(known.positions) { max($0, $1) } }
    }

    private static func origin(of id: ParticipantID, in snapshot: Snapshot) -> Reach {
        guard let participant = snapshot.state.participant(id), participant.phase != .added,
            let heard = participant.heard
        else { return .commit(snapshot.version) }
        return .item(heard)
    }

    var followers: [any ChatFollower] { inner.withLock { $0.followers } }
}

/// How far a participant is known to have got what was delivered.
package enum Reach: Sendable, Hashable {
    /// A commit and all before it, confirmed by the participant's connection; or the last commit
    /// before the participant came, `nil` before there was one.
    case commit(Position?)
    /// An item of which the participant gave a sign. It is all that is known after a restart.
    case item(ItemID)
}

/// Somebody who is told what becomes true of a session, in order and once.
package protocol ChatFollower: AnyObject, Sendable {
    /// The participant for whom it follows.
    var participant: ParticipantID { get }
    /// How far the participant is known to have got what was delivered.
    var acknowledged: Position? { get }
    /// Whether that is all that was delivered.
    var hasAll: Bool { get }
    /// Takes what happened. It is called with the session's turn held: it must not wait.
    /// - Parameter position: the commit that the frames are of; `nil` for signals.
    func deliver(_ frames: [Frame], of position: Position?)
    /// There will be nothing more for the participant: it has left, or the chat is over.
    func finish()
}

/// What went wrong in the service itself; the client sees that it did, and an id to ask about.
package enum ServiceFault: Error, Sendable {
    /// The journal failed.
    case journal(JournalError)
    /// A stored record could not be read.
    case unreadable(stream: ContactID, reason: String)
    /// Too many requests wait for the same session.
    case overloaded
    /// Too many writers were first, time and again.
    case contended
}
