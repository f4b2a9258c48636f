// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct MessageParticipantTests {
    @Test(arguments: [
        ("Hello", "Hello"), ("Hi $.Attributes.name!", "Hi Ann!"), (" ", " "),
        ("[$.Attributes.none]", "[]"), ("$.External.n and $.External.list", "7 and [1,2]"),
    ])
    func `says its text`(text: String, said: String) throws {
        var facts = TestFacts()
        facts.contact.attributes["name"] = "Ann"
        let flow = document([
            action(
                "f",
                "InvokeLambdaFunction",
                [
                    "LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8",
                    "ResponseValidation": ["ResponseType": "JSON"],
                ],
                next: "m"
            ), action("m", "MessageParticipant", ["Text": .string(text)], next: "e"), end("e"),
        ])
        var walk = try Walk(flow, facts: facts)
        try walk.send(.lambdaAnswered(walk.call, .returned(payload: #"{"n":7,"list":[1,2]}"#)))
        #expect(walk.said == [said])
    }

    @Test(
        arguments: [
            ["PromptId": "p"], ["SSML": "<speak>x</speak>"], [:], ["Text": "$.Attributes.none"],
            ["Media": ["Uri": "s3://b/a.wav", "SourceType": "S3", "MediaType": "Audio"]],
            ["Text": .string(String(repeating: "é", count: 6001))],
        ] as [JSON]
    )
    func `leaves by the error branch, or goes on where there is none`(parameters: JSON) throws {
        for (errors, reached) in [(["NoMatchingError"], "NoMatchingError"), ([], "next")] {
            let row = BlockCase(
                type: "MessageParticipant",
                parameters: parameters,
                errors: errors,
                reaches: reached
            )
            let walk = try row.walk()
            #expect(walk.reached == reached)
            #expect(walk.said == [])
        }
    }

    @Test func `says the longest text`() throws {
        let row = BlockCase(
            type: "MessageParticipant",
            parameters: ["Text": .string(String(repeating: "é", count: 6000))],
            reaches: "next"
        )
        #expect(try row.walk().reached == "next")
    }

    @Test(arguments: [
        (FlowPurpose.disconnect, "NoMatchingError"), (.agentWhisper, "next"),
    ])
    func `fails without a customer, but can still tell an agent`(
        purpose: FlowPurpose,
        reached: String
    ) throws {
        var facts = TestFacts()
        facts.contact.hasCustomer = false
        let flow = documentAround(
            "MessageParticipant",
            ["Text": "x"],
            errors: ["NoMatchingError"]
        )
        #expect(try Walk(flow, facts: facts, purpose: purpose).reached == reached)
    }
}
