// SPDX-License-Identifier: Apache-2.0
import TerminalChat
import Testing

@Suite struct ConversationScreenTests {
    /// 10:00:00 on the first day of 1970.
    private static let ten: Int64 = 36_000_000

    private static func item(
        _ id: String, _ minutes: Int64, _ kind: ChatItem.Kind = .message, _ content: String = "",
        from participant: String = "bot", role: String = "CUSTOM_BOT"
    ) -> ChatItem {
        ChatItem(
            id: id, time: ten + minutes * 60_000, kind: kind, content: content,
            participant: participant, name: participant == "bot" ? "Robo" : "Ann", role: role)
    }

    private static func chat(_ items: [ChatItem] = []) -> Conversation {
        var chat = Conversation(participant: "me")
        chat.link = .connected
        for item in items { _ = chat.receive(item, now: 0) }
        return chat
    }

    private static func draw(
        _ chat: Conversation, _ text: String = "", columns: Int = 40, rows: Int = 8
    ) -> Screen {
        var editor = LineEditor(charactersMax: 1024)
        if !text.isEmpty { _ = editor.handle(.text(text)) }
        var layout = ConversationScreen(title: "Ann · chat 12", secondsFromGMT: 3600)
        return layout.draw(chat, editor, .init(columns: columns, rows: rows))
    }

    @Test func `shows messages, events, progress and what is being written`() {
        var chat = Self.chat([
            Self.item("1", 0, .event("participant.joined"), from: "me", role: "CUSTOMER"),
            Self.item("2", 1, .message, "Hello.", from: "flow", role: "SYSTEM"),
            Self.item("3", 2, .message, "How can I help you with your order today?"),
            Self.item("4", 3, .message, "Thanks", from: "me", role: "CUSTOMER"),
        ])
        chat.write("Soon", key: "k", now: Self.ten + 240_000)
        let screen = Self.draw(chat, "next", rows: 10)
        #expect(
            screen.text == [
                "11:00 -- You have joined the chat.",
                "11:01 System: Hello.",
                "11:02 Robo: How can I help you with your",
                "      order today?",
                "11:03 You: Thanks  (sent)",
                "11:04 You: Soon  (sending)",
                "",
                "",
                " Connected · Ann · chat 12        /help",
                "> next",
            ])
        #expect(screen.cursor == (column: 6, row: 9))
    }

    @Test func `shows who types and what is to be said above the status`() {
        var chat = Self.chat([Self.item("1", 0, .message, "Hi")])
        _ = chat.receive(Self.item("t", 1, .event("typing")), now: 0)
        chat.notice = "Nothing is called /foo."
        #expect(
            Self.draw(chat, rows: 7).text == [
                "11:00 Robo: Hi", "", "", "      Robo is typing …", "Nothing is called /foo.",
                " Connected · Ann · chat 12        /help", ">",
            ])
    }

    @Test(arguments: [
        (Conversation.Link.connecting, " Connecting · Ann · chat 12       /help"),
        (.lost, " Connection lost, trying again ·… /help"),
        (.ended, " Ended · Ann · chat 12     Enter leaves"),
    ])
    func `says how it stands`(link: Conversation.Link, status: String) {
        var chat = Self.chat()
        chat.link = link
        #expect(Self.draw(chat, rows: 2).text.first == status)
    }

    @Test func `says by how much a text is too long`() {
        let screen = Self.draw(Self.chat(), String(repeating: "x", count: 1030), rows: 12)
        #expect(screen.text[5] == " Connected · Ann · ch… 6 over the limit")
    }

    @Test func `marks what was not sent, below when there is no room beside`() {
        var chat = Self.chat()
        chat.write("a text that fills the whole row", key: "k", now: Self.ten)
        _ = chat.note(.failed("no"), of: "k")
        let rows = Self.draw(chat, rows: 4).text
        #expect(rows[0] == "11:00 You: a text that fills the whole")
        #expect(rows[1] == "      row  (NOT SENT)")
    }

    @Test func `counts wide characters for wrapping and for the cursor`() {
        let chat = Self.chat([Self.item("1", 0, .message, "日本語の長い文章はここで折り返す")])
        let screen = Self.draw(chat, "日本", columns: 30, rows: 5)
        #expect(
            screen.text == [
                "11:00 Robo:",
                "      日本語の長い文章はここで",
                "      折り返す",
                " Connected · Ann · cha… /help",
                "> 日本",
            ])
        #expect(screen.cursor == (column: 6, row: 4))
    }

    @Test func `lets nothing act on the terminal`() {
        let chat = Self.chat([Self.item("1", 0, .message, "\u{1B}[2J\u{7}x")])
        #expect(Self.draw(chat, rows: 3).text[0] == "11:00 Robo: \u{FFFD}[2J\u{FFFD}x")
    }

    @Test func `folds a long text that is being written and follows the cursor`() {
        var editor = LineEditor()
        _ = editor.handle(.text("abcdefghijklmnopqrstuvwxyz"))
        var layout = ConversationScreen(title: "t", secondsFromGMT: 0)
        let size = Screen.Size(columns: 12, rows: 4)
        var screen = layout.draw(Self.chat(), editor, size)
        #expect(Array(screen.text.suffix(2)) == ["  jklmnopqr", "  stuvwxyz"])
        #expect(screen.cursor == (column: 10, row: 3))
        _ = editor.handle(.home)
        screen = layout.draw(Self.chat(), editor, size)
        #expect(Array(screen.text.suffix(2)) == ["> abcdefghi", "  jklmnopqr"])
        #expect(screen.cursor == (column: 2, row: 2))
    }

    @Test func `scrolls by pages and stays where somebody reads`() {
        var chat = Self.chat(
            (0..<20).map { Self.item("\(10 + $0)", Int64($0), .message, "m\($0)") })
        let editor = LineEditor()
        var layout = ConversationScreen(title: "t", secondsFromGMT: 0)
        let size = Screen.Size(columns: 40, rows: 7)
        func top(_ layout: inout ConversationScreen) -> String {
            layout.draw(chat, editor, size).text[0]
        }
        var first = top(&layout)
        #expect(first == "10:15 Robo: m15")
        layout.scroll(pages: -1)
        first = top(&layout)
        #expect(first == "10:11 Robo: m11")
        _ = chat.receive(Self.item("99", 30, .message, "new"), now: 0)
        first = top(&layout)
        #expect(first == "10:11 Robo: m11")
        let screen = layout.draw(chat, editor, size)
        #expect(screen.text[5].hasSuffix("more below: Page Down"))
        layout.scroll(pages: -9)
        first = top(&layout)
        #expect(first == "10:00 Robo: m0")
        #expect(layout.isAtTop)
        layout.scroll(pages: 1)
        first = top(&layout)
        #expect(first == "10:04 Robo: m4")
        layout.scrollToEnd()
        first = top(&layout)
        #expect(first == "10:16 Robo: m16")
    }

    @Test func `goes on up once older messages are here`() {
        let new = (20..<30).map { Self.item("\($0)", Int64($0), .message, "m\($0)") }
        let old = (10..<20).map { Self.item("\($0)", Int64($0), .message, "m\($0)") }
        var layout = ConversationScreen(title: "t", secondsFromGMT: 0)
        let size = Screen.Size(columns: 40, rows: 7)
        var chat = Self.chat(new)
        for _ in 0..<3 {
            _ = layout.draw(chat, LineEditor(), size)
            layout.scroll(pages: -1)
        }
        var screen = layout.draw(chat, LineEditor(), size)
        #expect(screen.text[0] == "10:20 Robo: m20")
        for item in old { _ = chat.receive(item, now: 0) }
        screen = layout.draw(chat, LineEditor(), size)
        #expect(screen.text[0] == "10:16 Robo: m16")
    }

    @Test func `fits every size of a terminal`() {
        var chat = Self.chat([
            Self.item("1", 0, .message, "a long text with 日本語 and 👩‍👩‍👧 in it\nand a second line"),
            Self.item("2", 1, .event("participant.joined")),
        ])
        chat.write("mine", key: "k", now: 0)
        chat.notice = "Something is to be said at some length."
        _ = chat.receive(Self.item("t", 1, .event("typing")), now: 0)
        for columns in 1...45 {
            for rows in 1...12 {
                let screen = Self.draw(chat, "text 日本語 text", columns: columns, rows: rows)
                #expect(screen.rows.count == rows)
                #expect((0..<rows).contains(screen.cursor.row))
                #expect((0..<columns).contains(screen.cursor.column))
                // A character of two columns cannot be shown in one.
                guard columns > 3 else { continue }
                #expect(
                    screen.text.allSatisfy { TextWidth.of($0) <= columns }, "\(columns)×\(rows)")
            }
        }
    }
}

