// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import Journal
import Testing

@Suite struct TimekeeperTests {
    private static let minute = Duration.seconds(60)
    private static let hour = Duration.seconds(3600)

    private func ending(
        _ test: TestService, _ contact: ContactID
    ) async throws -> (reason: DisconnectReason?, time: Instant?) {
        let contact = try await test.sessions.state(contact).contact
        return (contact?.reason, contact?.endedAt)
    }

    @Test func `each chat ends at its own moment, however far the clock is moved`() async throws {
        let test = try await TestService(runsFlows: false)
        let contacts = (1...5).map { ContactID.sample(1000 + $0) }
        for (place, contact) in contacts.enumerated() {
            test.clock.move(to: .after(.seconds(7 * place)))
            try await test.start(contact)
        }
        let now = try await test.timekeeper.advance(by: Self.hour)
        #expect(now == .after(.seconds(28) + Self.hour))
        #expect(test.clock.now == now)
        for (place, contact) in contacts.enumerated() {
            let (reason, time) = try await ending(test, contact)
            #expect(reason == .connectionNotEstablished)
            #expect(time == .after(.seconds(7 * place) + Chat.connectWindow))
        }
        #expect(test.alarms.count == 0)
    }

    @Test(arguments: [(Chat.connectWindow - .milliseconds(1), false), (Chat.connectWindow, true)])
    func `nothing happens before its time`(passed: Duration, isOver: Bool) async throws {
        let test = try await TestService(runsFlows: false)
        try await test.start()
        _ = try await test.timekeeper.advance(by: passed)
        let state = try await test.sessions.state(SampleChat.contact)
        #expect((state.phase == .ended) == isOver)
    }

    @Test func `what becomes due on the way happens on the way`() async throws {
        let test = try await TestService()
        var flow = FlowText()
        flow.wait("one", seconds: 60, next: "say one")
        flow.say("say one", "after a minute", next: "two")
        flow.wait("two", seconds: 90, next: "say two")
        flow.say("say two", "and a half", next: "end")
        flow.disconnect("end")
        try await test.publish(flow)
        try await test.open { $0.flow = .sample(500) }
        _ = try await test.timekeeper.advance(by: Self.hour)
        let items = try await test.stored().filter { $0.name == "messageSent" }.flatMap(\.items)
        #expect(items.map(\.time) == [.after(Self.minute), .after(.seconds(150))])
        let (reason, time) = try await ending(test, SampleChat.contact)
        #expect(reason == .flow)
        #expect(time == .after(.seconds(150)))
    }

    @Test func `many small steps and a large one come to the same`() async throws {
        let steps: [[Duration]] = [
            [Self.hour], Array(repeating: .seconds(36), count: 100), [.zero, Self.hour, .zero],
        ]
        var outcomes: [[Chat.Event]] = []
        for steps in steps {
            let test = try await TestService()
            var flow = FlowText()
            flow.wait("one", seconds: 61, next: "say")
            flow.say("say", "hello", next: "one")
            try await test.publish(flow)
            try await test.open { $0.flow = .sample(500) }
            try await test.start(.sample(1000))
            for step in steps { _ = try await test.timekeeper.advance(by: step) }
            outcomes.append(try await test.stored() + test.stored(.sample(1000)))
        }
        #expect(outcomes[0] == outcomes[1])
        #expect(outcomes[0] == outcomes[2])
        #expect(outcomes[0].filter { $0.name == "messageSent" }.count == 59)
    }

