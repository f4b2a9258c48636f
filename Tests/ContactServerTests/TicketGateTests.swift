// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import Testing

@testable import ContactServer

@Suite struct TicketGateTests {
    private static let expiry = Instant.after(.seconds(100))

    private func target(
        _ test: TestService, _ participant: ParticipantID = SampleChat.customer,
        _ kind: TokenKind = .socket
    ) -> String {
        let caller = Caller(session: SampleChat.contact, participant: participant)
        let ticket = test.service.tokens.issue(kind, for: caller, expiry: Self.expiry)
        return "/participant/websocket?ticket=\(ticket)"
    }

    private func gate(_ test: TestService) -> TicketGate {
        TicketGate(service: test.service, metrics: Metrics())
    }

    @Test func `the bearer of a good ticket is let in, again and again`() async throws {
        let test = try await TestService()
        try await test.start()
        let gate = gate(test)
        for suffix in ["", "&x=y"] {
            let admission = await gate.admit(target: target(test) + suffix)
            #expect(
                admission?.caller
                    == Caller(session: SampleChat.contact, participant: SampleChat.customer))
        }
    }

    @Test func `nobody else is let in`() async throws {
        let test = try await TestService()
        try await test.start()
        let gate = gate(test)
        let good = target(test)
        let targets = [
            "", "/", "/participant/websocket", "/participant/websocket?ticket=",
            "/participant/websocket?ticket=x", good + "x", "/other" + good,
            good.replacing("ticket", with: "token"), target(test, SampleChat.stranger),
            target(test, SampleChat.customer, .participant),
            target(test, SampleChat.customer, .connection),
        ]
        for target in targets { #expect(await gate.admit(target: target)?.caller == nil) }
    }

    @Test func `a ticket is good for its time, and while the participant is there`()
        async throws
    {
        let test = try await TestService()
        try await test.start()
        let gate = gate(test)
        let target = target(test)
        test.clock.move(to: Self.expiry)
        #expect(await gate.admit(target: target) != nil)
        test.clock.move(to: Self.expiry + .milliseconds(1))
        #expect(await gate.admit(target: target)?.caller == nil)
        let other = try await TestService()
        try await other.start()
        let early = self.target(other)
        try await other.end()
        #expect(await self.gate(other).admit(target: early)?.caller == nil)
    }

    @Test func `a participant has five sockets, and one that is gone makes room`() async throws {
        let test = try await TestService()
        try await test.open()
        try await test.addBot()
        let gate = gate(test)
        var admissions: [SocketAdmission] = []
        for _ in 0..<5 {
            if let admission = await gate.admit(target: target(test)) {
                admissions.append(admission)
            }
        }
        #expect(admissions.count == 5)
        #expect(await gate.admit(target: target(test))?.caller == nil)
        #expect(await gate.admit(target: target(test, SampleChat.bot)) != nil)
        admissions[0].release()
        #expect(await gate.admit(target: target(test)) != nil)
        #expect(await gate.admit(target: target(test))?.caller == nil)
        test.clock.move(to: .after(SocketPlaces.silenceMax))
        #expect(await gate.admit(target: target(test)) != nil)
    }

    @Test func `the first subscription connects the participant, who hears of it`()
        async throws
    {
        let test = try await TestService(runsFlows: false)
        try await test.start { $0.initialMessage = .plain("Hello?") }
        let admission = try #require(await gate(test).admit(target: target(test)))
        let follower = TestFollower(SampleChat.customer)
        try await admission.chat.subscribe(admission.caller, follower)
        #expect(follower.gists == ["participant.joined", "Hello?"])
        #expect(try await test.sessions.state(SampleChat.contact).phase == .open)
        admission.chat.unsubscribe(admission.caller, follower)
        try await test.say("unheard")
        #expect(follower.gists.count == 2)
    }

    @Test func `whoever comes again is sent what was missed, once`() async throws {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        try await test.addBot()
        let gate = gate(test)
        let admission = try #require(await gate.admit(target: target(test)))
        let first = TestFollower(SampleChat.customer)
        try await admission.chat.subscribe(admission.caller, first)
        try await test.say("one", from: SampleChat.bot)
        first.acknowledged = first.positions.last ?? nil
        admission.chat.unsubscribe(admission.caller, first)
        try await test.say("two", from: SampleChat.bot)
        try await test.say("three", from: SampleChat.bot)
        let second = TestFollower(SampleChat.customer)
        try await admission.chat.subscribe(admission.caller, second)
        try await test.say("four", from: SampleChat.bot)
        #expect(second.gists == ["two", "three", "four"])
    }

    @Test(arguments: [true, false])
    func `whoever subscribes when the chat has ended is told so, and that nothing follows`(
        replays: Bool
    ) async throws {
        let test = try await TestService(runsFlows: false)
        try await test.start()
        let gate = TicketGate(service: test.service, metrics: Metrics(), replaysMissed: replays)
        let admission = try #require(await gate.admit(target: target(test)))
        try await test.end()
        let follower = TestFollower(SampleChat.customer)
        try await admission.chat.subscribe(admission.caller, follower)
        #expect(follower.gists == ["chat.ended"])
        #expect(follower.isFinished)
    }

    @Test func `whoever comes again when the chat has ended is sent what was missed, to the end`()
        async throws
    {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        try await test.addBot()
        let admission = try #require(await gate(test).admit(target: target(test)))
        try await test.say("one", from: SampleChat.bot)
        try await test.end()
        let follower = TestFollower(SampleChat.customer)
        try await admission.chat.subscribe(admission.caller, follower)
        #expect(follower.gists == ["participant.joined", "one", "chat.ended"])
        #expect(follower.isFinished)
    }

    @Test func `whoever has left the chat is told so, and that nothing follows`() async throws {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        try await test.addBot()
        let admission = try #require(
            await gate(test).admit(target: target(test, SampleChat.bot)))
        try await test.sessions.transact(SampleChat.contact) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.disconnectParticipant(state, SampleChat.bot, stamp)
        }
        let follower = TestFollower(SampleChat.bot)
        try await admission.chat.subscribe(admission.caller, follower)
        #expect(follower.gists == ["participant.left"])
        #expect(follower.isFinished)
    }
}
