// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct TalkCountsTests {
    private static let who: [Character: Sender] = [
        "c": Sender(id: SampleChat.customer, role: .customer, displayName: "Ann"),
        "s": Sender(id: SampleChat.system, role: .system, displayName: "SYSTEM_MESSAGE"),
        "b": Sender(id: SampleChat.bot, role: .customBot, displayName: "Bo"),
        "a": Sender(id: SampleChat.agent, role: .agent, displayName: "Al"),
    ]

    /// The counts after messages of two scalars each, ten seconds apart, by those who the letters say.
    private func counts(_ talk: String) throws -> TalkCounts {
        var state = Standing.open.state()
        for (place, letter) in talk.enumerated() {
            let message = Message(
                item: .sample(UInt64(place + 1), after: .seconds(10 * (place + 1))),
                contact: SampleChat.contact, sender: try #require(Self.who[letter]),
                content: .plain("e\u{301}"))
            state = state.after([.messageSent(message)])
        }
        return state.talk(on: try #require(state.contact))
    }

    @Test(arguments: [
        ("", 0, 0), ("c", 0, 0),
        ("ss", 2, 0), ("sc", 1, 1),
        ("scsbcc", 3, 3), ("cac", 0, 2),
    ])
    func `messages and turns are counted`(talk: String, automated: Int, turns: Int) throws {
        let counts = try counts(talk)
        #expect(counts.messages == talk.count)
        #expect(counts.automatedMessages == automated)
        #expect(counts.automatedCharacters == 2 * automated)
        #expect(counts.turns == turns)
        #expect(counts.isCustomerUnanswered == talk.hasSuffix("c"))
    }

    @Test(arguments: [
        ("", 0, 0, 0), ("cc", 2, 0, 0),
        ("sc", 1, 1, 10), ("sccbsc", 3, 2, 20),
    ])
    func `an answer is a message after somebody else's, and takes its time`(
        talk: String, messages: Int, answers: Int, seconds: Int
    ) throws {
        let customer = try counts(talk).customer
        #expect(customer.messages == messages)
        #expect(customer.characters == 2 * messages)
        #expect(customer.answers == answers)
        #expect(customer.answerTime == .seconds(seconds))
        #expect(customer.answerTimeMax == .seconds(answers == 0 ? 0 : 10))
        let last = talk.lastIndex(of: "c").map { talk.distance(from: talk.startIndex, to: $0) }
        #expect(customer.lastMessageAt == last.map { .after(.seconds(10 * ($0 + 1))) })
    }

    @Test func `each contact of a chat counts its own`() throws {
        let said = Standing.open.state().flowing(.waiting()).after([
            .messageSent(
                Message(
                    item: .sample(1, after: .seconds(5)), contact: SampleChat.contact,
                    sender: try #require(Self.who["c"]), content: .plain("hi")))
        ])
        let moved = said.after(
            try Chat.transferQueue(said, to: SampleChat.queue, .after(.seconds(9))))
        #expect(moved.contacts.map { moved.talk(on: $0).messages } == [1, 0])
    }
}
