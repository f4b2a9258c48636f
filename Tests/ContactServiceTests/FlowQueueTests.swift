// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import JSONDocument
import Testing

/// What flows find in the queues and hours of operation of an instance.
@Suite(.timeLimit(.minutes(1))) struct FlowQueueTests {
    private static let care = QueueID(Identifier(high: 2, low: 1))
    private static let sales = QueueID(Identifier(high: 2, low: 2))
    private static let queueFlow = FlowID(Identifier(high: 2, low: 3))

    // MARK: A contact centre

    /// Each chat is put into the queue that its attribute names; what becomes of it is said.
    private func scene(chatsMax: Int? = nil) async throws -> FlowScene {
        let scene = try await FlowScene(
            action(
                "hook", "UpdateContactEventHooks",
                ["EventHooks": ["CustomerQueue": .string(Self.queueFlow.description)]],
                next: "set", errors: ["NoMatchingError": "failed"]),
            action(
                "set", "UpdateContactTargetQueue", ["QueueId": "$.Attributes.queue"],
                next: "enter", errors: ["NoMatchingError": "unknown"]),
            action(
                "enter", "TransferContactToQueue", next: "pause",
                errors: ["QueueAtCapacity": "full", "NoMatchingError": "failed"]),
            say("unknown", "unknown", next: "pause"), say("full", "full", next: "pause"),
            say("failed", "failed", next: "pause"), pause, end, world: .none, chatsMax: chatsMax)
        let hours = try #require(scene.directory.instance.hours.first?.id)
        for (id, name) in [(Self.care, "Care"), (Self.sales, "Sales")] {
            try await put(QueueResource(id: id, name: name, hours: hours), in: scene)
        }
        try await publish(
            [
                action(
                    "move?", "Compare", ["ComparisonValue": "$.Attributes.move"], next: "stay",
                    errors: ["NoMatchingCondition": "once?"], conditions: ["": "stay"]),
                action(
                    "once?", "Compare", ["ComparisonValue": "$.InitiationMethod"], next: "stay",
                    errors: ["NoMatchingCondition": "stay"], conditions: ["API": "move"]),
                action(
                    "move", "DequeueContactAndTransferToQueue", ["QueueId": "$.Attributes.move"],
                    next: "end",
                    errors: ["QueueAtCapacity": "full", "NoMatchingError": "failed"]),
                say("stay", "in $.Queue.Name", next: "end"),
                say("full", "no room to move", next: "end"),
                say("failed", "no move", next: "end"), action("end", "EndFlowExecution"),
            ], in: scene)
        return scene
    }

    private func publish(_ actions: [JSON], in scene: FlowScene) async throws {
        let document: JSON = [
            "Version": "2019-10-30", "StartAction": actions[0]["Identifier"] ?? .null,
            "Actions": .array(actions),
        ]
        let flow = FlowResource(
            id: Self.queueFlow, name: "in queue", type: .customerQueue, published: document.text,
            saved: document.text)
        try await change(scene, .flowPut(flow, at: Self.now))
    }

    private static let now = Instant(milliseconds: 1_750_000_000_000)

    private func change(_ scene: FlowScene, _ event: Instance.Event) async throws {
        try await scene.directory.change(at: Self.now) { _ in ([event], ()) }
    }

    private func put(_ queue: QueueResource, in scene: FlowScene) async throws {
        try await change(scene, .queuePut(queue, at: Self.now))
    }

    private func limit(
        _ id: QueueID, to contactsMax: Int?, isEnabled: Bool = true, in scene: FlowScene
    ) async throws {
        var queue = try #require(scene.directory.instance.queue(id))
        queue.contactsMax = contactsMax
        queue.isEnabled = isEnabled
        try await put(queue, in: scene)
    }

    /// Starts a chat that goes into a queue, and from there perhaps to another one.
    private func enter(
        _ queue: QueueID, move: QueueID? = nil, _ number: UInt64, in scene: FlowScene
    ) async throws -> Talk {
        try await scene.start(ContactID(Identifier(high: 9, low: number << 8))) { start in
            start.attributes = [Attribute(key: "queue", value: queue.description)]
            if let move {
                start.attributes.append(Attribute(key: "move", value: move.description))
            }
        }
    }

    // MARK: Into a queue

    @Test(
        arguments: [
            (true, nil, nil, 3, "in Care"), (false, nil, nil, 0, "failed"),
            (true, 0, nil, 0, "full"), (true, 2, nil, 1, "in Care"), (true, 2, nil, 2, "full"),
            (true, 4, nil, 5, "full"), (false, 0, nil, 0, "failed"),
            // Without a limit of its own a queue has that of the instance.
            (true, nil, 2, 1, "in Care"), (true, nil, 2, 2, "full"), (true, 5, 2, 3, "in Care"),
        ] as [(Bool, Int?, Int?, Int, String)])
    func `a queue takes contacts while it is enabled and not full`(
        isEnabled: Bool, contactsMax: Int?, chatsMax: Int?, waiting: Int, said: String
    ) async throws {
        let scene = try await scene(chatsMax: chatsMax)
        try await limit(Self.care, to: 100, in: scene)
        for number in 0..<waiting {
            _ = try await enter(Self.care, UInt64(100 + number), in: scene)
        }
        try await limit(Self.care, to: contactsMax, isEnabled: isEnabled, in: scene)
        let talk = try await enter(Self.care, 1, in: scene)
        #expect(try await scene.said(talk) == [said])
        let isIn = said == "in Care"
        #expect(scene.census.contacts(in: Self.care) == waiting + (isIn ? 1 : 0))
        #expect(try await scene.sessions.state(talk.id).contact?.isQueued == isIn)
        #expect(scene.census.contacts(in: Self.sales) == 0)
    }

    @Test func `those who wait in a queue that is disabled wait on`() async throws {
        let scene = try await scene()
        let talk = try await enter(Self.care, 1, in: scene)
        try await limit(Self.care, to: nil, isEnabled: false, in: scene)
        try await scene.send("still here", in: talk)
        #expect(try await scene.sessions.state(talk.id).contact?.isQueued == true)
        #expect(scene.census.contacts(in: Self.care) == 1)
    }

    @Test func `a queue that was set and then deleted is taken for none`() async throws {
        let scene = try await FlowScene(
            action(
                "set", "UpdateContactTargetQueue",
                ["QueueId": .string(Self.care.description)], next: "wait",
                errors: ["NoMatchingError": "end"]),
            action(
                "wait", "Wait", ["TimeLimitSeconds": "600", "Events": ["CustomerReturned"]],
                next: "end", errors: ["NoMatchingError": "end"],
                conditions: ["CustomerReturned": "hours", "WaitCompleted": "end"]),
            action(
                "hours", "CheckHoursOfOperation", next: "end",
                errors: ["NoMatchingError": "no hours"],
                conditions: ["True": "end", "False": "end"]),
            say("no hours", "no hours", next: "size"),
            action(
                "size", "CheckMetricData", ["MetricType": "NumberOfContactsInQueue"], next: "end",
                errors: ["NoMatchingError": "no size", "NoMatchingCondition": "end"],
                conditions: ["0": "end"]),
            say("no size", "no size", next: "enter"),
            action(
                "enter", "TransferContactToQueue", next: "end",
                errors: ["QueueAtCapacity": "end", "NoMatchingError": "no queue"]),
            say("no queue", "no queue", next: "pause"), pause, end, world: .none)
        let hours = try #require(scene.directory.instance.hours.first?.id)
        try await put(QueueResource(id: Self.care, name: "Care", hours: hours), in: scene)
        let talk = try await scene.start()
        try await change(scene, .queueDeleted(Self.care, at: Self.now))
        try await scene.send("well?", in: talk)
        #expect(try await scene.said(talk) == ["no hours", "no size", "no queue"])
    }

    // MARK: From queue to queue

    @Test(arguments: [
        (5, 4, "in Sales"), (5, 5, "in Sales"), (5, 6, "no room to move"),
        (0, 0, "no room to move"), (4, 4, "no room to move"), (10, 11, "in Sales"),
        (10, 12, "no room to move"),
    ])
    func `who comes from a queue finds a fifth more room`(
        contactsMax: Int, waiting: Int, said: String
    ) async throws {
        let scene = try await scene()
        for number in 0..<waiting {
            _ = try await enter(Self.sales, UInt64(100 + number), in: scene)
        }
        try await limit(Self.sales, to: contactsMax, in: scene)
        let talk = try await enter(Self.care, move: Self.sales, 1, in: scene)
        #expect(try await scene.said(talk) == [said])
        let queue = said == "in Sales" ? Self.sales : Self.care
        #expect(try await scene.sessions.state(talk.id).contact?.queueStay?.queue == queue)
        #expect(scene.census.contacts(in: Self.care) == (queue == Self.care ? 1 : 0))
    }

    @Test func `a disabled queue takes none from other queues either`() async throws {
        let scene = try await scene()
        try await limit(Self.sales, to: nil, isEnabled: false, in: scene)
        let talk = try await enter(Self.care, move: Self.sales, 1, in: scene)
        #expect(try await scene.said(talk) == ["no move"])
        #expect(scene.census.contacts(in: Self.care) == 1)
    }

    /// The contact that moves takes no second place, and waits in the only one that there is.
    @Test func `a lone contact that moves to its own full queue is the first there`()
        async throws
    {
        let scene = try await scene()
        try await limit(Self.care, to: 1, in: scene)
        let talk = try await enter(Self.care, move: Self.care, 1, in: scene)
        #expect(try await scene.said(talk) == ["in Care"])
        let contact = try #require(try await scene.sessions.state(talk.id).contact)
        #expect(contact.initiation == .queueTransfer)
        let stay = try #require(contact.queueStay)
        #expect(scene.census.contacts(in: Self.care) == 1)
        #expect(scene.census.position(of: talk.id, stay) == 1)
    }

    // MARK: Metrics

    @Test(arguments: [
        ("care", "Chat", "1"), ("care", "CHAT", "1"), ("care", "Voice", "0"), ("care", "", "1"),
        ("sales", "Chat", "2"), ("sales", "Task", "0"), ("sales", "", "2"),
    ])
    func `metrics are those of the queue and the channel that are asked for`(
        queue: String, channel: String, size: String
    ) async throws {
        let scene = try await scene()
        for (place, queue) in [Self.care, Self.sales, Self.sales].enumerated() {
            _ = try await enter(queue, UInt64(100 + place), in: scene)
        }
        var parameters = JSONObject()
        let id = queue == "care" ? Self.care : Self.sales
        parameters["QueueId"] = .string(id.description)
        parameters["QueueChannel"] = channel.isEmpty ? nil : .string(channel)
        let asking = try await FlowScene(
            action(
                "ask", "GetMetricData", .object(parameters), next: "tell",
                errors: ["NoMatchingError": "end"]),
            say("tell", "$.Metrics.Queue.Size in $.Metrics.Queue.Name", next: "pause"), pause,
            end, world: .none, on: scene.journal)
        let talk = try await asking.start(ContactID(Identifier(high: 7, low: 70)))
        #expect(
            try await asking.said(talk) == ["\(size) in \(queue == "care" ? "Care" : "Sales")"])
    }

    // MARK: Hours

    /// The scene's clock stands on a Sunday, 15:06 in UTC and 17:06 in Berlin.
    @Test(arguments: [
        ("UTC", [HoursResource.Interval(day: .sunday, start: 900, end: 907)], "open"),
        ("UTC", [.init(day: .sunday, start: 907, end: 0)], "closed"),
        ("UTC", [.init(day: .monday, start: 0, end: 0)], "closed"),
        ("UTC", [.init(day: .sunday, start: 0, end: 0)], "open"), ("UTC", [], "closed"),
        ("Europe/Berlin", [.init(day: .sunday, start: 540, end: 1020)], "closed"),
        ("Europe/Berlin", [.init(day: .sunday, start: 1020, end: 1080)], "open"),
    ])
    func `flows see the hours that they name, or those of the queue`(
        timeZone: String, intervals: [HoursResource.Interval], said: String
    ) async throws {
        let id = HoursID(Identifier(high: 3, low: 1))
        let check = { (name: String, parameters: JSON, next: String) in
            action(
                name, "CheckHoursOfOperation", parameters, next: "end",
                errors: ["NoMatchingError": "end"],
                conditions: ["True": "\(next) open", "False": "\(next) closed"])
        }
        let scene = try await FlowScene(
            check("named", ["HoursOfOperationId": .string(id.description)], "first"),
            say("first open", "open", next: "set"), say("first closed", "closed", next: "set"),
            action(
                "set", "UpdateContactTargetQueue",
                ["QueueId": .string(Self.care.description)], next: "queue's",
                errors: ["NoMatchingError": "end"]), check("queue's", [:], "then"),
            say("then open", "open", next: "pause"), say("then closed", "closed", next: "pause"),
            pause, end, world: .none)
        let hours = HoursResource(
            id: id, name: "Office", timeZone: timeZone, intervals: intervals)
        try await change(scene, .hoursPut(hours, at: Self.now))
        try await put(QueueResource(id: Self.care, name: "Care", hours: id), in: scene)
        #expect(try await scene.said(try await scene.start()) == [said, said])
    }
}
