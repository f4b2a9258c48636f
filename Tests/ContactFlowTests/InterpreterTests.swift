// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct InterpreterTests {
    private static let says: JSON = ["Text": "hi"]

    // MARK: Transitions

    @Test func `takes the first condition that holds`() throws {
        let flow = document([
            action(
                "tested",
                "Compare",
                ["ComparisonValue": "$.Attributes.tier"],
                next: "next",
                conditions: [
                    ("TextStartsWith", "x", "one"), ("TextStartsWith", "g", "two"),
                    ("Equals", "gold", "three"),
                ],
                errors: [("NoMatchingCondition", "else")]
            ), end("next"), end("one"), end("two"), end("three"), end("else"),
        ])
        var facts = TestFacts()
        facts.contact.attributes["tier"] = "gold"
        #expect(try Walk(flow, facts: facts).reached == "two")
    }

    @Test(arguments: [
        (["NoMatchingCondition": "else", "NoMatchingError": "error"], "else"),
        (["NoMatchingError": "error"], "next"), ([:], "next"),
    ])
    func `takes the else-branch, then what comes next, when no condition holds`(
        errors: [String: String],
        reached: String
    ) throws {
        let flow = document([
            action(
                "tested",
                "Compare",
                ["ComparisonValue": "$.Attributes.tier"],
                next: "next",
                conditions: [("Equals", "gold", "gold")],
                errors: errors.map { ($0.key, $0.value) }
            ), end("next"), end("gold"), end("else"), end("error"),
        ])
        #expect(try Walk(flow).reached == reached)
    }

    @Test(
        arguments: [
            (["QueueAtCapacity", "NoMatchingError"], "QueueAtCapacity"),
            (["NoMatchingError"], "NoMatchingError"), ([], nil),
        ] as [([String], String?)]
    )
    func `takes the branch of an error, then the catch-all, then ends the flow`(
        errors: [String],
        reached: String?
    ) throws {
        var walk = Walk(TestFacts())
        try walk.facts.publish(
            "tested",
            document(
                [
                    action(
                        "set",
                        "UpdateContactTargetQueue",
                        ["QueueId": "q-1"],
                        next: "tested",
                        errors: [("NoMatchingError", "next")]
                    ),
                    action(
                        "tested",
                        "TransferContactToQueue",
                        next: "next",
                        errors: errors.map { ($0, $0) }
                    ), end("next"),
                ] + errors.map(end)
            )
        )
        try walk.send(.start(flowID: "tested", .inbound))
        try walk.send(.queueAnswered(walk.call, .atCapacity))
        if let reached {
            #expect(walk.reached == reached)
        } else {
            let failed = FlowEnd.failed(action: "tested", why: "the queue is full")
            #expect(walk.effects.suffix(2) == [.disconnect, .flowEnded(failed)])
            #expect(walk.state.end == failed)
        }
    }

    @Test func `compares with an operand that is a reference`() throws {
        let flow = document([
            action(
                "tested",
                "Compare",
                ["ComparisonValue": "$.Attributes.a"],
                next: "next",
                conditions: [("Equals", "$.Attributes.b", "same")],
                errors: [("NoMatchingCondition", "next")]
            ), end("next"), end("same"),
        ])
        var facts = TestFacts()
        facts.contact.attributes = ["a": "1", "b": "1"]
        #expect(try Walk(flow, facts: facts).reached == "same")
        facts.contact.attributes["b"] = "2"
        #expect(try Walk(flow, facts: facts).reached == "next")
    }

    @Test func `fails where a draft leads nowhere`() throws {
        let flow = document([action("tested", "MessageParticipant", Self.says, next: "gone")])
        let walk = try Walk(flow)
        #expect(walk.state.end == .failed(action: "tested", why: "it has no next action"))
    }

    @Test func `fails when a flow is not there or has no start`() throws {
        var walk = Walk()
        try walk.send(.start(flowID: "gone", .inbound))
        #expect(
            walk.effects == [
                .disconnect,
                .flowEnded(.failed(action: "", why: "there is no published flow gone")),
            ]
        )
        #expect(
            try Walk(document([])).state.end
                == .failed(action: "", why: "flow tested has no start action")
        )
    }

    // MARK: What an end means

    @Test(arguments: [
        (FlowPurpose.inbound, true, true), (.disconnect, true, true), (.agentTransfer, true, true),
        (.queueTransfer, true, true), (.customerQueue, false, true),
        (.agentWhisper, false, false), (.customerWhisper, false, false),
        (.agentGuide, false, false), (.disconnectGuide, false, false),
    ])
    func `ends the contact with the flow only where the flow is all there is`(
        purpose: FlowPurpose,
        onEnd: Bool,
        onDisconnect: Bool
    ) throws {
        let ended = try Walk(document([action("e", "EndFlowExecution")]), purpose: purpose)
        #expect(ended.effects.contains(.disconnect) == onEnd)
        #expect(ended.state.end == (onEnd ? .disconnected : .finished))
        let disconnected = try Walk(document([end("e")]), purpose: purpose)
        #expect(disconnected.effects.contains(.disconnect) == onDisconnect)
        let failed = try Walk(
            document([action("e", "UpdateContactAttributes", ["Attributes": ["a.b": "1"]])]),
            purpose: purpose
        )
        #expect(failed.effects.contains(.disconnect) == onEnd)
    }

    @Test(arguments: [
        (FlowPurpose.inbound, FlowMessage.Audience.everyone), (.customerQueue, .everyone),
        (.disconnect, .everyone), (.agentWhisper, .agent), (.customerWhisper, .customer),
        (.agentGuide, .agent),
    ])
    func `speaks to those whom the flow is for`(
        purpose: FlowPurpose,
        audience: FlowMessage.Audience
    ) throws {
        let flow = document([action("m", "MessageParticipant", Self.says, next: "e"), end("e")])
        let walk = try Walk(flow, purpose: purpose)
        #expect(walk.effects.contains(.sendMessage(FlowMessage("hi", audience: audience))))
        #expect(FlowMessage("hi", audience: audience).isInTranscript == (audience == .everyone))
    }

    // MARK: Inputs

    @Test func `ignores what it does not wait for`() throws {
        var walk = try Walk(
            documentAround(
                "Wait",
                ["TimeLimitSeconds": "60"],
                conditions: ["WaitCompleted"],
                errors: ["NoMatchingError"]
            )
        )
        let state = walk.state
        walk.forgetEffects()
        let inputs: [FlowInput] = [
            .customerMessage("hi"), .botLeft, .timerFired(FlowCall(99)),
            .queueAnswered(walk.call, .enqueued), .lambdaAnswered(walk.call, .accepted),
            .lexAnswered(walk.call, .failed("")), .viewAnswered(walk.call, .failed("")),
            .serviceAnswered(walk.call, .failed("")),
        ]
        for input in inputs { try walk.send(input) }
        #expect(walk.state == state)
        #expect(walk.effects == [])
    }

    @Test func `ignores everything once the flow is over, and a second stop`() throws {
        var walk = try Walk(document([end("e")]))
        let state = walk.state
        walk.forgetEffects()
        try walk.send(.stop)
        try walk.send(.customerMessage("hi"))
        #expect(walk.state == state)
        #expect(walk.effects == [])
    }

    @Test func `stops without touching the contact`() throws {
        var walk = try Walk(documentAround("Wait", ["TimeLimitSeconds": "60"]))
        walk.forgetEffects()
        try walk.send(.stop)
        #expect(walk.effects == [.flowEnded(.stopped)])
        #expect(walk.state.run == nil)
    }

    @Test func `never gives a call number twice`() throws {
        var walk = Walk()
        try walk.facts.publish("tested", documentAround("Wait", ["TimeLimitSeconds": "60"]))
        var calls: Set<FlowCall> = []
        for _ in 0..<5 {
            try walk.send(.start(flowID: "tested", .inbound))
            calls.insert(walk.call)
        }
        #expect(calls.count == 5)
        #expect(walk.state.inheritedByNextContact.callCount == 5)
    }

    @Test func `goes on in the version that it began with`() throws {
        var walk = try Walk(
            documentAround("Wait", ["TimeLimitSeconds": "60"], conditions: ["WaitCompleted"])
        )
        try walk.facts.publish("tested", document([end("other")]), version: "2")
        var old = walk
        let flow = documentAround("Wait", ["TimeLimitSeconds": "60"], conditions: ["WaitCompleted"])
        try old.facts.publish("tested@1", flow)
        try old.send(.timerFired(old.call))
        #expect(old.reached == "WaitCompleted")
        try walk.send(.timerFired(walk.call))
        #expect(
            walk.state.end == .failed(action: "tested", why: "the flow no longer has the action")
        )
    }

    // MARK: Bounds

    @Test(arguments: [FlowPurpose.inbound, .customerQueue, .agentWhisper])
    func `stops a flow that runs in circles`(purpose: FlowPurpose) throws {
        let flow = document([
            action("a", "MessageParticipant", Self.says, next: "b"),
            action("b", "Compare", ["ComparisonValue": "$.Channel"], next: "a"),
        ])
        let walk = try Walk(flow, purpose: purpose)
        #expect(walk.state.end == .tooManyActions(action: "a"))
        #expect(walk.state.actionCount == Interpreter.actionsMaxWithoutWait)
        #expect(walk.path.count == Interpreter.actionsMaxWithoutWait + 1)
        #expect(walk.effects.contains(.disconnect) == (purpose != .agentWhisper))
        #expect(walk.state.end?.description.contains("1000 actions without waiting") == true)
    }

    @Test func `stops flows that send a contact to each other`() throws {
        var facts = TestFacts()
        for (flow, other) in [("one", "two"), ("two", "one")] {
            let transfer = action(
                "t",
                "TransferToFlow",
                ["ContactFlowId": .string(other)],
                next: "t",
                errors: [("NoMatchingError", "t")]
            )
            try facts.publish(flow, document([transfer]))
        }
        var walk = Walk(facts)
        try walk.send(.start(flowID: "one", .inbound))
        #expect(walk.state.end == .tooManyActions(action: "t"))
    }

    @Test func `counts calls of functions as no wait`() throws {
        let flow = document([
            action(
                "f",
                "InvokeLambdaFunction",
                ["LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8"],
                next: "f",
                errors: [("NoMatchingError", "f")]
            )
        ])
        var walk = try Walk(flow)
        var steps = 0
        while walk.state.run != nil, steps < 2000 {
            try walk.send(.lambdaAnswered(walk.call, .returned(payload: "{}")))
            steps += 1
        }
        #expect(steps == Interpreter.actionsMaxWithoutWait)
        #expect(walk.state.end == .tooManyActions(action: "f"))
    }

    @Test func `begins to count anew after a wait for time`() throws {
        let flow = document([
            action(
                "w",
                "Wait",
                ["TimeLimitSeconds": "1"],
                next: "w",
                conditions: [("Equals", "WaitCompleted", "w")],
                errors: [("NoMatchingError", "w")]
            )
        ])
        var walk = try Walk(flow)
        for _ in 0..<(Interpreter.actionsMaxWithoutWait + 10) {
            try walk.send(.timerFired(walk.call))
        }
        #expect(walk.state.run != nil)
    }

    // MARK: From flow to flow

    @Test func `takes attributes along to another flow but not flow attributes`() throws {
        var facts = TestFacts()
        try facts.publish(
            "second",
            document([
                action(
                    "m",
                    "MessageParticipant",
                    ["Text": "[$.Attributes.a][$.FlowAttributes.f]"],
                    next: "e"
                ), end("e"),
            ])
        )
        let failed = [("NoMatchingError", "e")]
        let walk = try Walk(
            document([
                action(
                    "1",
                    "UpdateContactAttributes",
                    ["Attributes": ["a": "A"]],
                    next: "2",
                    errors: failed
                ),
                action(
                    "2",
                    "UpdateFlowAttributes",
                    ["FlowAttributes": ["f": ["Value": "F"]]],
                    next: "3",
                    errors: failed
                ),
                action(
                    "3",
                    "MessageParticipant",
                    ["Text": "[$.Attributes.a][$.FlowAttributes.f]"],
                    next: "4"
                ),
                action(
                    "4",
                    "TransferToFlow",
                    ["ContactFlowId": "second"],
                    next: "e",
                    errors: failed
                ),
                end("e"),
            ]),
            facts: facts
        )
        #expect(walk.said == ["[A][F]", "[A][]"])
    }

    @Test(arguments: [
        (FlowHook?.none, String?.none, "default"), (.customerQueue, "own", "own"),
    ])
    func `runs the queue flow that was set, else the default one`(
        hook: FlowHook?,
        flow: String?,
        expected: String
    ) throws {
        var facts = TestFacts()
        facts.defaultQueueFlowID = "default"
        let queueFlow = document([action("e", "EndFlowExecution")])
        try facts.publish("default", queueFlow, type: .customerQueue)
        try facts.publish("own", queueFlow, type: .customerQueue)
        var walk = try Walk(Self.queueing(hook: flow), facts: facts)
        try walk.send(.queueAnswered(walk.call, .enqueued))
        #expect(
            walk.effects.suffix(2) == [
                .flowStarted(flowID: expected, .customerQueue), .flowEnded(.finished),
            ]
        )
    }

    @Test func `ends as queued where no queue flow is to run`() throws {
        var walk = try Walk(Self.queueing(hook: nil))
        try walk.send(.queueAnswered(walk.call, .enqueued))
        #expect(walk.state.end == .queued)
        #expect(!walk.effects.contains(.disconnect))
    }

    /// A flow that puts the contact into a queue, with or without a queue flow of its own.
    static func queueing(hook: String?) -> JSON {
        let failed = [("NoMatchingError", "e")]
        let setHook = hook.map {
            action(
                "hook",
                "UpdateContactEventHooks",
                ["EventHooks": ["CustomerQueue": .string($0)]],
                next: "queue",
                errors: failed
            )
        }
        let set = action(
            "set",
            "UpdateContactTargetQueue",
            ["QueueId": "q-1"],
            next: hook == nil ? "queue" : "hook",
            errors: failed
        )
        let queue = action(
            "queue",
            "TransferContactToQueue",
            next: "e",
            errors: failed + [("QueueAtCapacity", "e")]
        )
        return document([set] + (setHook.map { [$0] } ?? []) + [queue, end("e")])
    }

    // MARK: The path

    @Test func `tells what ran, with what, where it led and why`() throws {
        var facts = TestFacts()
        facts.contact.attributes["tier"] = "gold"
        let walk = try Walk(
            documentAround(
                "Compare",
                ["ComparisonValue": "$.Attributes.tier"],
                conditions: ["gold"],
                errors: ["NoMatchingCondition"]
            ),
            facts: facts
        )
        let entry = try #require(walk.path.first)
        #expect(entry.identifier == "tested")
        #expect(entry.type == .compare)
        #expect(entry.inputs.map(\.name) == ["Attribute", "Value"])
        #expect(entry.inputs.map(\.value) == ["$.Attributes.tier", "gold"])
        #expect(entry.branch.description == "goes to \"gold\", for \"gold\" Equals \"gold\"")
        #expect(walk.path.last?.branch == .ended(.disconnected))
    }

    @Test func `cuts long values in the path`() throws {
        let text = String(repeating: "é", count: FlowPathEntry.inputCharactersMax + 1)
        let flow = document([
            action("m", "MessageParticipant", ["Text": .string(text)], next: "e"), end("e"),
        ])
        let value = try #require(try Walk(flow).path.first?.inputs.first?.value)
        #expect(value.count == FlowPathEntry.inputCharactersMax + 1)
        #expect(value.hasSuffix("é…"))
    }

    @Test func `cuts long reasons`() throws {
        var facts = TestFacts()
        facts.contact.attributes["q"] = String(repeating: "x", count: 1000)
        let flow = document([
            action("t", "UpdateContactTargetQueue", ["QueueId": "$.Attributes.q"], next: "t")
        ])
        let end = try #require(try Walk(flow, facts: facts).state.end)
        #expect(end.json.text.utf8.count < 400)
    }

    @Test func `logs only while logging is on, in the older words`() throws {
        func logging(_ state: String, _ identifier: String, next: String) -> JSON {
            action(
                identifier,
                "UpdateFlowLoggingBehavior",
                ["FlowLoggingBehavior": .string(state)],
                next: next
            )
        }
        let walk = try Walk(
            document([
                action("1", "MessageParticipant", Self.says, next: "2"),
                logging("Enabled", "2", next: "3"),
                action("3", "MessageParticipant", Self.says, next: "4"),
                logging("Disabled", "4", next: "5"), end("5"),
            ])
        )
        let logged = walk.path.filter(\.isLogged)
        #expect(logged.map(\.identifier) == ["2", "3"])
        #expect(
            logged[1].logLine(contactID: "c-1", timestamp: "2025-06-15T15:06:40.000Z") == [
                "ContactId": "c-1", "ContactFlowId": "arn:tested", "ContactFlowName": "TESTED",
                "ContactFlowModuleType": "PlayPrompt", "Identifier": "3",
                "Timestamp": "2025-06-15T15:06:40.000Z", "Parameters": ["Text": "hi"],
            ]
        )
        #expect(walk.effects.contains(.setLogging(true)))
        #expect(!walk.state.isLogging)
    }
}
