// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

/// The actions that change the contact: which branch they take, and what they want done.
@Suite struct ContactBlockTests {
    private static func attributes(_ attributes: JSON, _ target: String = "Current") -> JSON {
        ["Attributes": attributes, "TargetContact": .string(target)]
    }

    static let cases: [(BlockCase, [FlowEffect])] = [
        (
            BlockCase(
                type: "UpdateContactAttributes",
                parameters: attributes(["$.Channel": "$.Attributes.a-$.ContactId", "b": "x"]),
                facts: { $0.contact.attributes["a"] = "1" },
                reaches: "next"
            ), [.updateAttributes(["CHAT": "1-c-1", "b": "x"], of: .current)]
        ),
        (
            BlockCase(
                type: "UpdateContactAttributes",
                parameters: attributes(["a.b": "1"]),
                reaches: "NoMatchingError"
            ), []
        ),
        (
            BlockCase(
                type: "UpdateContactAttributes",
                parameters: attributes(["a": "1", "$.Attributes.none": "1"]),
                reaches: "NoMatchingError"
            ), []
        ),
        (
            BlockCase(
                type: "UpdateContactAttributes",
                parameters: attributes(["a": "1"], "Related"),
                reaches: "NoMatchingError"
            ), []
        ),
        (
            BlockCase(
                type: "UpdateContactAttributes",
                parameters: attributes(["a": "1"], "Related"),
                facts: { $0.contact.relatedContactID = "c-0" },
                reaches: "next"
            ), [.updateAttributes(["a": "1"], of: .related)]
        ),
        (
            BlockCase(
                type: "UpdateContactTargetQueue",
                parameters: ["QueueId": "arn:q-1"],
                reaches: "next"
            ), [.setTargetQueue(.queue("q-1"))]
        ),
        (
            BlockCase(
                type: "UpdateContactTargetQueue",
                parameters: ["QueueId": "$.Attributes.queue"],
                facts: { $0.contact.attributes["queue"] = "q-1" },
                reaches: "next"
            ), [.setTargetQueue(.queue("q-1"))]
        ),
        (
            BlockCase(
                type: "UpdateContactTargetQueue",
                parameters: ["QueueId": "$.Attributes.queue"],
                reaches: "NoMatchingError"
            ), []
        ),
        (
            BlockCase(
                type: "UpdateContactTargetQueue",
                parameters: ["AgentId": "a-1"],
                reaches: "next"
            ), [.setTargetQueue(.agent("a-1"))]
        ),
        (
            BlockCase(
                type: "UpdateContactTargetQueue",
                parameters: ["AgentId": "a-2"],
                reaches: "NoMatchingError"
            ), []
        ),
        (
            BlockCase(
                type: "UpdateContactTargetQueue",
                parameters: [:],
                reaches: "NoMatchingError"
            ), []
        ),
        (
            BlockCase(
                type: "TransferContactToQueue",
                errors: ["NoMatchingError", "QueueAtCapacity"],
                reaches: "NoMatchingError"
            ), []
        ),
        (
            BlockCase(
                type: "UpdateContactRoutingBehavior",
                parameters: ["QueuePriority": "1"],
                errors: [],
                reaches: "next"
            ), [.setQueuePriority(1)]
        ),
        (
            BlockCase(
                type: "UpdateContactRoutingBehavior",
                parameters: ["QueueTimeAdjustmentSeconds": "-600"],
                errors: [],
                reaches: "next"
            ), [.adjustQueueTime(seconds: -600)]
        ),
        (
            BlockCase(
                type: "UpdateContactRoutingCriteria",
                parameters: [
                    "RoutingCriteria": routingCriteria(
                        skill("$.Attributes.lang", level: 3), seconds: 30)
                ],
                facts: { $0.contact.attributes["lang"] = "de" },
                reaches: "next"
            ),
            [
                .setRoutingCriteria(routingCriteria(skill("de", level: 3), seconds: 30))
            ]
        ),
        (
            BlockCase(
                type: "UpdateContactRoutingCriteria",
                parameters: ["RoutingCriteria": ["Steps": []]],
                reaches: "NoMatchingError"
            ), []
        ),
        (
            BlockCase(
                type: "TagContact",
                parameters: ["Tags": ["team": "$.Channel"]],
                reaches: "next"
            ), [.tagContact(["team": "CHAT"])]
        ),
        (
            BlockCase(
                type: "TagContact",
                parameters: ["Tags": ["aws:x": "1"]],
                reaches: "NoMatchingError"
            ), []
        ),
        (
            BlockCase(
                type: "TagContact",
                parameters: ["Tags": ["g": "1"]],
                facts: { facts in
                    for key in ["a", "b", "c", "d", "e", "f"] { facts.contact.tags[key] = "1" }
                },
                reaches: "NoMatchingError"
            ), []
        ),
        (
            BlockCase(
                type: "TagContact",
                parameters: ["Tags": ["f": "2"]],
                facts: { facts in
                    let keys = ["a", "b", "c", "d", "e", "f", "aws:system"]
                    for key in keys { facts.contact.tags[key] = "1" }
                },
                reaches: "next"
            ), [.tagContact(["f": "2"])]
        ),
        (
            BlockCase(
                type: "UntagContact",
                parameters: ["TagKeys": ["a", "b"]],
                reaches: "next"
            ), [.untagContact(["a", "b"])]
        ),
        (
            BlockCase(
                type: "UntagContact",
                parameters: ["TagKeys": ["aws:x"]],
                reaches: "NoMatchingError"
            ), []
        ),
        (
            BlockCase(
                type: "UpdateContactMediaProcessing",
                parameters: ["ChatProcessor": ["ProcessingEnabled": "True"]],
                errors: ["ChannelMismatch", "NoMatchingError"],
                reaches: "NoMatchingError"
            ), []
        ),
    ]

