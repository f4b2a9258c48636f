// SPDX-License-Identifier: Apache-2.0
import JSONDocument
import Testing

@Suite struct JSONParserTests {
    @Test(arguments: [
        #"null"#, #"true"#, #"-0"#, #"12.50e+3"#, #""""#, #"[]"#, #"{}"#,
        #"{"b":1,"a":[1,2.0,"x",null,{"c":false}]}"#, #""é\n\"\\\u0001""#,
    ])
    func `writes back what it read`(text: String) throws {
        #expect(try JSON.parse(text).text == text)
    }

    @Test(arguments: [
        (#""\ud83d\ude00\u00e9\/""#, "😀é/"), (#""\ud83d""#, "\u{FFFD}"),
        (#""\ud83dx""#, "\u{FFFD}x"), (#""\ude00""#, "\u{FFFD}"),
        (#""\ud83d\u0041""#, "\u{FFFD}A"),
    ])
    func `joins surrogates and replaces lone ones`(text: String, expected: String) throws {
        #expect(try JSON.parse(text) == .string(expected))
    }

    @Test(arguments: [
        ("", JSONSyntaxError.Fault.expectingValue, 0), ("[1,]", .expectingValue, 3),
        ("{a:1}", .expectingPropertyName, 1), (#"{"a" 1}"#, .expectingColon, 5),
        ("[1 2]", .expectingComma, 3), ("\"a\nb\"", .invalidControlCharacter, 2),
        ("\"abc", .unterminatedString, 0), (#""\x""#, .invalidEscape, 1),
        (#""\u12g4""#, .invalidUnicodeEscape, 3), ("1 2", .extraData, 2),
        ("01", .extraData, 1), ("1.", .extraData, 1), ("-", .expectingValue, 0),
        ("nul", .expectingValue, 0), ("NaN", .expectingValue, 0),
    ])
    func `names the first fault and its place`(
        text: String, fault: JSONSyntaxError.Fault, offset: Int
    ) {
        #expect(throws: JSONSyntaxError(fault: fault, offset: offset)) { try JSON.parse(text) }
    }

    @Test func `refuses invalid UTF-8`() {
        #expect(throws: JSONSyntaxError(fault: .invalidUTF8, offset: 1)) {
            try JSON.parse(utf8: [0x22, 0xC3, 0x28, 0x22])
        }
    }

    @Test func `takes the depth limit and refuses one more`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        _ = try JSON.parse(nested(64))
        #expect(throws: JSONSyntaxError(fault: .tooDeep, offset: 64)) {
            try JSON.parse(nested(65))
        }
    }

    @Test func `reads a leading value and drops the rest`() throws {
        let frame = Array(#"{"topic": "aws/ping"})"#.utf8)
        let value = try frame.withUnsafeBytes { try JSONParser.parsePrefix($0) }
        #expect(value["topic"] == "aws/ping")
    }

    @Test func `keeps the last value of a repeated key in the first place`() throws {
        #expect(try JSON.parse(#"{"a":1,"b":2,"a":3}"#).text == #"{"a":3,"b":2}"#)
    }

    @Test func `finds members of large objects`() throws {
        let members = (0..<500).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
        var object = try #require(try JSON.parse("{\(members)}").object)
        object["k7"] = nil
        #expect(object.count == 499 && object["k7"] == nil && object["k499"] == 499)
    }
}
