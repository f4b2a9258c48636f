// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct EndChatTests {
    private static let stamp = Stamp.after(.seconds(10))

    /// An open chat whose flow is over, with a second participant of a role.
    private func state(_ id: ParticipantID, _ role: ParticipantRole) -> Chat.State {
        Standing.open.state().flowing(.done).joined(by: id, role)
    }

    private func reason(_ events: [Chat.Event]) -> DisconnectReason? {
        if case .ended(_, let reason, _) = events.last { reason } else { nil }
    }

    @Test(arguments: [Standing.waiting, .open])
    func `the customer's departure ends the chat`(standing: Standing) throws {
        let state = standing.state()
        let events = try Chat.disconnectParticipant(state, SampleChat.customer, Self.stamp)
        #expect(events.map(\.name) == ["participantLeft", "ended"])
        #expect(reason(events) == .customer)
        let items = events.flatMap(\.items)
        #expect(items.map(\.time) == [.after(.seconds(10)), .after(.seconds(10))])
        #expect(items[0].id < items[1].id)
        let after = state.after(events)
        #expect(after.phase == .ended)
        #expect(after.participants.allSatisfy { $0.phase == .left })
        #expect(after.contact?.endedAt == .after(.seconds(10)))
        #expect(after.contact?.reason == .customer)
        #expect(after.due == nil)
        #expect(!after.flow.isRunnable)
    }

    @Test func `a repeat is not done again, not even when all is over`() throws {
        let state = Standing.open.state()
        let first = try Chat.disconnectParticipant(
            state, SampleChat.customer, digest: 5, Self.stamp)
        #expect(first.map(\.name) == ["requestDone", "participantLeft", "ended"])
        let after = state.after(first)
        #expect(
            try Chat.disconnectParticipant(after, SampleChat.customer, digest: 5, Self.stamp) == [])
        for digest in [0, 6] as [UInt64] {
            #expect(throws: Chat.Rejection.self) {
                try Chat.disconnectParticipant(
                    after, SampleChat.customer, digest: digest, Self.stamp)
            }
        }
    }

    @Test(arguments: [
        (SampleChat.bot, ParticipantRole.customBot, DisconnectReason.thirdParty),
        (SampleChat.agent, .agent, .agent),
        (SampleChat.agent, .supervisor, .agent),
    ])
    func `the last other participant's departure ends it with a reason of its role`(
        id: ParticipantID, role: ParticipantRole, expected: DisconnectReason
    ) throws {
        let events = try Chat.disconnectParticipant(state(id, role), id, Self.stamp)
        #expect(events.map(\.name) == ["participantLeft", "ended"])
        #expect(reason(events) == expected)
    }

    @Test func `a departure leaves the chat to others who are connected`() throws {
        let state = state(SampleChat.bot, .customBot).joined(by: SampleChat.agent, .agent)
        let events = try Chat.disconnectParticipant(state, SampleChat.agent, Self.stamp)
        #expect(events.map(\.name) == ["participantLeft"])
        let after = state.after(events)
        #expect(after.active.map(\.id) == [SampleChat.customer, SampleChat.bot])
        let last = try Chat.disconnectParticipant(after, SampleChat.bot, Self.stamp)
        #expect(last.map(\.name) == ["participantLeft", "ended"])
    }

    @Test(arguments: [
        Chat.FlowProgress.waiting(), .waiting(for: .customerMessages, until: .after(.seconds(60))),
    ])
    func `a departure leaves the chat to a flow that waits`(progress: Chat.FlowProgress) throws {
        let state = Standing.open.state().flowing(progress).joined(by: SampleChat.bot, .customBot)
        let events = try Chat.disconnectParticipant(state, SampleChat.bot, Self.stamp)
        #expect(events.map(\.name) == ["participantLeft"])
        #expect(state.after(events).phase == .open)
    }

    @Test func `a departure leaves the chat to the queue it waits in`() throws {
        let state = state(SampleChat.bot, .customBot)
        let queued = state.after(try Chat.enqueue(state, into: SampleChat.queue, Self.stamp))
        let events = try Chat.disconnectParticipant(queued, SampleChat.bot, Self.stamp)
        #expect(events.map(\.name) == ["participantLeft"])
    }

    @Test(arguments: [
        (Standing.absent, SampleChat.stranger, Chat.Rejection.contactNotFound),
        (.ended, SampleChat.customer, .contactEnded),
        (.ended, SampleChat.stranger, .contactEnded),
        (.waiting, SampleChat.stranger, .participantNotActive),
        (.open, SampleChat.stranger, .participantNotActive),
    ])
    func `refuses the departure of whoever is not in the chat`(
        standing: Standing, id: ParticipantID, rejection: Chat.Rejection
    ) {
        let found = refusal {
            try Chat.disconnectParticipant(standing.state(), id, Self.stamp)
        }
        #expect(found == rejection)
    }

    @Test func `nobody leaves twice`() throws {
        let state = Standing.open.state().joined(by: SampleChat.bot, .customBot)
        let left = state.after(try Chat.disconnectParticipant(state, SampleChat.bot, Self.stamp))
        #expect(throws: Chat.Rejection.participantNotActive) {
            try Chat.disconnectParticipant(left, SampleChat.bot, Self.stamp)
        }
    }

    @Test(arguments: [Standing.waiting, .open], [DisconnectReason.api, .flow, .systemError])
    func `a chat that goes on is ended from outside`(
        standing: Standing, reason: DisconnectReason
    ) throws {
        let state = standing.state()
        let events = try Chat.endChat(state, reason, Self.stamp)
        #expect(events.map(\.name) == ["ended"])
        #expect(self.reason(events) == reason)
        #expect(state.after(events).phase == .ended)
    }

    @Test(arguments: [
        (Standing.absent, Chat.Rejection.contactNotFound), (.ended, .contactEnded),
    ])
    func `what has no chat or an ended one cannot be ended`(
        standing: Standing, rejection: Chat.Rejection
    ) {
        #expect(refusal { try Chat.endChat(standing.state(), .api, Self.stamp) } == rejection)
    }

    @Test func `a contact after which the chat has gone on cannot be ended`() throws {
        let before = Standing.open.state().flowing(.waiting())
        let state = before.after(try Chat.transferQueue(before, to: SampleChat.queue, Self.stamp))
        let current = try #require(state.contact?.id)
        #expect(throws: Chat.Rejection.contactEnded) {
            try Chat.endChat(state, of: SampleChat.contact, .api, Self.stamp)
        }
        #expect(
            try Chat.endChat(state, of: current, .api, Self.stamp).map(\.name) == ["ended"])
    }

    @Test func `the end takes the contact out of its queue and the flow's inbox`() throws {
        var state = Standing.open.state().flowing(.waiting(for: .customerMessages))
        state = state.after(try Chat.enqueue(state, into: SampleChat.queue, Self.stamp))
        state = state.after(
            try Chat.sendMessage(
                state, from: SampleChat.customer, .plain("x"), digest: 1, Self.stamp))
        #expect(state.flow.inbox.count == 1)
        state = state.after(try Chat.endChat(state, .api, Self.stamp))
        #expect(state.contact?.isQueued == false)
        #expect(state.contact?.queueStay?.queue == SampleChat.queue)
        #expect(state.flow.inbox.isEmpty)
        #expect(state.flow.phase == .done)
    }
}
