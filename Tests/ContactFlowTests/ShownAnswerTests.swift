// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

/// What paths and logs show of answers from outside.
@Suite struct ShownAnswerTests {
    /// What the path shows of a function's answer.
    private static func shown(_ payload: String) throws -> FlowPathEntry {
        var walk = try Walk(
            documentAround(
                "InvokeLambdaFunction",
                [
                    "LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8",
                    "ResponseValidation": ["ResponseType": "JSON"],
                ], errors: ["NoMatchingError"]))
        try walk.send(.lambdaAnswered(walk.call, .returned(payload: payload)))
        return try #require(walk.path.first { $0.identifier == "tested" && $0.branch != .waiting })
    }

    private static func x(_ count: Int) -> String { String(repeating: "x", count: count) }

    /// Answers, and what is shown of each; `nil` where that is all of it.
    private static let table: [(String, String?)] = [
        (#"{"name":"Ann","n":1.50,"t":true,"z":null}"#, nil),
        (#"{"a":{"b":[1,{"c":"d"}]}}"#, nil), (#""text""#, nil), ("[]", nil),
        (
            #"{"password":"p","Api-Key":"k","pin":7,"user_token":{"a":1}}"#,
            #"{"password":"***","Api-Key":"***","pin":"***","user_token":"***"}"#
        ),
        (
            #"{"secret":"","token":null,"pinned":"yes","a":{"cvv":"1"}}"#,
            #"{"secret":"","token":null,"pinned":"yes","a":{"cvv":"***"}}"#
        ),
        (#"{"a":[[[[1]]]]}"#, #"{"a":[[["…"]]]}"#),
        (#"{"a":"\#(x(64))"}"#, nil), (#"{"a":"\#(x(65))"}"#, #"{"a":"\#(x(64))…"}"#),
        ("[\(numbers(40))]", "[\(numbers(31)),\"…\"]"),
    ]

    private static func numbers(_ count: Int) -> String {
        (0..<count).map(String.init).joined(separator: ",")
    }

    @Test(arguments: table)
    func `shows the beginning of an answer without its secrets`(
        payload: String, shown: String?
    ) throws {
        #expect(try Self.shown(payload).answer?.json.text == shown ?? payload)
    }

    @Test func `shows no more than a little of the largest answer`() throws {
        let members = (0..<1000).map { "\"\($0)\(Self.x(70))\":\"\(Self.x(100))\"" }
        let payload = "{\(members.prefix(150).joined(separator: ","))}"
        let text = try #require(try Self.shown(payload).answer?.json.text)
        #expect(text.hasPrefix("{\"0x"))
        #expect(text.utf8.count < 32 * 2 * 80)
    }

    @Test func `shows nothing where the function failed, but why`() throws {
        let entry = try Self.shown("{")
        #expect(entry.answer == nil)
        #expect(entry.branch.description.contains("the answer is not JSON"))
    }

    @Test func `the flow log has it as the result from outside`() throws {
        let line = try Self.shown(#"{"a":"b"}"#).logLine(contactID: "c", timestamp: "t")
        #expect(line["ExternalResults"] == ["a": "b"])
    }

    @Test func `shows what a bot said and made of it, once`() throws {
        var walk = try Walk(
            documentAround(
                "ConnectParticipantWithLexBot", ["LexV2Bot": ["AliasArn": "parley:bot/b"]],
                errors: ["NoMatchingCondition", "NoMatchingError"]))
        try walk.send(.customerMessage("hi"))
        let turn = BotTurn(
            messages: [FlowMessage("Hello", sender: .bot)], intentName: "Sales",
            sessionAttributes: ["accessToken": "t", "topic": "cars"])
        try walk.send(OutsideAnswer(walk.call, .bot(.turn(turn))).input)
        let answers = walk.path.compactMap(\.answer)
        #expect(
            answers.map(\.json) == [
                [
                    "Messages": ["Hello"], "IntentName": "Sales", "DialogState": "Fulfilled",
                    "SessionAttributes": ["accessToken": "***", "topic": "cars"],
                ]
            ])
        #expect(walk.said.isEmpty)
    }
}