    @Test(arguments: cases)
    func `takes its branch and says what is to be done`(
        row: BlockCase,
        effects: [FlowEffect]
    ) throws {
        let walk = try row.walk()
        #expect(walk.reached == row.reaches)
        #expect(walk.effects.dropFirst().dropLast(2) == effects[...])
    }

    /// What a reference brings is held to the limits of what is written out.
    @Test(
        arguments: [
            (String(repeating: "k", count: 128), "v", "next"),
            (String(repeating: "k", count: 129), "v", "NoMatchingError"),
            ("a+b=c:d/e_F.9", "v", "next"), ("two words", "v", "NoMatchingError"),
            ("é", "v", "NoMatchingError"), ("aws:x", "v", "NoMatchingError"),
            ("k", String(repeating: "é", count: 256), "next"),
            ("k", String(repeating: "v", count: 257), "NoMatchingError"),
        ] as [(String, String, String)])
    func `tags only what the API would`(key: String, value: String, reached: String) throws {
        let row = BlockCase(
            type: "TagContact", parameters: ["Tags": ["$.Attributes.k": "$.Attributes.v"]],
            facts: { $0.contact.attributes = ["k": key, "v": value] }, reaches: reached)
        #expect(try row.walk().reached == reached)
    }

    @Test(arguments: [
        ("1", true), ("5", true), ("3.5", true), ("0", false), ("6", false), ("", false),
        ("high", false),
    ])
    func `takes a proficiency by reference within its limits`(level: String, isTaken: Bool) throws {
        let row = BlockCase(
            type: "UpdateContactRoutingCriteria",
            parameters: [
                "RoutingCriteria": routingCriteria(skill(level: "$.Attributes.level"))
            ],
            facts: { $0.contact.attributes["level"] = level },
            reaches: isTaken ? "next" : "NoMatchingError")
        #expect(try row.walk().reached == row.reaches)
    }