    /// Both sides fall silent at the same moment, so that two timers end together.
    @Test func `timers that end at the same moment both end`() async throws {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        try await test.sessions.transact(SampleChat.contact) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.setTimers(
                state,
                RoleTimer.Side.allCases.map {
                    RoleTimer(side: $0, kind: .idle, duration: .seconds(120))
                }, stamp)
        }
        try await test.addBot()
        _ = try await test.timekeeper.advance(by: .seconds(600))
        let idle = try await test.stored().filter { $0.name == "participantIdle" }
        #expect(
            idle.flatMap(\.items).map(\.time) == [.after(.seconds(120)), .after(.seconds(120))])
    }

    @Test func `an alarm that failed is tried again a second later`() async throws {
        let journal = FaultyJournal()
        let test = try await TestService(journal, runsFlows: false)
        try await test.start()
        journal.plan(.refuse(.full))
        _ = try await test.timekeeper.advance(by: Self.hour)
        let (reason, time) = try await ending(test, SampleChat.contact)
        #expect(reason == .connectionNotEstablished)
        #expect(time == .after(Chat.connectWindow + .seconds(1)))
    }

    @Test func `an alarm before its time by the clock of commands is not lost`() async throws {
        let test = try await TestService(runsFlows: false)
        try await test.start()
        // As when the system's clock is set back between the alarm and the command.
        test.alarms.set(SampleChat.contact, at: .after(.seconds(10)))
        _ = try await test.timekeeper.advance(by: Self.hour)
        let (reason, _) = try await ending(test, SampleChat.contact)
        #expect(reason == .connectionNotEstablished)
    }

    @Test func `the moment is kept before anything happens, and nothing happens if it cannot`()
        async throws
    {
        struct Mishap: Error {}
        let test = try await TestService(runsFlows: false)
        try await test.start()
        let timekeeper = Timekeeper(
            clock: test.clock, alarms: test.alarms, sessions: test.sessions,
            logger: TestService.silence
        ) { moment in
            #expect(moment == .after(Chat.connectWindow))
            throw Mishap()
        }
        await #expect(throws: Mishap.self) { try await timekeeper.advance(by: Self.hour) }
        #expect(test.clock.now == .outset)
        #expect(try await test.sessions.state(SampleChat.contact).phase == .waiting)
        _ = try await test.timekeeper.advance(by: Self.hour)
        let (_, time) = try await ending(test, SampleChat.contact)
        #expect(time == .after(Chat.connectWindow))
    }

    @Test func `a clock that is moved is kept step by step, so that a kill loses no moment`()
        async throws
    {
        let test = try await TestService(runsFlows: false)
        try await test.start()
        _ = try await test.timekeeper.advance(by: .seconds(60))
        try await test.start(.sample(1000))
        let kept = Noted<[Instant]>([])
        let timekeeper = Timekeeper(
            clock: test.clock, alarms: test.alarms, sessions: test.sessions,
            logger: TestService.silence
        ) { moment in
            kept.change { $0.append(moment) }
            // What is due at the moment is not yet stored, and what was due before is.
            #expect(test.census.openChats == (kept.value.count < 2 ? 2 : 0))
        }
        _ = try await timekeeper.advance(by: Self.hour)
        #expect(kept.value == [.after(Chat.connectWindow), .after(Self.hour + .seconds(60))])
    }

    @Test func `alarms outlive a restart`() async throws {
        let first = try await TestService()
        var flow = FlowText()
        flow.wait("wait", seconds: 60, next: "say")
        flow.say("say", "you are back", next: "end")
        flow.disconnect("end")
        try await first.publish(flow)
        try await first.open { $0.flow = .sample(500) }
        try await first.start(.sample(1000))
        let second = try await TestService(first.journal, from: .after(.seconds(30)), seed: 2)
        #expect(second.census.openChats == 2)
        _ = try await second.timekeeper.advance(by: Self.hour)
        #expect(try await second.conversation() == ["system: you are back"])
        let state = try await second.sessions.state(SampleChat.contact)
        #expect(state.contact?.endedAt == .after(.seconds(60)))
        let other = try await second.sessions.state(.sample(1000))
        #expect(other.contact?.endedAt == .after(Chat.connectWindow))
        #expect(second.census.openChats == 0)
    }

    @Test func `what was due while the server was down happens at once`() async throws {
        let first = try await TestService(runsFlows: false)
        try await first.start()
        let second = try await TestService(first.journal, from: .after(Self.hour), seed: 2)
        _ = try await second.timekeeper.advance(by: .zero)
        let (reason, time) = try await ending(second, SampleChat.contact)
        #expect(reason == .connectionNotEstablished)
        #expect(time == .after(Self.hour))
    }
}
