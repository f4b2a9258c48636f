// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct EventHookTests {
    private static func walk(_ parameters: JSON, type: FlowType) throws -> Walk {
        var facts = TestFacts()
        try facts.publish("chosen", document([action("e", "EndFlowExecution")]), type: type)
        return try Walk(
            documentAround("UpdateContactEventHooks", parameters, errors: ["NoMatchingError"]),
            facts: facts
        )
    }

    @Test(arguments: FlowHook.allCases.filter { !$0.isVoiceOnly })
    func `sets a hook to a flow of its type`(hook: FlowHook) throws {
        let hooks = JSON.object(JSONObject([(hook.rawValue, JSON.string("chosen"))]))
        let walk = try Self.walk(["EventHooks": hooks], type: hook.flowType)
        #expect(walk.effects.dropFirst().first == .setHook(hook, flowID: "chosen"))
        #expect(walk.state.flowID(for: hook) == "chosen")
        #expect(walk.state.inheritedByNextContact.flowID(for: hook) == "chosen")
    }

    @Test(arguments: [
        ("chosen", FlowType.contactFlow), ("gone", .customerQueue),
        ("$.Attributes.no", .customerQueue),
    ])
    func `fails for a flow that is not there or of another type`(
        flow: String,
        type: FlowType
    ) throws {
        let walk = try Self.walk(["EventHooks": ["CustomerQueue": .string(flow)]], type: type)
        #expect(walk.reached == "NoMatchingError")
        #expect(walk.state.flowID(for: .customerQueue) == nil)
    }

    @Test func `switches a hook off and on again`() throws {
        func change(_ isDisabled: String) -> JSON {
            ["CustomerQueue": ["DisableExecution": .string(isDisabled)]]
        }
        let failed = [("NoMatchingError", "e")]
        let flow = document([
            action(
                "1",
                "UpdateContactEventHooks",
                ["EventHooks": ["CustomerQueue": "chosen"]],
                next: "2",
                errors: failed
            ),
            action(
                "2",
                "UpdateContactEventHooks",
                ["EventHooksConfiguration": change("true")],
                next: "3",
                errors: failed
            ),
            action(
                "3",
                "UpdateContactEventHooks",
                ["EventHooksConfiguration": change("false")],
                next: "e",
                errors: failed
            ),
            end("e"),
        ])
        var facts = TestFacts()
        try facts.publish(
            "chosen",
            document([action("e", "EndFlowExecution")]),
            type: .customerQueue
        )
        let walk = try Walk(flow, facts: facts)
        let changes = walk.effects.filter { if case .setHook = $0 { true } else { false } }
        #expect(
            changes == [
                .setHook(.customerQueue, flowID: "chosen"), .setHook(.customerQueue, flowID: nil),
                .setHook(.customerQueue, flowID: "chosen"),
            ]
        )
    }

    @Test func `runs no queue flow, not even the default one, where it is switched off`() throws {
        let failed = [("NoMatchingError", "e")]
        let flow = document([
            action(
                "off",
                "UpdateContactEventHooks",
                ["EventHooksConfiguration": ["CustomerQueue": ["DisableExecution": "true"]]],
                next: "set",
                errors: failed
            ),
            action(
                "set",
                "UpdateContactTargetQueue",
                ["QueueId": "q-1"],
                next: "q",
                errors: failed
            ),
            action("q", "TransferContactToQueue", next: "e", errors: failed), end("e"),
        ])
        var facts = TestFacts()
        facts.defaultQueueFlowID = "default"
        try facts.publish("default", document([end("e")]), type: .customerQueue)
        var walk = try Walk(flow, facts: facts)
        try walk.send(.queueAnswered(walk.call, .enqueued))
        #expect(walk.state.end == .queued)
    }
}