    @Test(arguments: [(0, "next"), (1, "NoMatchingError")])
    func `sets all attributes up to the limit and none beyond`(over: Int, reached: String) throws {
        let limit = 32_768
        let value = String(repeating: "x", count: limit - 6 + over)
        let row = BlockCase(
            type: "UpdateContactAttributes",
            parameters: ["Attributes": ["key": .string(value)]],
            facts: { $0.contact.attributes["ab"] = "c" },
            reaches: reached
        )
        let walk = try row.walk()
        #expect(walk.reached == reached)
        #expect(walk.facts.contact.attributes.count == (over == 0 ? 2 : 1))
    }

    @Test(arguments: [
        (QueueAnswer.enqueued, FlowEnd.queued as FlowEnd?, "tested"),
        (.atCapacity, nil, "QueueAtCapacity"), (.failed("no"), nil, "NoMatchingError"),
    ])
    func `puts the contact into the queue`(
        answer: QueueAnswer,
        end: FlowEnd?,
        reached: String
    ) throws {
        let document = documentAround(
            "TransferContactToQueue",
            [:],
            errors: ["NoMatchingError", "QueueAtCapacity"]
        )
        var facts = TestFacts()
        try facts.publish("tested", document)
        let start = FlowInput.start(flowID: "tested", .queueTransfer)
        let first = Interpreter.step(FlowState().targeting(.agent("a-1")), start, facts: facts)
        #expect(first.effects.last == .enqueue(.agent("a-1"), FlowCall(1)))
        let second = Interpreter.step(
            first.state,
            .queueAnswered(FlowCall(1), answer),
            facts: facts
        )
        #expect(second.path.last?.identifier == reached)
        #expect(second.state.end == end ?? .disconnected)
    }

    @Test func `does not queue a contact that is queued`() throws {
        var facts = TestFacts()
        facts.contact.isQueued = true
        let walk = try Walk(InterpreterTests.queueing(hook: nil), facts: facts)
        #expect(walk.reached == "e")
    }

    @Test(
        arguments: [
            (["QueueId": "q-2"], true, .queue("q-2")),
            ([:], true, .queue("q-1")), (["AgentId": "a-1"], true, .agent("a-1")),
            (["QueueId": "gone"], true, nil), (["QueueId": "q-2"], false, nil),
        ] as [(JSON, Bool, FlowTarget?)]
    )
    func `moves a waiting contact to another queue`(
        parameters: JSON,
        isQueued: Bool,
        target: FlowTarget?
    ) throws {
        var facts = TestFacts()
        facts.contact.isQueued = isQueued
        facts.queues["q-2"] = FlowQueue(id: "q-2", arn: "arn:q-2", name: "Sales")
        try facts.publish(
            "tested",
            documentAround(
                "DequeueContactAndTransferToQueue",
                parameters,
                errors: ["NoMatchingError", "QueueAtCapacity"]
            ),
            type: .customerQueue
        )
        let state = FlowState().targeting(.queue("q-1"))
        let start = FlowInput.start(flowID: "tested", .customerQueue)
        let first = Interpreter.step(state, start, facts: facts)
        guard let target else {
            #expect(first.path.last?.identifier == "NoMatchingError")
            return
        }
        #expect(first.effects.last == .transferQueue(target, FlowCall(1)))
        #expect(first.state.target == .queue("q-1"))
        let second = Interpreter.step(
            try FlowState(json: JSON.parse(utf8: first.state.stored)),
            .queueAnswered(FlowCall(1), .enqueued),
            facts: facts
        )
        #expect(second.state.target == target)
        #expect(second.effects.first == .setTargetQueue(target))
    }

    @Test(arguments: [("True", "NoMatchingError"), ("false", "next")])
    func `lets no message pass that is to be rewritten`(enabled: String, reached: String) throws {
        let row = BlockCase(
            type: "UpdateContactMediaProcessing",
            parameters: [
                "ChatProcessor": ["ProcessingEnabled": .string(enabled), "LambdaProcessorARN": "f"]
            ],
            errors: ["ChannelMismatch", "NoMatchingError"],
            reaches: reached
        )
        #expect(try row.walk().reached == reached)
    }

