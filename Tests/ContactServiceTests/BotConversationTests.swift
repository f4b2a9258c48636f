// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import ContactService
import JSONDocument
import Testing

@Suite(.timeLimit(.minutes(1))) struct BotConversationTests {
    private static func scene(_ alias: String, _ world: OutsideWorld) async throws -> FlowScene {
        try await FlowScene(
            bot("bot", alias, next: "said", error: "failed"),
            say("said", "$.Lex.IntentName $.Lex.SessionAttributes.topic", next: "pause"),
            say("failed", "no bot", next: "pause"), pause, end, world: world)
    }

    private static func turn(_ text: String, intent: String? = nil) -> BotAnswer {
        .turn(
            BotTurn(
                messages: [FlowMessage(text, sender: .bot)], intentName: intent,
                sessionAttributes: ["topic": "cars"]))
    }

    @Test func `a bot takes part as long as the flow talks with it`() async throws {
        let scene = try await Self.scene(
            "parley:bot/helper",
            AskedWorld().answering { request, _ in
                guard case .bot(let asked) = request.content else {
                    return .failed(request, "no bot is asked")
                }
                let isLast = asked.text == "bye"
                return OutsideAnswer(
                    request.call,
                    .bot(Self.turn("to \(asked.text)", intent: isLast ? "Sales" : nil)))
            })
        let talk = try await scene.start()
        try await scene.whileAsking {
            try await scene.send("hi", in: talk)
            await scene.queue.settled()
            #expect(try await scene.sessions.state(talk.id).hostedBot?.displayName == "helper")
            try await scene.send("bye", in: talk)
            await scene.queue.settled()
        }
        #expect(
            try await scene.transcript(talk) == [
                "CUSTOMER joined", "CUSTOMER hi", "CUSTOM_BOT joined", "CUSTOM_BOT to hi",
                "CUSTOMER bye", "CUSTOM_BOT to bye", "CUSTOM_BOT left", "SYSTEM Sales cars",
            ])
    }

    @Test func `a bot that fails leaves, and the flow takes its error branch`() async throws {
        let scene = try await Self.scene(
            "parley:bot/helper", AskedWorld().answering { request, _ in .failed(request, "no") })
        let talk = try await scene.start()
        try await scene.whileAsking {
            try await scene.send("hi", in: talk)
            await scene.queue.settled()
        }
        #expect(
            try await scene.transcript(talk).suffix(3) == [
                "CUSTOM_BOT joined", "CUSTOM_BOT left", "SYSTEM no bot",
            ])
    }

    @Test func `another bot in the chat keeps the flow's bot out`() async throws {
        let asked = AskedWorld()
        let scene = try await Self.scene("parley:bot/helper", asked.silent)
        let talk = try await scene.start()
        try await scene.sessions.transact(talk.id) { (state, stamp) throws(Chat.Rejection) in
            try Chat.addBot(
                state, ParticipantID(Identifier(high: 5, low: 5)), displayName: "other",
                digest: 5, stamp)
        }
        try await scene.send("hi", in: talk)
        #expect(try await scene.said(talk) == ["no bot"])
        #expect(asked.asked.isEmpty)
    }

    @Test func `a bot is told what was said before, and what it remembers`() async throws {
        let asked = AskedWorld()
        let told = Told()
        let scene = try await Self.scene(
            "parley:bot/helper",
            asked.answering { request, context in
                await told.add(try await context.history())
                return OutsideAnswer(request.call, .bot(Self.turn("well")))
            })
        let talk = try await scene.start()
        try await scene.whileAsking {
            try await scene.send("one", in: talk)
            await scene.queue.settled()
            try await scene.send("two", in: talk)
            await scene.queue.settled()
        }
        #expect(
            await told.histories == [
                [],
                [.init(role: "CUSTOMER", text: "one"), .init(role: "CUSTOM_BOT", text: "well")],
            ])
        let requests = asked.asked.compactMap { request -> BotRequest? in
            if case .bot(let request) = request.content { request } else { nil }
        }
        #expect(requests.map(\.sessionAttributes) == [[:], ["topic": "cars"]])
        #expect(requests.map(\.contactAttributes) == [["plan": "gold"], ["plan": "gold"]])
    }

    @Test func `it is told what it said to those words before which these came`() async throws {
        let asked = AskedWorld()
        let told = Told()
        let (isAsked, mayAnswer) = (Doorway(), Doorway())
        let scene = try await Self.scene(
            "parley:bot/helper",
            asked.answering { request, context in
                await told.add(try await context.history())
                await isAsked.open()
                await mayAnswer.wait()
                return OutsideAnswer(request.call, .bot(Self.turn("well")))
            })
        let talk = try await scene.start()
        try await scene.whileAsking {
            try await scene.send("one", in: talk)
            await isAsked.wait()
            try await scene.send("two", in: talk)
            try await scene.send("three", in: talk)
            await mayAnswer.open()
            await scene.queue.settled()
        }
        let before = [
            ("CUSTOMER", "one"), ("CUSTOM_BOT", "well"), ("CUSTOMER", "two"),
            ("CUSTOM_BOT", "well"),
        ].map { OutsideContext.Line(role: $0.0, text: $0.1) }
        #expect(
            await told.histories == [
                [], Array(before[..<2]), [before[0], before[2]] + [before[1], before[3]],
            ])
    }

    private actor Told {
        var histories: [[OutsideContext.Line]] = []
        func add(_ lines: [OutsideContext.Line]) { histories.append(lines) }
    }

    @Test func `what the customer says meanwhile waits, also across a crash`() async throws {
        let first = AskedWorld()
        let gate = Doorway()
        let scene = try await Self.scene(
            "arn:aws:lex:us-east-1:1:bot-alias/B/A",
            first.answering { _, _ in
                await gate.open()
                return try await untilCancelled()
            })
        let talk = try await scene.start()
        try await scene.whileAsking {
            try await scene.send("one", in: talk)
            await gate.wait()
            try await scene.send("two", in: talk)
            try await scene.send("three", in: talk)
        }
        let second = AskedWorld()
        let again = try await FlowScene(
            world: second.answering { request, _ in
                let isLast = second.asked.count == 3
                return OutsideAnswer(
                    request.call,
                    .lex(
                        .turn(
                            LexTurn(
                                messages: [FlowMessage("so", sender: .bot)], intentName: "Book",
                                isOver: isLast, values: JSONObject([("IntentName", "Book")])))))
            }, on: scene.journal)
        try await again.whileAsking { await again.queue.settled() }
        let texts = second.asked.compactMap { request -> String? in
            if case .lex(let request) = request.content { request.text } else { nil }
        }
        #expect(texts == ["one", "two", "three"])
        #expect(second.asked.first == first.asked.first)
        #expect(Set(second.asked.map(\.idempotencyKey)).count == 3)
        #expect(try await again.said(talk) == ["so", "so", "so", "Book "])
    }
}
