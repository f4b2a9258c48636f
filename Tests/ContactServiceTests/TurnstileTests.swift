// SPDX-License-Identifier: Apache-2.0
import ContactServiceTesting
import Synchronization
import Testing

@testable import ContactService

@Suite struct TurnstileTests {
    /// Owns what cannot be copied, so that tasks can share it.
    private final class Shared: Sendable {
        let turnstile: Turnstile
        let log = Mutex<[Int]>([])

        init(waitersMax: Int) { turnstile = Turnstile(waitersMax: waitersMax) }

        var isTaken: Bool { turnstile.isTaken }

        func waiters(_ count: Int) async {
            while turnstile.waiterCount < count { await Task.yield() }
        }
    }

    private struct Mishap: Error {}

    @Test(.timeLimit(.minutes(1)))
    func `lets tasks through one at a time, in the order of their arrival`() async throws {
        let shared = Shared(waitersMax: 100)
        let gate = Gate()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await shared.turnstile.pass { await gate.wait() } }
            await gate.arrivals(1)
            for number in 1...20 {
                group.addTask {
                    try await shared.turnstile.pass { shared.log.withLock { $0.append(number) } }
                }
                await shared.waiters(number)
            }
            #expect(shared.isTaken)
            gate.open()
            try await group.waitForAll()
        }
        #expect(shared.log.withLock { $0 } == Array(1...20))
        #expect(!shared.isTaken)
    }

    @Test(.timeLimit(.minutes(1)))
    func `nobody is inside with another`() async throws {
        let shared = Shared(waitersMax: 1000)
        let inside = Noted((now: 0, most: 0))
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    try? await shared.turnstile.pass {
                        inside.change { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
                        await Task.yield()
                        inside.change { $0.now -= 1 }
                        shared.log.withLock { $0.append(1) }
                    }
                }
            }
        }
        #expect(inside.value.most == 1)
        #expect(shared.log.withLock { $0.count } == 200)
    }

    @Test(.timeLimit(.minutes(1)), arguments: [0, 1, 5])
    func `no more wait than may wait`(waitersMax: Int) async {
        let shared = Shared(waitersMax: waitersMax)
        let gate = Gate()
        let passed = await withTaskGroup(of: Bool.self) { group in
            group.addTask {
                (try? await shared.turnstile.pass { await gate.wait() }) != nil
            }
            await gate.arrivals(1)
            for _ in 0..<waitersMax {
                group.addTask { (try? await shared.turnstile.pass {}) != nil }
            }
            await shared.waiters(waitersMax)
            await #expect(throws: ServiceFault.self) { try await shared.turnstile.pass {} }
            gate.open()
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(passed == waitersMax + 1)
    }

    @Test func `whoever fails inside lets the next one in`() async throws {
        let shared = Shared(waitersMax: 1)
        await #expect(throws: Mishap.self) {
            try await shared.turnstile.pass { throw Mishap() }
        }
        #expect(try await shared.turnstile.pass { 7 } == 7)
    }
}
