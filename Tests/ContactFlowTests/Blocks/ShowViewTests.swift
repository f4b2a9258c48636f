// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct ShowViewTests {
    private static func walk(
        _ parameters: JSON,
        facts: TestFacts = TestFacts(),
        purpose: FlowPurpose = .inbound
    ) throws -> Walk {
        var object = parameters.object ?? JSONObject()
        object["ViewResource"] = object["ViewResource"] ?? ["Id": "form", "Version": "1"]
        object["InvocationTimeLimitSeconds"] = object["InvocationTimeLimitSeconds"] ?? "300"
        return try Walk(
            document([
                action(
                    "tested",
                    "ShowView",
                    .object(object),
                    next: "next",
                    conditions: [("Equals", "Submit", "m")],
                    errors: [
                        ("NoMatchingCondition", "NoMatchingCondition"),
                        ("NoMatchingError", "NoMatchingError"),
                        ("TimeLimitExceeded", "TimeLimitExceeded"),
                    ]
                ),
                action(
                    "m",
                    "MessageParticipant",
                    ["Text": "$.Views.Action $.Views.ViewResultData.FormData.name"],
                    next: "next"
                ), end("next"), end("NoMatchingCondition"), end("NoMatchingError"),
                end("TimeLimitExceeded"),
            ]),
            facts: facts,
            purpose: purpose
        )
    }

    @Test func `shows a view with its data and branches on the answer`() throws {
        var facts = TestFacts()
        facts.contact.attributes["name"] = "Ann"
        let data: JSON = [
            "Heading": "Hi $.Attributes.name", "Wizard": true, "Rows": [["$.Channel"]],
            "Sections": #"[{"_id":"x","Value":"$.Attributes.name"}]"#,
        ]
        var walk = try Self.walk(
            ["ViewData": data, "SensitiveDataConfiguration": ["HideResponseOn": ["TRANSCRIPT"]]],
            facts: facts
        )
        guard case .showView(let request) = walk.effects.dropFirst().first else {
            Issue.record("no view was shown")
            return
        }
        #expect(request.viewID == "form")
        #expect(request.version == "1")
        #expect(request.hidesResponse)
        #expect(request.audience == .everyone)
        #expect(
            request.data == [
                "Heading": "Hi Ann", "Wizard": true, "Rows": [["CHAT"]],
                "Sections": #"[{"_id":"x","Value":"Ann"}]"#,
            ]
        )
        let answer = ViewAnswer.answered(action: "Submit", data: ["FormData": ["name": "Bo"]])
        try walk.send(.viewAnswered(walk.call, answer))
        #expect(walk.said == ["Submit Bo"])
    }

    @Test(arguments: [
        (ViewAnswer.answered(action: "Cancel", data: [:]) as ViewAnswer?, "NoMatchingCondition"),
        (.failed("no such view"), "NoMatchingError"), (nil, "TimeLimitExceeded"),
    ])
    func `takes the branch of the answer`(answer: ViewAnswer?, reached: String) throws {
        var walk = try Self.walk([:])
        #expect(walk.state.wait?.dueMilliseconds == walk.facts.nowMilliseconds + 300_000)
        let call = walk.call
        try walk.send(answer.map { .viewAnswered(call, $0) } ?? .timerFired(call))
        #expect(walk.reached == reached)
    }

    @Test(
        arguments: [
            ["ViewResource": ["Id": "$.Attributes.none"]], ["InvocationTimeLimitSeconds": "0"],
            ["InvocationTimeLimitSeconds": "x"],
            ["ViewData": ["a": .string(String(repeating: "x", count: 16_384))]],
        ] as [JSON]
    )
    func `fails for a view that cannot be shown`(parameters: JSON) throws {
        #expect(try Self.walk(parameters).reached == "NoMatchingError")
    }

    @Test func `shows a guide to the agent alone, with or without the customer`() throws {
        var facts = TestFacts()
        facts.contact.hasCustomer = false
        let walk = try Self.walk([:], facts: facts, purpose: .agentGuide)
        guard case .showView(let request) = walk.effects.dropFirst().first else {
            Issue.record("no view was shown")
            return
        }
        #expect(request.audience == .agent)
        #expect(try Self.walk([:], facts: facts).reached == "NoMatchingError")
    }
}
