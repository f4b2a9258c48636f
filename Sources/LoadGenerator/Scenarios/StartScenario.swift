// SPDX-License-Identifier: Apache-2.0
import NIOCore

/// Chats started, from the signed call to the message that tells the customer to wait in a queue.
package actor StartScenario {
    private let loop: LoadLoop
    private let chats: Int
    private let inFlight: Int
    private let stage: Stage
    private var customers: [Party] = []
    private var calls = Latencies()
    private var queued = Latencies()
    private var done = 0

    /// How many chats go before the ones that count.
    private static let warmUpChats = 50
    private static let queueMessage: StaticString = "You are in the queue."

    /// The loop's thread.
    package nonisolated var unownedExecutor: UnownedSerialExecutor { loop.unownedExecutor }

    /// Prepares a run.
    package init(chats: Int, inFlight: Int, _ bench: Bench) {
        loop = bench.loop
        self.chats = chats
        self.inFlight = inFlight
        stage = Stage(bench, connections: inFlight)
    }

    /// Runs it.
    package func run() async throws -> Report {
        let bench = stage.bench
        try await stage.pool.open()
        try await inParallel(Self.warmUpChats, width: inFlight) { _ in try await self.start() }
        (calls, queued, done) = (Latencies(), Latencies(), 0)
        bench.progress.say("starting \(chats) chats, \(inFlight) at once")
        let countersBefore = try await stage.api.metrics()
        let before = try bench.meter.sample()
        let begun = Nanoseconds.now
        let ownBefore = Stage.ownProcessor
        report(every: 2)
        try await inParallel(chats, width: inFlight) { _ in try await self.start() }
        let seconds = (Nanoseconds.now - begun).seconds
        let after = try bench.meter.sample()
        let counted = try await stage.api.metrics().merging(countersBefore) { $0 - $1 }
        let stretch = Stretch(
            seconds: seconds, processor: after.processor - before.processor,
            ownProcessor: Stage.ownProcessor - ownBefore,
            residentKiBBefore: before.residentKiB, residentKiBAfter: after.residentKiB,
            counted: counted)
        var report = Report("start")
        report.settings = [("chats", "\(chats)"), ("in-flight", "\(inFlight)")]
        report.add(stretch, per: "chat", count: chats)
        report.add("StartChatContact", calls)
        report.add("start to queue message", queued)
        for customer in customers { customer.cut() }
        stage.end()
        return report
    }

    private func report(every seconds: Int64) {
        loop.every(.seconds(seconds)) { [weak self] in
            self?.assumeIsolated { scenario in
                let isRunning = scenario.done < scenario.chats
                if isRunning { scenario.stage.bench.progress.say("\(scenario.done) chats queued") }
                return isRunning
            } ?? false
        }
    }

    private func start() async throws {
        let begun = Nanoseconds.now
        let started = try await stage.api.startChat("Customer")
        calls.record(.now - begun)
        let customer = Party(
            number: customers.count, api: stage.api, loop: loop, token: started.token,
            textBytes: 100)
        customers.append(customer)
        var arrival: ((Result<Void, LoadFault>) -> Void)?
        var hasArrived = false
        customer.receive = { _, frame, payload in
            guard frame == .item, ChatFrame.holds(Self.queueMessage, payload) else { return }
            hasArrived = true
            arrival?(.success(()))
            arrival = nil
        }
        try await customer.connect()
        if !hasArrived {
            try await outcome { arrival = $0 }
        }
        queued.record(.now - begun)
        done += 1
    }
}
