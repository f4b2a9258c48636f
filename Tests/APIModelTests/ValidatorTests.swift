// SPDX-License-Identifier: Apache-2.0

import APIModel
import JSONDocument
import Testing

@Suite struct ValidatorTests {
    static let chat: JSON = [
        "InstanceId": "i", "ContactFlowId": "f", "ParticipantDetails": ["DisplayName": "Ada"],
    ]

    static func chat(_ name: String, _ value: JSON) -> JSON {
        var object = chat.object ?? JSONObject()
        object[name] = value
        return .object(object)
    }

    static let paths: [(JSON, [String])] = [
        (Self.chat, []),
        (Self.chat("Unknown", [1, nil]), []),
        (Self.chat("Attributes", nil), []),
        (Self.chat("InstanceId", nil), ["instanceId"]),
        (Self.chat("ParticipantDetails", nil), ["participantDetails"]),
        (Self.chat("ParticipantDetails", [:]), ["participantDetails.displayName"]),
        (Self.chat("Attributes", ["a": "x", "b": 2]), ["attributes.b.member"]),
        (Self.chat("Attributes", ["a": nil]), ["attributes.a.member"]),
        (Self.chat("Attributes", ["": "x"]), ["attributes"]),
        (Self.chat("Attributes", ["a": "\u{0}", "b": "\u{1}\u{7F}"]), ["attributes.a.member"]),
        (Self.chat("Attributes", ["a\u{0}": "x"]), ["attributes"]),
        (
            Self.chat("ParticipantDetails", ["DisplayName": "Ada\u{0}"]),
            ["participantDetails.displayName"]
        ),
        (
            Self.chat("InitialMessage", ["ContentType": "text/plain", "Content": "\u{0}"]),
            ["initialMessage.content"]
        ),
        (
            Self.chat("SupportedMessagingContentTypes", ["text/plain", "", nil]),
            ["supportedMessagingContentTypes.2.member", "supportedMessagingContentTypes.3.member"]
        ),
        (
            Self.chat("SegmentAttributes", ["a": ["ValueMap": ["b": ["ValueInteger": "1"]]]]),
            ["segmentAttributes.a.member.valueMap.b.member.valueInteger"]
        ),
        (
            ["ClientToken": 1],
            ["instanceId", "contactFlowId", "participantDetails", "clientToken"]
        ),
        ([], [""]),
    ]

    @Test(arguments: paths)
    func `names what is wrong in the order of the model`(request: JSON, paths: [String]) {
        let violations = Validator.violations(
            of: request,
            against: Operation.startChatContact.input
        )
        #expect(violations.map(\.path) == paths)
    }

    static let kinds: [(String, JSON, Violation.Kind)] = [
        ("InstanceId", 1, Violation.Kind.wrongType("a string")),
        ("Attributes", [], .wrongType("a map")),
        ("ParticipantDetails", "Ada", .wrongType("an object")),
        ("SupportedMessagingContentTypes", [:], .wrongType("a list")),
        ("ChatDurationInMinutes", "60", .wrongType("a whole number")),
        ("ChatDurationInMinutes", 60.5, .wrongType("a whole number")),
        ("ChatDurationInMinutes", true, .wrongType("a whole number")),
        ("ChatDurationInMinutes", -1, .below(60)),
        (
            "ChatDurationInMinutes",
            .number(JSONNumber(uncheckedText: "1\(String(repeating: "0", count: 30))")),
            .above(10080)
        ),
        (
            "ChatDurationInMinutes",
            .number(JSONNumber(uncheckedText: "-1\(String(repeating: "0", count: 30))")),
            .below(60)
        ),
        ("DisconnectOnCustomerExit", ["AGENT", "AGENT"], .tooMany(1)),
        ("DisconnectOnCustomerExit", [], .tooFew(1)),
        ("DisconnectOnCustomerExit", ["agent"], .notInEnum(["AGENT"])),
    ]

    @Test(arguments: kinds)
    func `tells kinds apart`(member: String, value: JSON, kind: Violation.Kind) {
        let violations = Validator.violations(
            of: Self.chat(member, value),
            against: Operation.startChatContact.input
        )
        #expect(violations.map(\.kind) == [kind])
    }

    static let plainValues: [(Shape.Kind, JSON, Violation.Kind?)] = [
        (Shape.Kind.integer(), 2_147_483_648, Violation.Kind.above(2_147_483_647)),
        (.integer(), -2_147_483_649, .below(-2_147_483_648)),
        (.integer(isLong: true), 2_147_483_648, nil),
        (.double(range: .init(min: 1, max: 5)), 0.99, .below(1)),
        (.double(range: .init(min: 1, max: 5)), 5.01, .above(5)),
        (.double(range: .init(min: 1, max: 5)), 4.5, nil),
        (.double(), "1", .wrongType("a number")),
        (.double(), .number(JSONNumber(uncheckedText: "1e999")), .wrongType("a number")),
        (.boolean, "true", .wrongType("a boolean")),
        (.boolean, false, nil),
        (.timestamp(.epochSeconds), 1.5, nil),
        (
            .timestamp(.epochSeconds), "2026-01-01T00:00:00Z",
            .wrongType("a number of seconds since 1970")
        ),
        (.timestamp(.epochSeconds), 1e20, .notATimestamp),
        (.timestamp(.iso8601), "2026-01-01T00:00:00Z", nil),
        (.timestamp(.iso8601), "", .notATimestamp),
        (.timestamp(.iso8601), 5, .wrongType("a string")),
        (.string(pattern: Pattern("[a-c]+")), "abd", .pattern("[a-c]+")),
        (.string(pattern: Pattern("[a-c]+")), "abc", nil),
    ]

    @Test(arguments: plainValues)
    func `judges plain values`(kind: Shape.Kind, value: JSON, expected: Violation.Kind?) {
        let violations = Validator.violations(of: value, against: Shape("Value", kind))
        #expect(violations.map(\.kind) == [expected].compactMap(\.self))
    }

    static let unions: [(JSON, Int)] = [
        ([:], 1), (["A": "x"], 0), (["A": "x", "B": nil], 0), (["A": "x", "B": "y"], 1),
        (["A": nil], 1), (["C": "x"], 1),
    ]

    @Test(arguments: unions)
    func `wants exactly one member of a union`(value: JSON, count: Int) {
        let text = Shape("Text", .string())
        let members = [Member("A", { text }), Member("B", { text })]
        let union = Shape("Union", .structure(members: members, isUnion: true))
        let violations = Validator.violations(of: value, against: union)
        #expect(violations.map(\.kind) == Array(repeating: .union, count: count))
    }

    @Test func `counts Unicode scalars`() {
        let shape = Shape("Text", .string(length: .init(max: 4)))
        #expect(Validator.violations(of: "😀😀😀😀", against: shape).isEmpty)
        #expect(Validator.violations(of: "e\u{301}e\u{301}e", against: shape).count == 1)
    }

    @Test func `lets events have an empty content`() {
        let event: JSON = ["ContentType": "t", "Content": "", "ConnectionToken": "t"]
        #expect(Validator.violations(of: event, against: Operation.sendEvent.input).isEmpty)
        let message = Validator.violations(of: event, against: Operation.sendMessage.input)
        #expect(message.map(\.kind) == [.tooShort(1)])
    }

    @Test func `stops at the bound`() {
        let list = Shape("List", .list(element: { Shape("Text", .string()) }))
        let json = JSON.array(Array(repeating: 1, count: 100_000))
        let violations = Validator.violations(of: json, against: list)
        #expect(violations.count == Validator.violationsMax)
    }
}
