// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct DisconnectFlowTests {
    private static let stamp = Stamp.after(.seconds(10))
    private static let flow = FlowID.sample(80)

    private func state(
        isDone: Bool = true, _ change: (inout ChatStart) -> Void = { _ in }
    ) -> Chat.State {
        Standing.open.state(change)
            .flowing(
                Chat.FlowProgress(memory: [], isDone: isDone, disconnectFlow: Self.flow)
            )
            .joined(by: SampleChat.bot, .customBot)
    }

    private func leave(_ id: ParticipantID, _ state: Chat.State) throws -> [Chat.Event] {
        try Chat.disconnectParticipant(state, id, Self.stamp)
    }

    @Test func `it begins as a new contact when the customer alone remains`() throws {
        let before = state()
        let events = try leave(SampleChat.bot, before)
        #expect(events.map(\.name) == ["participantLeft", "contactStarted"])
        let after = before.after(events)
        #expect(after.phase == .open)
        #expect(after.contacts.count == 2)
        #expect(after.contact?.id != SampleChat.contact)
        #expect(after.contact?.previous == SampleChat.contact)
        #expect(after.contact?.initiation == .disconnect)
        #expect(after.contacts.first?.endedAt == .after(.seconds(10)))
        #expect(after.flow.isRunnable)
        #expect(after.flow.start == Self.flow)
        #expect(after.active.map(\.id) == [SampleChat.customer])
    }

    @Test func `what is said then is said on the new contact`() throws {
        let before = state()
        let after = before.after(try leave(SampleChat.bot, before))
        let events = try Chat.sendMessage(
            after, from: SampleChat.customer, .plain("x"), digest: 1, Self.stamp)
        guard case .messageSent(let message)? = events.first else { return }
        #expect(message.contact == after.contact?.id)
    }

    @Test func `it does not begin while another flow has the contact`() throws {
        let events = try leave(SampleChat.bot, state(isDone: false))
        #expect(events.map(\.name) == ["participantLeft"])
    }

    @Test func `it begins again when the next agent leaves`() throws {
        let before = state()
        let again = before.after(try leave(SampleChat.bot, before)).flowing(
            Chat.FlowProgress(memory: [], isDone: true, disconnectFlow: Self.flow)
        ).joined(by: SampleChat.agent, .agent)
        let events = try leave(SampleChat.agent, again)
        #expect(events.map(\.name) == ["participantLeft", "contactStarted"])
        let after = again.after(events)
        #expect(after.contacts.count == 3)
        #expect(after.contact?.initiation == .disconnect)
        #expect(after.flow.start == Self.flow)
    }

    @Test func `the customer's departure ends the chat without it`() throws {
        #expect(
            try leave(SampleChat.customer, state()).map(\.name) == ["participantLeft", "ended"])
    }

    @Test func `it runs alone when everybody is dropped with the customer`() throws {
        let before = state { $0.endsWithCustomer = true }
        let events = try leave(SampleChat.customer, before)
        #expect(
            events.map(\.name) == ["participantLeft", "participantLeft", "contactStarted"])
        #expect(before.after(events).active.isEmpty)
    }

    @Test func `a transfer to a queue is a new contact of the session`() throws {
        let before = Standing.open.state().flowing(.waiting())
        let queued = before.after(try Chat.enqueue(before, into: SampleChat.queue, Self.stamp))
        let other = QueueID.sample(90)
        let events = try Chat.transferQueue(queued, to: other, Self.stamp)
        #expect(events.map(\.name) == ["contactStarted", "enqueued"])
        let after = queued.after(events)
        #expect(after.contact?.initiation == .queueTransfer)
        #expect(after.contact?.previous == SampleChat.contact)
        #expect(after.contact?.queueStay?.queue == other)
        #expect(after.contacts.first?.isQueued == false)
        #expect(after.start?.contact == SampleChat.contact)
    }

    @Test func `an answer to what a flow asked is told once, a late one never`() throws {
        let asking = Standing.open.state().flowing(
            Chat.FlowProgress(memory: [], request: [1, 2]))
        #expect(asking.flow.request == [1, 2])
        #expect(try Chat.answerFlow(asking, request: [9], [3], Self.stamp) == [])
        let events = try Chat.answerFlow(asking, request: [1, 2], [3], Self.stamp)
        #expect(events == [.flowAnswered([3], at: .after(.seconds(10)))])
        let answered = asking.after(events)
        #expect(answered.flow.inbox == [.answer([3])])
        #expect(answered.flow.isRunnable)
        #expect(try Chat.answerFlow(answered, request: [1, 2], [3], Self.stamp) == [])
    }

    @Test(arguments: [
        (Standing.absent, Chat.Rejection.contactNotFound), (.ended, .contactEnded),
    ])
    func `nothing is moved or answered in a chat that does not go on`(
        standing: Standing, rejection: Chat.Rejection
    ) {
        let state = standing.state()
        #expect(
            refusal { try Chat.transferQueue(state, to: SampleChat.queue, Self.stamp) }
                == rejection)
        #expect(
            refusal { try Chat.answerFlow(state, request: [], [], Self.stamp) } == rejection)
    }
}
