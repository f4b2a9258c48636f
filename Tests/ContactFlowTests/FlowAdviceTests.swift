// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct FlowAdviceTests {
    private static let table: [(JSON, String?)] = [
        (end("a"), nil),
        (action("a", "MessageParticipant", ["Text": "Hi"], next: "b"), nil),
        (
            action("a", "MessageParticipant", ["SSML": "<speak/>"], next: "b"),
            "A chat goes on without a word."
        ),
        (
            action(
                "a", "MessageParticipant", ["PromptId": "p"], next: "b",
                errors: [("NoMatchingError", "c")]),
            "A chat goes to \"c\" at once."
        ),
        (
            action("a", "GetParticipantInput", next: "b", errors: [("NoMatchingError", "c")]),
            "On a chat it goes to \"c\" by NoMatchingError."
        ),
        (
            action(
                "a", "UpdateContactCallbackNumber", next: "b",
                errors: [("InvalidCallbackNumber", "c")]),
            "On a chat it goes to \"c\" by InvalidCallbackNumber."
        ),
        (
            action("a", "MessageParticipantIteratively"),
            "On a chat it has no branch to take, and the flow ends."
        ),
        (
            action("a", "CreateContact", next: "b", errors: [("NoMatchingError", "c")]),
            "Here it goes to \"c\" by NoMatchingError."
        ),
        (action("a", "NoSuchType", next: "b"), nil),
        (
            [
                "Identifier": "a", "Type": "DisconnectParticipant", "Parameters": [:],
                "Transitions": [:], "Comment": "x",
            ], "The member \"Comment\" is not known and does nothing."
        ),
        (
            [
                "Identifier": "a", "Type": "DisconnectParticipant", "Parameters": [:],
                "Transitions": [:], "parameters": [:],
            ], nil
        ),
        (
            action("a", "MessageParticipant", ["Text": "Ihre $.Attributes.größe?"], next: "b"),
            "Parameters.Text: \"$.Attributes.gr\" ends before \"öße\". "
                + "A name with such letters takes brackets: $.Attributes['größe']"
        ),
        (
            action(
                "a", "UpdateContactAttributes", ["Attributes": ["$.External.é": "x"]], next: "b",
                errors: [("NoMatchingError", "b")]),
            "Parameters.Attributes: \"$.External\" ends before \"é\". "
                + "A name with such letters takes brackets: $.External['é']"
        ),
        (
            action(
                "a", "UpdateContactData", ["LanguageCode": "deutsch"], next: "b",
                errors: [("NoMatchingError", "b")]),
            "\"deutsch\" is no language code such as \"en-US\": the action fails."
        ),
        (
            action(
                "a", "UpdateContactData", ["LanguageCode": "$.Attributes.language"], next: "b",
                errors: [("NoMatchingError", "b")]), nil
        ),
    ]

    @Test(arguments: table)
    func `tells what an action does on chat`(action: JSON, remark: String?) throws {
        let flow = try FlowParser.parse(document([action]))
        let advice = FlowAdvice.advice(on: flow)
        #expect(advice.count == (remark == nil ? 0 : 1))
        if let remark { #expect(advice.first?.description.hasSuffix(remark) == true) }
        #expect(advice.allSatisfy { $0.action == "a" })
    }

    @Test func `tells of actions that the flow never gets to, and nothing else of them`() throws {
        let flow = try FlowParser.parse(
            document([end("a"), action("b", "CheckVoiceId", next: "a")]))
        #expect(
            FlowAdvice.advice(on: flow).map(\.description)
                == ["\"b\" (CheckVoiceId): The flow never gets here."])
    }

    @Test func `tells of members of the document that mean nothing`() throws {
        var document = document([end("a")]).object ?? JSONObject()
        document["Notes"] = ["mine"]
        document["$schema"] = "x"
        let flow = try FlowParser.parse(.object(document))
        let expected = ["Notes", "$schema"].map {
            "The member \"\($0)\" is not known and does nothing."
        }
        #expect(FlowAdvice.advice(on: flow).map(\.description) == expected)
        #expect(FlowAdvice.doubts(in: flow).map(\.description) == expected)
    }

    @Test(arguments: [
        ("$.Attributes.größe", "$.Attributes['größe']"), ("$.Attributes.é", "$.Attributes['é']"),
        ("$.Attributes.gro\u{308}ße!", "$.Attributes['gro\u{308}ße']"),
        ("$.External.a.übergabe_1", "$.External.a['übergabe_1']"),
        ("$.External.имя", "$.External['имя']"), ("a$.Attributes.nameÄ", "$.Attributes['nameÄ']"),
        ("$.Attributes['größe']", nil), ("$.Attributes['a']ö", nil), ("$.ContactIdé", nil),
        ("$.Attributes.a, größer", nil), ("$.Attributes.a–größer", nil), ("$.Attributes", nil),
        ("こんにちは$.Attributes.nameさん", nil), ("您好$.Attributes.a您", nil),
        ("$.Attributes.a.", nil), ("größe $.Nonsense.größe", nil), ("$.Attributesé", nil),
    ])
    func `tells of references that end before a letter`(text: String, meant: String?) throws {
        let said = action("a", "MessageParticipant", ["Text": .string(text)], next: "b")
        let remarks = FlowAdvice.advice(on: try FlowParser.parse(document([said]))).map(\.remark)
        #expect(remarks.count == (meant == nil ? 0 : 1))
        if let meant { #expect(remarks.first?.hasSuffix(" \(meant)") == true) }
    }
}
