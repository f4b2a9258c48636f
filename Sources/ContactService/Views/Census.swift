// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import Synchronization

/// Counts what goes on at this moment: open chats and contacts in queues. It is folded from what is
/// committed, and from the open chats when the server starts.
package final class Census: Sendable {
    fileprivate struct Inner {
        var live: Set<ContactID> = []
        /// Chats whose start is being stored; they count, so that the quota holds for all at once.
        var starting: Set<ContactID> = []
        /// Where each session that waits does so.
        var stays: [ContactID: Contact.QueueStay] = [:]
        var queued: [QueueID: WaitingLine] = [:]
        /// Which sessions were let into a queue while that is being stored; they count, so that a
        /// limit holds for all at once.
        var entering: [ContactID: QueueID] = [:]
        /// Queues that are being deleted.
        var closed: Set<QueueID> = []
        /// The number of the contact that came into a queue last.
        var lastNumber: UInt64 = 0
    }

    private let inner = Mutex(Inner())
    /// How many chats may be open at a time; `nil` for any number.
    let chatsMax: Int?

    /// Makes a census of nothing.
    /// - Parameter chatsMax: how many chats may be open at a time; `nil` for any number.
    package init(chatsMax: Int? = nil) { self.chatsMax = chatsMax }

    /// How many chats are open, those included that nobody has connected to.
    package var openChats: Int { inner.withLock { $0.live.count } }

    /// Takes a place for a chat that is about to start, if there is one. ``release(_:)`` it when
    /// the start is over, however it went.
    func reserve(_ session: ContactID) -> Bool {
        guard let chatsMax else { return true }
        return inner.withLock { inner in
            if inner.live.contains(session) { return true }
            guard inner.live.count + inner.starting.count < chatsMax else { return false }
            inner.starting.insert(session)
            return true
        }
    }

    /// Gives back a place that was taken for a start; the chat itself counts from its commit on.
    func release(_ session: ContactID) {
        inner.withLock { _ = $0.starting.remove(session) }
    }

    /// Whether a session is let into a queue.
    enum Admission {
        case admitted, full, closed
    }

    /// Lets a session into a queue that has room. The place is taken until the session is noted.
    /// - Parameter contactsMax: how many may wait there; `nil` for any number.
    func admit(_ session: ContactID, to queue: QueueID, contactsMax: Int?) -> Admission {
        inner.withLock { inner in
            guard !inner.closed.contains(queue) else { return .closed }
            if let contactsMax, inner.count(in: queue, besides: session) >= contactsMax {
                return .full
            }
            inner.entering[session] = queue
            return .admitted
        }
    }

    /// Takes back that a session was let into a queue.
    func turnAway(_ session: ContactID) {
        inner.withLock { _ = $0.entering.removeValue(forKey: session) }
    }

    /// Lets nobody into a queue any more when nobody is there. ``reopen(_:)`` it when its deletion
    /// is over, however it went.
    /// - Returns: how many are there or about to be; 0 when the queue is closed.
    func close(_ queue: QueueID) -> Int {
        inner.withLock { inner in
            let count = inner.count(in: queue)
            if count == 0 { inner.closed.insert(queue) }
            return count
        }
    }

    /// Ends what ``close(_:)`` began.
    func reopen(_ queue: QueueID) { inner.withLock { _ = $0.closed.remove(queue) } }

    /// How many contacts wait in a queue.
    package func contacts(in queue: QueueID) -> Int {
        inner.withLock { $0.queued[queue]?.count ?? 0 }
    }

    /// Since when the contact that has waited longest in a queue waits; `nil` when none does.
    package func oldest(in queue: QueueID) -> Instant? {
        inner.withLock { $0.queued[queue]?.oldest }
    }

    /// Which place a session has in its queue, counted from 1 for the one that has waited longest.
    package func position(of session: ContactID, _ stay: Contact.QueueStay) -> Int {
        inner.withLock { inner in
            1 + (inner.queued[stay.queue]?.countBefore(session, stay) ?? 0)
        }
    }

    /// The number of the next contact that comes into a queue, larger than those of all that wait.
    func nextNumber() -> UInt64 {
        inner.withLock { inner in
            inner.lastNumber += 1
            return inner.lastNumber
        }
    }

    /// Takes in what is true of a session now.
    package func note(_ session: ContactID, _ state: Chat.State) {
        let isOpen = state.phase == .waiting || state.phase == .open
        let stay = state.contact.flatMap { $0.isQueued ? $0.queueStay : nil }
        inner.withLock { inner in
            if isOpen { inner.live.insert(session) } else { inner.live.remove(session) }
            inner.starting.remove(session)
            inner.entering[session] = nil
            // A move to the same queue is a new stay, at the end of the line.
            let before = inner.stays[session]
            guard before != stay else { return }
            if let before { inner.queued[before.queue]?.remove(session, before) }
            if let stay {
                inner.queued[stay.queue, default: WaitingLine()].add(session, stay)
                inner.lastNumber = max(inner.lastNumber, stay.number)
            }
            inner.stays[session] = stay
        }
    }
}

extension Census.Inner {
    /// How many contacts wait in a queue or are about to.
    /// - Parameter session: one that is not counted.
    fileprivate func count(in queue: QueueID, besides session: ContactID? = nil) -> Int {
        let isThere = session.map { stays[$0]?.queue == queue } ?? false
        let waiting = (queued[queue]?.count ?? 0) - (isThere ? 1 : 0)
        let coming = entering.count { other, place in
            place == queue && other != session && stays[other]?.queue != queue
        }
        return waiting + coming
    }
}
