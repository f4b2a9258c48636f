// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct FlowTrialTests {
    /// Tries a document out with a script, and answers the lines.
    private func lines(
        _ actions: [JSON], type: FlowType = .contactFlow, script: [String] = [],
        setting: TrialSetting = TrialSetting(), answer: LambdaAnswer = .failed("nobody is there")
    ) throws -> [String] {
        let file = try FlowFile(document(actions).text, type: type)
        var trial = try FlowTrial(file, name: "tried", in: setting)
        func settle() {
            while case .asks(let request) = trial.stand {
                trial.answer(OutsideAnswer(request.call, .lambda(answer)))
            }
        }
        trial.begin()
        settle()
        for line in script {
            trial.follow(try TrialDirection(line))
            settle()
        }
        while trial.passOn() { settle() }
        trial.conclude()
        return trial.takeLines()
    }

    private static let waiting = action(
        "wait", "Wait", ["TimeLimitSeconds": "300", "Events": ["CustomerReturned"]], next: "late",
        conditions: [("Equals", "WaitCompleted", "late"), ("Equals", "CustomerReturned", "end")],
        errors: [("NoMatchingError", "end")])
    private static let late = action("late", "MessageParticipant", ["Text": "Late"], next: "end")

    @Test func `tells of each block what it used, what it did and where it led`() throws {
        var setting = TrialSetting()
        setting.attributes = ["name": "Ann"]
        let lines = try lines(
            [
                action("hi", "MessageParticipant", ["Text": "Hi $.Attributes.name"], next: "e"),
                end("e"),
            ],
            setting: setting)
        #expect(
            lines == [
                "flow \"tried\"", "  00:00:00  hi  MessageParticipant", "      Text = Hi Ann",
                "    SYSTEM_MESSAGE: Hi Ann", "    → goes on to \"e\"",
                "  00:00:00  e  DisconnectParticipant", "    → disconnects the contact",
                "    the chat ends", "  00:00:00  the chat is over",
            ])
    }

    @Test(arguments: [
        ([], "  00:05:00  the chat is over"), (["Hello"], "  00:00:00  the chat is over"),
        (["/wait 2m", "Hello"], "  00:02:00  the chat is over"),
        (["/wait"], "  00:05:00  the chat is over"), (["/leave"], "  00:00:00  the chat is over"),
        (["/wait 2m", "/leave", "Hello"], "  00:02:00  the chat is over"),
    ])
    func `passes time only as told, and at the end of the script`(
        script: [String], last: String
    ) throws {
        let lines = try lines([Self.waiting, Self.late, end("end")], script: script)
        #expect(lines.last == last)
        #expect(lines.contains("    SYSTEM_MESSAGE: Late") == (last.contains("05:00")))
    }

    @Test func `keeps what the customer says until the flow listens`() throws {
        let first = action(
            "pause", "Wait", ["TimeLimitSeconds": "60"], next: "wait",
            conditions: [("Equals", "WaitCompleted", "wait")], errors: [("NoMatchingError", "end")])
        let lines = try lines([first, Self.waiting, Self.late, end("end")], script: ["Hello"])
        #expect(lines.contains("  00:01:00  CUSTOMER: Hello"))
        #expect(lines.last == "  00:01:00  the chat is over")
    }

    @Test(arguments: [("Chat", "4 of 90"), ("Voice", "0 of 0"), (nil, "4 of 90")])
    func `those who wait are chats`(channel: String?, numbers: String) throws {
        var setting = TrialSetting()
        setting.waitingCount = 4
        setting.oldestWaitMilliseconds = 90_000
        var parameters = JSONObject([("QueueId", JSON.string("care"))])
        parameters["QueueChannel"] = channel.map(JSON.string)
        let text = "$.Metrics.Queue.Size of $.Metrics.Queue.OldestContactAge"
        let lines = try lines(
            [
                action("ask", "GetMetricData", .object(parameters), next: "tell"),
                action("tell", "MessageParticipant", ["Text": .string(text)], next: "end"),
                end("end"),
            ], setting: setting)
        #expect(lines.contains("    SYSTEM_MESSAGE: \(numbers)"))
    }

    @Test func `ends a chat that lasts as long as chats may`() throws {
        let round = action(
            "round", "Wait", ["TimeLimitSeconds": "36000"], next: "round",
            conditions: [("Equals", "WaitCompleted", "round")],
            errors: [("NoMatchingError", "round")])
        let lines = try lines([round])
        #expect(lines.suffix(2).first == "  25:00:00  the chat has lasted 25 hours and ends")
    }

    private static let toQueue = [
        action(
            "hook", "UpdateContactEventHooks", ["EventHooks": ["CustomerRemaining": "after"]],
            next: "set", errors: [("NoMatchingError", "end")]),
        action(
            "set", "UpdateContactTargetQueue", ["QueueId": "support"], next: "queue",
            errors: [("NoMatchingError", "end")]),
        action(
            "queue", "TransferContactToQueue", next: "end",
            errors: [("QueueAtCapacity", "full"), ("NoMatchingError", "end")]),
        action("full", "MessageParticipant", ["Text": "Full"], next: "end"), end("end"),
    ]

    @Test func `goes with an agent from the queue to the disconnect flow`() throws {
        var setting = TrialSetting()
        let after = document([
            action("thanks", "MessageParticipant", ["Text": "Thanks"], next: "e"), end("e"),
        ])
        setting.add(try FlowFile(after.text), name: "after")
        let lines = try lines(
            Self.toQueue, script: ["/accept", "/agent-leaves"], setting: setting)
        #expect(lines.contains("  00:00:00  an agent accepts"))
        #expect(lines.contains("flow \"after\""))
        #expect(lines.contains("    SYSTEM_MESSAGE: Thanks"))
        #expect(lines.last == "  00:00:00  the chat is over")
    }

    @Test func `ends the chat after the agent when there is no disconnect flow`() throws {
        let lines = try lines(
            Array(Self.toQueue.dropFirst()), script: ["/accept", "/agent-leaves"])
        #expect(lines.contains("  00:00:00  no disconnect flow is set, and the chat ends"))
    }

    @Test func `finds queues full when told so`() throws {
        var setting = TrialSetting()
        setting.isQueueFull = true
        let lines = try lines(Array(Self.toQueue.dropFirst()), setting: setting)
        #expect(lines.contains("    SYSTEM_MESSAGE: Full"))
    }

    @Test func `runs the whispers that were chosen before the two are joined`() throws {
        var setting = TrialSetting()
        for (name, type) in [("w1", FlowType.agentWhisper), ("w2", .customerWhisper)] {
            let flow = document([
                action("say", "MessageParticipant", ["Text": .string(name)], next: "e"),
                action("e", "EndFlowExecution"),
            ])
            setting.add(try FlowFile(flow.text, type: type), name: name)
        }
        let hooks = [("AgentWhisper", "w1", "h2"), ("CustomerWhisper", "w2", "set")].map {
            action(
                $0.0 == "AgentWhisper" ? "h1" : "h2", "UpdateContactEventHooks",
                ["EventHooks": .object(JSONObject([($0.0, .string($0.1))]))], next: $0.2,
                errors: [("NoMatchingError", "end")])
        }
        let lines = try lines(
            hooks + Self.toQueue.dropFirst(), script: ["/accept"], setting: setting)
        let said = lines.filter { $0.contains("SYSTEM_MESSAGE") }
        #expect(
            said == [
                "    SYSTEM_MESSAGE, for the agent alone: w1",
                "    SYSTEM_MESSAGE, for the customer alone: w2",
            ])
        #expect(lines.last == "  00:00:00  the customer talks with an agent")
    }

    @Test(arguments: [
        (
            ["/accept", "/wait 10s", "/accept", "/agent-leaves"],
            "the agent leaves before the two are joined"
        ),
        (["/accept", "/wait 2m"], "the agent is disconnected"),
    ])
    func `an agent who goes during the whisper leaves the customer in the queue`(
        script: [String], said: String
    ) throws {
        var setting = TrialSetting()
        let whisper = document([
            action(
                "slow", "Wait", ["TimeLimitSeconds": "300"], next: "e",
                conditions: [("Equals", "WaitCompleted", "e")],
                errors: [("NoMatchingError", "e")]),
            action("e", "EndFlowExecution"),
        ])
        setting.add(try FlowFile(whisper.text, type: .agentWhisper), name: "slow")
        let hook = action(
            "hook", "UpdateContactEventHooks", ["EventHooks": ["AgentWhisper": "slow"]],
            next: "set", errors: [("NoMatchingError", "end")])
        let lines = try lines(
            [hook] + Self.toQueue.dropFirst(), script: script, setting: setting)
        #expect(lines.contains { $0.hasSuffix(said) })
        #expect(lines.last?.hasSuffix("the contact waits in its queue") == true)
        #expect(lines.filter { $0.hasSuffix("an agent accepts") }.count == 1)
    }

    @Test func `takes the answer of a function from the setting, or asks`() throws {
        let actions = [
            action(
                "ask", "InvokeLambdaFunction",
                [
                    "LambdaFunctionARN": "arn:aws:lambda:x:1:function:greet",
                    "InvocationTimeLimitSeconds": "3",
                ],
                next: "say", errors: [("NoMatchingError", "end")]),
            action("say", "MessageParticipant", ["Text": "Hi $.External.name"], next: "end"),
            end("end"),
        ]
        var setting = TrialSetting()
        setting.functions["greet"] = ["name": "Bo"]
        #expect(try lines(actions, setting: setting).contains("    SYSTEM_MESSAGE: Hi Bo"))
        let asked = try lines(actions, answer: .returned(payload: #"{"name":"Cy"}"#))
        #expect(asked.contains("    SYSTEM_MESSAGE: Hi Cy"))
        #expect(try lines(actions).contains { $0.hasSuffix("by NoMatchingError: nobody is there") })
    }

    @Test func `runs a module by a flow that calls it`() throws {
        let lines = try lines(
            [
                action("say", "MessageParticipant", ["Text": "In"], next: "back"),
                action("back", "EndFlowModuleExecution"),
            ], type: .module)
        #expect(lines.first == "flow \"a flow that calls the module\"")
        #expect(lines.contains("    SYSTEM_MESSAGE: In"))
        #expect(lines.last == "  00:00:00  the chat is over")
    }

    @Test func `draws the numbers that it is given`() throws {
        let draw = action(
            "draw", "DistributeByPercentage", next: "b",
            conditions: [("NumberLessThan", "31", "a")], errors: [("NoMatchingCondition", "b")])
        var setting = TrialSetting()
        for (number, expected) in [(30, "\"a\""), (31, "\"b\"")] {
            setting.draws = [number]
            let lines = try lines([draw, end("a"), end("b")], setting: setting)
            #expect(lines.contains { $0.contains("→ goes to \(expected)") })
        }
    }

    @Test(arguments: [FlowType.customerHold, .agentHold, .outboundWhisper])
    func `refuses what chats never run`(type: FlowType) {
        #expect(throws: TrialFault.self) { try lines([end("e")], type: type) }
    }

    @Test func `shows a view and takes the choice`() throws {
        let show = action(
            "show", "ShowView",
            ["ViewResource": ["Id": "form"], "InvocationTimeLimitSeconds": "300"], next: "end",
            conditions: [("Equals", "Next", "say")],
            errors: [
                ("NoMatchingCondition", "end"), ("NoMatchingError", "end"),
                ("TimeLimitExceeded", "end"),
            ])
        let say = action(
            "say", "MessageParticipant", ["Text": "Got $.Views.ViewResultData.a"], next: "end")
        let lines = try lines([show, say, end("end")], script: ["/choose Next {\"a\":\"b\"}"])
        #expect(lines.contains("    SYSTEM_MESSAGE: Got b"))
        #expect(try self.lines([show, say, end("end")]).last == "  00:05:00  the chat is over")
    }
}