    @Test(arguments: [
        ("true", "InFlightRedactionConfigurationFailed"), ("False", "next"),
    ])
    func `says that messages are not redacted on their way`(
        enabled: String, reached: String
    ) throws {
        let row = BlockCase(
            type: "UpdateContactRecordingAndAnalyticsBehavior",
            parameters: [
                "ChatBehavior": [
                    "ChatAnalyticsBehavior": [
                        "Enabled": "True",
                        "InFlightChatRedactionConfiguration": ["Enabled": .string(enabled)],
                    ]
                ]
            ],
            errors: [
                "ChannelMismatch", "InFlightRedactionConfigurationFailed", "NoMatchingError",
            ],
            reaches: reached
        )
        #expect(try row.walk().reached == reached)
    }

    @Test(arguments: [(0, true), (10, true), (11, false)])
    func `moves a contact eleven times and no more`(count: Int, isMoved: Bool) throws {
        var facts = TestFacts()
        facts.contact.isQueued = true
        facts.contact.queueTransferCount = count
        let errors = ["NoMatchingError", "QueueAtCapacity"]
        let walk = try Walk(
            documentAround(
                "DequeueContactAndTransferToQueue", ["QueueId": "q-1"], errors: errors),
            facts: facts, purpose: .customerQueue, type: .customerQueue)
        #expect(walk.reached == (isMoved ? "tested" : "NoMatchingError"))
        #expect((walk.state.wait != nil) == isMoved)
    }

    @Test func `sets what the record says and lets later actions see it`() throws {
        let flow = document([
            action(
                "tested",
                "UpdateContactData",
                [
                    "Name": "Order $.Attributes.order", "LanguageCode": "de-DE",
                    "CustomerId": "k", "References": ["link": "https://example.com"],
                    "TargetContact": "Current",
                ],
                next: "m",
                errors: [("NoMatchingError", "e")]
            ),
            action(
                "m",
                "MessageParticipant",
                ["Text": "$.Name $.LanguageCode $.CustomerId $.References.link.Value"],
                next: "e"
            ), end("e"),
        ])
        var facts = TestFacts()
        facts.contact.attributes["order"] = "7"
        let walk = try Walk(flow, facts: facts)
        var change = ContactDataChange()
        change.name = "Order 7"
        change.languageCode = "de-DE"
        change.customerID = "k"
        change.references = [
            "link": FlowContactReference(type: "STRING", value: "https://example.com")
        ]
        #expect(walk.effects.dropFirst().first == .updateContactData(change, of: .current))
        #expect(walk.said == ["Order 7 de-DE k https://example.com"])
    }

    @Test(
        arguments: [
            (
                ["RecordingBehavior": ["RecordedParticipants": ["Agent", "Customer"]]] as JSON,
                true,
                true
            ),
            (["RecordingBehavior": ["RecordedParticipants": ["Agent"]]], true, false),
            (["RecordingBehavior": ["RecordedParticipants": []]], false, false),
        ] as [(JSON, Bool, Bool)]
    )
    func `says who is recorded`(parameters: JSON, agent: Bool, customer: Bool) throws {
        let row = BlockCase(
            type: "UpdateContactRecordingBehavior",
            parameters: parameters,
            errors: [],
            reaches: "next"
        )
        var change = RecordingChange()
        change.recordsAgent = agent
        change.recordsCustomer = customer
        #expect(try row.walk().effects.dropFirst().first == .setRecording(change))
    }

    @Test(arguments: [
        ("ChatBehavior", "next"), ("VoiceBehavior", "ChannelMismatch"),
        ("ScreenRecordingBehavior", "next"),
    ])
    func `tells a chat's analytics from a call's`(name: String, reached: String) throws {
        let row = BlockCase(
            type: "UpdateContactRecordingAndAnalyticsBehavior",
            parameters: .object(JSONObject([(name, JSON.object(JSONObject()))])),
            errors: [
                "ChannelMismatch", "InFlightRedactionConfigurationFailed", "NoMatchingError",
            ],
            reaches: reached
        )
        #expect(try row.walk().reached == reached)
    }
}
