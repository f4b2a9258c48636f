// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

/// A document cannot make values grow without bounds, nor so deep that a state cannot be read.
@Suite struct ValueBoundsTests {
    private static let lambda: JSON = [
        "LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8",
        "ResponseValidation": ["ResponseType": "JSON"],
    ]

    private static func nested(_ depth: Int) -> String {
        String(repeating: #"{"a":"#, count: depth) + "1" + String(repeating: "}", count: depth)
    }

    @Test(arguments: [(32, "next"), (33, "NoMatchingError"), (64, "NoMatchingError")])
    func `keeps an answer only as deep as it can be read back`(
        depth: Int,
        reached: String
    ) throws {
        let flow = documentAround(
            "InvokeLambdaFunction",
            Self.lambda,
            errors: ["NoMatchingError"]
        )
        var walk = try Walk(flow)
        try walk.send(.lambdaAnswered(walk.call, .returned(payload: Self.nested(depth))))
        #expect(walk.reached == reached)
    }

    @Test func `does not let a module double a value for ever`() throws {
        var facts = TestFacts()
        let module = document([
            action(
                "r",
                "EndFlowModuleExecution",
                ["ResultData": ["x": "$.Modules.Input", "y": "$.Modules.Input", "z": "seed"]]
            )
        ])
        try facts.publish("module", module, type: .module)
        let flow = document([
            action(
                "m",
                "InvokeFlowModule",
                ["FlowModuleId": "module", "Input": ["i": "$.Modules.ResultData"]],
                next: "m",
                errors: [("NoMatchingError", "e")]
            ), end("e"),
        ])
        let walk = try Walk(flow, facts: facts)
        #expect(walk.state.end == .disconnected)
        #expect(walk.state.stored.count < 200_000)
        #expect(walk.path.contains { $0.branch.description.contains("too large") })
    }

    @Test func `does not let texts grow without bounds`() throws {
        let big = String(repeating: "x", count: 30_000)
        let reference = String(repeating: "$.External.a", count: 1000)
        let attributes = (0..<10).map { ("k\($0)", JSON.string(reference)) }
        var walk = try Walk(
            document([
                action("f", "InvokeLambdaFunction", Self.lambda, next: "m"),
                action("m", "MessageParticipant", ["Text": .string(reference)], next: "u"),
                action(
                    "u",
                    "UpdateContactAttributes",
                    ["Attributes": .object(JSONObject(attributes))],
                    next: "l",
                    errors: [("NoMatchingError", "l")]
                ),
                action(
                    "l",
                    "InvokeLambdaFunction",
                    [
                        "LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8",
                        "LambdaInvocationAttributes": .object(JSONObject(attributes)),
                    ],
                    next: "e",
                    errors: [("NoMatchingError", "e")]
                ), end("e"),
            ])
        )
        try walk.send(.lambdaAnswered(walk.call, .returned(payload: #"{"a":"\#(big)"}"#)))
        #expect(walk.said == [])
        let reasons = walk.path.map(\.branch.description)
        #expect(reasons.contains { $0.contains("the attributes would take over 32768 bytes") })
        #expect(reasons.contains { $0.contains("what the function is to be given is too large") })
    }

    @Test func `does not show a view whose data are nested too deeply`() throws {
        let row = BlockCase(
            type: "ShowView",
            parameters: [
                "ViewResource": ["Id": "form"], "InvocationTimeLimitSeconds": "60",
                "ViewData": try JSON.parse(Self.nested(40)),
            ],
            reaches: "NoMatchingError"
        )
        #expect(try row.walk().reached == row.reaches)
    }

    /// Values that a flow does not keep, and what the path says of them.
    private static let unfit: [(JSON, String)] = [
        (.string(String(repeating: "x", count: 70_000)), "is too large"),
        (["k\u{0}": 1], "holds the character U+0000"), (["\u{0}"], "holds the character U+0000"),
    ]

    @Test(arguments: unfit)
    func `does not keep every answer of a bot or a view`(value: JSON, why: String) throws {
        let bot = documentAround(
            "ConnectParticipantWithLexBot",
            ["LexV2Bot": ["AliasArn": "a"]],
            errors: ["NoMatchingError"]
        )
        var asked = try Walk(bot)
        try asked.send(.customerMessage("x"))
        var values = JSONObject()
        values["SessionAttributes"] = ["k": value]
        let turn = LexTurn(messages: [], intentName: nil, isOver: false, values: values)
        try asked.send(.lexAnswered(asked.call, .turn(turn)))
        #expect(asked.reached == "NoMatchingError")
        #expect(asked.path.contains { $0.branch.description.contains("the bot's answer \(why)") })

        let view = documentAround(
            "ShowView",
            ["ViewResource": ["Id": "form"], "InvocationTimeLimitSeconds": "60"],
            errors: ["NoMatchingError"]
        )
        var shown = try Walk(view)
        try shown.send(.viewAnswered(shown.call, .answered(action: "a", data: ["k": value])))
        #expect(shown.reached == "NoMatchingError")
        #expect(shown.path.contains { $0.branch.description.contains("the view's answer \(why)") })
    }
}
