// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct UpdateContactTests {
    private static let stamp = Stamp.after(.seconds(10))
    private static let past = ChatStart.Persistence(type: .entirePastSession, source: .sample(70))

    private static func change(_ set: (inout ContactChange) -> Void) -> ContactChange {
        var change = ContactChange()
        set(&change)
        return change
    }

    private static func tags(_ count: Int) -> [Attribute] {
        (0..<count).map { Attribute(key: "k\($0)", value: "v") }
    }

    @Test(arguments: [Standing.waiting, .open, .ended])
    func `changes what a contact says of itself, live or ended`(standing: Standing) throws {
        let state = standing.state()
        let change = Self.change {
            $0.name = "Order 7"
            $0.references = [Attribute(key: "order", value: "{}")]
            $0.tags = Self.tags(1)
            $0.customerNumber = "77"
        }
        let events = try Chat.updateContact(state, change, Self.stamp)
        #expect(events == [.contactUpdated(change, at: .after(.seconds(10)))])
        let after = state.after(events)
        #expect(after.contact?.name == "Order 7")
        #expect(after.contact?.references == change.references)
        #expect(after.contact?.tags == change.tags)
        #expect(after.customerNumber == "77")
        #expect(after.phase == state.phase)
        #expect(try Chat.updateContact(after, change, Self.stamp) == [])
    }

    @Test func `a change of nothing yields no event`() throws {
        #expect(
            try Chat.updateContact(Standing.open.state(), ContactChange(), Self.stamp) == [])
    }

    @Test func `what is not named stays`() throws {
        var state = Standing.open.state()
        for change in [
            Self.change { $0.name = "n" }, Self.change { $0.languageCode = "de-DE" },
            Self.change { $0.tags = Self.tags(2) }, Self.change { $0.removedTags = ["k0", "x"] },
        ] {
            state = state.after(try Chat.updateContact(state, change, Self.stamp))
        }
        #expect(state.contact?.name == "n")
        #expect(state.contact?.languageCode == "de-DE")
        #expect(state.contact?.tags.map(\.key) == ["k1"])
    }

    @Test(
        arguments: [(5, nil), (6, nil), (7, Chat.Rejection.tooManyTags)]
            as [(Int, Chat.Rejection?)])
    func `a contact has at most six tags`(count: Int, rejection: Chat.Rejection?) throws {
        var state = Standing.open.state()
        let first = Self.change { $0.tags = Self.tags(3) }
        state = state.after(try Chat.updateContact(state, first, Self.stamp))
        let change = Self.change { $0.tags = Self.tags(count) }
        #expect(refusal { try Chat.updateContact(state, change, Self.stamp) } == rejection)
    }

    @Test func `a tag taken off makes room for another`() throws {
        var state = Standing.open.state()
        state = state.after(
            try Chat.updateContact(state, Self.change { $0.tags = Self.tags(6) }, Self.stamp))
        let change = Self.change {
            $0.tags = [Attribute(key: "new", value: "v")]
            $0.removedTags = ["k0"]
        }
        #expect(try Chat.updateContact(state, change, Self.stamp).count == 1)
    }

    /// A chat that has gone on with a second contact.
    private static func moved() throws -> Chat.State {
        let before = Standing.open.state().flowing(.waiting())
        return before.after(try Chat.transferQueue(before, to: SampleChat.queue, stamp))
    }

    @Test func `the contact that is named is changed, and no other`() throws {
        var state = try Self.moved()
        let current = try #require(state.contact?.id)
        let named: [(ContactID?, String)] = [
            (SampleChat.contact, "first"), (current, "second"), (nil, "second too"),
        ]
        for (id, name) in named {
            let change = Self.change {
                $0.name = name
                $0.tags = [Attribute(key: name, value: "v")]
            }
            let updated = state.contacts.map(\.updatedAt)
            let events = try Chat.updateContact(state, change, of: id, .after(.seconds(20)))
            state = state.after(events)
            let place = try #require(state.contacts.firstIndex { $0.id == id ?? current })
            #expect(state.contacts[place].name == name)
            #expect(state.contacts[1 - place].updatedAt == updated[1 - place])
            #expect(try Chat.updateContact(state, change, of: id, Self.stamp) == [])
        }
        let tags = state.contacts.map { $0.tags.map(\.key) }
        #expect(tags == [["first"], ["second", "second too"]])
        let off = Self.change { $0.removedTags = ["first"] }
        state = state.after(try Chat.updateContact(state, off, of: SampleChat.contact, Self.stamp))
        #expect(state.contacts.map(\.tags.count) == [0, 2])
        #expect(
            refusal { try Chat.updateContact(state, off, of: .sample(99), Self.stamp) }
                == .contactNotFound)
    }

    @Test func `a contact after which the chat has gone on takes no timers and no bots`() throws {
        let state = try Self.moved()
        let current = try #require(state.contact?.id)
        let rejections: [(ContactID, Chat.Rejection?)] = [
            (SampleChat.contact, .contactEnded), (current, nil),
        ]
        for (id, rejection) in rejections {
            #expect(refusal { try Chat.setTimers(state, [], in: id, Self.stamp) } == rejection)
            #expect(
                refusal {
                    try Chat.addBot(
                        state, SampleChat.bot, displayName: "Bo", digest: 1, to: id, Self.stamp)
                } == rejection)
        }
    }

    @Test func `there must be a contact`() {
        let change = Self.change { $0.tags = Self.tags(9) }
        #expect(
            refusal { try Chat.updateContact(Chat.State(), change, Self.stamp) }
                == .contactNotFound)
    }

    @Test(arguments: [Standing.waiting, .open])
    func `a past chat becomes part of a running one, once`(standing: Standing) throws {
        let state = standing.state()
        let events = try Chat.linkPastChat(state, Self.past, Self.stamp)
        #expect(events.map(\.name) == ["rehydrated"])
        let after = state.after(events)
        #expect(after.persistence == Self.past)
        #expect(try Chat.linkPastChat(after, Self.past, Self.stamp) == [])
        let other = ChatStart.Persistence(type: .fromSegment, source: .sample(71))
        #expect(
            refusal { try Chat.linkPastChat(after, other, Self.stamp) } == .pastChatPresent)
    }

    @Test(arguments: [
        (Standing.absent, Chat.Rejection.contactNotFound), (.ended, .contactEnded),
    ])
    func `only a running chat takes timers and past chats`(
        standing: Standing, rejection: Chat.Rejection
    ) {
        let state = standing.state()
        #expect(refusal { try Chat.linkPastChat(state, Self.past, Self.stamp) } == rejection)
        #expect(refusal { try Chat.setTimers(state, [], Self.stamp) } == rejection)
    }
}
