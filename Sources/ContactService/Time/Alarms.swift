// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import HeapModule
import Synchronization

/// Knows which sessions want to be told that time has passed, and when.
package final class Alarms: Sendable {
    private struct Alarm: Comparable {
        let due: Instant
        let session: ContactID

        static func < (left: Alarm, right: Alarm) -> Bool {
            (left.due, left.session) < (right.due, right.session)
        }
    }

    private struct Inner {
        var heap = Heap<Alarm>()
        /// What is true; alarms of the heap that say otherwise are out of date.
        var due: [ContactID: Instant] = [:]
    }

    private let inner = Mutex(Inner())

    /// Makes an empty list.
    package init() {}

    /// How many sessions wait for a moment.
    package var count: Int { inner.withLock { $0.due.count } }

    /// Sets when a session wants to be told; `nil` for never.
    package func set(_ session: ContactID, at due: Instant?) {
        inner.withLock { inner in
            guard let due else {
                inner.due[session] = nil
                return
            }
            Self.set(&inner, session, due)
        }
    }

    /// Sets when a session wants to be told unless it is known already.
    func setUnlessSet(_ session: ContactID, at due: Instant) {
        inner.withLock { inner in
            if inner.due[session] == nil { Self.set(&inner, session, due) }
        }
    }

    private static func set(_ inner: inout Inner, _ session: ContactID, _ due: Instant) {
        inner.due[session] = due
        inner.heap.insert(Alarm(due: due, session: session))
        if inner.heap.count > 2 * inner.due.count + outdatedMax { rebuild(&inner) }
    }

    private static let outdatedMax = 1024

    private static func rebuild(_ inner: inout Inner) {
        inner.heap = Heap(inner.due.map { Alarm(due: $0.value, session: $0.key) })
    }

    /// The moment of the earliest alarm; `nil` when there is none.
    package var earliest: Instant? {
        inner.withLock { inner in
            Self.dropOutdated(&inner)
            return inner.heap.min?.due
        }
    }

    /// Takes the earliest alarm if its moment has come.
    package func take(until now: Instant) -> (session: ContactID, due: Instant)? {
        inner.withLock { inner in
            Self.dropOutdated(&inner)
            guard let alarm = inner.heap.min, alarm.due <= now else { return nil }
            _ = inner.heap.popMin()
            inner.due[alarm.session] = nil
            return (alarm.session, alarm.due)
        }
    }

    private static func dropOutdated(_ inner: inout Inner) {
        while let alarm = inner.heap.min, inner.due[alarm.session] != alarm.due {
            _ = inner.heap.popMin()
        }
    }
}
