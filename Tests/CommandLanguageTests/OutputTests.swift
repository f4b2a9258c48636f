// SPDX-License-Identifier: Apache-2.0
import JSONDocument
import Testing

@testable import CommandLanguage

@Suite struct OutputTests {
    private static func table(_ json: String, isColored: Bool = false) throws -> String {
        try TableOutput.text(
            try JSON.parse(json),
            title: "ListThings",
            terminalWidth: 80,
            isColored: isColored
        )
    }

    @Test(arguments: [
        (#"{"b":1,"a":"x","c":null}"#, "x\t1\tNone\n"),
        (#"{"L":[{"a":1,"b":2},{"b":true}]}"#, "L\t1\t2\nL\t\tTrue\n"),
        (#"{"L":["x","y"]}"#, "L\tx\nL\ty\n"),
        (#"["x","y",1.5]"#, "x\ty\t1.5\n"),
        (#"[["x"],"y",[1,2]]"#, "y\nx\n1\t2\n"),
        (#"{"M":{"z":"1","N":{"y":2}}}"#, "M\t1\nN\t2\n"),
        ("[]", ""), ("null", "None\n"), ("\"x\"", "x\n"),
    ])
    func `text is tab-separated words`(json: String, text: String) throws {
        #expect(try TextOutput.text(try JSON.parse(json)) == text)
    }

    @Test func `a table has a title, headers and rows`() throws {
        let text = """
            -------------------
            |   ListThings    |
            +-----------------+
            ||       L       ||
            |+-----+---------+|
            || Id  |  Name   ||
            |+-----+---------+|
            ||  1  |  First  ||
            ||  2  |         ||
            |+-----+---------+|

            """
        #expect(try Self.table(#"{"L":[{"Id":"1","Name":"First"},{"Id":"2"}]}"#) == text)
    }

    @Test func `wide scalars take two columns`() throws {
        #expect(DisplayWidth.of("日本e…") == 7)
        #expect(DisplayWidth.of("é\u{378}") == 4)
    }

    @Test func `colours wrap cells and bars, and each piece is followed by a reset`() throws {
        let text = try Self.table(#"{"a":"x"}"#, isColored: true)
        #expect(text.contains("\u{1B}[1m\u{1B}[34mx\u{1B}[0m"))
        #expect(text.hasPrefix("------------\n\u{1B}[0m"))
    }

    @Test func `rows of unlike length cannot be drawn`() {
        let failure = CommandFailure.failure("Row should have 1 elements, instead it has 2")
        #expect(throws: failure) { try Self.table("[[1],[2,3]]") }
    }
}
