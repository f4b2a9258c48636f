// SPDX-License-Identifier: Apache-2.0
import DequeModule
import Synchronization

/// Lets tasks through one at a time, in the order of their arrival.
struct Turnstile: ~Copyable, Sendable {
    struct Inner {
        var isTaken = false
        var waiters: Deque<CheckedContinuation<Void, Never>> = []
    }

    private let waitersMax: Int
    private let inner = Mutex(Inner())

    /// Makes a turnstile before which at most this many tasks wait.
    init(waitersMax: Int) { self.waitersMax = waitersMax }

    /// Whether somebody is inside.
    var isTaken: Bool { inner.withLock { $0.isTaken } }

    /// Runs a body while nobody else is inside.
    /// - Throws: ``ServiceFault/overloaded`` when too many wait already, and what the body throws.
    func pass<Answer>(_ body: () async throws -> Answer) async throws -> Answer {
        try await enter()
        do {
            let answer = try await body()
            leave()
            return answer
        } catch {
            leave()
            throw error
        }
    }

    private func enter() async throws {
        let (isMine, isFull) = inner.withLock { inner in
            guard inner.isTaken else {
                inner.isTaken = true
                return (true, false)
            }
            return (false, inner.waiters.count >= waitersMax)
        }
        if isMine { return }
        guard !isFull else { throw ServiceFault.overloaded }
        await withCheckedContinuation { continuation in
            let isMine = inner.withLock { inner in
                guard inner.isTaken else {
                    inner.isTaken = true
                    return true
                }
                inner.waiters.append(continuation)
                return false
            }
            if isMine { continuation.resume() }
        }
    }

    private func leave() {
        let next = inner.withLock { inner -> CheckedContinuation<Void, Never>? in
            if let next = inner.waiters.popFirst() { return next }
            inner.isTaken = false
            return nil
        }
        next?.resume()
    }
}
