// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct ShowWordsTests {
    private static let stamp = Stamp.after(.seconds(10))

    private func hosting(_ mode: String? = "INCREMENTAL") throws -> Chat.State {
        let state = Standing.open.state { $0.responseMode = mode }
        return state.after(try Chat.hostBot(state, named: "Helper", Self.stamp))
    }

    private func message(_ events: [Chat.Event]) -> Message? {
        guard case .messageSent(let message)? = events.first else { return nil }
        return message
    }

    @Test(arguments: [nil, "COMPLETE", "incremental", ""])
    func `only who asks for it is shown words ahead`(mode: String?) throws {
        #expect(try hosting(mode).idAhead(1, Self.stamp) == nil)
    }

    @Test func `the id of an answer is the same for the same question alone`() throws {
        let state = try hosting()
        let id = try #require(state.idAhead(1, Self.stamp))
        #expect(id.isAhead)
        #expect(id == state.idAhead(1, Self.stamp))
        #expect(id != state.idAhead(2, Self.stamp))
        #expect(id != state.idAhead(1, .after(.seconds(10), entropy: 8)))
        #expect(id.ofMessage(0) == id)
        #expect(id.ofMessage(3).isOfAnswer(id))
        #expect(!(try #require(state.idAhead(2, Self.stamp))).isOfAnswer(id))
        #expect(!ItemStamp.sample(1).id.isOfAnswer(id))
    }

    @Test func `words are shown and said by the bot as SYSTEM, at the moment of each`() throws {
        let state = try hosting()
        let id = try #require(state.idAhead(1, Self.stamp))
        let (sender, item) = try Chat.showWords(state, as: id, .after(.seconds(12)))
        #expect(item == ItemStamp(id: id, time: .after(.seconds(12))))
        let bot = try #require(state.hostedBot)
        #expect(sender == Sender(id: bot.id, role: .system, displayName: "Helper"))
        let shown = Chat.ShownWords(id: id, pieces: 4)
        let said = try #require(
            message(try Chat.botMessage(state, .plain("hi"), shown: shown, .after(.seconds(15)))))
        #expect(said.sender == sender)
        #expect(said.item == ItemStamp(id: id, time: .after(.seconds(15))))
        #expect(said.pieces == 4)
    }

    @Test func `a bot that has gone is shown no more, and what was shown is still said`() throws {
        let state = try hosting()
        let id = try #require(state.idAhead(1, Self.stamp))
        let gone = state.after(try Chat.dismissBot(state, Self.stamp))
        #expect(refusal { try Chat.showWords(gone, as: id, Self.stamp) } == .participantNotActive)
        let shown = Chat.ShownWords(id: id, pieces: 1)
        let events = try Chat.botMessage(gone, .plain("hi"), shown: shown, Self.stamp)
        #expect(message(events)?.sender.displayName == "Helper")
        let ended = gone.after(try Chat.endChat(gone, .api, Self.stamp))
        #expect(refusal { try Chat.showWords(ended, as: id, Self.stamp) } == .contactEnded)
        #expect(
            refusal { try Chat.botMessage(ended, .plain("hi"), shown: shown, Self.stamp) }
                == .contactEnded)
        let never = Standing.open.state()
        #expect(
            refusal { try Chat.botMessage(never, .plain("hi"), shown: shown, Self.stamp) }
                == .participantNotActive)
    }

    @Test func `a sign of words that were shown ahead says nothing of what came before`() throws {
        let state = try hosting()
        let id = try #require(state.idAhead(1, Self.stamp))
        let before = try #require(state.participant(SampleChat.customer)?.heard)
        let read = state.after(
            try Chat.sendReceipt(
                state, from: SampleChat.customer, of: id, .read, digest: 9, .after(.seconds(11))))
        #expect(read.participant(SampleChat.customer)?.heard == before)
        let said = read.after(
            try Chat.botMessage(
                read, .plain("hi"), shown: Chat.ShownWords(id: id, pieces: 1),
                .after(.seconds(12))))
        #expect(said.participant(SampleChat.customer)?.heard == before)
    }

    @Test func `a bot that speaks in pieces is not taken for silent`() throws {
        let idle = RoleTimer(side: .agent, kind: .idle, duration: .seconds(120))
        let silent = Standing.open.state { $0.responseMode = "INCREMENTAL" }
            .after([.timersSet([idle], at: .after(.seconds(2)))])
        let state = silent.after(try Chat.hostBot(silent, named: "Helper", Self.stamp))
        let due = state.due
        let id = try #require(state.idAhead(1, Self.stamp))
        let said = try Chat.botMessage(
            state, .plain("hi"), shown: Chat.ShownWords(id: id, pieces: 1), .after(.seconds(70)))
        let plain = try Chat.botMessage(state, .plain("hi"), .after(.seconds(70)))
        #expect(state.after(said).due == state.after(plain).due)
        #expect(state.after(said).due != due)
    }
}
