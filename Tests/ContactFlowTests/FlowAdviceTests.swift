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
}
