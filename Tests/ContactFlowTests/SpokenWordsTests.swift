// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import ContactTesting
import Testing

@Suite struct SpokenWordsTests {
    private typealias Piece = SpokenWords.Piece

    private static func x(_ count: Int) -> String { String(repeating: "x", count: count) }

    /// What is shown after each of these fragments has come, as `message.number text`.
    private static let tables: [([String], [[String]], [String])] = [
        (["Hel", "lo", "!"], [["0.1 He"], ["0.2 ll"], ["0.3 o"]], ["Hello!"]),
        (["a", ""], [[], []], ["a"]),
        (["\n\n", "Hi ", "you. ", " "], [[], ["0.1 Hi"], ["0.2  you."], []], ["Hi you."]),
        (["  \n", "x"], [[], []], ["  \nx"]),
        (["e", "\u{301}", "f"], [[], [], ["0.1 e\u{301}"]], ["e\u{301}f"]),
        (["👩", "\u{200D}👧", "!"], [[], [], ["0.1 👩\u{200D}👧"]], ["👩\u{200D}👧!"]),
        (["a\r", "\nb", "c"], [["0.1 a"], [], ["0.2 \r\nb"]], ["a\r\nbc"]),
        (
            // Behind a line that ends in the second half, the next message may begin.
            [x(600) + "\n", "abc", "def ", x(1000)],
            [["0.1 " + x(600)], [], [], ["1.1 abcdef " + x(999)]],
            [x(600), "abcdef " + x(1000)]
        ),
        (
            [x(600) + " ", "abc", " def", x(1024)],
            [["0.1 " + x(600)], [], ["0.2  abc"], ["1.1 def" + x(1021), "2.1 xx"]],
            [x(600) + " abc", "def" + x(1021), "xxx"]
        ),
        ([], [], []), ([" \n ", "\t"], [[], []], []),
    ]

    @Test(arguments: tables)
    func `shows what is certain`(
        fragments: [String], shown: [[String]], messages: [String]
    ) throws {
        var words = SpokenWords()
        var taken: [[String]] = []
        for fragment in fragments {
            try words.hear(fragment)
            taken.append(words.take().map { "\($0.message).\($0.number) \($0.text)" })
        }
        #expect(taken == shown)
        #expect(try words.finish() == messages)
    }

    /// A text of lines, words and signs of all lengths.
    private static func text(_ generator: inout SeededGenerator) -> String {
        let parts = ["\n", "\r\n", " ", "  ", "word", "é", "e\u{301}", "👩‍👩‍👧‍👦", "🇩🇪", "が", "\t"]
        let mostly = generator.pick([[], [" "], ["\n"], ["word", "word", " "]])
        let count = Int.random(in: 0...generator.pick([5, 300, 2000]), using: &generator)
        return (0..<count).map { _ in generator.pick(parts + mostly + mostly + mostly) }.joined()
    }

    @Test(arguments: UInt64(1)...60)
    func `whatever the fragments, the pieces are the beginning of the messages`(
        seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        let text = Self.text(&generator)
        var whole = SpokenWords()
        try whole.hear(text)
        let expected = try whole.finish()
        var words = SpokenWords()
        var pieces: [Piece] = []
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            let count = Int.random(in: 1...generator.pick([1, 5, 700]), using: &generator)
            try words.hear(String(String.UnicodeScalarView(rest.prefix(count))))
            rest = rest.dropFirst(count)
            if generator.isOnce(in: 3) { pieces += words.take() }
        }
        let messages = try words.finish()
        #expect(messages == expected)
        let joined = Dictionary(grouping: pieces, by: \.message)
        for (message, pieces) in joined {
            #expect(pieces.map(\.number) == Array(1...pieces.count))
            let shown = pieces.map(\.text).joined()
            #expect(messages[message].utf8.starts(with: shown.utf8))
            #expect(words.shownMessages[message].utf8.elementsEqual(shown.utf8))
            #expect(words.pieceCounts[message] == pieces.count)
        }
        #expect(pieces.map(\.message) == pieces.map(\.message).sorted())
        #expect(words.shownMessages.count == joined.count)
        #expect(messages.allSatisfy { $0.unicodeScalars.count <= 1024 })
    }

    @Test(arguments: UInt64(1)...20)
    func `a long text becomes the messages that it becomes when it is said whole`(
        seed: UInt64
    ) throws {
        var generator = SeededGenerator(seed: seed)
        let text = Self.text(&generator) + Self.x(1025)
        var words = SpokenWords()
        for character in text { try words.hear(String(character)) }
        let turn = BotTurn(
            messages: [FlowMessage(text, sender: .bot)], intentName: nil, sessionAttributes: [:])
        guard case .bot(let answer) = OutsideAnswer(FlowCall(1), .bot(.turn(turn))).content else {
            Issue.record("no bot's answer")
            return
        }
        #expect(try words.finish() == answer.said?.messages.map(\.content))
    }

    @Test(arguments: UInt64(1)...40)
    func `hostile texts are refused or said, and nothing else`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var words = SpokenWords()
        for _ in 0..<50 {
            do throws(UnfitWords) {
                try words.hear(generator.text(lengthMax: 30))
            } catch {
                #expect(error.why == "it holds control characters")
                return
            }
            _ = words.take()
        }
    }

    private static let tooLong = "it would be over 20 messages of 1024 characters"

    @Test(arguments: [
        (["a\u{0}"], "it holds control characters"),
        (["fine", "\u{1B}[31m"], "it holds control characters"),
        (
            ["e" + String(repeating: "\u{301}", count: 1100)],
            "it holds a sign of over 1024 characters"
        ),
        (
            Array(repeating: "e" + String(repeating: "\u{301}", count: 600), count: 1)
                + [String(repeating: "\u{301}", count: 600)],
            "it holds a sign of over 1024 characters"
        ),
        (Array(repeating: x(1024), count: 20) + ["x"], tooLong),
        (Array(repeating: "\(x(520)) \(x(520)) ", count: 19), tooLong),
    ])
    func `refuses what no answer may hold, however it comes`(fragments: [String], why: String) {
        #expect(throws: UnfitWords.self) {
            var words = SpokenWords()
            do throws(UnfitWords) {
                for fragment in fragments { try words.hear(fragment) }
                _ = try words.finish()
            } catch {
                #expect(error.why == why)
                throw error
            }
        }
    }
}
