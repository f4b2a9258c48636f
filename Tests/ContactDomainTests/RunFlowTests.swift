// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct RunFlowTests {
    private static let stamp = Stamp.after(.seconds(10))

    /// An open chat whose flow waits for what the customer says.
    private var listening: Chat.State {
        Standing.open.state().flowing(.waiting(for: .customerMessages))
    }

    private func saying(_ count: Int, in state: Chat.State) throws -> Chat.State {
        try (0..<count).reduce(state) { state, number in
            state.after(
                try Chat.sendMessage(
                    state, from: SampleChat.customer, .plain("\(number)"),
                    digest: UInt64(1000 + number), Self.stamp))
        }
    }

    @Test(arguments: [Visibility.all, .customer, .agent])
    func `a flow speaks as the system`(visibility: Visibility) throws {
        let events = try Chat.flowMessage(
            Standing.open.state(), .plain("Hello."), visibility: visibility, Self.stamp)
        guard case .messageSent(let message) = events.first else {
            Issue.record("nothing was said")
            return
        }
        #expect(
            message.sender
                == Sender(id: SampleChat.system, role: .system, displayName: "SYSTEM_MESSAGE"))
        #expect(message.content == .plain("Hello."))
        #expect(message.visibility == visibility)
        #expect(message.digest == 0)
    }

    @Test func `what a flow says is no repeat of anything, and not heard by the flow`() throws {
        let state = listening
        let first = try Chat.flowMessage(state, .plain("Hello."), Self.stamp)
        let after = state.after(first)
        #expect(try Chat.flowMessage(after, .plain("Hello."), Self.stamp).count == 1)
        #expect(after.flow.inbox.isEmpty)
        #expect(after.requests.item(for: 0) == nil)
    }

    @Test(arguments: [
        (Standing.absent, Chat.Rejection.contactNotFound), (.ended, .contactEnded),
    ])
    func `a flow does nothing to a chat that does not go on`(
        standing: Standing, rejection: Chat.Rejection
    ) {
        let state = standing.state()
        #expect(
            refusal { try Chat.flowMessage(state, .plain("x"), Self.stamp) } == rejection)
        #expect(refusal { try Chat.advanceFlow(state, .done, Self.stamp) } == rejection)
        #expect(
            refusal { try Chat.enqueue(state, into: SampleChat.queue, Self.stamp) } == rejection)
    }

    @Test func `a flow's progress is kept`() throws {
        let progress = Chat.FlowProgress(
            memory: Array("{\"a\":1}".utf8), interest: [.customerMessages, .botDeparture],
            due: .after(.seconds(60)))
        let state = Standing.open.state()
        let after = state.after(try Chat.advanceFlow(state, progress, Self.stamp))
        #expect(after.flow.phase == .waiting)
        #expect(after.flow.memory == progress.memory)
        #expect(after.flow.interest == progress.interest)
        #expect(after.flow.due == .after(.seconds(60)))
        #expect(!after.flow.isRunnable)
        let done = after.after(try Chat.advanceFlow(after, .done, Self.stamp))
        #expect(done.flow.phase == .done)
        #expect(!done.flow.isRunnable)
    }

    @Test(arguments: [
        (Chat.FlowProgress.waiting(for: .customerMessages), 1), (.waiting(for: .botDeparture), 0),
        (.waiting(), 0), (.done, 0),
        (.waiting(for: [.customerMessages, .botDeparture]), 1),
    ])
    func `a flow hears the customer if it listens`(
        progress: Chat.FlowProgress, heard: Int
    ) throws {
        let state = try saying(1, in: Standing.open.state().flowing(progress))
        #expect(state.flow.inbox.count == heard)
        #expect(state.flow.isRunnable == (heard > 0))
    }

    @Test func `a flow does not hear others`() throws {
        let state = listening.joined(by: SampleChat.bot, .customBot)
        let after = state.after(
            try Chat.sendMessage(
                state, from: SampleChat.bot, .plain("x"), digest: 1, Self.stamp))
        #expect(after.flow.inbox.isEmpty)
    }

    @Test(arguments: [
        (Chat.FlowInterest.botDeparture, ParticipantRole.customBot, 1),
        (.customerMessages, .customBot, 0), (.botDeparture, .agent, 0),
    ])
    func `a flow hears that a bot left if it listens`(
        interest: Chat.FlowInterest, role: ParticipantRole, heard: Int
    ) throws {
        let state = Standing.open.state().flowing(.waiting(for: interest))
            .joined(by: SampleChat.bot, role)
        let after = state.after(
            try Chat.disconnectParticipant(state, SampleChat.bot, Self.stamp))
        #expect(after.flow.inbox == (heard > 0 ? [.botLeft] : []))
    }

    @Test func `a flow hears that a bot was taken away`() throws {
        let state = Standing.open.state().flowing(.waiting(for: .botDeparture))
        let added = state.after(
            try Chat.addBot(state, SampleChat.bot, displayName: "Bo", digest: 1, Self.stamp))
        let removed = added.after(Chat.passTime(added, .after(.seconds(25))))
        #expect(removed.flow.inbox == [.botLeft])
    }

    @Test(arguments: [(99, 99), (100, 100), (101, 100)])
    func `the inbox of a flow that does not look is bounded`(said: Int, held: Int) throws {
        let state = try saying(said, in: listening)
        #expect(state.flow.inbox.count == held)
        guard case .customerMessage(_, let content)? = state.flow.inbox.last else {
            Issue.record("the inbox holds something else")
            return
        }
        #expect(content == .plain("\(held - 1)"))
    }

    @Test func `a step takes what it was given out of the inbox, oldest first`() throws {
        let state = try saying(3, in: listening)
        let progress = Chat.FlowProgress(
            memory: [], interest: .customerMessages, signalsTaken: 2)
        let after = state.after(try Chat.advanceFlow(state, progress, Self.stamp))
        #expect(after.flow.inbox == Array(state.flow.inbox.suffix(1)))
        #expect(after.flow.isRunnable)
    }

    @Test func `a contact stays in the queue it waits in, and moves to another`() throws {
        let state = Standing.open.state()
        let events = try Chat.enqueue(state, into: SampleChat.queue, Self.stamp)
        #expect(events == [.enqueued(SampleChat.queue, at: .after(.seconds(10)))])
        let queued = state.after(events)
        #expect(queued.contact?.isQueued == true)
        #expect(queued.contact?.queueStay?.queue == SampleChat.queue)
        #expect(queued.contact?.queueStay?.enqueuedAt == .after(.seconds(10)))
        #expect(try Chat.enqueue(queued, into: SampleChat.queue, .after(.seconds(20))) == [])
        let other = QueueID.sample(90)
        let moved = queued.after(try Chat.enqueue(queued, into: other, .after(.seconds(20))))
        #expect(moved.contact?.queueStay?.queue == other)
        let taken = queued.after([.dequeued(at: .after(.seconds(20)))])
        #expect(taken.contact?.isQueued == false)
        #expect(
            try Chat.enqueue(taken, into: SampleChat.queue, .after(.seconds(30))).count == 1)
    }
}
