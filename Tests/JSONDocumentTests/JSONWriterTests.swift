// SPDX-License-Identifier: Apache-2.0
import JSONDocument
import Testing

struct JSONWriterTests {
    private static func written(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("", #""""#), ("Grüße 👋", #""Grüße 👋""#), (#"""#, #""\"""#), (#"\"#, #""\\""#),
        (#"{"a":"b"}"#, #""{\"a\":\"b\"}""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
        ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#), ("a\n\"b\\", #""a\n\"b\\""#),
        ("\u{7F}", "\"\u{7F}\""),
    ])
    func `escapes what JSON wants escaped, and nothing else`(text: String, expected: String) {
        #expect(Self.written(text) == expected)
    }

    /// All texts of up to five of these letters.
    @Test func `what is written is read again, whatever stands beside what`() throws {
        let letters = ["a", "\"", "\\", "\n", "ß"]
        var texts = [""]
        for _ in 0..<5 { texts = [""] + texts.flatMap { text in letters.map { text + $0 } } }
        for text in texts {
            #expect(try JSON.parse(Self.written(text)) == .string(text))
        }
    }

    @Test func `JSON text as a string is that text again`() throws {
        let inner = #"{"a":["\"",1,"\n"]}"#
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("content")
        writer.string(utf8: Array(inner.utf8))
        writer.endObject()
        let outer = try JSON.parse(utf8: writer.bytes)
        #expect(outer["content"]?.string == inner)
    }

    @Test func `text that is escaped as it is written is what is escaped afterwards`() {
        let pieces = ["a", "\"", "\\", "\n", "\u{1}", "ß", "long enough for two words \" of it"]
        for first in pieces {
            for second in pieces {
                var inner = JSONWriter()
                Self.write(first, second, to: &inner)
                var afterwards = JSONWriter()
                afterwards.beginArray()
                afterwards.string(utf8: inner.bytes)
                afterwards.string("x")
                afterwards.endArray()
                var atOnce = JSONWriter()
                atOnce.beginArray()
                atOnce.beginText()
                Self.write(first, second, to: &atOnce)
                atOnce.endText()
                atOnce.string("x")
                atOnce.endArray()
                #expect(atOnce.bytes == afterwards.bytes)
            }
        }
    }

    /// A value with everything that a writer can write.
    private static func write(_ first: String, _ second: String, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("plain")
        writer.string(first)
        writer.key(second)
        writer.beginArray()
        writer.integer(-1)
        writer.bool(true)
        writer.null()
        writer.raw(#"{"a":"\""}"#)
        writer.raw(Array(#"["b"]"#.utf8))
        writer.string(utf8: Array(first.utf8))
        writer.value(["c": .string(second)])
        writer.endArray()
        writer.key("empty")
        writer.string("")
        writer.endObject()
    }
}
