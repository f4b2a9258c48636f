// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import JSONDocument
import Journal
import Testing

/// Many alarms told together come to what they would one by one.
@Suite struct AlarmRoundTests {
    private static let watchers = (2000..<2012).map { ContactID.sample($0) }
    private static let guests = (1000..<1080).map { ContactID.sample($0) }

    /// A journal that lets appends overtake each other.
    private static func restless(seed: UInt64) -> FaultyJournal {
        let journal = FaultyJournal()
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<5000 {
            let pauses = Int.random(in: 0..<20, using: &generator)
            journal.plan(.first { for _ in 0..<pauses { await Task.yield() } })
        }
        return journal
    }

    /// Guests wait in the queue, some with a bot and with timers on both sides, until their time is
    /// over; meanwhile the flows of watchers say how long the queue is.
    private func busy(_ test: TestService) async throws {
        var flow = FlowText()
        flow.wait("wait", seconds: 61, next: "look")
        flow.add(
            "look", "GetMetricData",
            ["QueueId": .string("\(test.directory.instance.queues[0].id)")], next: "say")
        flow.say("say", "queue of $.Metrics.Queue.Size", next: "wait")
        try await test.publish(flow)
        for watcher in Self.watchers { try await test.open(watcher) { $0.flow = .sample(500) } }
        for (place, guest) in Self.guests.enumerated() {
            if place % 3 == 0 { test.clock.move(to: .after(.seconds(place))) }
            try await test.open(guest) { $0.duration = .seconds(3600 + 60 * (place % 7)) }
            guard place.isMultiple(of: 2) else { continue }
            try await test.sessions.transact(guest) { (state, stamp) throws(Chat.Rejection) in
                try Chat.setTimers(state, Self.timers, stamp)
            }
            try await test.addBot(guest)
        }
    }

    private static let timers = RoleTimer.Side.allCases.flatMap { side in
        [
            RoleTimer(side: side, kind: .idle, duration: .seconds(120)),
            RoleTimer(side: side, kind: .disconnect, duration: .seconds(240)),
        ]
    }

    private func outcome(
        _ journal: any Journal, steps: [Duration]
    ) async throws -> [[Chat.Event]] {
        let test = try await TestService(journal)
        try await busy(test)
        for step in steps { _ = try await test.timekeeper.advance(by: step) }
        var outcome: [[Chat.Event]] = []
        for contact in Self.watchers + Self.guests {
            outcome.append(try await test.stored(contact))
        }
        return outcome
    }

    @Test func `what happens does not depend on the steps nor on which write is done first`()
        async throws
    {
        let step = Duration.seconds(97)
        let expected = try await outcome(
            MemoryJournal(), steps: Array(repeating: step, count: 60))
        let events = expected.flatMap { $0 }
        #expect(events.filter { $0.name == "participantIdle" }.count >= 40)
        #expect(events.filter { $0.name == "participantAutoDisconnected" }.count == 40)
        #expect(events.filter { $0.name == "ended" }.count == 80)
        #expect(try await outcome(MemoryJournal(), steps: [step * 60]) == expected)
        for seed in UInt64(1)...3 {
            #expect(try await outcome(Self.restless(seed: seed), steps: [step * 60]) == expected)
        }
    }

    @Test func `flows see the queue as it is at their own moment`() async throws {
        let events = try await outcome(MemoryJournal(), steps: [.seconds(5820)])[0]
        let said = events.compactMap { event -> String? in
            guard case .messageSent(let message) = event else { return nil }
            return message.content.text
        }
        #expect(said.first == "queue of 80")
        #expect(said.last == "queue of 0")
        #expect(Set(said).count > 4)
    }

    @Test func `one that cannot be stored is told again, and the others are not held up`()
        async throws
    {
        let journal = FaultyJournal()
        let test = try await TestService(journal, runsFlows: false)
        let contacts = Self.guests.prefix(5)
        for contact in contacts { try await test.start(contact) }
        journal.plan(.refuse(.full))
        _ = try await test.timekeeper.advance(by: .seconds(3600))
        var endings: [Instant] = []
        for contact in contacts {
            endings.append(
                try #require(try await test.sessions.state(contact).contact?.endedAt))
        }
        let late = Instant.after(Chat.connectWindow + .seconds(1))
        #expect(endings.filter { $0 == late }.count == 1)
        #expect(endings.filter { $0 == .after(Chat.connectWindow) }.count == 4)
    }

    @Test(.timeLimit(.minutes(1)))
    func `those that are due together are written together`() async throws {
        let journal = FaultyJournal()
        let test = try await TestService(journal, runsFlows: false)
        for contact in Self.guests { try await test.start(contact) }
        let gate = Gate()
        for _ in Self.guests { journal.plan(.first { await gate.wait() }) }
        async let moved = test.timekeeper.advance(by: .seconds(3600))
        await gate.arrivals(Self.guests.count)
        gate.open()
        #expect(try await moved == .after(.seconds(3600)))
    }

    /// The gate opens only when all are being written, so they must be, though each has its moment.
    @Test(.timeLimit(.minutes(1)))
    func `flows that only wait and speak are written together at their moments`() async throws {
        let journal = FaultyJournal()
        let test = try await TestService(journal)
        var flow = FlowText()
        flow.wait("wait", seconds: 600, next: "say")
        flow.say("say", "now", next: "rest")
        flow.wait("rest", seconds: 3600, next: "end")
        flow.disconnect("end")
        try await test.publish(flow)
        for (place, guest) in Self.guests.enumerated() {
            test.clock.move(to: .after(.seconds(place)))
            try await test.open(guest) { $0.flow = .sample(500) }
        }
        let gate = Gate()
        for _ in Self.guests { journal.plan(.first { await gate.wait() }) }
        async let moved = test.timekeeper.advance(by: .seconds(900))
        await gate.arrivals(Self.guests.count)
        gate.open()
        _ = try await moved
        for (place, guest) in Self.guests.enumerated() {
            let times = try await test.stored(guest).filter { $0.name == "messageSent" }
                .flatMap(\.items).map(\.time)
            #expect(times == [.after(.seconds(600 + place))])
        }
    }
}
