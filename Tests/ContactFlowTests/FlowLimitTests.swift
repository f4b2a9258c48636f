// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

/// Limits that hold over several actions: of whispers, and of functions one after the other.
@Suite struct FlowLimitTests {
    // MARK: Whispers

    private static let longWhisper = document([
        action(
            "w", "Wait", ["TimeLimitSeconds": "3600"], next: "said",
            conditions: [("Equals", "WaitCompleted", "said")], errors: [("NoMatchingError", "e")]),
        action("said", "MessageParticipant", ["Text": "late"], next: "e"),
        action("e", "EndFlowExecution"),
    ])

    @Test(arguments: [
        (FlowPurpose.customerWhisper, FlowType.customerWhisper, true),
        (.agentWhisper, .agentWhisper, false),
    ])
    func `gives a whisper up after two minutes`(
        purpose: FlowPurpose, type: FlowType, disconnects: Bool
    ) throws {
        var walk = try Walk(Self.longWhisper, purpose: purpose, type: type)
        let start = walk.facts.nowMilliseconds
        #expect(walk.state.wait?.dueMilliseconds == start + 120_000)
        walk.facts.nowMilliseconds = start + 120_000
        try walk.send(.timerFired(walk.call))
        #expect(walk.state.end == .outOfTime(action: "w"))
        #expect(walk.state.run == nil)
        #expect(walk.effects.contains(.disconnect) == disconnects)
        #expect(walk.effects.last == .flowEnded(.outOfTime(action: "w")))
        #expect(walk.said == [])
    }

    @Test func `counts two minutes over all waits of a whisper`() throws {
        let flow = document([
            action(
                "loop", "Wait", ["TimeLimitSeconds": "50"], next: "loop",
                conditions: [("Equals", "WaitCompleted", "loop")],
                errors: [("NoMatchingError", "loop")])
        ])
        var walk = try Walk(flow, purpose: .customerWhisper, type: .customerWhisper)
        let start = walk.facts.nowMilliseconds
        var dues: [Int64] = []
        while let due = walk.state.wait?.dueMilliseconds {
            dues.append((due - start) / 1000)
            walk.facts.nowMilliseconds = due
            try walk.send(.timerFired(walk.call))
        }
        #expect(dues == [50, 100, 120])
        #expect(walk.state.end == .outOfTime(action: "loop"))
    }

    @Test func `gives a whisper up that waits for a function`() throws {
        let flow = document([
            action(
                "f", "InvokeLambdaFunction",
                ["LambdaFunctionARN": "f", "InvocationTimeLimitSeconds": "8"], next: "e",
                errors: [("NoMatchingError", "e")]), action("e", "EndFlowExecution"),
        ])
        let walk = try Walk(flow, purpose: .agentWhisper, type: .agentWhisper)
        #expect(walk.state.wait?.dueMilliseconds == walk.facts.nowMilliseconds + 120_000)
    }

    @Test(arguments: [FlowPurpose.inbound, .disconnect, .customerQueue, .queueTransfer])
    func `sets no other flow such a limit`(purpose: FlowPurpose) throws {
        let walk = try Walk(Self.longWhisper, purpose: purpose)
        #expect(walk.state.wait?.dueMilliseconds == walk.facts.nowMilliseconds + 3_600_000)
    }

    // MARK: Functions one after the other

    /// Invokes functions again and again; `between` runs after each.
    private func functions(between: JSON? = nil, asynchronous: Bool = false) -> JSON {
        var parameters = JSONObject([
            ("LambdaFunctionARN", "f"), ("InvocationTimeLimitSeconds", "8"),
        ])
        if asynchronous { parameters["InvocationType"] = "ASYNCHRONOUS" }
        let invoke = action(
            "f", "InvokeLambdaFunction", .object(parameters), next: between == nil ? "f" : "b",
            errors: [("NoMatchingError", "failed")])
        return document([invoke] + (between.map { [$0] } ?? []) + [end("failed")])
    }

    /// The time limits that functions get which take so long each.
    private func limits(_ document: JSON, took: Int64, count: Int) throws -> [Int] {
        var walk = try Walk(document)
        walk.facts.callMilliseconds = took
        for _ in 0..<count {
            guard let wait = walk.state.wait else { break }
            switch wait.kind {
            case .lambda: try walk.send(.lambdaAnswered(wait.call, .returned(payload: "{}")))
            default: try walk.send(.timerFired(wait.call))
            }
        }
        return walk.effects.compactMap {
            if case .invokeLambda(let request) = $0 { request.timeLimitSeconds } else { nil }
        }
    }

    @Test(
        arguments: [
            (7_000, [8, 8, 6]), (8_000, [8, 8, 4]), (6_500, [8, 8, 7, 1]), (20_000, [8]),
        ] as [(Int64, [Int])])
    func `lets functions take twenty seconds in a row`(took: Int64, limits: [Int]) throws {
        #expect(try self.limits(functions(), took: took, count: 9) == limits)
    }

    @Test func `begins to count anew when the customer hears something`() throws {
        let said = action("b", "MessageParticipant", ["Text": "a moment"], next: "f")
        #expect(try limits(functions(between: said), took: 8_000, count: 9).allSatisfy { $0 == 8 })
    }

    @Test func `begins to count anew after a pause`() throws {
        let pause = action(
            "b", "Wait", ["TimeLimitSeconds": "1"], next: "f",
            conditions: [("Equals", "WaitCompleted", "f")], errors: [("NoMatchingError", "f")])
        #expect(try limits(functions(between: pause), took: 8_000, count: 9).allSatisfy { $0 == 8 })
    }

    @Test func `goes on counting over actions that nobody sees`() throws {
        let set = action(
            "b", "UpdateContactAttributes", ["Attributes": ["a": "b"]], next: "f",
            errors: [("NoMatchingError", "failed")])
        #expect(try limits(functions(between: set), took: 8_000, count: 9) == [8, 8, 4])
    }

    @Test func `does not hold functions up for which nobody waits`() throws {
        var walk = try Walk(functions(asynchronous: true))
        walk.facts.callMilliseconds = 60_000
        for _ in 0..<5 { try walk.send(.lambdaAnswered(walk.call, .accepted)) }
        #expect(walk.state.wait?.kind == .lambda)
    }

    @Test func `says why and forgets what an earlier function gave`() throws {
        var walk = try Walk(functions())
        walk.facts.callMilliseconds = 20_000
        try walk.send(.lambdaAnswered(walk.call, .returned(payload: #"{"a":"b"}"#)))
        guard case .error(.noMatchingError, "failed", let why)? = walk.path.dropLast().last?.branch
        else {
            Issue.record("no error branch was taken")
            return
        }
        #expect(why.contains("20 seconds"))
        #expect(walk.state.results.external == nil)
    }
}
