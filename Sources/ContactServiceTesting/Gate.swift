// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Holds tasks back until a test opens it.
package final class Gate: Sendable {
    private struct Inner {
        var isOpen = false
        var waiters: [CheckedContinuation<Void, Never>] = []
        var arrivals: [(count: Int, CheckedContinuation<Void, Never>)] = []
        var arrived = 0
    }

    private let inner = Mutex(Inner())

    /// Makes a gate that is closed.
    package init() {}

    /// Waits until the gate is open.
    package func wait() async {
        await withCheckedContinuation { continuation in
            let (isOpen, told) = inner.withLock { inner in
                inner.arrived += 1
                let told = inner.arrivals.filter { $0.count <= inner.arrived }.map(\.1)
                inner.arrivals.removeAll { $0.count <= inner.arrived }
                if !inner.isOpen { inner.waiters.append(continuation) }
                return (inner.isOpen, told)
            }
            for arrival in told { arrival.resume() }
            if isOpen { continuation.resume() }
        }
    }

    /// Waits until so many tasks have come to the gate.
    package func arrivals(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = inner.withLock { inner in
                if inner.arrived < count { inner.arrivals.append((count, continuation)) }
                return inner.arrived >= count
            }
            if isThere { continuation.resume() }
        }
    }

    /// Lets all through that wait and that come from now on.
    package func open() {
        let waiters = inner.withLock { inner in
            defer { inner.waiters = [] }
            inner.isOpen = true
            return inner.waiters
        }
        for waiter in waiters { waiter.resume() }
    }
}
