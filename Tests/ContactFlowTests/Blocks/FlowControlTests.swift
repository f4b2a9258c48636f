// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct FlowControlTests {
    // MARK: Wait

    private static func wait(_ parameters: JSON, facts: TestFacts = TestFacts()) throws -> Walk {
        try Walk(
            documentAround(
                "Wait",
                parameters,
                conditions: ["WaitCompleted", "CustomerReturned", "BotParticipantDisconnected"],
                errors: ["NoMatchingError", "ParticipantNotFound"]
            ),
            facts: facts
        )
    }

    @Test(arguments: [("1", 1000), ("604800", 604_800_000), ("$.Attributes.wait", 60_000)])
    func `waits for a time`(seconds: String, milliseconds: Int64) throws {
        var facts = TestFacts()
        facts.contact.attributes["wait"] = "60"
        var walk = try Self.wait(["TimeLimitSeconds": .string(seconds)], facts: facts)
        let due = facts.nowMilliseconds + milliseconds
        #expect(walk.state.wait?.dueMilliseconds == due)
        #expect(walk.effects.last == .wakeAt(milliseconds: due, walk.call))
        try walk.send(.timerFired(walk.call))
        #expect(walk.reached == "WaitCompleted")
    }

    @Test(arguments: ["0", "604801", "soon", "", "$.Attributes.none", "1.5", "-1"])
    func `fails for what is no time`(seconds: String) throws {
        #expect(try Self.wait(["TimeLimitSeconds": .string(seconds)]).reached == "NoMatchingError")
    }

    @Test func `ends by the event that comes first`() throws {
        var facts = TestFacts()
        facts.contact.hasBot = true
        let events: JSON = [
            "TimeLimitSeconds": "60", "Events": ["CustomerReturned", "BotParticipantDisconnected"],
        ]
        var returned = try Self.wait(events, facts: facts)
        var left = returned
        try returned.send(.customerMessage("hi"))
        #expect(returned.reached == "CustomerReturned")
        try left.send(.botLeft)
        #expect(left.reached == "BotParticipantDisconnected")
    }

    @Test func `does not wait for a bot that takes no part`() throws {
        let events: JSON = ["TimeLimitSeconds": "60", "Events": ["BotParticipantDisconnected"]]
        #expect(try Self.wait(events).reached == "ParticipantNotFound")
    }

    // MARK: Loop

    @Test(arguments: [0, 1, 3, 100])
    func `loops as often as it is told, then is done, then begins anew`(count: Int) throws {
        let flow = document([
            action(
                "loop",
                "Loop",
                ["LoopCount": .integer(count)],
                next: "done",
                conditions: [
                    ("Equals", "ContinueLooping", "said"), ("Equals", "DoneLooping", "done"),
                ]
            ), action("said", "MessageParticipant", ["Text": "$.Loop.loop.Index"], next: "loop"),
            action("done", "Wait", ["TimeLimitSeconds": "1"], next: "loop"),
        ])
        var walk = try Walk(flow)
        for _ in 0..<2 {
            #expect(walk.said == (0..<count).map(String.init))
            walk.forgetEffects()
            try walk.send(.timerFired(walk.call))
        }
        #expect(walk.state.loops.isEmpty)
    }

    @Test func `counts two loops apart and across a wait`() throws {
        func loop(_ name: String, _ count: String, then: String, done: String) -> JSON {
            action(
                name,
                "Loop",
                ["LoopCount": .string(count)],
                next: done,
                conditions: [("Equals", "ContinueLooping", then), ("Equals", "DoneLooping", done)]
            )
        }
        let flow = document([
            loop("outer", "2", then: "inner", done: "e"),
            loop("inner", "3", then: "wait", done: "outer"),
            action("wait", "Wait", ["TimeLimitSeconds": "1"], next: "inner"), end("e"),
        ])
        var walk = try Walk(flow)
        var waits = 0
        while walk.state.run != nil {
            waits += 1
            try walk.send(.timerFired(walk.call))
        }
        #expect(waits == 6)
    }

    @Test(arguments: ["101", "-1", "x", "$.Attributes.none"])
    func `fails for what is no number of loops`(count: String) throws {
        let row = BlockCase(
            type: "Loop",
            parameters: ["LoopCount": .string(count)],
            conditions: ["ContinueLooping", "DoneLooping"],
            reaches: "NoMatchingError"
        )
        #expect(try row.walk().reached == row.reaches)
    }

    // MARK: Distribution

    @Test(arguments: [(1, "a"), (3, "a"), (4, "b"), (9, "b"), (10, "else"), (100, "else")])
    func `sorts the number drawn by thresholds`(percent: Int, reached: String) throws {
        var facts = TestFacts()
        facts.percent = percent
        let flow = document([
            action(
                "tested",
                "DistributeByPercentage",
                next: "else",
                conditions: [("NumberLessThan", "4", "a"), ("NumberLessThan", "10", "b")],
                errors: [("NoMatchingCondition", "else")]
            ), end("a"), end("b"), end("else"),
        ])
        #expect(try Walk(flow, facts: facts).reached == reached)
    }

    // MARK: Hours and metrics

    static let hours: [BlockCase] = [
        (["HoursOfOperationId": "h-1"], true, "True"),
        (["HoursOfOperationId": "h-1"], false, "False"),
        (["HoursOfOperationId": "gone"], true, "NoMatchingError"), ([:], true, "NoMatchingError"),
        (["HoursOfOperationId": "$.Attributes.none"], true, "NoMatchingError"),
    ].map { (parameters: JSON, isOpen: Bool, reached: String) in
        BlockCase(
            type: "CheckHoursOfOperation",
            parameters: parameters,
            conditions: ["True", "False"],
            facts: { $0.hours["h-1"] = isOpen },
            reaches: reached
        )
    }

    @Test(arguments: hours)
    func `asks for hours`(row: BlockCase) throws {
        #expect(try row.walk().reached == row.reaches)
    }

    @Test(arguments: [
        (FlowTarget.queue("q-1"), "True"), (.agent("a-1"), "NoMatchingError"),
        (.queue("gone"), "NoMatchingError"),
    ])
    func `asks for the hours of the queue that was set`(
        target: FlowTarget,
        reached: String
    ) throws {
        var facts = TestFacts()
        try facts.publish(
            "tested",
            documentAround(
                "CheckHoursOfOperation",
                [:],
                conditions: ["True", "False"],
                errors: ["NoMatchingError"]
            )
        )
        let start = FlowInput.start(flowID: "tested", .inbound)
        let step = Interpreter.step(FlowState().targeting(target), start, facts: facts)
        #expect(step.path.last?.identifier == reached)
    }

    @Test(arguments: [
        ("NumberOfAgentsAvailable", "NumberGreaterThan", "0", 1 as Int64?, "yes"),
        ("NumberOfAgentsAvailable", "NumberGreaterThan", "0", 0, "NoMatchingCondition"),
        ("NumberOfAgentsStaffed", "NumberGreaterThan", "0", 2, "yes"),
        ("NumberOfAgentsOnline", "NumberGreaterThan", "0", nil, "NoMatchingError"),
        ("OldestContactInQueueAgeSeconds", "NumberLessThan", "300000", 299_999, "yes"),
        (
            "OldestContactInQueueAgeSeconds", "NumberLessThan", "300000", 300_000,
            "NoMatchingCondition"
        ),
        ("NumberOfContactsInQueue", "Equals", "3", 3, "yes"),
        ("NumberOfContactsInQueue", "NumberGreaterOrEqualTo", "4", 3, "NoMatchingCondition"),
        ("NumberOfWishes", "Equals", "3", 3, "NoMatchingError"),
    ])
    func `compares a metric`(
        metric: String,
        comparison: String,
        operand: String,
        value: Int64?,
        reached: String
    ) throws {
        var facts = TestFacts()
        if let known = QueueMetric(rawValue: metric) { facts.metric[known] = value }
        let flow = document([
            action(
                "tested",
                "CheckMetricData",
                ["MetricType": .string(metric), "QueueId": "q-1"],
                next: "next",
                conditions: [(comparison, operand, "yes")],
                errors: [
                    ("NoMatchingCondition", "NoMatchingCondition"),
                    ("NoMatchingError", "NoMatchingError"),
                ]
            ), end("next"), end("yes"), end("NoMatchingCondition"), end("NoMatchingError"),
        ])
        #expect(try Walk(flow, facts: facts).reached == reached)
    }

    @Test(arguments: ["CheckMetricData", "GetMetricData"])
    func `fails for metrics when no queue is given and none is set`(type: String) throws {
        let row = BlockCase(
            type: type,
            parameters: ["MetricType": "NumberOfContactsInQueue"],
            facts: { $0.metric[.contactsInQueue] = 1 },
            reaches: "NoMatchingError"
        )
        #expect(try row.walk().reached == row.reaches)
    }

    @Test func `loads metrics, of which those not known are empty`() throws {
        var metrics = QueueMetrics()
        metrics.queueName = "Support"
        metrics.contactsInQueue = 4
        metrics.oldestContactAgeMilliseconds = 61_500
        metrics.agentsAvailable = 2
        var facts = TestFacts()
        facts.queueMetrics = metrics
        let text =
            "$.Metrics.Queue.Name $.Metrics.Queue.Size $.Metrics.Queue.OldestContactAge "
            + "$.Metrics.Agents.Available.Count [$.Metrics.Agents.Busy.Count]"
        let flow = document([
            action("g", "GetMetricData", ["QueueId": "q-1"], next: "m"),
            action("m", "MessageParticipant", ["Text": .string(text)], next: "e"), end("e"),
        ])
        #expect(try Walk(flow, facts: facts).said == ["Support 4 61 2 []"])
    }

    // MARK: Other flows

    @Test(arguments: [
        (FlowType.contactFlow, true), (.queueTransfer, true), (.agentTransfer, true),
        (.customerQueue, false), (.agentWhisper, false), (.module, false),
    ])
    func `goes only to flows that greet or transfer`(type: FlowType, isAllowed: Bool) throws {
        var facts = TestFacts()
        try facts.publish("other", document([end("there")]), type: type)
        let flow = documentAround(
            "TransferToFlow",
            ["ContactFlowId": "other"],
            errors: ["NoMatchingError"]
        )
        let walk = try Walk(flow, facts: facts)
        #expect(walk.reached == (isAllowed ? "there" : "NoMatchingError"))
    }

    @Test(arguments: ["gone", "$.Attributes.none"])
    func `fails for a flow that is not there`(flow: String) throws {
        let row = BlockCase(
            type: "TransferToFlow",
            parameters: ["ContactFlowId": .string(flow)],
            reaches: "NoMatchingError"
        )
        #expect(try row.walk().reached == row.reaches)
    }

    @Test(
        arguments: [
            (
                ["a": ["Value": "1"], "$.Channel": ["Value": "$.Attributes.x"]] as JSON, "next",
                ["1", "X"]
            ),
            (["a": "1"], "next", ["1", ""]), (["": ["Value": "1"]], "NoMatchingError", ["", ""]),
            (
                ["a": ["Value": .string(String(repeating: "x", count: 32_768))]], "NoMatchingError",
                ["", ""]
            ),
        ] as [(JSON, String, [String])]
    )
    func `sets flow attributes`(attributes: JSON, reached: String, values: [String]) throws {
        var facts = TestFacts()
        facts.contact.attributes["x"] = "X"
        let flow = document([
            action(
                "tested",
                "UpdateFlowAttributes",
                ["FlowAttributes": attributes],
                next: "next",
                errors: [("NoMatchingError", "NoMatchingError")]
            ),
            action(
                "next",
                "MessageParticipant",
                ["Text": "$.FlowAttributes.a|$.FlowAttributes.CHAT"],
                next: "w"
            ),
            action("w", "Wait", ["TimeLimitSeconds": "1"], next: "w"), end("NoMatchingError"),
        ])
        let walk = try Walk(flow, facts: facts)
        #expect(walk.path[1].identifier == reached)
        if reached == "next" { #expect(walk.said == [values.joined(separator: "|")]) }
    }
}
