// SPDX-License-Identifier: Apache-2.0
import TerminalChat
import Testing

@Suite struct KeyDecoderTests {
    @Test(arguments: [
        ("hi", [Key.text("hi")]),
        ("é日👩‍👩‍👧", [.text("é日👩‍👩‍👧")]),
        ("a\rb", [.text("a"), .enter, .text("b")]),
        ("\n", [.newline]),
        ("\u{1B}\r", [.newline]),
        ("\t", [.text(" ")]),
        ("\u{7F}\u{8}", [.backspace, .backspace]),
        ("\u{1}\u{5}\u{17}\u{3}", [.control("a"), .control("e"), .control("w"), .control("c")]),
        ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
        ("\u{1B}OA\u{1B}OD\u{1B}OH\u{1B}OF", [.up, .left, .home, .end]),
        (
            "\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~",
            [.home, .end, .home, .end, .home, .end]
        ),
        ("\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.delete, .pageUp, .pageDown]),
        (
            "\u{1B}[1;5C\u{1B}[1;5D\u{1B}[1;3C\u{1B}[1;3D",
            [.wordRight, .wordLeft, .wordRight, .wordLeft]
        ),
        ("\u{1B}[1;2C", [.right]),
        ("\u{1B}b\u{1B}f\u{1B}d\u{1B}\u{7F}", [.wordLeft, .wordRight, .alt("d"), .control("w")]),
        ("\u{1B}[15~\u{1B}[200X", []),
        ("\u{1B}[200~one\rtwo\u{1B}[201~x", [.paste("one\rtwo"), .text("x")]),
        ("\u{1B}[200~\u{1B}[A\u{1B}[201~", [.paste("\u{1B}[A")]),
        ("\u{1B}\u{1B}[A", [.up]),
    ])
    func `knows what terminals send`(text: String, keys: [Key]) {
        var decoder = KeyDecoder()
        let decoded = decoder.decode(text.utf8)
        #expect(decoded == keys)
    }

    @Test(arguments: [
        "日本 é👩‍👩‍👧 abc", "a\u{1B}[1;5Cb", "\u{1B}[200~pasted ü text\u{1B}[201~after",
    ])
    func `does not mind where the bytes are cut`(text: String) {
        var whole = KeyDecoder()
        let expected = Self.joined(whole.decode(text.utf8))
        let bytes = Array(text.utf8)
        for place in 1..<bytes.count {
            var decoder = KeyDecoder()
            let keys = decoder.decode(bytes[..<place]) + decoder.decode(bytes[place...])
            #expect(Self.joined(keys) == expected, "cut at \(place)")
        }
        var slow = KeyDecoder()
        #expect(Self.joined(bytes.flatMap { slow.decode([$0]) }) == expected)
    }

    @Test func `replaces bytes that are no text`() {
        var decoder = KeyDecoder()
        let keys = decoder.decode([0x61, 0xFF, 0x62])
        #expect(Self.joined(keys) == [.text("a\u{FFFD}b")])
        let incomplete = decoder.decode([0xC3])
        #expect(incomplete == [])
        let rest = Self.joined(decoder.decode([0x41]))
        #expect(rest == [.text("\u{FFFD}A")])
    }

    @Test func `gives up on a sequence without an end`() {
        var decoder = KeyDecoder()
        _ = decoder.decode("\u{1B}[".utf8)
        for _ in 0..<100 { _ = decoder.decode("0".utf8) }
        let rest = decoder.decode("ab".utf8)
        #expect(Self.joined(rest).last.map(Self.text)?.hasSuffix("ab") == true)
    }

    @Test func `bounds what the clipboard brings in`() {
        var decoder = KeyDecoder()
        _ = decoder.decode("\u{1B}[200~".utf8)
        for _ in 0..<200 { _ = decoder.decode([UInt8](repeating: 0x61, count: 1000)) }
        let keys = decoder.decode("\u{1B}[201~".utf8)
        #expect(keys == [.paste(String(repeating: "a", count: 64 * 1024))])
    }

    /// Neighbouring pieces of text as one.
    private static func joined(_ keys: [Key]) -> [Key] {
        keys.reduce(into: []) { result, key in
            if case .text(let text) = key, case .text(let before) = result.last {
                result[result.count - 1] = .text(before + text)
            } else {
                result.append(key)
            }
        }
    }

    private static func text(_ key: Key) -> String {
        if case .text(let text) = key { text } else { "" }
    }
}
