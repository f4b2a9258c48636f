// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct InterpreterTests {
    private static func instance() throws -> TestFacts {
        let instance = DefaultFlowInstance(
            queueARN: "arn:q-1",
            hoursARN: "h-1",
            flowARN: { $0.rawValue }
        )
        var facts = TestFacts()
        for flow in DefaultFlow.allCases {
            try facts.publish(flow.rawValue, flow.document(for: instance), type: flow.type)
        }
        return facts
    }

    @Test func `walks a chat from its greeting into the queue`() throws {
        let facts = try Self.instance()
        let flow = DefaultFlow.sampleInbound.rawValue
        let first = Interpreter.step(
            FlowState(),
            .start(flowID: flow, .inbound),
            facts: facts
        )
        #expect(
            first.effects == [
                .flowStarted(flowID: flow, .inbound),
                .setHook(.customerRemaining, flowID: DefaultFlow.sampleDisconnect.rawValue),
                .updateAttributes(["greeted": "true"], of: .current),
                .sendMessage(FlowMessage("Hello, and thank you for contacting us.")),
                .flowStarted(flowID: DefaultFlow.sampleQueueConfigurations.rawValue, .inbound),
                .setTargetQueue(.queue("q-1")),
                .setHook(.customerQueue, flowID: DefaultFlow.chatQueue.rawValue),
                .enqueue(.queue("q-1"), FlowCall(1)),
            ]
        )
        let restored = try FlowState(json: JSON.parse(first.state.json.text))
        #expect(restored == first.state)
        let second = Interpreter.step(
            restored,
            .queueAnswered(FlowCall(1), .enqueued),
            facts: facts
        )
        #expect(
            second.effects == [
                .flowStarted(flowID: DefaultFlow.chatQueue.rawValue, .customerQueue),
                .sendMessage(
                    FlowMessage("You are in the queue. The next free agent will join.")
                ),
                .flowEnded(.finished),
            ]
        )
        #expect(second.state.run == nil)
    }
}
