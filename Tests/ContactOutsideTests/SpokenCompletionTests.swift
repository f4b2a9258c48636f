// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import ContactService
import ContactTesting
import JSONDocument
import Synchronization
import Testing

@testable import ContactOutside

@Suite(.timeLimit(.minutes(1))) struct SpokenCompletionTests {
    private static let request = BotRequest(
        call: FlowCall(1), name: "helper", text: "hi", sessionAttributes: ["a": "1"],
        contactAttributes: [:], firstID: "i-1")

    private static func words(_ text: String) -> String {
        let event: JSON = ["choices": [["delta": ["content": .string(text)]]]]
        return event.text
    }

    private static func call(_ index: Int64, name: String?, _ arguments: String) -> String {
        var function = JSONObject([("arguments", .string(arguments))])
        function["name"] = name.map(JSON.string)
        let call: JSON = ["index": .integer(index), "function": .object(function)]
        let event: JSON = ["choices": [["delta": ["tool_calls": [call]]]]]
        return event.text
    }

    private static func turn(
        _ texts: [String], _ intent: String? = nil, _ session: [String: String] = ["a": "1"],
        pieces: [Int] = []
    ) -> BotTurn {
        BotTurn(
            messages: texts.map { FlowMessage($0, sender: .bot) }, intentName: intent,
            sessionAttributes: session, shown: BotTurn.Shown(firstID: "i-1", pieces: pieces))
    }

    private static func stream(_ events: [String]) -> [UInt8] {
        Array(events.map { "data: \($0)\n\n" }.joined().utf8)
    }

    private static let tables: [([String], SpokenCompletion.End?, BotAnswer)] = [
        ([words("Hel"), words("lo"), "[DONE]"], .complete, .turn(turn(["Hello"]))),
        ([words("\n\nHello\n"), "[DONE]", words("more")], .complete, .turn(turn(["Hello"]))),
        (
            [
                #"{"choices":[]}"#, #"{"choices":[{"delta":{"role":"assistant","content":null}}]}"#,
                words("Hi"), #"{"choices":[{"delta":{},"finish_reason":"stop"}]}"#,
                #"{"choices":[],"usage":{"total_tokens":3}}"#, "[DONE]",
            ], .complete, .turn(turn(["Hi"]))
        ),
        (
            [
                call(0, name: "hand_over", ""), call(0, name: nil, #"{"reas"#),
                call(0, name: nil, #"on":"r"}"#), "[DONE]",
            ], .complete, .turn(turn([], "HandOver", ["a": "1", "handOverReason": "r"]))
        ),
        (
            [
                words("One moment"), call(0, name: "other", "{}"),
                call(1, name: "hand_over", "x"), "[DONE]",
            ], .complete, .turn(turn(["One moment"], "HandOver"))
        ),
        (
            [
                #"{"choices":[{"delta":{"tool_calls":[{"function":{"name":"hand_over","#
                    + #""arguments":"{}"}}]}}]}"#, "[DONE]",
            ], .complete, .turn(turn([], "HandOver"))
        ),
        (["[DONE]"], .complete, .failed("the model's answer is empty")),
        ([words(" \n")], nil, .failed("the model's answer is empty")),
    ]

    @Test(arguments: tables)
    func `reads what a model says`(
        events: [String], end: SpokenCompletion.End?, answer: BotAnswer
    ) {
        let speech = SpokenCompletion()
        #expect(!speech.hasBegun)
        #expect(speech.read(Self.stream(events)) == end)
        #expect(speech.hasBegun)
        #expect(speech.answer(to: Self.request) == answer)
    }

    private static let unread = "the model's answer cannot be read"

    @Test(arguments: [
        ([#"{"error":{"message":"overloaded"}}"#], unread), (["{"], unread),
        ([words("a"), "no JSON", words("b")], unread), (["[]"], unread), ([""], unread),
        (
            [words("fine"), words("\u{1B}[31m"), words("more")],
            "the bot's answer cannot be said: it holds control characters"
        ),
        (
            [words(String(repeating: "x", count: 20_481))],
            "the bot's answer cannot be said: it would be over 20 messages of 1024 characters"
        ),
    ])
    func `what cannot be read or said fails`(events: [String], why: String) {
        let speech = SpokenCompletion()
        #expect(speech.read(Self.stream(events)) == .failed(why))
        #expect(speech.read(Self.stream(["[DONE]"])) == .failed(why))
        // What was not shown is not said.
        #expect(speech.answer(to: Self.request, failed: why) == .failed(why))
    }

    @Test func `of an answer that fails, what was shown stays`() {
        let speech = SpokenCompletion()
        #expect(speech.read(Self.stream([Self.words("Hello "), Self.words("you")])) == nil)
        #expect(speech.take() == [.init(message: 0, number: 1, text: "Hello yo")])
        #expect(speech.read(Self.stream([Self.words(" there"), Self.words(" all")])) == nil)
        #expect(speech.take() == [.init(message: 0, number: 2, text: "u there al")])
        #expect(speech.read(Self.stream([Self.words(" unseen")])) == nil)
        #expect(speech.read(Self.stream(["nonsense"])) == .failed(Self.unread))
        #expect(
            speech.answer(to: Self.request, failed: "no")
                == .cutShort(Self.turn(["Hello you there al"], pieces: [2]), "no"))
    }

    @Test func `too many messages are found at the end, and what was shown stays`() {
        let speech = SpokenCompletion()
        let word = String(repeating: "x", count: 520)
        let text = Array(repeating: word, count: 21).joined(separator: " ")
        #expect(speech.read(Self.stream([Self.words(text)])) == nil)
        let shown = speech.take().map(\.message).count
        guard case .cutShort(let turn, let why) = speech.answer(to: Self.request) else {
            Issue.record("it is taken")
            return
        }
        #expect(turn.messages.count == shown)
        #expect(why.hasSuffix("it would be over 20 messages of 1024 characters"))
    }

    @Test func `reads no more than a megabyte`() {
        let speech = SpokenCompletion()
        let comment = Array((":" + String(repeating: "x", count: 999_998) + "\n").utf8)
        #expect(speech.read(comment) == nil)
        let end = SpokenCompletion.End.failed("the bot: its answer has over 1048576 bytes")
        #expect(speech.read(comment) == end)
        #expect(speech.read(Self.stream(["[DONE]"])) == end)
    }

    @Test(arguments: UInt64(1)...60)
    func `nothing that an endpoint sends does harm`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let speech = SpokenCompletion()
        let events = [
            Self.words("a"), Self.call(.max, name: "x", ""), Self.call(-1, name: nil, ""),
            #"{"choices":[{"delta":7}]}"#, #"{"choices":[7]}"#,
            #"{"choices":[{"delta":{"tool_calls":[7,{"index":"x"}],"content":{}}}]}"#,
            Self.words(generator.text()),
        ]
        for _ in 0..<60 {
            var bytes = Self.stream([generator.pick(events)])
            if generator.isOnce(in: 4) {
                bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            let end = speech.read(bytes)
            _ = speech.take()
            if end != nil { break }
        }
        _ = speech.answer(to: Self.request)
    }

    // MARK: Over HTTP

    private static func ask(
        _ reactions: LoopbackServer.Reaction..., isWanted: Bool = true,
        check: (BotAnswer, [SpokenWords.Piece], LoopbackServer) throws -> Void
    ) async throws {
        let server = try await LoopbackServer.start(reactions)
        let client = OutsideClient(environment: [:])
        let pieces = Mutex<[SpokenWords.Piece]>([])
        let context = OutsideContext(show: { piece in
            pieces.withLock { $0.append(piece) }
            return isWanted
        })
        let bot = CompletionsBot(endpoint: try Endpoint(server.url + "/v1#m"), key: nil)
        let outcome: Result<BotAnswer, any Error>
        do {
            outcome = .success(try await bot.speak(request, key: "k", context, client))
        } catch { outcome = .failure(error) }
        try await client.stop()
        try await server.stop()
        try check(try outcome.get(), pieces.withLock { $0 }, server)
    }

    @Test func `an answer is read as it comes`() async throws {
        try await Self.ask(
            .answer(503), .events([Self.words("Hel"), Self.words("lo"), "[DONE]"], closes: false)
        ) { answer, shown, server in
            #expect(answer.said?.messages.map(\.content) == ["Hello"])
            #expect(answer.said?.shown?.pieces.reduce(0, +) == shown.count)
            #expect(server.requests.count == 2)
        }
    }

    @Test func `an endpoint that does not stream is taken as it is`() async throws {
        try await Self.ask(
            .answer(200, body: #"{"choices":[{"message":{"content":"a"}}]}"#)
        ) { answer, shown, _ in
            let turn = BotTurn(
                messages: [FlowMessage("a", sender: .bot)], intentName: nil,
                sessionAttributes: ["a": "1"])
            #expect(answer == .turn(turn))
            #expect(shown.isEmpty)
        }
    }

    @Test(arguments: [
        (LoopbackServer.Reaction.answer(404), "the bot answered 404"),
        (.answer(200, body: "x"), "the bot did not answer with JSON"),
    ])
    func `another answer is a failure`(
        reaction: LoopbackServer.Reaction, why: String
    ) async throws {
        try await Self.ask(reaction) { answer, shown, server in
            #expect(answer == .failed(why))
            #expect(shown.isEmpty)
            #expect(server.requests.count == 1)
        }
    }

    @Test func `a line that is cut before anything came is tried again, later not`() async throws {
        try await Self.ask(.hangUp, .events([Self.words("Hello")])) { answer, _, server in
            #expect(server.requests.count == 2)
            switch answer {
            case .failed(let why), .cutShort(_, let why):
                #expect(why == "the bot: it closed the connection in mid-answer")
            case .turn: Issue.record("it is taken for whole")
            }
        }
    }

    @Test func `some say why they end and nothing more`() async throws {
        let end = #"{"choices":[{"delta":{},"finish_reason":"stop"}]}"#
        try await Self.ask(
            .answer(
                200, headers: ["Content-Type": "text/event-stream"],
                body: "data: \(Self.words("Hi"))\n\ndata: \(end)\n\n")
        ) { answer, _, _ in
            guard case .turn(let turn) = answer else {
                Issue.record("it is taken for broken")
                return
            }
            #expect(turn.messages.map(\.content) == ["Hi"])
        }
    }

    @Test func `a chat that waits no more ends the call`() async throws {
        try await Self.ask(.events([Self.words("Hello")], closes: false), isWanted: false) {
            answer, shown, _ in
            #expect(shown.count == 1)
            #expect(
                answer
                    == .cutShort(
                        Self.turn(["Hell"], pieces: [1]), "the chat went on without the answer"))
        }
    }

    @Test func `asks for a stream only where it is wanted`() throws {
        let bot = CompletionsBot(endpoint: try Endpoint("http://h/v1#m"), key: nil)
        let whole = bot.request(Self.request, [], idempotencyKey: "k")
        let streamed = bot.request(Self.request, [], idempotencyKey: "k", isStreamed: true)
        #expect(try JSON.parse(utf8: whole.body)["stream"] == nil)
        #expect(try JSON.parse(utf8: streamed.body)["stream"] == true)
    }
}
