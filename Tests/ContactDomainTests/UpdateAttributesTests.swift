// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct UpdateAttributesTests {
    private static let stamp = Stamp.after(.seconds(10))

    private static func list(_ pairs: (String, String)...) -> [Attribute] {
        pairs.map { Attribute(key: $0, value: $1) }
    }

    private func state(_ standing: Standing = .open) -> Chat.State {
        standing.state { $0.attributes = Self.list(("a", "1"), ("b", "2")) }
    }

    @Test(arguments: [Standing.waiting, .open, .ended])
    func `sets attributes of a contact, live or ended`(standing: Standing) throws {
        let state = state(standing)
        let events = try Chat.updateAttributes(
            state, Self.list(("c", "3"), ("a", "9")), Self.stamp)
        #expect(
            events == [
                .attributesUpdated(Self.list(("c", "3"), ("a", "9")), at: .after(.seconds(10)))
            ])
        #expect(
            state.after(events).attributes == Self.list(("a", "9"), ("b", "2"), ("c", "3")))
        #expect(state.after(events).phase == state.phase)
    }

    @Test(arguments: [
        (list(), list()),
        (list(("a", "1")), list()),
        (list(("b", "2"), ("a", "1")), list()),
        (list(("a", "1"), ("c", "")), list()),
        (list(("a", ""), ("b", "2")), list(("a", ""))),
        (list(("c", "1"), ("c", "2")), list(("c", "1"), ("c", "2"))),
        (list(("c", "1"), ("c", "1")), list(("c", "1"))),
    ])
    func `leaves out what would not change`(given: [Attribute], changed: [Attribute]) throws {
        let events = try Chat.updateAttributes(state(), given, Self.stamp)
        let expected: [Chat.Event] =
            changed.isEmpty ? [] : [.attributesUpdated(changed, at: .after(.seconds(10)))]
        #expect(events == expected)
    }

    @Test func `names the first reason for which it is refused`() {
        let bad = Self.list(("c", String(repeating: "x", count: 40_000)), ("not a key", ""))
        #expect(throws: Chat.Rejection.contactNotFound) {
            try Chat.updateAttributes(Chat.State(), bad, Self.stamp)
        }
        #expect(throws: Chat.Rejection.attributeKeyInvalid("not a key")) {
            try Chat.updateAttributes(state(), bad, Self.stamp)
        }
        #expect(throws: Chat.Rejection.attributesTooLarge(bytes: 40_005)) {
            try Chat.updateAttributes(state(), [bad[0]], Self.stamp)
        }
    }

    @Test(
        arguments: [
            (32_767, nil), (32_768, nil),
            (32_769, Chat.Rejection.attributesTooLarge(bytes: 32_769)),
        ] as [(Int, Chat.Rejection?)])
    func `what the contact would have in all counts`(bytes: Int, rejection: Chat.Rejection?) {
        // "a1" and "b2" are there already, and stay.
        let value = String(repeating: "x", count: bytes - 5)
        let found = refusal {
            try Chat.updateAttributes(state(), Self.list(("c", value)), Self.stamp)
        }
        #expect(found == rejection)
    }

    @Test func `an empty value takes an attribute back, and its room with it`() throws {
        let before = state()
        let events = try Chat.updateAttributes(before, Self.list(("a", "")), Self.stamp)
        let after = before.after(events)
        #expect(after.attributes == Self.list(("b", "2")))
        #expect(try Chat.updateAttributes(after, Self.list(("a", "")), Self.stamp) == [])
        let value = String(repeating: "x", count: 32_768 - 3)
        #expect(
            try Chat.updateAttributes(after, Self.list(("c", value)), Self.stamp).count == 1)
        let back = after.after(
            try Chat.updateAttributes(after, Self.list(("a", "5")), Self.stamp))
        #expect(back.attributes == Self.list(("b", "2"), ("a", "5")))
    }

    @Test func `a value that is replaced counts no more`() throws {
        let value = String(repeating: "x", count: 32_768 - 3)
        #expect(
            try Chat.updateAttributes(state(), Self.list(("b", value)), Self.stamp).count == 1)
    }
}
