// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct HostBotTests {
    private static let stamp = Stamp.after(.seconds(10))

    private func hosting(_ name: String = "Helper") throws -> Chat.State {
        let state = Standing.open.state()
        return state.after(try Chat.hostBot(state, named: name, Self.stamp))
    }

    @Test func `a bot that the flow speaks for is there at once`() throws {
        let state = try hosting()
        #expect(state.hostedBot?.displayName == "Helper")
        #expect(state.hostedBot?.phase == .joined)
        #expect(state.due == .after(Chat.durationDefault))
        #expect(try Chat.hostBot(state, named: "Helper", Self.stamp) == [])
    }

    @Test func `one of another name takes its place`() throws {
        let state = try hosting()
        let events = try Chat.hostBot(state, named: "Other", Self.stamp)
        #expect(events.map(\.name) == ["participantLeft", "participantAdded", "participantJoined"])
        #expect(state.after(events).active.count { $0.role == .customBot } == 1)
        let ids = events.flatMap(\.items).map(\.id)
        #expect(ids == ids.sorted())
    }

    @Test func `somebody else's bot stays`() throws {
        let state = Standing.open.state()
        let added = state.after(
            try Chat.addBot(state, SampleChat.bot, displayName: "Bo", digest: 1, Self.stamp))
        #expect(refusal { try Chat.hostBot(added, named: "Helper", Self.stamp) } == .botPresent)
        let joined = added.after(
            try Chat.connectParticipant(added, SampleChat.bot, Self.stamp))
        #expect(refusal { try Chat.hostBot(joined, named: "Helper", Self.stamp) } == .botPresent)
        #expect(joined.hostedBot == nil)
        #expect(try Chat.dismissBot(joined, Self.stamp) == [])
        #expect(
            refusal { try Chat.botMessage(joined, .plain("x"), Self.stamp) }
                == .participantNotActive)
    }

    @Test func `it speaks under its own name until it is dismissed`() throws {
        let state = try hosting()
        let events = try Chat.botMessage(state, .plain("hi"), Self.stamp)
        guard case .messageSent(let message)? = events.first else {
            Issue.record("nothing was said")
            return
        }
        #expect(message.sender.displayName == "Helper")
        #expect(message.sender.role == .customBot)
        let dismissed = state.after(try Chat.dismissBot(state, Self.stamp))
        #expect(dismissed.hostedBot == nil)
        #expect(dismissed.phase == .open)
        #expect(try Chat.dismissBot(dismissed, Self.stamp) == [])
    }

    @Test(arguments: [
        (Standing.absent, Chat.Rejection.contactNotFound), (.ended, .contactEnded),
    ])
    func `only a chat that goes on has bots and errands`(
        standing: Standing, rejection: Chat.Rejection
    ) {
        let state = standing.state()
        let errand = Chat.Errand(
            id: Chat.ErrandID(contact: SampleChat.contact, number: 1), request: [])
        #expect(refusal { try Chat.hostBot(state, named: "x", Self.stamp) } == rejection)
        #expect(refusal { try Chat.botMessage(state, .plain("x"), Self.stamp) } == rejection)
        #expect(refusal { try Chat.dismissBot(state, Self.stamp) } == rejection)
        #expect(refusal { try Chat.setErrand(state, errand, Self.stamp) } == rejection)
    }

    @Test func `an errand outlives the chat and is done once`() throws {
        let id = Chat.ErrandID(contact: SampleChat.contact, number: 1)
        var state = Standing.open.state()
        state = state.after(
            try Chat.setErrand(state, Chat.Errand(id: id, request: [1]), Self.stamp))
        state = state.after(try Chat.endChat(state, .api, Self.stamp))
        #expect(state.errands.map(\.id) == [id])
        let events = Chat.finishErrand(state, id, Self.stamp)
        #expect(events == [.errandDone(id, at: .after(.seconds(10)))])
        let done = state.after(events)
        #expect(done.errands.isEmpty)
        #expect(done.contact?.updatedAt == state.contact?.updatedAt)
        #expect(Chat.finishErrand(done, id, Self.stamp) == [])
    }
}
