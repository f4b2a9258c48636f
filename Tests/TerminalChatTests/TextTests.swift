// SPDX-License-Identifier: Apache-2.0
import TerminalChat
import Testing

@Suite struct TextWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本語", 6), ("한국어", 6), ("ｶﾅ", 2),
        ("Ａ", 2), ("🙂", 2), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("👍🏽", 2), ("❤️", 2), ("❤", 1),
        ("\u{200B}", 0), ("…–", 2), ("عربي", 4),
    ])
    func `counts columns as terminals do`(text: String, columns: Int) {
        #expect(TextWidth.of(text) == columns)
    }
}

@Suite struct SafeTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("a\nb", "a\nb"), ("a\r\nb\rc", "a\nb\nc"), ("a\u{2028}b", "a\nb"),
        ("\u{1B}[31mred", "\u{FFFD}[31mred"), ("\u{7}\u{0}\u{7F}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("\u{9B}2J\u{85}", "\u{FFFD}2J\u{FFFD}"), ("a\tb", "a    b"),
        ("\u{202E}abc\u{2066}", "abc"),
        ("👩‍👩‍👧 é", "👩‍👩‍👧 é"),
    ])
    func `lets nothing through that acts on a terminal`(text: String, clean: String) {
        #expect(SafeText.clean(text) == clean)
    }

    @Test func `puts a name on one line`() {
        #expect(SafeText.line("a\r\nb\u{1B}c") == "a b\u{FFFD}c")
    }
}

@Suite struct TextLayoutTests {
    @Test(arguments: [
        ("", 5, [""]), ("one two", 10, ["one two"]), ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]), ("one two three", 7, ["one two", "three"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]), ("a bcdefgh", 3, ["a", "bcd", "efg", "h"]),
        ("a\nb c", 10, ["a", "b c"]), ("a\n\nb", 10, ["a", "", "b"]), (" a", 5, [" a"]),
        ("a  b", 5, ["a  b"]), ("日本語", 4, ["日本", "語"]), ("日本語", 1, ["日", "本", "語"]),
        ("ab 日本", 5, ["ab", "日本"]), ("ab", 0, ["a", "b"]),
    ])
    func `breaks at spaces where it can`(text: String, columns: Int, lines: [String]) {
        #expect(TextLayout.wrap(text, columns: columns) == lines)
    }

    @Test(arguments: [
        ("", 3, [""]), ("abc", 3, ["abc"]), ("abcd", 3, ["abc", "d"]), ("a b c", 3, ["a b", " c"]),
        ("a\n", 3, ["a", ""]), ("a日", 2, ["a", "日"]),
    ])
    func `folds without losing a character`(text: String, columns: Int, lines: [String]) {
        #expect(TextLayout.fold(text, columns: columns) == lines)
    }

    @Test(arguments: [
        ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("日本", 3, "日…"), ("abc", 1, "…"), ("abc", 0, ""),
    ])
    func `marks what it cuts`(text: String, columns: Int, result: String) {
        #expect(TextLayout.truncate(text, columns: columns) == result)
    }
}
