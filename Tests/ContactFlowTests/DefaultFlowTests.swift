// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct DefaultFlowTests {
    static let instance = DefaultFlowInstance(
        instanceARN: "arn:i-1",
        queueARN: "arn:q-1",
        hoursARN: "h-1",
        flowARN: { $0.rawValue }
    )

    /// An instance with all default flows.
    static func facts() throws -> TestFacts {
        var facts = TestFacts()
        facts.defaultQueueFlowID = DefaultFlow.customerQueue.rawValue
        for flow in DefaultFlow.allCases {
            try facts.publish(flow.rawValue, flow.document(for: instance), type: flow.type)
        }
        return facts
    }

    @Test(arguments: DefaultFlow.allCases)
    func `may be published`(flow: DefaultFlow) throws {
        let parsed = try FlowParser.parse(flow.document(for: Self.instance).text)
        #expect(FlowCheck.problems(in: parsed, type: flow.type) == [])
    }

    @Test(arguments: DefaultFlow.allCases)
    func `has no action that cannot be reached`(flow: DefaultFlow) throws {
        let parsed = try FlowParser.parse(flow.document(for: Self.instance))
        #expect(FlowGraph(parsed).unreachable == [])
    }

    @Test func `greets a chat and puts it into the queue`() throws {
        var facts = try Self.facts()
        facts.metric = [.oldestContactAge: 299_999]
        var walk = Walk(facts)
        try walk.send(.start(flowID: DefaultFlow.sampleInbound.rawValue, .inbound))
        #expect(
            walk.said == [
                "Hello, and thank you for contacting us.", "The wait is less than five minutes.",
            ]
        )
        #expect(walk.effects.last == .enqueue(.queue("q-1"), walk.call))
        #expect(walk.facts.contact.attributes == ["greeted": "true"])
        let disconnect = DefaultFlow.sampleDisconnect.rawValue
        #expect(walk.state.flowID(for: .customerRemaining) == disconnect)

        walk.forgetEffects()
        try walk.send(.queueAnswered(walk.call, .enqueued))
        #expect(
            walk.effects == [
                .flowStarted(flowID: DefaultFlow.chatQueue.rawValue, .customerQueue),
                .sendMessage(FlowMessage("You are in the queue. The next free agent will join.")),
                .flowEnded(.finished),
            ]
        )
        #expect(walk.state.run == nil)
    }

    @Test(arguments: [
        (QueueAnswer.atCapacity, "Too many people are waiting. Please try again later."),
        (.failed("no"), "Sorry, we could not put you into the queue."),
    ])
    func `says so when the queue does not take the chat`(
        answer: QueueAnswer,
        text: String
    ) throws {
        var walk = Walk(try Self.facts())
        try walk.send(.start(flowID: DefaultFlow.sampleQueueConfigurations.rawValue, .inbound))
        try walk.send(.queueAnswered(walk.call, answer))
        #expect(walk.said.last == text)
        #expect(walk.effects.suffix(2) == [.disconnect, .flowEnded(.disconnected)])
    }

    @Test(arguments: [
        (300_000 as Int64?, true as Bool?, "The wait is more than five minutes." as String?),
        (0, true, "The wait is less than five minutes."), (nil, true, nil),
        (0, false, "We are closed now. Please come back in our hours."),
    ])
    func `tells the wait or that it is closed`(age: Int64?, isOpen: Bool?, text: String?) throws {
        var facts = try Self.facts()
        facts.metric[.oldestContactAge] = age
        facts.hours["h-1"] = isOpen
        var walk = Walk(facts)
        try walk.send(.start(flowID: DefaultFlow.sampleQueueConfigurations.rawValue, .inbound))
        #expect(walk.said == (text.map { [$0] } ?? []))
        #expect((walk.state.run == nil) == (isOpen == false))
    }

    @Test func `puts an urgent task first`() throws {
        var facts = try Self.facts()
        facts.contact.channel = "TASK"
        facts.contact.attributes["urgent"] = "true"
        var walk = Walk(facts)
        try walk.send(.start(flowID: DefaultFlow.sampleQueueConfigurations.rawValue, .inbound))
        #expect(walk.effects.contains(.setQueuePriority(1)))
    }

    @Test func `ends the default queue flow of a chat at once and lets it wait`() throws {
        var walk = Walk(try Self.facts())
        try walk.send(.start(flowID: DefaultFlow.customerQueue.rawValue, .customerQueue))
        #expect(walk.said == [])
        guard case .flowEnded(.failed) = walk.effects.last else {
            Issue.record("the flow did not fail")
            return
        }
        #expect(!walk.effects.contains(.disconnect))
    }

    @Test func `waits for the customer to come back after the agent has left`() throws {
        var walk = Walk(try Self.facts())
        try walk.send(.start(flowID: DefaultFlow.sampleDisconnect.rawValue, .disconnect))
        #expect(walk.said.count == 1)
        let due = walk.facts.nowMilliseconds + 900_000
        #expect(walk.effects.last == .wakeAt(milliseconds: due, walk.call))

        var returned = walk
        try returned.send(.customerMessage("still there?"))
        #expect(returned.said.last == "Welcome back. We are looking for an agent.")
        #expect(returned.effects.last == .enqueue(.queue("q-1"), returned.call))

        try walk.send(.timerFired(walk.call))
        #expect(walk.said.last == "This conversation ends now. Thank you.")
        #expect(walk.effects.suffix(2) == [.disconnect, .flowEnded(.disconnected)])
    }

    @Test(arguments: [(false, true), (true, false)])
    func `queues a task again when no agent had it`(hadAgent: Bool, isQueued: Bool) throws {
        var facts = try Self.facts()
        facts.contact.channel = "TASK"
        facts.contact.agent = hadAgent ? facts.agents["a-1"] : nil
        var walk = Walk(facts)
        try walk.send(.start(flowID: DefaultFlow.sampleDisconnect.rawValue, .disconnect))
        #expect((walk.state.run != nil) == isQueued)
    }

    @Test func `transfers a chat to the agent's own queue`() throws {
        var facts = try Self.facts()
        facts.contact.agent = facts.agents["a-1"]
        var walk = Walk(facts)
        try walk.send(.start(flowID: DefaultFlow.agentTransfer.rawValue, .agentTransfer))
        #expect(walk.effects.last == .enqueue(.agent("a-1"), walk.call))
    }

    @Test(arguments: [
        (1 as Int64?, true, true), (0, true, false), (1, false, false), (nil, true, false),
    ])
    func `transfers to a queue only while it is open and staffed`(
        staffed: Int64?,
        isOpen: Bool,
        isQueued: Bool
    ) throws {
        var facts = try Self.facts()
        facts.metric[.agentsStaffed] = staffed
        facts.hours["h-1"] = isOpen
        let start = FlowInput.start(flowID: DefaultFlow.queueTransfer.rawValue, .queueTransfer)
        let step = Interpreter.step(FlowState().targeting(.queue("q-1")), start, facts: facts)
        #expect((step.state.run != nil) == isQueued)
        #expect(step.effects.contains(.disconnect) == !isQueued)
    }

    @Test func `whispers the queue's name to the agent only`() throws {
        let facts = try Self.facts()
        let step = Interpreter.step(
            FlowState().targeting(.queue("q-1")),
            .start(flowID: DefaultFlow.agentWhisper.rawValue, .agentWhisper),
            facts: facts
        )
        #expect(
            step.effects == [
                .flowStarted(flowID: DefaultFlow.agentWhisper.rawValue, .agentWhisper),
                .sendMessage(FlowMessage("Support", audience: .agent)), .flowEnded(.finished),
            ]
        )
    }

    @Test(arguments: [
        (1, 2), (3, 2), (4, 3), (9, 3), (10, 4), (91, 10), (97, 11), (98, 12), (100, 12),
    ])
    func `throws dice by the thresholds`(percent: Int, sum: Int) throws {
        var facts = try Self.facts()
        facts.percent = percent
        var walk = Walk(facts)
        try walk.send(.start(flowID: DefaultFlow.sampleABTest.rawValue, .inbound))
        #expect(walk.said.first == "The dice show \(sum).")
    }

    @Test(arguments: [
        (DefaultFlow.sampleNote, ["note"]), (.sampleQueueCustomer, []),
        (.sampleSecureInputWithAgent, []), (.sampleSecureInputWithNoAgent, []),
        (.sampleRecording, ["greeted"]),
    ])
    func `runs a chat to an end or into the queue`(flow: DefaultFlow, set: [String]) throws {
        var walk = Walk(try Self.facts())
        try walk.send(.start(flowID: flow.rawValue, .inbound))
        #expect(Array(walk.facts.contact.attributes.keys) == set)
        #expect(walk.state.run == nil || walk.state.wait?.kind == .queue)
    }

    @Test func `tells a chat the fact that a function knows`() throws {
        var walk = Walk(try Self.facts())
        try walk.send(.start(flowID: DefaultFlow.sampleLambda.rawValue, .inbound))
        let fact = #"{"fact":"Bees dance."}"#
        try walk.send(.lambdaAnswered(walk.call, .returned(payload: fact)))
        #expect(walk.said.first == "Here is a fun fact: Bees dance.")
    }
}
