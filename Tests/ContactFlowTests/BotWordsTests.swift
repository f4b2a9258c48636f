// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct BotWordsTests {
    /// What is said of messages, by a Lex bot and by one of one's own alike; `nil` when the answer
    /// counts as failed.
    private static func said(_ messages: [FlowMessage]) -> [FlowMessage]? {
        let turn = LexTurn(
            messages: messages, intentName: nil, isOver: false, values: JSONObject())
        let own = BotTurn(messages: messages, intentName: nil, sessionAttributes: [:])
        let answers = [
            OutsideAnswer(FlowCall(1), .lex(.turn(turn))),
            OutsideAnswer(FlowCall(1), .bot(.turn(own))),
        ]
        let said = answers.map { answer -> [FlowMessage]? in
            switch answer.content {
            case .lex(.turn(let turn)): turn.messages
            case .bot(.turn(let turn)): turn.messages
            case .lex, .bot, .lambda, .service: nil
            }
        }
        #expect(said[0] == said[1])
        return said[0]
    }

    private static func pieces(_ text: String) -> [String]? {
        said([FlowMessage(text, contentType: "text/markdown", sender: .bot)])?.map(\.content)
    }

    private static func x(_ count: Int) -> String { String(repeating: "x", count: count) }

    // MARK: Text

    @Test(arguments: [
        "hello", " ", "a\tb\nc\r\nd", x(1024), String(repeating: "ü", count: 1024), "👩‍👩‍👧‍👦",
        "\u{202E}abc",
    ])
    func `says a text that a participant might send as it is`(text: String) {
        #expect(Self.pieces(text) == [text])
    }

    @Test(arguments: ["a\u{0}b", "\u{1B}[31m", "\u{7}", "a\u{7F}", "\u{85}", "\u{9B}0m"])
    func `refuses control characters`(text: String) {
        #expect(Self.pieces(text) == nil)
        #expect(Self.said([FlowMessage("good"), FlowMessage(text)]) == nil)
    }

    private static let longTexts: [(String, [String])] = [
        (x(1025), [x(1024), "x"]),
        ("\(x(600)) \(x(600))", [x(600), x(600)]),
        ("\(x(600))\n\n\(x(300)) \(x(300))", [x(600), "\(x(300)) \(x(300))"]),
        ("\(x(100)) \(x(1000))", ["\(x(100)) \(x(923))", x(77)]),
        ("\(x(1000))\n    \(x(100))", [x(1000), "    \(x(100))"]),
        ("\(x(1023)) \(x(5))", [x(1023), x(5)]),
        ("\(x(1024)) ", [x(1024)]),
        (x(2048), [x(1024), x(1024)]),
    ]

    @Test(arguments: longTexts)
    func `says a longer text in pieces`(text: String, pieces: [String]) {
        #expect(Self.pieces(text) == pieces)
    }

    @Test func `never breaks a sign in two`() throws {
        let family = "👩‍👩‍👧‍👦"
        let pieces = try #require(Self.pieces(String(repeating: family, count: 200)))
        #expect(pieces.joined() == String(repeating: family, count: 200))
        #expect(pieces.allSatisfy { $0.unicodeScalars.count <= 1024 && $0.count > 50 })
        #expect(Self.pieces("e" + String(repeating: "\u{301}", count: 1100)) == nil)
    }

    @Test(arguments: [(20, true), (21, false)])
    func `says so many pieces and no more`(count: Int, isSaid: Bool) {
        #expect(Self.pieces(Self.x(count * 1024))?.count == (isSaid ? count : nil))
        let messages = (0..<count).map { FlowMessage("\($0)", sender: .bot) }
        #expect(Self.said(messages) == (isSaid ? messages : nil))
    }

    // MARK: Interactive messages

    private static func template(_ type: String, _ content: JSON, _ more: JSON = [:]) -> JSON {
        var data = more.object ?? JSONObject()
        data["content"] = content
        return [
            "templateType": .string(type), "version": "1.0", "data": .object(data),
        ]
    }

    private static func choices(_ count: Int) -> JSON {
        [
            "title": "Which?",
            "elements": .array((0..<count).map { ["title": .string("\($0)")] }),
        ]
    }

    private static func picture(_ part: JSON) -> JSON {
        var part = part.object ?? JSONObject()
        part["imageType"] = "URL"
        part["imageData"] = "https://pictures.example/a.jpg"
        return .object(part)
    }

    private static func times(_ count: Int, _ date: String = "2026-01-01T00:00+00:00") -> JSON {
        let slot: JSON = ["date": .string(date), "duration": 60]
        return ["title": "When?", "timeslots": .array(Array(repeating: slot, count: count))]
    }

    private static func card(_ type: String) -> JSON {
        var card = template(type, choices(2)).object ?? JSONObject()
        card["templateIdentifier"] = "t"
        return .object(card)
    }

    private static func carousel(_ cards: JSON...) -> JSON {
        template("Carousel", ["title": "Look", "elements": .array(cards)])
    }

    private static let table: [(JSON, Bool)] = [
        (template("ListPicker", choices(1)), true), (template("ListPicker", choices(6)), true),
        (template("ListPicker", choices(0)), false), (template("ListPicker", choices(7)), false),
        (template("ListPicker", ["title": "t"]), false),
        (template("ListPicker", ["title": "", "elements": [["title": "a"]]]), false),
        (template("ListPicker", ["title": "t", "elements": [["subtitle": "a"]]]), false),
        (template("ListPicker", ["title": .string(x(500)), "elements": [["title": "a"]]]), true),
        (
            template("ListPicker", ["title": .string(x(21_000)), "elements": [["title": "a"]]]),
            false
        ),
        (template("ListPicker", ["title": "a\u{0}", "elements": [["title": "a"]]]), false),
        (template("ListPicker", choices(2), ["replyMessage": ["title": "Thanks"]]), true),
        (template("ListPicker", choices(2), ["replyMessage": ["subtitle": "Thanks"]]), false),
        (template("Panel", choices(10)), true), (template("Panel", choices(11)), false),
        (template("QuickReply", choices(2)), true), (template("QuickReply", choices(1)), false),
        (template("TimePicker", times(1)), true), (template("TimePicker", times(40)), true),
        (template("TimePicker", times(41)), false), (template("TimePicker", times(0)), false),
        (template("TimePicker", ["title": "t", "timeslots": [["date": "x"]]]), false),
        (template("TimePicker", times(1, "2026-12-31T23:59+00:00")), true),
        (template("TimePicker", times(1, "tomorrow")), false),
        (template("TimePicker", times(1, "2026-13-01T00:00+00:00")), false),
        (template("TimePicker", times(1, "2026-01-01T24:00+00:00")), false),
        (template("TimePicker", times(1, "2026-01-01T00:00+01:00")), false),
        (template("TimePicker", times(1, "2026-01-01T00:00:00+00:00")), false),
        (template("TimePicker", times(1, "2026-01-01T00:00Z")), false),
        (template("QuickReply", picture(choices(2))), false),
        (
            template(
                "QuickReply",
                ["title": "t", "elements": [["title": "a"], picture(["title": "b"])]]), false
        ),
        (template("Panel", picture(choices(2))), true),
        (carousel(card("ListPicker"), card("Panel")), true), (carousel(card("Panel")), false),
        (carousel(card("Panel"), card("QuickReply")), false),
        (carousel(card("Panel"), template("Panel", choices(2))), false),
        (template("ViewResource", ["viewId": "v", "viewToken": "t"]), true),
        (template("ViewResource", ["viewId": "v"]), false),
        (template("ViewResource", ["viewToken": ""]), false),
        (template("ViewResource", ["viewToken": 5]), false),
        (template("WhatsAppInteractiveList", ["any": "thing"]), true),
        (template("Nonsense", choices(2)), false), (template("", choices(2)), false),
        (["templateType": "ListPicker"], false), (["templateType": 7], false), ([], false),
        ("ListPicker", false), (nil, false),
    ]

    @Test(arguments: table)
    func `says interactive messages that fit their template`(message: JSON, isSaid: Bool) {
        let messages = [
            FlowMessage(message.text, contentType: FlowMessage.interactive, sender: .bot)
        ]
        #expect(Self.said(messages) == (isSaid ? messages : nil))
    }

    @Test(arguments: ["", "{", "{}", "hello", #"{"templateType":"ListPicker","data":{"content":"#])
    func `refuses interactive messages that are no JSON`(text: String) {
        #expect(Self.said([FlowMessage(text, contentType: FlowMessage.interactive)]) == nil)
    }

    @Test func `says in a log why, and nothing of the words`() {
        let turn = BotTurn(
            messages: [FlowMessage("secret \u{0}")], intentName: nil, sessionAttributes: [:])
        #expect(
            OutsideAnswer(FlowCall(1), .bot(.turn(turn))).content
                == .bot(.failed("the bot's answer cannot be said: it holds control characters")))
    }
}