@Suite struct ScreenPainterTests {
    private static let size = Screen.Size(columns: 5, rows: 2)

    private static func screen(_ first: String, _ second: String) -> Screen {
        Screen(size: size, rows: [[.init(first)], [.init(second, .status)]], cursor: (1, 1))
    }

    @Test func `draws a screen whole, then only the rows that differ`() {
        var painter = ScreenPainter(palette: .none)
        let whole = painter.paint(Self.screen("a", "b"))
        #expect(
            whole
                == "\u{1B}[?25l\u{1B}[2J\u{1B}[1;1H\u{1B}[Ka\u{1B}[2;1H\u{1B}[Kb\u{1B}[2;2H\u{1B}[?25h"
        )
        let change = painter.paint(Self.screen("a", "c"))
        #expect(change == "\u{1B}[?25l\u{1B}[2;1H\u{1B}[Kc\u{1B}[2;2H\u{1B}[?25h")
        let nothing = painter.paint(Self.screen("a", "c"))
        #expect(nothing.isEmpty)
        painter.forget()
        let again = painter.paint(Self.screen("a", "c"))
        #expect(again.contains("\u{1B}[2J"))
    }

    @Test(arguments: [
        (Palette.none, Style.status, "x"), (.monochrome, .status, "\u{1B}[7mx\u{1B}[0m"),
        (.monochrome, .own, "\u{1B}[1mx\u{1B}[0m"), (.coloured, .own, "\u{1B}[1;36mx\u{1B}[0m"),
        (.coloured, .plain, "x"),
    ])
    func `paints as the palette allows`(palette: Palette, style: Style, text: String) {
        #expect(palette.paint("x", style) == text)
    }
}
