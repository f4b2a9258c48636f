// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct AddBotTests {
    private static let stamp = Stamp.after(.seconds(10))

    private func add(
        _ state: Chat.State, _ id: ParticipantID = SampleChat.bot, digest: UInt64 = 21
    ) throws(Chat.Rejection) -> [Chat.Event] {
        try Chat.addBot(state, id, displayName: "Bo", digest: digest, Self.stamp)
    }

    @Test(arguments: [Standing.waiting, .open])
    func `adds a bot that must connect within fifteen seconds`(standing: Standing) throws {
        let events = try add(standing.state())
        #expect(
            events == [
                .participantAdded(
                    Participant(
                        id: SampleChat.bot, role: .customBot, displayName: "Bo",
                        connectBy: .after(.seconds(25))),
                    digest: 21, at: .after(.seconds(10)))
            ])
    }

    @Test func `a repeat yields no event, even once the bot has left`() throws {
        let state = Standing.open.state()
        let added = state.after(try add(state))
        #expect(try add(added) == [])
        let gone = added.after([.participantRemoved(SampleChat.bot, at: .after(.seconds(25)))])
        #expect(try add(gone) == [])
    }

    @Test func `the same id with another name is another request`() throws {
        let state = Standing.open.state()
        let added = state.after(try add(state))
        #expect(throws: Chat.Rejection.differentRequest) {
            try Chat.addBot(added, SampleChat.bot, displayName: "Al", digest: 21, Self.stamp)
        }
    }

    @Test(arguments: [
        (Standing.absent, Chat.Rejection.contactNotFound), (.ended, .contactEnded),
    ])
    func `refuses it unless the chat goes on`(standing: Standing, rejection: Chat.Rejection) {
        #expect(refusal { try add(standing.state()) } == rejection)
    }

    @Test func `there is one bot at a time, connected or not`() throws {
        let state = Standing.open.state()
        let added = state.after(try add(state))
        #expect(throws: Chat.Rejection.botPresent) { try add(added, .sample(30), digest: 22) }
        let joined = added.after(
            try Chat.connectParticipant(added, SampleChat.bot, Self.stamp))
        #expect(throws: Chat.Rejection.botPresent) { try add(joined, .sample(30), digest: 22) }
        let left = joined.after(
            try Chat.disconnectParticipant(joined, SampleChat.bot, Self.stamp))
        #expect(try add(left, .sample(30), digest: 22).map(\.name) == ["participantAdded"])
    }
}
