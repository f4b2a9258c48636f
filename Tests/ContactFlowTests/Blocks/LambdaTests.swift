// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct LambdaTests {
    private static func walk(_ parameters: JSON, facts: TestFacts = TestFacts()) throws -> Walk {
        var object = parameters.object ?? JSONObject()
        object["LambdaFunctionARN"] = object["LambdaFunctionARN"] ?? "arn:f"
        object["InvocationTimeLimitSeconds"] = object["InvocationTimeLimitSeconds"] ?? "8"
        let failed = [("NoMatchingError", "failed")]
        return try Walk(
            document([
                action("f", "InvokeLambdaFunction", .object(object), next: "m", errors: failed),
                action(
                    "m",
                    "MessageParticipant",
                    ["Text": "$.External.a|$.External.b.c"],
                    next: "e"
                ),
                action("failed", "MessageParticipant", ["Text": "failed $.External.a"], next: "e"),
                end("e"),
            ]),
            facts: facts
        )
    }

    private static func request(_ walk: Walk) throws -> LambdaRequest {
        let requests = walk.effects.compactMap { effect -> LambdaRequest? in
            if case .invokeLambda(let request) = effect { request } else { nil }
        }
        try #require(requests.count == 1)
        return requests[0]
    }

    @Test(arguments: [
        ("STRING_MAP", #"{"a":"x","n":1,"t":true,"z":null}"#, "x|"),
        ("STRING_MAP", #"{"a":5}"#, "5|"), ("STRING_MAP", #"{}"#, "|"),
        ("STRING_MAP", #"{"a":"a sentence, with: signs!"}"#, "a sentence, with: signs!|"),
        ("STRING_MAP", #"{"b":{"c":1}}"#, nil), ("STRING_MAP", #"{"a":[]}"#, nil),
        ("STRING_MAP", #"["a"]"#, nil), ("STRING_MAP", #""a""#, nil), ("STRING_MAP", "{", nil),
        ("STRING_MAP", #"{"a":"\u0000"}"#, nil), ("STRING_MAP", #"{"a\u0000":"x"}"#, nil),
        ("STRING_MAP", #"{"a":"\u0001"}"#, "\u{1}|"), ("JSON", #"{"a":[{"b":"\u0000"}]}"#, nil),
        ("STRING_MAP", "", nil), ("JSON", #"{"a":[1],"b":{"c":"d"}}"#, "[1]|d"),
        ("JSON", #"[1]"#, "|"), ("JSON", "nope", nil),
    ])
    func `takes an answer of the right form`(form: String, payload: String, said: String?) throws {
        var walk = try Self.walk(["ResponseValidation": ["ResponseType": .string(form)]])
        try walk.send(.lambdaAnswered(walk.call, .returned(payload: payload)))
        #expect(walk.said == [said ?? "failed "])
    }

    @Test(arguments: [(0, true), (1, false)])
    func `takes the longest answer and no longer one`(over: Int, isTaken: Bool) throws {
        var walk = try Self.walk([:])
        let text = String(repeating: "x", count: 32_768 - 8 + over)
        try walk.send(.lambdaAnswered(walk.call, .returned(payload: #"{"a":"\#(text)"}"#)))
        #expect(walk.path.contains { $0.identifier == "m" } == isTaken)
    }

    @Test func `forgets what an earlier function returned when a later one fails`() throws {
        let failed = [("NoMatchingError", "m")]
        let parameters: JSON = ["LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8"]
        var walk = try Walk(
            document([
                action("1", "InvokeLambdaFunction", parameters, next: "2", errors: failed),
                action("2", "InvokeLambdaFunction", parameters, next: "m", errors: failed),
                action("m", "MessageParticipant", ["Text": "[$.External.a]"], next: "e"), end("e"),
            ])
        )
        try walk.send(.lambdaAnswered(walk.call, .returned(payload: #"{"a":"1"}"#)))
        try walk.send(.lambdaAnswered(walk.call, .failed("timed out")))
        #expect(walk.said == ["[]"])
        #expect(walk.path.contains { $0.branch.description.contains("timed out") })
    }

    @Test func `forgets it also when the later one cannot be asked`() throws {
        let failed = [("NoMatchingError", "m")]
        var walk = try Walk(
            document([
                action(
                    "1", "InvokeLambdaFunction",
                    ["LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8"], next: "2",
                    errors: failed),
                action(
                    "2", "InvokeLambdaFunction",
                    ["LambdaFunctionARN": "$.Attributes.none", "InvocationTimeLimitSeconds": "8"],
                    next: "m", errors: failed),
                action("m", "MessageParticipant", ["Text": "[$.External.a]"], next: "e"), end("e"),
            ])
        )
        try walk.send(.lambdaAnswered(walk.call, .returned(payload: #"{"a":"1"}"#)))
        #expect(walk.said == ["[]"])
    }

    @Test(arguments: [
        ("[$.External]", "[]"), ("[$.External.é]", "[.é]"), ("$.External. Bye", ". Bye"),
        ("[$.External.a]", "[1]"), ("$.External", #"{"a":"1"}"#),
        ("[$.Attributes|$.Lex]", "[|]"), ("[$.ContactId]", "[c-1]"),
    ])
    func `tells nobody all that a function returned by a slip`(text: String, said: String) throws {
        var walk = try Walk(
            document([
                action(
                    "f", "InvokeLambdaFunction",
                    ["LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8"], next: "m",
                    errors: [("NoMatchingError", "m")]),
                action("m", "MessageParticipant", ["Text": .string(text)], next: "e"), end("e"),
            ])
        )
        try walk.send(.lambdaAnswered(walk.call, .returned(payload: #"{"a":"1"}"#)))
        #expect(walk.said == [said])
    }

    @Test func `sends the documented event`() throws {
        var facts = TestFacts()
        facts.contact.attributes = ["b": "2", "a": "1"]
        facts.contact.customerID = "k"
        facts.contact.references["doc"] = FlowContactReference(type: "URL", value: "https://x")
        facts.contact.segmentAttributes["connect:Subtype"] = "connect:Chat"
        facts.contact.tags["team"] = "blue"
        let walk = try Self.walk(
            ["LambdaInvocationAttributes": ["$.Channel": "$.Attributes.a", "plain": "x"]],
            facts: facts
        )
        let event = try Self.request(walk).event
        #expect(
            event["Details"]?["Parameters"] == ["CHAT": "1", "plain": "x"]
        )
        #expect(event["Name"] == "ContactFlowEvent")
        let expected = """
            {"Attributes":{"a":"1","b":"2"},"AwsRegion":"eu-central-1","Channel":"CHAT",\
            "ContactId":"c-1","CustomerEndpoint":null,"CustomerId":"k","Description":null,\
            "InitialContactId":"c-1","InitiationMethod":"API",\
            "InstanceARN":"arn:aws:connect:eu-central-1:1:instance/i-1","LanguageCode":"en-US",\
            "MediaStreams":{"Customer":{"Audio":null}},"Name":null,"PreviousContactId":"c-1",\
            "Queue":null,"References":{"doc":{"Type":"URL","Value":"https://x"}},\
            "RelatedContactId":null,\
            "SegmentAttributes":{"connect:Subtype":{"ValueString":"connect:Chat"}},\
            "SystemEndpoint":null,"Tags":{"team":"blue"}}
            """
        #expect(event["Details"]?["ContactData"]?.text == expected)
    }

    @Test(arguments: [
        ("LanguageCode", "LanguageCode"), ("PreviousContactId", "PreviousContactId"),
        ("InitialContactId", "InitialContactId"), ("RelatedContactId", "RelatedContactId"),
        ("CustomerId", "CustomerId"), ("Name", "Name"), ("Description", "Description"),
        ("Channel", "Channel"), ("ContactId", "ContactId"), ("InstanceARN", "InstanceARN"),
        ("InitiationMethod", "InitiationMethod"), ("AwsRegion", "AwsRegion"),
        ("Queue.Name", "Queue"), ("CustomerEndpoint.Address", "CustomerEndpoint"),
    ])
    func `tells a function what references lead to`(path: String, member: String) throws {
        for isLater in [false, true] {
            var facts = TestFacts()
            if isLater {
                facts.contact.previousContactID = "c-0"
                facts.contact.languageCode = "de-DE"
                facts.contact.relatedContactID = "c-9"
                facts.contact.customerID = "k"
                facts.contact.name = "n"
                facts.contact.description = "d"
            }
            let walk = try Self.walk(
                ["LambdaInvocationAttributes": ["told": .string("<$.\(path)>")]], facts: facts)
            let details = try Self.request(walk).event["Details"]
            let told = details?["Parameters"]?["told"]
            let text = details?["ContactData"]?[member]?.flowText ?? ""
            #expect(told == .string("<\(text)>"))
        }
    }

    @Test func `tells the queue that was set`() throws {
        var facts = TestFacts()
        try facts.publish(
            "tested",
            document([
                action(
                    "f",
                    "InvokeLambdaFunction",
                    ["LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8"],
                    next: "f"
                )
            ])
        )
        let step = Interpreter.step(
            FlowState().targeting(.queue("q-1")),
            .start(flowID: "tested", .inbound),
            facts: facts
        )
        guard case .invokeLambda(let request) = step.effects.last else {
            Issue.record("no function was invoked")
            return
        }
        #expect(
            request.event["Details"]?["ContactData"]?["Queue"]
                == ["ARN": "arn:q-1", "Name": "Support", "OutboundCallerId": nil]
        )
    }

    @Test func `passes values on whole`() throws {
        let parameters: JSON = [
            "LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8",
            "ResponseValidation": ["ResponseType": "JSON"],
        ]
        var second = parameters.object ?? JSONObject()
        second["LambdaInvocationAttributes"] = ["whole": "$.External.a", "text": "<$.External.a>"]
        var walk = try Walk(
            document([
                action("1", "InvokeLambdaFunction", parameters, next: "2"),
                action("2", "InvokeLambdaFunction", .object(second), next: "2"),
            ])
        )
        walk.forgetEffects()
        try walk.send(.lambdaAnswered(walk.call, .returned(payload: #"{"a":{"b":[1]}}"#)))
        let event = try Self.request(walk).event
        #expect(
            event["Details"]?["Parameters"] == ["whole": ["b": [1]], "text": #"<{"b":[1]}>"#]
        )
    }

    @Test(arguments: [
        ("1", 1), ("8", 8), ("9", 8), ("0", 1), ("x", 8), ("-9223372036854775808", 1),
    ])
    func `keeps to the time limit`(seconds: String, limit: Int) throws {
        let walk = try Self.walk(["InvocationTimeLimitSeconds": .string(seconds)])
        #expect(try Self.request(walk).timeLimitSeconds == limit)
    }

    @Test func `resolves the function's name and fails without one`() throws {
        var facts = TestFacts()
        facts.contact.attributes["f"] = "tax"
        let named = try Self.walk(
            ["LambdaFunctionARN": "arn:aws:lambda:$.AwsRegion:1:$.Attributes.f"],
            facts: facts
        )
        #expect(try Self.request(named).functionARN == "arn:aws:lambda:eu-central-1:1:tax")
        #expect(try Self.walk(["LambdaFunctionARN": "$.Attributes.f"]).said == ["failed "])
    }

    @Test(arguments: [
        (LambdaAnswer.accepted, "|"), (.failed("no endpoint"), "failed "),
    ])
    func `goes on without a result as soon as a function is accepted`(
        answer: LambdaAnswer, said: String
    ) throws {
        var walk = try Self.walk(["InvocationType": "ASYNCHRONOUS"])
        let request = try Self.request(walk)
        #expect(request.isAsynchronous)
        #expect(walk.said.isEmpty)
        try walk.send(.lambdaAnswered(request.call, answer))
        #expect(walk.said == [said])
        let effects = walk.effects
        try walk.send(.lambdaAnswered(request.call, .failed("no")))
        #expect(walk.effects == effects)
    }

    @Test func `keeps the call of a function in flight across a restart`() throws {
        let walk = try Self.walk([:])
        #expect(try Self.request(walk).call == walk.call)
        #expect(walk.state.wait?.kind == .lambda)
    }
}
