// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct StartChatTests {
    private static let stamp = Stamp.after(.seconds(1))

    private static func start(_ text: String, _ type: ContentType = .plain) -> ChatStart {
        SampleChat.start {
            $0.contentTypes = [.plain, .markdown, .json]
            $0.initialMessage = MessageContent(type: type, text: text)
        }
    }

    @Test func `starts a chat that does not exist`() throws {
        let start = SampleChat.start { $0.attributes = [Attribute(key: "a", value: "1")] }
        let events = try Chat.startChat(Standing.absent.state(), start, Self.stamp)
        #expect(events == [.started(start, at: .after(.seconds(1)))])
        let state = Chat.State().after(events)
        #expect(state.phase == .waiting)
        #expect(state.attributes == start.attributes)
        #expect(state.startedAt == .after(.seconds(1)))
        #expect(state.contact?.id == SampleChat.contact)
        #expect(state.contact?.initiation == .api)
        #expect(state.participants.map(\.id) == [SampleChat.customer])
        #expect(state.active.isEmpty)
        #expect(state.flow.phase == .held)
    }

    @Test func `the first contact says of itself what a related one did`() throws {
        var change = ContactChange()
        change.name = "Order 7"
        change.references = [Attribute(key: "doc", value: "{}")]
        let events = try Chat.startChat(
            Standing.absent.state(), SampleChat.start(), inheriting: change, Self.stamp)
        #expect(events.map(\.name) == ["started", "contactUpdated"])
        let contact = Chat.State().after(events).contact
        #expect(contact?.name == "Order 7")
        #expect(contact?.references == change.references)
        let again = try Chat.startChat(
            Chat.State().after(events), SampleChat.start(), inheriting: change, Self.stamp)
        #expect(again == [])
    }

    @Test(arguments: [Standing.waiting, .open, .ended])
    func `a repeat of the request yields no event`(standing: Standing) throws {
        #expect(try Chat.startChat(standing.state(), SampleChat.start(), Self.stamp) == [])
    }

    @Test(arguments: [Standing.waiting, .open, .ended])
    func `another request with the same token is refused before it is looked at`(
        standing: Standing
    ) {
        let other = SampleChat.start {
            $0.digest += 1
            $0.contentTypes = []
            $0.attributes = [Attribute(key: "not a key", value: "")]
        }
        #expect(throws: Chat.Rejection.differentRequest) {
            try Chat.startChat(standing.state(), other, Self.stamp)
        }
    }

    /// Each row mends the fault of the row before it.
    @Test(
        arguments: [
            (0, Chat.Rejection.attributeKeyInvalid("not a key")),
            (1, .attributesTooLarge(bytes: 32_769)),
            (2, .plainTextMissing),
            (3, .contentTypeUnknown(.typing)),
            (4, .contentTypeNotSupported(.markdown)),
            (5, .contentEmpty),
            (6, .contentTooLong(.plain, lengthMax: 1024)),
            (7, nil),
        ] as [(Int, Chat.Rejection?)])
    func `names the first fault in the order of the members`(
        mended: Int, rejection: Chat.Rejection?
    ) {
        let start = SampleChat.start {
            let size = mended > 1 ? 1 : 32_768
            $0.attributes = [
                Attribute(key: "k", value: String(repeating: "v", count: size)),
                Attribute(key: mended > 0 ? "" : "not a key", value: ""),
            ]
            if mended > 0 { $0.attributes.removeLast() }
            $0.contentTypes = mended > 2 ? [.plain] : []
            let type: ContentType = mended > 4 ? .plain : mended > 3 ? .markdown : .typing
            let length = mended > 6 ? 1024 : mended > 5 ? 1025 : 0
            $0.initialMessage = MessageContent(
                type: type, text: String(repeating: "x", count: length))
        }
        #expect(refusal { try Chat.startChat(Chat.State(), start, Self.stamp) } == rejection)
    }

    @Test(
        arguments: [
            (32_767, nil), (32_768, nil),
            (32_769, Chat.Rejection.attributesTooLarge(bytes: 32_769)),
        ] as [(Int, Chat.Rejection?)])
    func `attributes count the bytes of keys and values`(bytes: Int, rejection: Chat.Rejection?) {
        // Two bytes of key, two of a letter outside ASCII, the rest plain.
        let start = SampleChat.start {
            $0.attributes = [
                Attribute(key: "a", value: "é"),
                Attribute(key: "b", value: String(repeating: "x", count: bytes - 4)),
            ]
        }
        #expect(refusal { try Chat.startChat(Chat.State(), start, Self.stamp) } == rejection)
    }

    @Test(arguments: ["a", "Z", "0", "-", "_", "a-B_9"])
    func `takes attribute keys of letters, digits, dashes and underscores`(key: String) throws {
        let start = SampleChat.start { $0.attributes = [Attribute(key: key, value: "v")] }
        #expect(try Chat.startChat(Chat.State(), start, Self.stamp).count == 1)
    }

    @Test(arguments: ["", " ", "a b", "a.b", "ä", "a\n", "a:b", "١", "🙂"])
    func `refuses other attribute keys`(key: String) {
        let start = SampleChat.start { $0.attributes = [Attribute(key: key, value: "v")] }
        #expect(throws: Chat.Rejection.attributeKeyInvalid(key)) {
            try Chat.startChat(Chat.State(), start, Self.stamp)
        }
    }

    @Test(arguments: [(ContentType.plain, 1024), (.markdown, 1024), (.json, 12_000)])
    func `the initial message has the limit of its type`(type: ContentType, max: Int) {
        for (length, isAccepted) in [(max - 1, true), (max, true), (max + 1, false)] {
            let start = Self.start(String(repeating: "é", count: length), type)
            let rejection = isAccepted ? nil : Chat.Rejection.contentTooLong(type, lengthMax: max)
            #expect(refusal { try Chat.startChat(Chat.State(), start, Self.stamp) } == rejection)
        }
    }
}
