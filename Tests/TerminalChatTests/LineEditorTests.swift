// SPDX-License-Identifier: Apache-2.0
import TerminalChat
import Testing

@Suite struct LineEditorTests {
    /// The text with a bar where the cursor stands.
    private static func shown(_ editor: LineEditor) -> String {
        "\(editor.before)|\(editor.after)"
    }

    @Test(arguments: [
        ("writes", [Key.text("hello")], "hello|"),
        ("moves by characters", [.text("abc"), .left, .left, .right], "ab|c"),
        ("stops at the edges", [.text("a"), .left, .left, .right, .right], "a|"),
        ("inserts at the cursor", [.text("ac"), .left, .text("b")], "ab|c"),
        ("erases before", [.text("abc"), .left, .backspace], "a|c"),
        ("erases after", [.text("abc"), .left, .delete], "ab|"),
        ("erases nothing at the edges", [.text("a"), .delete, .left, .backspace], "|a"),
        (
            "goes home and to the end", [.text("abc"), .home, .text("x"), .end, .text("y")],
            "xabcy|"
        ),
        (
            "goes there by letters too", [.text("ab"), .control("a"), .text("x"), .control("e")],
            "xab|"
        ),
        ("moves by words", [.text("one two, three"), .wordLeft, .wordLeft], "one |two, three"),
        (
            "moves on by words", [.text("one two, three"), .home, .wordRight, .wordRight],
            "one two|, three"
        ),
        ("kills a word", [.text("one two  "), .control("w")], "one |"),
        ("kills to the beginning", [.text("one two"), .left, .control("u")], "|o"),
        ("kills to the end", [.text("one two"), .wordLeft, .control("k")], "one |"),
        ("kills the next word", [.text("one two"), .home, .alt("d")], "| two"),
        (
            "yanks what was killed last", [.text("ab cd"), .control("w"), .home, .control("y")],
            "cd|ab "
        ),
        ("begins a line", [.text("a"), .newline, .text("b")], "a\nb|"),
        ("takes the clipboard in", [.paste("a\r\nb\u{1B}[2Jc")], "a\nb\u{FFFD}[2Jc|"),
        ("clears", [.text("abc"), .control("c"), .text("d")], "d|"),
        ("erases after by letter", [.text("abc"), .home, .control("d")], "|bc"),
        (
            "moves over whole characters", [.text("a👩‍👩‍👧e\u{301}日"), .left, .left, .left],
            "a|👩‍👩‍👧e\u{301}日"
        ),
        ("erases whole characters", [.text("a👩‍👩‍👧"), .backspace], "a|"),
        ("joins a mark to its letter", [.text("e"), .text("\u{301}"), .left], "|e\u{301}"),
        ("ignores other letters", [.text("a"), .control("x"), .alt("q")], "a|"),
    ])
    func `edits as a shell does`(what: String, keys: [Key], expected: String) {
        var editor = LineEditor()
        for key in keys { _ = editor.handle(key) }
        #expect(Self.shown(editor) == expected, "\(what)")
    }

    @Test(arguments: [
        ([Key.text("a")], LineEditor.Action.edited),
        ([.left], .none),
        ([.text("a"), .left], .moved),
        ([.text("hi"), .enter], .submitted("hi")),
        ([.text("  "), .enter], .none),
        ([.enter], .none),
        ([.text("12345"), .enter], .tooLong(by: 1)),
        ([.text("🙂🙂🙂🙂"), .enter], .submitted("🙂🙂🙂🙂")),
        ([.control("c")], .leave),
        ([.control("d")], .leave),
        ([.text("a"), .control("c")], .edited),
        ([.text("a"), .control("d")], .none),
        ([.control("z")], .suspend),
        ([.control("l")], .redraw),
        ([.pageUp], .scroll(pages: -1)),
        ([.pageDown], .scroll(pages: 1)),
        ([.control("y")], .none),
        ([.up], .none),
        ([.down], .none),
    ])
    func `says what a key has brought about`(keys: [Key], expected: LineEditor.Action) {
        var editor = LineEditor(charactersMax: 4)
        var action = LineEditor.Action.none
        for key in keys { action = editor.handle(key) }
        #expect(action == expected)
    }

    @Test func `keeps a text that is too long`() {
        var editor = LineEditor(charactersMax: 2)
        _ = editor.handle(.text("abcd"))
        #expect(editor.excess == 2)
        let action = editor.handle(.enter)
        #expect(action == .tooLong(by: 2))
        #expect(editor.text == "abcd")
    }

    @Test func `brings earlier texts back, and what was being written`() {
        var editor = LineEditor()
        for text in ["one", "two", "two"] {
            _ = (editor.handle(.text(text)), editor.handle(.enter))
        }
        _ = editor.handle(.text("draft"))
        var seen: [String] = []
        for key in [Key.up, .up, .up, .down, .down, .down] {
            _ = editor.handle(key)
            seen.append(editor.text)
        }
        #expect(seen == ["two", "one", "one", "two", "draft", "draft"])
    }

    @Test func `sends an earlier text anew and begins at the newest again`() {
        var editor = LineEditor()
        for text in ["one", "two"] { _ = (editor.handle(.text(text)), editor.handle(.enter)) }
        _ = (editor.handle(.up), editor.handle(.up))
        let action = editor.handle(.enter)
        #expect(action == .submitted("one"))
        _ = editor.handle(.up)
        #expect(editor.text == "one")
        _ = editor.handle(.control("p"))
        #expect(editor.text == "two")
    }
}
