// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import ContactFlow
import ContactServiceTesting
import ContactTesting
import JSONDocument
import Journal
import Testing

@testable import ContactService

@Suite(.timeLimit(.minutes(1))) struct PartialMessageTests {
    /// Starts a chat whose customer is shown words while they are spoken.
    private static func start(
        _ scene: FlowScene, _ id: ContactID = ContactID(Identifier(high: 7, low: 7))
    ) async throws -> Talk {
        try await scene.start(id) { $0.responseMode = "INCREMENTAL" }
    }

    private static func scene(_ world: OutsideWorld) async throws -> FlowScene {
        try await FlowScene(
            bot("bot", "parley:bot/helper", next: "said", error: "failed"),
            say("said", "done", next: "pause"), say("failed", "no bot", next: "pause"), pause,
            end, world: world)
    }

    /// A piece of the answer to the request.
    private static func piece(_ number: Int, _ text: String, of message: Int = 0)
        -> SpokenWords.Piece
    {
        SpokenWords.Piece(message: message, number: number, text: text)
    }

    /// Shows the first words, opens the one door and waits before the other.
    private static func begin(
        _ context: OutsideContext, _ shown: Doorway, _ goOn: Doorway
    ) async {
        _ = await context.show(piece(1, "Hel"))
        await shown.open()
        await goOn.wait()
    }

    private static func turn(
        _ request: OutsideRequest, _ texts: [String], pieces: [Int]
    ) -> BotTurn {
        var firstID: String?
        if case .bot(let bot) = request.content { firstID = bot.firstID }
        return BotTurn(
            messages: texts.map { FlowMessage($0, sender: .bot) }, intentName: nil,
            sessionAttributes: [:],
            shown: firstID.map { BotTurn.Shown(firstID: $0, pieces: pieces) })
    }

    private static func spoken(
        _ request: OutsideRequest, _ texts: String..., pieces: [Int]
    ) -> OutsideAnswer {
        OutsideAnswer(request.call, .bot(.turn(turn(request, texts, pieces: pieces))))
    }

    private func follow(_ scene: FlowScene, _ talk: Talk) async throws -> TestFollower {
        let follower = TestFollower(talk.customer)
        try await scene.sessions.follow(talk.id, with: follower) { state, reach in
            try await Transcript(journal: scene.journal, session: talk.id, state: state)
                .missed(after: reach, limit: 100)
        }
        return follower
    }

    /// What a client sees of messages of bots and flows: the text, the number of the chunk and
    /// whether it is the last one.
    private func chunks(_ follower: TestFollower) -> [String] {
        follower.items.filter { $0["Type"] == "MESSAGE" && $0["ParticipantRole"] != "CUSTOMER" }
            .map { item in
                let about = item["MessageMetadata"]
                let number = about?["ChunkNumber"]?.integer.map { "\($0)" } ?? "-"
                let isLast = about?["MessageCompleted"]?.bool == true ? "!" : ""
                return "\(number)\(isLast) \(item["Content"]?.string ?? "")"
            }
    }

    private func ids(_ follower: TestFollower, _ texts: String...) -> [String?] {
        texts.map { text in
            follower.items.first { $0["Content"]?.string == text }?["Id"]?.string
        }
    }

    private func page(
        _ scene: FlowScene, _ talk: Talk, from start: TranscriptQuery.Start = .newest,
        _ direction: ReadDirection = .backward
    ) async throws -> [JSON] {
        let state = try await scene.sessions.state(talk.id)
        return try await Transcript(journal: scene.journal, session: talk.id, state: state).page(
            TranscriptQuery(start: start, direction: direction, isAscending: true, limit: 100)
        ).items.map { try JSON.parse(utf8: $0) }
    }

    /// Lets the customer confirm that a message was read, as clients do.
    private func receipt(_ scene: FlowScene, of message: String, from talk: Talk) async throws {
        _ = try await SendEvent(service: scene.service).answer(
            SendEventRequest(
                contentType: ContentType.read.rawValue,
                content: #"{"messageId":"\#(message)"}"#, connectionToken: ""),
            Call(
                caller: Caller(session: talk.id, participant: talk.customer), origin: "",
                members: [:]))
    }

    @Test func `words are shown as they come, and the whole is stored under their id`()
        async throws
    {
        let scene = try await Self.scene(
            AskedWorld().answering { request, context in
                #expect(await context.show(Self.piece(1, "Hel")))
                #expect(await context.show(Self.piece(2, "lo")))
                #expect(await context.show(Self.piece(1, "Bye", of: 1)))
                return Self.spoken(request, "Hello", "Bye", "now", pieces: [2, 1])
            })
        let talk = try await Self.start(scene)
        let follower = try await follow(scene, talk)
        try await scene.whileAsking {
            try await scene.send("hi", in: talk)
            await scene.queue.settled()
        }
        #expect(chunks(follower) == ["1 Hel", "2 lo", "1 Bye", "3! Hello", "2! Bye", "1! now"])
        let ids = ids(follower, "Hel", "lo", "Hello", "Bye", "now")
        #expect(ids[0] == ids[1] && ids[1] == ids[2])
        #expect(Set(ids).count == 3)
        let said = follower.items.filter { $0["Type"] == "MESSAGE" }.dropFirst()
        #expect(Set(said.map { $0["ParticipantRole"]?.string }) == ["SYSTEM"])
        #expect(Set(said.map { $0["DisplayName"]?.string }) == ["helper"])
        let stored = try await page(scene, talk)
        #expect(
            try await scene.transcript(talk) == [
                "CUSTOMER joined", "CUSTOMER hi", "CUSTOM_BOT joined", "SYSTEM Hello",
                "SYSTEM Bye", "SYSTEM now",
            ])
        #expect(stored.allSatisfy { $0["MessageMetadata"] == nil })
        #expect(stored.suffix(3).map { $0["Id"]?.string } == Array(ids[2...]))
    }

    @Test(arguments: [nil, "COMPLETE"])
    func `who has not asked for pieces gets none`(mode: String?) async throws {
        let asked = AskedWorld()
        let scene = try await Self.scene(
            asked.answering { request, context in
                _ = await context.show(Self.piece(1, "Hel"))
                return Self.spoken(request, "Hello", pieces: [1])
            })
        let talk = try await scene.start { $0.responseMode = mode }
        let follower = try await follow(scene, talk)
        try await scene.whileAsking {
            try await scene.send("hi", in: talk)
            await scene.queue.settled()
        }
        #expect(chunks(follower) == ["- Hello"])
        #expect(try await scene.transcript(talk).last == "CUSTOM_BOT Hello")
    }

    @Test func `what is said meanwhile stands before the answer, whose id was there first`()
        async throws
    {
        let (shown, goOn) = (Doorway(), Doorway())
        let scene = try await Self.scene(
            AskedWorld().answering { request, context in
                guard case .bot(let bot) = request.content, bot.text == "hi" else {
                    return try await untilCancelled()
                }
                await Self.begin(context, shown, goOn)
                return Self.spoken(request, "Hello", pieces: [1])
            })
        let talk = try await Self.start(scene)
        let follower = try await follow(scene, talk)
        let start = scene.clock.now
        try await scene.whileAsking {
            try await scene.send("hi", in: talk)
            await shown.wait()
            scene.clock.move(to: start + .seconds(3))
            try await scene.send("meanwhile", in: talk)
            scene.clock.move(to: start + .seconds(7))
            await goOn.open()
            while chunks(follower).count < 2 { await Task.yield() }
        }
        let items = try await page(scene, talk)
        #expect(
            items.map { $0["Content"]?.string }
                == [nil, "hi", nil, "meanwhile", "Hello"])
        let answer = try #require(items.last)
        #expect(answer["AbsoluteTime"]?.string == (start + .seconds(7)).description)
        let id = try #require(answer["Id"]?.string.flatMap { ItemID($0) })
        let meanwhile = try #require(items[3]["Id"]?.string.flatMap { ItemID($0) })
        #expect(id < meanwhile)
        #expect(try await page(scene, talk, from: .item(id), .forward) == [answer])
        #expect(try await page(scene, talk, from: .item(id)) == items)
        #expect(try await page(scene, talk, from: .item(meanwhile), .forward).last == answer)
        #expect(
            try await page(scene, talk, from: .time(start + .seconds(5)), .forward) == [answer])
    }

    @Test func `a receipt of a message in the making stands on the whole one`() async throws {
        let (shown, goOn) = (Doorway(), Doorway())
        let scene = try await Self.scene(
            AskedWorld().answering { request, context in
                await Self.begin(context, shown, goOn)
                return Self.spoken(request, "Hello", pieces: [1])
            })
        let talk = try await Self.start(scene)
        let follower = try await follow(scene, talk)
        try await scene.whileAsking {
            try await scene.send("hi", in: talk)
            await shown.wait()
            let id = try #require(ids(follower, "Hel")[0])
            try await receipt(scene, of: id, from: talk)
            let other = try #require(ItemID(id)).ofMessage(0)
            await #expect(throws: Chat.Rejection.messageNotFound) {
                let stranger = Identifier(
                    aheadAt: .outset, randomHigh: 0, low: other.identifier.low)
                try await receipt(scene, of: stranger.description, from: talk)
            }
            await goOn.open()
            await scene.queue.settled()
            await #expect(throws: Chat.Rejection.messageNotFound) {
                try await receipt(scene, of: "\(other.ofMessage(1))", from: talk)
            }
        }
        let about = try #require(try await page(scene, talk).last)["MessageMetadata"]
        let receipts = about?["Receipts"]?.array ?? []
        #expect(receipts.map { $0["RecipientParticipantId"]?.string } == ["\(talk.customer)"])
        #expect(receipts[0]["ReadTimestamp"] != nil)
    }

    @Test func `who comes back in mid-answer gets the rest, and the whole once`() async throws {
        let (shown, goOn) = (Doorway(), Doorway())
        let scene = try await Self.scene(
            AskedWorld().answering { request, context in
                await Self.begin(context, shown, goOn)
                _ = await context.show(Self.piece(2, "l"))
                return Self.spoken(request, "Hello", pieces: [2])
            })
        let talk = try await Self.start(scene)
        let first = try await follow(scene, talk)
        var second = first
        try await scene.whileAsking {
            try await scene.send("hi", in: talk)
            await shown.wait()
            first.acknowledged = first.positions.compactMap(\.self).last
            scene.sessions.unfollow(talk.id, first)
            second = try await follow(scene, talk)
            await goOn.open()
            await scene.queue.settled()
        }
        #expect(chunks(first) == ["1 Hel"])
        #expect(chunks(second) == ["2 l", "3! Hello"])
        second.acknowledged = first.acknowledged
        scene.sessions.unfollow(talk.id, second)
        // Its frames may have been lost with the connection.
        #expect(chunks(try await follow(scene, talk)) == ["3! Hello"])
        // After a crash it is not known that they were not.
        let again = try await FlowScene(world: .none, on: scene.journal)
        #expect(chunks(try await follow(again, talk)) == ["3! Hello"])
    }

    @Test func `after a crash in mid-answer the same ids are used anew`() async throws {
        let shown = Doorway()
        let first = try await Self.scene(
            AskedWorld().answering { _, context in
                _ = await context.show(Self.piece(1, "Hel"))
                await shown.open()
                return try await untilCancelled()
            })
        let talk = try await Self.start(first)
        let before = try await follow(first, talk)
        try await first.whileAsking {
            try await first.send("hi", in: talk)
            await shown.wait()
        }
        let again = try await FlowScene(
            world: AskedWorld().answering { request, context in
                _ = await context.show(Self.piece(1, "Good"))
                return Self.spoken(request, "Good day", pieces: [1])
            }, on: first.journal)
        let after = try await follow(again, talk)
        try await again.whileAsking { await again.queue.settled() }
        #expect(chunks(after) == ["1 Good", "2! Good day"])
        #expect(ids(before, "Hel") == ids(after, "Good day"))
        #expect(try await again.transcript(talk).last == "SYSTEM Good day")
    }

    @Test func `what was shown of an answer that fails is said, and the flow goes on`()
        async throws
    {
        let scene = try await Self.scene(
            AskedWorld().answering { request, context in
                _ = await context.show(Self.piece(1, "Hel"))
                let turn = Self.turn(request, ["Hel"], pieces: [1])
                return OutsideAnswer(request.call, .bot(.cutShort(turn, "it broke off")))
            })
        let talk = try await Self.start(scene)
        let follower = try await follow(scene, talk)
        try await scene.whileAsking {
            try await scene.send("hi", in: talk)
            await scene.queue.settled()
        }
        #expect(chunks(follower) == ["1 Hel", "2! Hel", "- no bot"])
        #expect(
            try await scene.transcript(talk).suffix(3) == [
                "SYSTEM Hel", "CUSTOM_BOT left", "SYSTEM no bot",
            ])
    }

    @Test func `a chat that has ended is shown nothing more, and no other chat is`() async throws {
        let (shown, goOn) = (Doorway(), Doorway())
        let late = Noted<[Bool]>([])
        let scene = try await Self.scene(
            AskedWorld().answering { request, context in
                await Self.begin(context, shown, goOn)
                let isWanted = await context.show(Self.piece(2, "lo"))
                late.change { $0.append(isWanted) }
                return Self.spoken(request, "Hello", pieces: [2])
            })
        let talk = try await Self.start(scene)
        let other = try await Self.start(scene, ContactID(Identifier(high: 9, low: 9)))
        let follower = try await follow(scene, talk)
        let stranger = try await follow(scene, other)
        try await scene.whileAsking {
            try await scene.send("hi", in: talk)
            await shown.wait()
            try await scene.sessions.transact(talk.id) { (state, stamp) throws(Chat.Rejection) in
                try Chat.endChat(state, .api, stamp)
            }
            await goOn.open()
            await scene.queue.settled()
        }
        #expect(late.value == [false])
        #expect(chunks(follower) == ["1 Hel"])
        #expect(chunks(stranger) == [])
        #expect(try await scene.transcript(talk).last == "- ended")
    }

    /// A timer may take the bot out while the flow waits for it, or start the disconnect flow.
    @Test(arguments: [false, true])
    func `a chat that goes on without the bot keeps what was shown of its answer`(
        forgetsAnswer: Bool
    ) async throws {
        let (shown, goOn) = (Doorway(), Doorway())
        let scene = try await Self.scene(
            AskedWorld().answering { request, context in
                await Self.begin(context, shown, goOn)
                let isWanted = await context.show(Self.piece(2, "lo"))
                #expect(!isWanted)
                return Self.spoken(request, "Hello", "unseen", pieces: [1])
            })
        let talk = try await Self.start(scene)
        let follower = try await follow(scene, talk)
        try await scene.whileAsking {
            try await scene.send("hi", in: talk)
            await shown.wait()
            try await scene.sessions.transact(talk.id) { (state, stamp) throws(Chat.Rejection) in
                let over = Chat.FlowProgress(memory: FlowState().stored, isDone: true)
                return try Chat.dismissBot(state, stamp)
                    + (forgetsAnswer ? [.flowAdvanced(over, at: stamp.now)] : [])
            }
            await goOn.open()
            await scene.queue.settled()
        }
        #expect(chunks(follower) == ["1 Hel", "2! Hello"])
        #expect(
            try await scene.transcript(talk).suffix(2) == ["CUSTOM_BOT left", "SYSTEM Hello"])
    }
}
