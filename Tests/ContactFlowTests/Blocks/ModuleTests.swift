// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct ModuleTests {
    private static let failed = [("NoMatchingError", "failed")]

    private static func invoke(
        _ module: String,
        input: JSON? = nil,
        conditions: [String] = []
    ) -> JSON {
        var parameters = JSONObject([("FlowModuleId", JSON.string(module))])
        parameters["Input"] = input
        return action(
            "invoke",
            "InvokeFlowModule",
            .object(parameters),
            next: "after",
            conditions: conditions.map { ("Equals", $0, $0) },
            errors: failed + (conditions.isEmpty ? [] : [("NoMatchingCondition", "other")])
        )
    }

    private static func say(_ identifier: String, _ text: String, next: String) -> JSON {
        action(identifier, "MessageParticipant", ["Text": .string(text)], next: next)
    }

    private static func flow(_ invoke: JSON, then text: String = "after") -> JSON {
        document([
            invoke, say("after", text, next: "e"), end("e"), end("failed"), end("good"),
            end("other"),
        ])
    }

    @Test func `comes back after a module`() throws {
        var facts = TestFacts()
        let module = document([
            Self.say("m", "in module", next: "r"), action("r", "EndFlowModuleExecution"),
        ])
        try facts.publish("module", module, type: .module)
        let walk = try Walk(Self.flow(Self.invoke("module")), facts: facts)
        #expect(walk.said == ["in module", "after"])
        #expect(walk.path.first { $0.identifier == "m" }?.callers == ["tested"])
        let back = try #require(walk.path.first { $0.identifier == "r" })
        #expect(back.flowID == "module")
        #expect(back.callers == ["tested"])
        #expect(back.branch == .transferred(flowID: "tested"))
        #expect(walk.path.last?.callers == [])
    }

    @Test func `keeps what the block that leads back was told in the path`() throws {
        var facts = TestFacts()
        let module = document([
            action("r", "EndFlowModuleExecution", ["Result": "$.Channel"])
        ])
        try facts.publish("module", module, type: .module)
        let walk = try Walk(Self.flow(Self.invoke("module")), facts: facts)
        let back = try #require(walk.path.first { $0.identifier == "r" })
        #expect(back.inputs.map(\.value) == ["CHAT"])
    }

    @Test(arguments: [("good", "good"), ("bad", "other")])
    func `branches on what a module returns`(result: String, reached: String) throws {
        var facts = TestFacts()
        let module = document([
            action(
                "r",
                "EndFlowModuleExecution",
                ["Result": .string(result), "ResultData": ["n": "$.Modules.Input.n"]]
            )
        ])
        try facts.publish("module", module, type: .module)
        let invoke = Self.invoke("module", input: ["n": "$.Channel"], conditions: ["good"])
        #expect(try Walk(Self.flow(invoke), facts: facts).reached == reached)
        let plain = Self.invoke("module", input: ["n": "$.Channel"])
        let text = "$.Modules.Result $.Modules.ResultData.n [$.Modules.Input.n]"
        let walk = try Walk(Self.flow(plain, then: text), facts: facts)
        #expect(walk.said == ["\(result) CHAT []"])
    }

    @Test func `lets only contact attributes, views, cases and tasks cross the border`() throws {
        var facts = TestFacts()
        let text = "[$.Attributes.a][$.FlowAttributes.f][$.External.x]"
        let inner = document([
            Self.say("1", text, next: "2"),
            action(
                "2",
                "UpdateFlowAttributes",
                ["FlowAttributes": ["f": ["Value": "inner"]]],
                next: "3"
            ),
            action("3", "UpdateContactAttributes", ["Attributes": ["a": "inner"]], next: "4"),
            action(
                "4",
                "InvokeLambdaFunction",
                ["LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8"],
                next: "5"
            ),
            action("5", "EndFlowModuleExecution"),
        ])
        try facts.publish("module", inner, type: .module)
        let outer = document([
            action(
                "1",
                "UpdateFlowAttributes",
                ["FlowAttributes": ["f": ["Value": "outer"]]],
                next: "2"
            ),
            action("2", "UpdateContactAttributes", ["Attributes": ["a": "outer"]], next: "3"),
            action(
                "3",
                "InvokeLambdaFunction",
                ["LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8"],
                next: "4"
            ),
            action("4", "InvokeFlowModule", ["FlowModuleId": "module"], next: "5"),
            Self.say("5", text, next: "e"), end("e"),
        ])
        var walk = try Walk(outer, facts: facts)
        try walk.send(.lambdaAnswered(walk.call, .returned(payload: #"{"x":"outer"}"#)))
        try walk.send(.lambdaAnswered(walk.call, .returned(payload: #"{"x":"inner"}"#)))
        #expect(walk.said == ["[outer][][]", "[inner][outer][outer]"])
    }

    @Test(arguments: ["gone", "flow"])
    func `fails for what is no module`(module: String) throws {
        var facts = TestFacts()
        try facts.publish("flow", document([end("e")]))
        #expect(try Walk(Self.flow(Self.invoke(module)), facts: facts).reached == "failed")
    }

    @Test func `takes the caller's error branch when a module fails without one`() throws {
        var facts = TestFacts()
        let module = document([
            action("bad", "UpdateContactAttributes", ["Attributes": ["a.b": "1"]], next: "bad")
        ])
        try facts.publish("module", module, type: .module)
        let walk = try Walk(Self.flow(Self.invoke("module")), facts: facts)
        #expect(walk.reached == "failed")
        #expect(walk.path.first { $0.identifier == "bad" }?.flowID == "module")
        #expect(
            walk.path.contains { $0.branch.description.contains("\"bad\" of the module failed") }
        )
    }

    @Test(arguments: [(5, "after"), (6, "failed")])
    func `runs modules in modules five deep`(depth: Int, reached: String) throws {
        var facts = TestFacts()
        for level in 1...depth {
            let inner = document([
                action(
                    "i",
                    "InvokeFlowModule",
                    ["FlowModuleId": .string("m\(level + 1)")],
                    next: "r"
                ),
                action("r", "EndFlowModuleExecution"),
            ])
            let innermost = document([action("r", "EndFlowModuleExecution")])
            try facts.publish("m\(level)", level == depth ? innermost : inner, type: .module)
        }
        let walk = try Walk(Self.flow(Self.invoke("m1")), facts: facts)
        #expect(walk.path.contains { $0.identifier == reached })
    }

    @Test(arguments: ["DisconnectParticipant", "TransferToFlow"])
    func `ends the caller, too, by what ends a flow`(type: String) throws {
        var facts = TestFacts()
        let module = document([
            action("x", type, ["ContactFlowId": "other"], next: "x")
        ])
        try facts.publish("module", module, type: .module)
        try facts.publish("other", document([end("there")]))
        let walk = try Walk(Self.flow(Self.invoke("module")), facts: facts)
        #expect(walk.said == [])
        #expect(walk.state.end == .disconnected)
    }

    @Test func `ends the flow when a module's end has no caller`() throws {
        let flow = document([action("r", "EndFlowModuleExecution")])
        let walk = try Walk(flow)
        #expect(walk.state.end == .failed(action: "r", why: "no flow has called this module"))
    }

    @Test func `waits inside of a module across a restart`() throws {
        var facts = TestFacts()
        let module = document([
            action("w", "Wait", ["TimeLimitSeconds": "60"], next: "r"),
            action("r", "EndFlowModuleExecution"),
        ])
        try facts.publish("module", module, type: .module)
        var walk = try Walk(Self.flow(Self.invoke("module")), facts: facts)
        try walk.send(.timerFired(walk.call))
        #expect(walk.said == ["after"])
    }
}
