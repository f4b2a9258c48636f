// SPDX-License-Identifier: Apache-2.0
import ContactTesting
import Testing

@testable import ContactOutside

@Suite struct ServerSentEventsTests {
    private static let tables: [(String, [String])] = [
        ("data: a\n\n", ["a"]), ("data:a\n\n", ["a"]), ("data:  a\n\n", [" a"]),
        ("data: a\ndata: b\n\n", ["a\nb"]), ("data\n\n", [""]), ("data:\n\n", [""]),
        ("data: a\r\n\r\ndata: b\r\r", ["a", "b"]), ("data: a\r\n\ndata: b\n\r\n", ["a", "b"]),
        (": comment\n\n\n", []), ("event: x\nid: 1\nretry: 5\ndata: a\n\n", ["a"]),
        ("data: a\n\ndata: unfinished\n", ["a"]), ("data: a\n\ndata: unfinished", ["a"]),
        ("database: a\n\n", []), (" data: a\n\n", []), ("", []),
        ("\u{FEFF}data: a\n\n\u{FEFF}data: b\n\n", ["a"]),
        ("data: é🙂\n\n", ["é🙂"]), ("data: a: b\n\n", ["a: b"]),
    ]

    @Test(arguments: tables)
    func `finds the data of events`(text: String, events: [String]) {
        var reader = ServerSentEvents()
        #expect(reader.read(text.utf8).map { String(decoding: $0, as: UTF8.self) } == events)
        var slow = ServerSentEvents()
        let found = text.utf8.flatMap { slow.read([$0]) }
        #expect(found.map { String(decoding: $0, as: UTF8.self) } == events)
    }

    @Test(arguments: UInt64(1)...40)
    func `finds the same however the bytes come, whatever they are`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet = Array("\r\n\n:data: x".utf8) + [0xFF, 0x00, 0xC3]
        let bytes = (0..<400).map { _ in generator.pick(alphabet) }
        var whole = ServerSentEvents()
        let expected = whole.read(bytes)
        var reader = ServerSentEvents()
        var found: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Int.random(in: 1...9, using: &generator)
            found += reader.read(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        #expect(found == expected)
    }
}
