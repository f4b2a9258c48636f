// SPDX-License-Identifier: Apache-2.0
import JSONDocument
import Testing

@testable import CommandLanguage

@Suite struct JSONTextTests {
    @Test(arguments: [
        ("", "Expecting value: line 1 column 1 (char 0)"),
        ("{", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
        (#"{"a" 1}"#, "Expecting ':' delimiter: line 1 column 6 (char 5)"),
        ("[1 2]", "Expecting ',' delimiter: line 1 column 4 (char 3)"),
        ("{}x", "Extra data: line 1 column 3 (char 2)"),
        ("[\n\"é\", x]", "Expecting value: line 2 column 6 (char 7)"),
        (#"["x"#, "Unterminated string starting at: line 1 column 2 (char 1)"),
        ("[\"\t\"]", "Invalid control character at: line 1 column 3 (char 2)"),
        (#"["\x"]"#, "Invalid \\escape: line 1 column 3 (char 2)"),
        ("\u{FEFF}{}", "Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)"),
    ])
    func `says in Python's words what is wrong`(text: String, message: String) {
        var found: String?
        do throws(PythonJSONError) { _ = try JSONText.parse(text) } catch { found = error.message }
        #expect(found == message)
    }

    @Test func `writes a value over several lines`() throws {
        let value = try JSON.parse(#"{"a":[1,{"b":[]}],"é":{},"c":"\u007f/"}"#)
        let text = """
            {
                "a": [
                    1,
                    {
                        "b": []
                    }
                ],
                "é": {},
                "c": "\u{7F}/"
            }
            """
        #expect(JSONText.indented(value) == text)
    }

    @Test func `reads numbers as Python does`() throws {
        #expect(
            try JSONText.parse("[1.50,1e3,-0,NaN,12345678901234567890]").text
                == "[1.5,1000.0,0,NaN,12345678901234567890]"
        )
    }
}
