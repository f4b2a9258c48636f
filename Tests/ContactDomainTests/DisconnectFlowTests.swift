// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct DisconnectFlowTests {
    private static let stamp = Stamp.after(.seconds(10))
    private static let flow = FlowID.sample(80)

    /// An open chat with a bot, whose flow has set the disconnect flow and waits, or is over.
    private func state(
        isDone: Bool = true, _ interest: Chat.FlowInterest = [],
        _ change: (inout ChatStart) -> Void = { _ in }
    ) -> Chat.State {
        Standing.open.state(change)
            .flowing(
                Chat.FlowProgress(
                    memory: [], interest: interest, isDone: isDone, disconnectFlow: Self.flow)
            )
            .joined(by: SampleChat.bot, .customBot)
    }

    private func queued(_ state: Chat.State) throws -> Chat.State {
        state.after(try Chat.enqueue(state, into: SampleChat.queue, Self.stamp))
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

    @Test(arguments: [Chat.FlowInterest(), .customerMessages])
    func `it takes the contact over from a flow that waits`(interest: Chat.FlowInterest) throws {
        var before = state(isDone: false, interest)
        before = before.after(
            [
                .flowAdvanced(
                    Chat.FlowProgress(
                        memory: [], interest: interest, due: .after(.seconds(60)), request: [1],
                        disconnectFlow: Self.flow), at: before.lastTime)
            ])
        let events = try leave(SampleChat.bot, before)
        #expect(events.map(\.name) == ["participantLeft", "contactStarted"])
        let flow = before.after(events).flow
        #expect(flow.start == Self.flow)
        #expect(flow.interest == [])
        #expect(flow.due == nil)
        #expect(flow.request == nil)
    }

    @Test func `it does not begin when the flow has waited for the bot to leave`() throws {
        let before = state(isDone: false, .botDeparture)
        let events = try leave(SampleChat.bot, before)
        #expect(events.map(\.name) == ["participantLeft"])
        #expect(before.after(events).flow.inbox == [.botLeft])
    }

    @Test(arguments: [true, false])
    func `it takes the contact out of its queue`(isDone: Bool) throws {
        let before = try queued(state(isDone: isDone))
        let events = try leave(SampleChat.bot, before)
        #expect(events.map(\.name) == ["participantLeft", "dequeued", "contactStarted"])
        #expect(before.after(events).contacts.allSatisfy { !$0.isQueued })
    }

    @Test func `it does not begin anew while it runs, but does from the queue it led to`() throws {
        let before = state()
        let running = before.after(try leave(SampleChat.bot, before)).flowing(
            Chat.FlowProgress(memory: [], disconnectFlow: Self.flow)
        ).joined(by: SampleChat.stranger, .customBot)
        #expect(try leave(SampleChat.stranger, running).map(\.name) == ["participantLeft"])
        #expect(
            try leave(SampleChat.stranger, try queued(running)).map(\.name)
                == ["participantLeft", "dequeued", "contactStarted"])
    }

    @Test func `it begins when a timer has taken everybody else out`() throws {
        let timer = RoleTimer(side: .customer, kind: .disconnect, duration: .seconds(120))
        let before = Standing.open.state().after([.timersSet([timer], at: .after(.seconds(1)))])
            .flowing(Chat.FlowProgress(memory: [], disconnectFlow: Self.flow))
            .joined(by: SampleChat.bot, .customBot)
        let events = Chat.passTime(try queued(before), .after(.seconds(121)))
        #expect(
            events.map(\.name) == [
                "participantAutoDisconnected", "participantLeft", "dequeued", "contactStarted",
            ])
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

    @Test(arguments: [true, false])
    func `the customer goes on through it, and the others are dropped`(isDone: Bool) throws {
        let before = state(isDone: isDone) { $0.endsWithCustomer = true }
        let events = try leave(SampleChat.customer, before)
        #expect(events.map(\.name) == ["participantLeft", "contactStarted"])
        let after = before.after(events)
        #expect(after.active.map(\.id) == [SampleChat.customer])
        #expect(after.flow.start == Self.flow)
        let last = try leave(SampleChat.customer, after)
        #expect(last.map(\.name) == ["participantLeft", "ended"])
    }

    @Test func `a customer who waits alone goes on through it, and a late bot is taken away`()
        throws
    {
        let alone = try queued(
            Standing.open.state { $0.endsWithCustomer = true }
                .flowing(Chat.FlowProgress(memory: [], disconnectFlow: Self.flow)))
        #expect(
            try leave(SampleChat.customer, alone).map(\.name) == ["dequeued", "contactStarted"])
        let invited = alone.after(
            try Chat.addBot(alone, SampleChat.bot, displayName: "Bo", digest: 9, Self.stamp))
        #expect(
            try leave(SampleChat.customer, invited).map(\.name)
                == ["participantRemoved", "dequeued", "contactStarted"])
    }

    @Test func `without one the customer ends the chat, whoever was to be dropped`() throws {
        let before = Standing.open.state { $0.endsWithCustomer = true }.flowing(.waiting())
        #expect(
            try leave(SampleChat.customer, before).map(\.name) == ["participantLeft", "ended"])
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
