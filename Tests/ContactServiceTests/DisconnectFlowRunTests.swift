// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import ContactService
import ContactServiceTesting
import ContactTesting
import Testing

/// The default disconnect flow, from an agent's departure on.
@Suite struct DisconnectFlowRunTests {
    private static let left =
        "system: The agent has left the chat. Write within 15 minutes to be connected again."
    private static let welcome = "system: Welcome back. We are looking for an agent."
    private static let goodbye = "system: This conversation ends now. Thank you."

    /// A chat of the default flows that an agent has taken and left.
    private func leftAlone() async throws -> TestService {
        let test = try await TestService()
        try await test.open()
        try await test.takeByAgent()
        try await test.leave(SampleChat.agent)
        return test
    }

    private func state(_ test: TestService) async throws -> Chat.State {
        try await test.sessions.state(SampleChat.contact)
    }

    @Test func `a new contact of the chat begins, and the one before it ends`() async throws {
        let test = try await leftAlone()
        #expect(try await test.conversation().last == Self.left)
        let state = try await state(test)
        #expect(state.phase == .open)
        #expect(state.contacts.count == 2)
        #expect(state.contact?.initiation == .disconnect)
        #expect(state.contact?.previous == SampleChat.contact)
        #expect(state.contacts.first?.endedAt != nil)
        #expect(state.contact?.isQueued == false)
    }

    @Test(arguments: [1, 899])
    func `a customer who comes back in time is queued again`(seconds: Int) async throws {
        let test = try await leftAlone()
        _ = try await test.timekeeper.advance(by: .seconds(seconds))
        try await test.say("I am still here")
        #expect(try await test.conversation().contains(Self.welcome))
        let state = try await state(test)
        let queue = try #require(test.directory.instance.queues.first)
        #expect(state.contact?.queueStay?.queue == queue.id)
        #expect(state.contact?.isQueued == true)
        #expect(test.census.contacts(in: queue.id) == 1)
        _ = try await test.timekeeper.advance(by: .seconds(3600))
        #expect(!(try await test.conversation().contains(Self.goodbye)))
    }

    @Test func `a customer who stays away is told goodbye, and the chat ends`() async throws {
        let test = try await leftAlone()
        _ = try await test.timekeeper.advance(by: .seconds(900))
        #expect(try await test.conversation().last == Self.goodbye)
        let state = try await state(test)
        #expect(state.phase == .ended)
        #expect(state.contact?.reason == .flow)
        #expect(test.census.openChats == 0)
    }

    @Test(arguments: [true, false])
    func `the wait goes on over a restart`(comesBack: Bool) async throws {
        let first = try await leftAlone()
        let second = try await TestService(first.journal, from: .after(.seconds(600)), seed: 2)
        if comesBack { try await second.say("Hello again") }
        _ = try await second.timekeeper.advance(by: .seconds(300))
        let last = try await second.conversation()
        #expect(last.contains(Self.welcome) == comesBack)
        #expect(last.contains(Self.goodbye) == !comesBack)
    }

    @Test func `a queue that is full meanwhile says goodbye`() async throws {
        let test = try await leftAlone()
        var queue = try #require(test.directory.instance.queues.first)
        queue.contactsMax = 0
        let full = queue
        try await test.directory.change(at: .outset) { _ in
            ([.queuePut(full, at: .outset)], ())
        }
        try await test.say("I am still here")
        #expect(try await test.conversation().suffix(2) == [Self.welcome, Self.goodbye])
        #expect(try await state(test).phase == .ended)
    }

    @Test func `it runs again whenever the next agent leaves`() async throws {
        let test = try await leftAlone()
        for round in 1...2 {
            try await test.say("back \(round)")
            try await test.takeByAgent(.sample(70 + UInt64(round)))
            try await test.leave(.sample(70 + UInt64(round)))
        }
        let said = try await test.conversation()
        #expect(said.count { $0 == Self.left } == 3)
        #expect(said.count { $0 == Self.welcome } == 2)
        #expect(try await state(test).contacts.count == 4)
        _ = try await test.timekeeper.advance(by: .seconds(900))
        #expect(try await test.conversation().last == Self.goodbye)
    }

    @Test func `a customer who leaves ends the chat without it`() async throws {
        let test = try await TestService()
        try await test.open()
        try await test.takeByAgent()
        try await test.leave(SampleChat.customer)
        #expect(!(try await test.conversation().contains(Self.left)))
        #expect(try await state(test).contact?.reason == .customer)
    }

    @Test func `an agent who leaves with another one there does not begin it`() async throws {
        let test = try await TestService()
        try await test.open()
        try await test.takeByAgent()
        try await test.addBot()
        try await test.leave(SampleChat.agent)
        #expect(!(try await test.conversation().contains(Self.left)))
        try await test.leave(SampleChat.bot)
        #expect(try await test.conversation().last == Self.left)
    }
}

extension TestService {
    /// Lets an agent take the waiting chat, as routing will.
    fileprivate func takeByAgent(_ id: ParticipantID = SampleChat.agent) async throws {
        try await sessions.transact(SampleChat.contact) { (state, stamp) throws(Chat.Rejection) in
            let agent = Participant(id: id, role: .agent, displayName: "Al")
            let item = ItemStamp(id: ItemID(stamp.identifier(900)), time: stamp.now)
            return [
                .participantAdded(agent, digest: 0, at: stamp.now), .dequeued(at: stamp.now),
                .participantJoined(agent.id, item, contact: SampleChat.contact),
            ]
        }
    }

    fileprivate func leave(_ participant: ParticipantID) async throws {
        try await sessions.transact(SampleChat.contact) { (state, stamp) throws(Chat.Rejection) in
            try Chat.disconnectParticipant(state, participant, stamp)
        }
    }
}
