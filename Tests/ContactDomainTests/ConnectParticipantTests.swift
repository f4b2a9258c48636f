// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct ConnectParticipantTests {
    private static let stamp = Stamp.after(.seconds(10))

    @Test func `the customer's first connection opens the chat and lets the flow start`() throws {
        let waiting = Standing.waiting.state()
        let events = try Chat.connectParticipant(waiting, SampleChat.customer, Self.stamp)
        #expect(events.map(\.name) == ["participantJoined"])
        let state = waiting.after(events)
        #expect(state.phase == .open)
        #expect(state.active.map(\.id) == [SampleChat.customer])
        #expect(state.flow.phase == .ready)
        #expect(state.flow.isRunnable)
        #expect(state.contact?.connectedAt == .after(.seconds(10)))
    }

    @Test func `the initial message follows the customer, named by the customer`() throws {
        let content = MessageContent.plain("Hello?")
        let waiting = Standing.waiting.state { $0.initialMessage = content }
        let events = try Chat.connectParticipant(waiting, SampleChat.customer, Self.stamp)
        #expect(events.map(\.name) == ["participantJoined", "messageSent"])
        guard case .messageSent(let message) = events.last else { return }
        #expect(message.content == content)
        #expect(
            message.sender
                == Sender(id: SampleChat.customer, role: .customer, displayName: "Ann"))
        #expect(message.contact == SampleChat.contact)
        #expect(message.visibility == .all)
        let items = events.flatMap(\.items)
        #expect(items.map(\.time) == [.after(.seconds(10)), .after(.seconds(10))])
        #expect(items[0].id < items[1].id)
    }

    @Test func `the past chat that is gone on with is told before the initial message`() throws {
        let past = ChatStart.Persistence(type: .entirePastSession, source: .sample(70))
        let waiting = Standing.waiting.state {
            $0.persistence = past
            $0.initialMessage = .plain("Hello?")
        }
        let events = try Chat.connectParticipant(waiting, SampleChat.customer, Self.stamp)
        #expect(events.map(\.name) == ["participantJoined", "rehydrated", "messageSent"])
        let ids = events.flatMap(\.items).map(\.id)
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == 3)
        #expect(waiting.after(events).persistence == past)
    }

    @Test func `a later connection yields no event`() throws {
        let state = Standing.open.state { $0.initialMessage = .plain("Hello?") }
        #expect(try Chat.connectParticipant(state, SampleChat.customer, Self.stamp) == [])
    }

    @Test func `a bot joins without the customer's message, and may join before the customer`()
        throws
    {
        let bot = Participant(id: SampleChat.bot, role: .customBot, displayName: "Bo")
        let waiting = Standing.waiting.state { $0.initialMessage = .plain("Hello?") }
            .after([.participantAdded(bot, digest: 1, at: .outset)])
        let events = try Chat.connectParticipant(waiting, SampleChat.bot, Self.stamp)
        #expect(events.map(\.name) == ["participantJoined"])
        let state = waiting.after(events)
        #expect(state.phase == .waiting)
        #expect(state.flow.phase == .held)
        #expect(state.active.map(\.id) == [SampleChat.bot])
    }

    @Test(arguments: [
        (Standing.absent, SampleChat.customer, Chat.Rejection.contactNotFound),
        (.absent, SampleChat.stranger, .contactNotFound),
        (.ended, SampleChat.customer, .contactEnded),
        (.ended, SampleChat.stranger, .contactEnded),
        (.waiting, SampleChat.stranger, .participantNotActive),
        (.open, SampleChat.stranger, .participantNotActive),
        (.open, SampleChat.system, .participantNotActive),
    ])
    func `refuses whoever is not in the chat`(
        standing: Standing, id: ParticipantID, rejection: Chat.Rejection
    ) {
        let found = refusal {
            try Chat.connectParticipant(standing.state(), id, Self.stamp)
        }
        #expect(found == rejection)
    }

    @Test func `refuses a bot that has left`() throws {
        let state = Standing.open.state().joined(by: SampleChat.bot, .customBot)
        let left = state.after(try Chat.disconnectParticipant(state, SampleChat.bot, Self.stamp))
        #expect(throws: Chat.Rejection.participantNotActive) {
            try Chat.connectParticipant(left, SampleChat.bot, Self.stamp)
        }
    }
}
