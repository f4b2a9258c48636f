// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import ContactService
import JSONDocument
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct OutsideCallsTests {
    private static func lambda(_ request: OutsideRequest, _ payload: String) -> OutsideAnswer {
        OutsideAnswer(request.call, .lambda(.returned(payload: payload)))
    }

    private static func scene(
        _ world: OutsideWorld, limits: OutsideCalls.Limits = OutsideCalls.Limits()
    ) async throws -> FlowScene {
        try await FlowScene(
            invoke("ask", next: "said", error: "failed"),
            say("said", "Hello $.External.name", next: "pause"),
            say("failed", "no function", next: "pause"), pause, end, world: world, limits: limits)
    }

    @Test func `asks after the commit, and the flow goes on with the answer`() async throws {
        let asked = AskedWorld()
        let scene = try await Self.scene(
            asked.answering { request, _ in Self.lambda(request, #"{"name":"Ada"}"#) })
        let talk = try await scene.start()
        #expect(asked.asked.isEmpty)
        #expect(try await scene.sessions.state(talk.id).flow.request != nil)
        try await scene.whileAsking { await scene.queue.settled() }
        #expect(try await scene.said(talk) == ["Hello Ada"])
        #expect(asked.asked.count == 1)
        #expect(try await scene.sessions.state(talk.id).flow.request == nil)
    }

    @Test func `asks again with the same key after a crash`() async throws {
        let first = AskedWorld()
        let gate = Doorway()
        let scene = try await Self.scene(
            first.answering { _, _ in
                await gate.open()
                return try await untilCancelled()
            })
        let talk = try await scene.start()
        try await scene.whileAsking { await gate.wait() }

        let second = AskedWorld()
        let again = try await FlowScene(
            world: second.answering { request, _ in Self.lambda(request, #"{"name":"Ada"}"#) },
            on: scene.journal)
        try await again.whileAsking { await again.queue.settled() }
        #expect(try await again.said(talk) == ["Hello Ada"])
        #expect(first.asked.count == 1)
        #expect(second.asked == first.asked)
        #expect(second.asked[0].idempotencyKey == "\(talk.id)-1")
    }

    @Test func `takes the error branch at once when nothing is configured`() async throws {
        let scene = try await Self.scene(.none)
        let talk = try await scene.start()
        #expect(try await scene.said(talk) == ["no function"])
    }

    @Test(arguments: [(true, "went on"), (false, "no past")])
    func `links an earlier chat itself, with nothing configured`(
        hasEnded: Bool, said: String
    ) async throws {
        let scene = try await FlowScene(
            action(
                "link", "CreatePersistentContactAssociation",
                [
                    "RehydrationType": "ENTIRE_PAST_SESSION",
                    "SourceContactId": "$.Attributes.past",
                ], next: "linked", errors: ["NoMatchingError": "failed"]),
            say("linked", "went on", next: "pause"), say("failed", "no past", next: "pause"),
            pause, end, world: .none)
        let past = try await scene.start(ContactID(Identifier(high: 7, low: 1))) {
            $0.attributes = []
        }
        if hasEnded {
            try await scene.sessions.transact(past.id) { (state, stamp) throws(Chat.Rejection) in
                try Chat.endChat(state, .api, stamp)
            }
        }
        let talk = try await scene.start {
            $0.attributes = [Attribute(key: "past", value: past.id.description)]
        }
        try await scene.whileAsking { await scene.queue.settled() }
        #expect(try await scene.said(talk) == [said])
        let persistence = try await scene.sessions.state(talk.id).persistence
        #expect(persistence?.source == (hasEnded ? past.id : nil))
    }

    @Test func `gives up a question when its endpoint is gone after a restart`() async throws {
        let scene = try await Self.scene(AskedWorld().silent)
        let talk = try await scene.start()
        let again = try await FlowScene(world: .none, on: scene.journal)
        try await again.whileAsking { await again.queue.settled() }
        #expect(try await again.said(talk) == ["no function"])
    }

    @Test func `drops an answer that comes after the end of the chat`() async throws {
        let gate = Doorway()
        let scene = try await Self.scene(
            AskedWorld().answering { request, _ in
                await gate.wait()
                return Self.lambda(request, #"{"name":"Ada"}"#)
            })
        let talk = try await scene.start()
        try await scene.whileAsking {
            try await scene.sessions.transact(talk.id) { (state, stamp) throws(Chat.Rejection) in
                try Chat.endChat(state, .api, stamp)
            }
            await gate.open()
            await scene.queue.settled()
        }
        #expect(try await scene.transcript(talk) == ["CUSTOMER joined", "- ended"])
    }

    @Test func `has no more calls in flight than its limit`() async throws {
        let counts = Mutex((now: 0, most: 0))
        let gate = Doorway()
        var limits = OutsideCalls.Limits()
        limits.callsMax = 2
        let scene = try await Self.scene(
            AskedWorld().answering { request, _ in
                let isFull = counts.withLock { counts in
                    counts.now += 1
                    counts.most = max(counts.most, counts.now)
                    return counts.now == 2
                }
                if isFull { await gate.open() }
                await gate.wait()
                counts.withLock { $0.now -= 1 }
                return Self.lambda(request, #"{"name":"Ada"}"#)
            }, limits: limits)
        var talks: [Talk] = []
        for number in 1...6 {
            talks.append(
                try await scene.start(ContactID(Identifier(high: 7, low: UInt64(number)))))
        }
        try await scene.whileAsking { await scene.queue.settled() }
        for talk in talks { #expect(try await scene.said(talk) == ["Hello Ada"]) }
        #expect(counts.withLock { $0.most } == 2)
    }

    @Test func `runs an errand once, though the chat is over and the server was killed`()
        async throws
    {
        let first = AskedWorld()
        let scene = try await FlowScene(
            invoke("ask", next: "said", error: "said", isAsynchronous: true),
            say("said", "gone on", next: "end"), end, world: first.silent)
        let talk = try await scene.start()
        #expect(try await scene.transcript(talk).suffix(2) == ["SYSTEM gone on", "- ended"])

        let second = AskedWorld()
        let world = second.answering { request, _ in
            OutsideAnswer(request.call, .lambda(.accepted))
        }
        let again = try await FlowScene(world: world, on: scene.journal)
        try await again.whileAsking { await again.queue.settled() }
        #expect(second.asked.map(\.idempotencyKey) == ["\(talk.id)-1"])

        let third = AskedWorld()
        let last = try await FlowScene(world: third.silent, on: scene.journal)
        try await last.whileAsking { await last.queue.settled() }
        #expect(third.asked.isEmpty)
    }
}
