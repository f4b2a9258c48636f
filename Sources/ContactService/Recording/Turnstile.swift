// SPDX-License-Identifier: Apache-2.0
import DequeModule
import Synchronization

/// Lets tasks through one at a time, in the order of their arrival.
struct Turnstile: ~Copyable, Sendable {
    enum Place {
        case inside, waiting, full
    }

    struct Inner {
        var isTaken = false
        var waiters: Deque<CheckedContinuation<Void, any Error>> = []

        /// Finds a place for a task. All is decided at once, so that the bound is one.
        mutating func place(_ task: CheckedContinuation<Void, any Error>, max: Int) -> Place {
            guard isTaken else {
                isTaken = true
                return .inside
            }
            guard waiters.count < max else { return .full }
            waiters.append(task)
            return .waiting
        }
    }

    private let waitersMax: Int
    private let inner = Mutex(Inner())

    /// Makes a turnstile before which at most this many tasks wait.
    init(waitersMax: Int) { self.waitersMax = waitersMax }

    /// Whether somebody is inside.
    var isTaken: Bool { inner.withLock { $0.isTaken } }

    /// How many wait.
    var waiterCount: Int { inner.withLock { $0.waiters.count } }

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

    /// Waits for a turn, which is to be given back with ``leave()``.
    /// - Throws: ``ServiceFault/overloaded`` when too many wait already.
    func enter() async throws {
        let isMine = inner.withLock { inner in
            defer { inner.isTaken = true }
            return !inner.isTaken
        }
        if isMine { return }
        try await withCheckedThrowingContinuation { continuation in
            let place = inner.withLock { inner in inner.place(continuation, max: waitersMax) }
            switch place {
            case .inside: continuation.resume()
            case .waiting: break
            case .full: continuation.resume(throwing: ServiceFault.overloaded)
            }
        }
    }

    /// Gives a turn back that ``enter()`` has given.
    func leave() {
        let next = inner.withLock { inner -> CheckedContinuation<Void, any Error>? in
            if let next = inner.waiters.popFirst() { return next }
            inner.isTaken = false
            return nil
        }
        next?.resume()
    }
}
