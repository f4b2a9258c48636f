// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct LexTests {
    private static func walk(_ parameters: JSON, facts: TestFacts = TestFacts()) throws -> Walk {
        var object = parameters.object ?? JSONObject()
        if object["LexBot"] == nil {
            object["LexV2Bot"] = object["LexV2Bot"] ?? ["AliasArn": "arn:bot"]
        }
        return try Walk(
            documentAround(
                "ConnectParticipantWithLexBot",
                .object(object),
                conditions: ["Order", "Refund"],
                errors: ["InputTimeLimitExceeded", "NoMatchingCondition", "NoMatchingError"]
            ),
            facts: facts
        )
    }

    private static func requests(_ walk: Walk) -> [LexRequest] {
        walk.effects.compactMap { if case .startLexTurn(let request) = $0 { request } else { nil } }
    }

    private static func answer(
        _ text: String,
        intent: String? = nil,
        isOver: Bool = false,
        values: JSONObject = JSONObject()
    ) -> LexAnswer {
        let messages = text.isEmpty ? [] : [FlowMessage(text, sender: .bot)]
        return .turn(
            LexTurn(messages: messages, intentName: intent, isOver: isOver, values: values)
        )
    }

    @Test func `talks with the customer until the intent is done`() throws {
        var walk = try Self.walk(["Text": "How can I help?"])
        #expect(walk.effects.last == .sendMessage(FlowMessage("How can I help?", sender: .bot)))
        #expect(walk.state.wait?.kind == .lexMessage(turn: 0))

        try walk.send(.customerMessage("I want my money back"))
        let first = try #require(Self.requests(walk).last)
        #expect(first.text == "I want my money back")
        #expect(first.bot == .v2(aliasARN: "arn:bot"))
        #expect(first.sessionID == "c-1")
        #expect(first.localeID == "en_US")
        #expect(first.requestAttributes["x-amz-lex:channels:platform"] == "Connect Chat")

        try walk.send(.lexAnswered(walk.call, Self.answer("Which order?", intent: "Refund")))
        #expect(walk.said.last == "Which order?")
        try walk.send(.customerMessage("7"))
        let done = Self.answer("Done.", intent: "Refund", isOver: true)
        try walk.send(.lexAnswered(walk.call, done))
        #expect(walk.said.last == "Done.")
        #expect(walk.reached == "Refund")
    }

    @Test(arguments: [
        ("Order" as String?, "Order"), ("order", "NoMatchingCondition"),
        ("FallbackIntent", "NoMatchingCondition"), (nil, "NoMatchingCondition"),
    ])
    func `branches on the intent`(intent: String?, reached: String) throws {
        var walk = try Self.walk(["Text": "?"])
        try walk.send(.customerMessage("x"))
        try walk.send(.lexAnswered(walk.call, Self.answer("", intent: intent, isOver: true)))
        #expect(walk.reached == reached)
    }

    @Test func `leaves by the error branch when the bot fails`() throws {
        var walk = try Self.walk(["Text": "?"])
        try walk.send(.customerMessage("x"))
        try walk.send(.lexAnswered(walk.call, .failed("no endpoint is configured")))
        #expect(walk.reached == "NoMatchingError")
    }

    @Test(arguments: [("60", 60), ("604800", 604_800), ("$.Attributes.t", 300), ("5", 60)])
    func `gives the customer a time for each answer`(text: String, seconds: Int64) throws {
        var facts = TestFacts()
        facts.contact.attributes["t"] = "300"
        let parameters: JSON = ["Text": "?", "LexTimeoutSeconds": ["Text": .string(text)]]
        var walk = try Self.walk(parameters, facts: facts)
        #expect(walk.state.wait?.dueMilliseconds == facts.nowMilliseconds + seconds * 1000)
        try walk.send(.customerMessage("x"))
        #expect(walk.state.wait?.dueMilliseconds == nil)
        walk.facts.nowMilliseconds += 5000
        try walk.send(.lexAnswered(walk.call, Self.answer("and?")))
        #expect(walk.state.wait?.dueMilliseconds == walk.facts.nowMilliseconds + seconds * 1000)
        try walk.send(.timerFired(walk.call))
        #expect(walk.reached == "InputTimeLimitExceeded")
    }

    @Test func `waits without an end when no time is given`() throws {
        #expect(try Self.walk(["Text": "?"]).state.wait?.dueMilliseconds == nil)
    }

    @Test func `begins with the chat's first message in place of a prompt`() throws {
        let parameters: JSON = [
            "LexInitializationData": ["InitialMessage": "$.Media.InitialMessage"]
        ]
        var facts = TestFacts()
        facts.contact.initialMessage = "Where is my order?"
        let walk = try Self.walk(parameters, facts: facts)
        #expect(Self.requests(walk).map(\.text) == ["Where is my order?"])
        #expect(walk.said == [])
        let silent = try Self.walk(parameters)
        #expect(silent.state.wait?.kind == .lexMessage(turn: 0))
    }

    @Test func `passes on what was written meanwhile, in order, up to a bound`() throws {
        var walk = try Self.walk(["Text": "?"])
        for text in (0...21).map(String.init) { try walk.send(.customerMessage(text)) }
        var asked = 0
        while case .lexAnswer = walk.state.wait?.kind {
            #expect(Self.requests(walk).last?.text == String(asked))
            asked += 1
            try walk.send(.lexAnswered(walk.call, Self.answer("ok")))
        }
        #expect(asked == 21)
        #expect(Set(Self.requests(walk).map(\.call)).count == asked)
    }

    @Test func `gives session attributes once`() throws {
        var facts = TestFacts()
        facts.contact.attributes["k"] = "v"
        let parameters: JSON = [
            "Text": "?", "LexSessionAttributes": ["$.Channel": "$.Attributes.k", "b": "$.Name"],
        ]
        var walk = try Self.walk(parameters, facts: facts)
        try walk.send(.customerMessage("1"))
        try walk.send(.lexAnswered(walk.call, Self.answer("ok")))
        try walk.send(.customerMessage("2"))
        #expect(
            Self.requests(walk).map(\.sessionAttributes) == [["CHAT": "v", "b": ""], nil]
        )
    }

    @Test(
        arguments: [
            (
                ["LexV2Bot": ["AliasArn": "a", "LocaleId": "es_US"]] as JSON, "de-DE" as String?,
                "es_US"
            ),
            (["LexSessionAttributes": ["x-amz-lex:locale-id": "fr_FR"]], "de-DE", "fr_FR"),
            ([:], "de-DE", "de_DE"), ([:], nil, "en_US"),
        ] as [(JSON, String?, String)]
    )
    func `speaks the bot's language`(parameters: JSON, language: String?, locale: String) throws {
        var facts = TestFacts()
        facts.contact.languageCode = language ?? facts.contact.languageCode
        var walk = try Self.walk(parameters, facts: facts)
        try walk.send(.customerMessage("x"))
        #expect(Self.requests(walk).first?.localeID == locale)
    }

    @Test func `speaks to the older kind of bot`() throws {
        var walk = try Self.walk([
            "LexBot": ["Name": "B", "Alias": "live", "Region": "us-west-2"]
        ])
        try walk.send(.customerMessage("x"))
        #expect(
            Self.requests(walk).first?.bot == .v1(name: "B", alias: "live", region: "us-west-2")
        )
    }

    @Test(arguments: [["Text": " "], ["PromptId": "p"], [:]] as [JSON])
    func `listens without a prompt that a chat can read`(parameters: JSON) throws {
        let walk = try Self.walk(parameters)
        #expect(walk.said == [])
        #expect(walk.state.wait?.kind == .lexMessage(turn: 0))
    }

    @Test func `shows the tags of a spoken prompt as they are`() throws {
        #expect(try Self.walk(["SSML": "<speak>Hi</speak>"]).said == ["<speak>Hi</speak>"])
    }

    @Test(
        arguments: [
            (["LexV2Bot": ["AliasArn": "$.Attributes.none"]] as JSON, true), ([:], false),
        ] as [(JSON, Bool)]
    )
    func `fails without a bot or a customer`(parameters: JSON, hasCustomer: Bool) throws {
        var facts = TestFacts()
        facts.contact.hasCustomer = hasCustomer
        #expect(try Self.walk(parameters, facts: facts).reached == "NoMatchingError")
    }

    @Test func `keeps what the bot has found out`() throws {
        let flow = document([
            action(
                "bot",
                "ConnectParticipantWithLexBot",
                ["Text": "?", "LexV2Bot": ["AliasArn": "a"]],
                next: "m",
                errors: [("NoMatchingCondition", "m"), ("NoMatchingError", "m")]
            ),
            action(
                "m",
                "MessageParticipant",
                ["Text": "$.Lex.IntentName $.Lex.Slots.size $.Lex.SessionAttributes.k"],
                next: "e"
            ), end("e"),
        ])
        var walk = try Walk(flow)
        try walk.send(.customerMessage("x"))
        var values = JSONObject()
        values["IntentName"] = "Order"
        values["Slots"] = ["size": "big"]
        values["SessionAttributes"] = ["k": "v"]
        let answer = Self.answer("", intent: "Order", isOver: true, values: values)
        try walk.send(.lexAnswered(walk.call, answer))
        #expect(walk.said.last == "Order big v")
    }
}
