// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import DequeModule
import Synchronization

/// Knows which sessions have something to ask outside. What it is stands in the session itself, so
/// the queue is no longer than there are open chats and errands.
package final class OutsideQueue: Sendable {
    /// What is to be asked: a session's one question, or an errand.
    enum Ticket: Sendable, Hashable {
        case question(ContactID)
        case errand(ContactID, Chat.ErrandID)
    }

    private struct Inner {
        var ready: Deque<Ticket> = []
        /// The tickets that are ready or taken; `true` when more came while it was taken.
        var known: [Ticket: Bool] = [:]
        var takenCount = 0
        var waiters: [CheckedContinuation<Void, Never>] = []
        var isClosed = false
    }

    private let inner = Mutex(Inner())
    /// Yields when there may be something to take.
    let arrivals: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation

    /// Makes an empty queue.
    package init() {
        (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Takes in what a session has to ask.
    package func note(_ session: ContactID, _ state: Chat.State) {
        let hasQuestion = state.flow.request != nil
        guard hasQuestion || !state.errands.isEmpty else { return }
        inner.withLock { inner in
            if hasQuestion { Self.add(.question(session), to: &inner) }
            for errand in state.errands { Self.add(.errand(session, errand.id), to: &inner) }
        }
        arrival.yield()
    }

    private static func add(_ ticket: Ticket, to inner: inout Inner) {
        guard inner.known[ticket] == nil else {
            inner.known[ticket] = true
            return
        }
        inner.known[ticket] = false
        inner.ready.append(ticket)
    }

    /// Takes the next ticket unless so many are taken already.
    func take(whileUnder takenMax: Int) -> Ticket? {
        inner.withLock { inner in
            guard inner.takenCount < takenMax, let ticket = inner.ready.popFirst() else {
                return nil
            }
            inner.known[ticket] = false
            inner.takenCount += 1
            return ticket
        }
    }

    /// Gives a ticket back; it is ready again when more came meanwhile.
    func finish(_ ticket: Ticket) {
        let waiters = inner.withLock { inner in
            inner.takenCount -= 1
            if inner.known.removeValue(forKey: ticket) == true { Self.add(ticket, to: &inner) }
            return Self.waitersToResume(&inner)
        }
        for waiter in waiters { waiter.resume() }
        arrival.yield()
    }

    /// Returns when nothing is ready or taken, so that every question has its answer stored.
    package func settled() async {
        await withCheckedContinuation { continuation in
            let isSettled = inner.withLock { inner in
                guard !inner.known.isEmpty, !inner.isClosed else { return true }
                inner.waiters.append(continuation)
                return false
            }
            if isSettled { continuation.resume() }
        }
    }

    /// Lets nobody wait any more: nothing will be taken.
    func close() {
        let waiters = inner.withLock { inner in
            inner.isClosed = true
            return Self.waitersToResume(&inner)
        }
        for waiter in waiters { waiter.resume() }
    }

    private static func waitersToResume(
        _ inner: inout Inner
    ) -> [CheckedContinuation<Void, Never>] {
        guard inner.known.isEmpty || inner.isClosed else { return [] }
        defer { inner.waiters = [] }
        return inner.waiters
    }
}
