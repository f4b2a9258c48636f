// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct SendMessageTests {
    private static let stamp = Stamp.after(.seconds(10))
    private static let everyType: [ContentType] =
        [.plain, .markdown, .json, .interactive, .interactiveResponse]

    private func send(
        _ state: Chat.State, _ content: MessageContent = .plain("hi"),
        from id: ParticipantID = SampleChat.customer, digest: UInt64 = 77
    ) throws(Chat.Rejection) -> [Chat.Event] {
        try Chat.sendMessage(state, from: id, content, digest: digest, Self.stamp)
    }

    @Test(arguments: [Standing.waiting, .open])
    func `stores what a participant says`(standing: Standing) throws {
        let events = try send(standing.state())
        #expect(events.map(\.name) == ["messageSent"])
        guard case .messageSent(let message) = events.first else { return }
        #expect(message.content == .plain("hi"))
        #expect(message.sender.id == SampleChat.customer)
        #expect(message.contact == SampleChat.contact)
        #expect(message.visibility == .all)
        #expect(message.item.time == .after(.seconds(10)))
        #expect(message.item.id.identifier.time == .after(.seconds(10)))
    }

    @Test(arguments: [true, false])
    func `it is a sign of what came before if that is known to have arrived`(isBehind: Bool) throws
    {
        let state = Standing.open.state()
        let events = try Chat.sendMessage(
            state, from: SampleChat.customer, .plain("hi"), digest: 77, isBehind: isBehind,
            Self.stamp)
        let before = state.participant(SampleChat.customer)?.heard
        let after = state.after(events).participant(SampleChat.customer)?.heard
        #expect(after == (isBehind ? before : events.first?.items.first?.id))
    }

    @Test func `a repeat yields no event and finds the first one's item`() throws {
        let state = Standing.open.state()
        let first = try send(state)
        let after = state.after(first)
        #expect(try send(after) == [])
        #expect(after.requests.item(for: 77) == first.first?.items.first)
        #expect(try send(after, digest: 78).count == 1)
    }

    /// Each row mends the fault of the row before it.
    @Test(
        arguments: [
            (
                Standing.absent, SampleChat.stranger, MessageContent(type: .typing, text: ""),
                Chat.Rejection.contactNotFound
            ),
            (.ended, SampleChat.stranger, MessageContent(type: .typing, text: ""), .contactEnded),
            (
                .open, SampleChat.stranger, MessageContent(type: .typing, text: ""),
                .participantNotActive
            ),
            (
                .open, SampleChat.customer, MessageContent(type: .typing, text: ""),
                .contentTypeUnknown(.typing)
            ),
            (
                .open, SampleChat.customer, MessageContent(type: .markdown, text: ""),
                .contentTypeNotSupported(.markdown)
            ),
            (.open, SampleChat.customer, MessageContent(type: .plain, text: ""), .contentEmpty),
            (
                .open, SampleChat.customer, .plain(String(repeating: "x", count: 1025)),
                .contentTooLong(.plain, lengthMax: 1024)
            ),
            (.open, SampleChat.customer, .plain("x"), nil),
        ] as [(Standing, ParticipantID, MessageContent, Chat.Rejection?)])
    func `names the first reason for which it is refused`(
        standing: Standing, id: ParticipantID, content: MessageContent, rejection: Chat.Rejection?
    ) {
        #expect(refusal { try send(standing.state(), content, from: id) } == rejection)
    }

    @Test(arguments: [
        (ContentType.plain, 1024), (.markdown, 1024), (.json, 12_000),
        (.interactiveResponse, 12_288),
    ])
    func `each type has its own limit of characters`(type: ContentType, max: Int) {
        let state = Standing.open.state { $0.contentTypes = Self.everyType }
        // JSON texts, so that types that ask for JSON are content with them.
        for (length, isAccepted) in [(max - 1, true), (max, true), (max + 1, false)] {
            let text = "\"" + String(repeating: "é", count: length - 2) + "\""
            let rejection = isAccepted ? nil : Chat.Rejection.contentTooLong(type, lengthMax: max)
            let found = refusal {
                try send(state, MessageContent(type: type, text: text))
            }
            #expect(found == rejection)
        }
    }

    @Test(arguments: [
        ContentType.interactive, .typing, .read, .participantJoined, .chatEnded,
        ContentType(rawValue: ""), ContentType(rawValue: "text/html"),
        ContentType(rawValue: "TEXT/PLAIN"),
    ])
    func `refuses types that no participant may send`(type: ContentType) {
        let state = Standing.open.state { $0.contentTypes = Self.everyType + [type] }
        #expect(throws: Chat.Rejection.contentTypeUnknown(type)) {
            try send(state, MessageContent(type: type, text: "x"))
        }
    }

    @Test(arguments: [Participant.Phase.added, .joined])
    func `whoever is in the chat may speak`(phase: Participant.Phase) throws {
        let bot = Participant(
            id: SampleChat.bot, role: .customBot, displayName: "Bo", phase: phase)
        let state = Standing.open.state()
            .after([.participantAdded(bot, digest: 1, at: .outset)])
        let events = try send(state, from: SampleChat.bot)
        guard case .messageSent(let message) = events.first else {
            Issue.record("nothing was stored")
            return
        }
        #expect(message.sender == Sender(id: SampleChat.bot, role: .customBot, displayName: "Bo"))
    }

    @Test func `whoever has left is not heard, not even with what was heard before`() throws {
        let joined = Standing.open.state().joined(by: SampleChat.bot, .customBot)
        let spoken = joined.after(try send(joined, from: SampleChat.bot))
        let left = spoken.after(
            try Chat.disconnectParticipant(spoken, SampleChat.bot, Self.stamp))
        #expect(throws: Chat.Rejection.participantNotActive) {
            try send(left, from: SampleChat.bot)
        }
    }
}
