// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct IdentifierTests {
    @Test(
        arguments: [
            (0, 0, "00000000-0000-0000-0000-000000000000"),
            (.max, .max, "ffffffff-ffff-ffff-ffff-ffffffffffff"),
            (0x0123_4567_89ab_cdef, 0xfedc_ba98_7654_3210, "01234567-89ab-cdef-fedc-ba9876543210"),
        ] as [(UInt64, UInt64, String)])
    func `is written as a lower-case UUID and read back in either case`(
        high: UInt64, low: UInt64, text: String
    ) {
        let identifier = Identifier(high: high, low: low)
        #expect(identifier.description == text)
        #expect(Identifier(text) == identifier)
        #expect(Identifier(text.uppercased()) == identifier)
        #expect(ContactID(text)?.identifier == identifier)
        #expect("\(ContactID(identifier))" == text)
    }

    @Test(arguments: [
        "", "0", "0123456789abcdeffedcba9876543210", "01234567-89ab-cdef-fedc-ba987654321",
        "01234567-89ab-cdef-fedc-ba98765432100", "01234567-89ab-cdef-fedc-ba987654321g",
        "01234567_89ab_cdef_fedc_ba9876543210", "{1234567-89ab-cdef-fedc-ba987654321}",
        " 1234567-89ab-cdef-fedc-ba9876543210", "0123456-789ab-cdef-fedc-ba9876543210",
        "01234567-89ab-cdef-fedc-ba98765432\u{E9}", "01234567-89ab-cdef-fedcba98-76543210",
        "+1234567-89ab-cdef-fedc-ba9876543210",
    ])
    func `refuses what is no UUID`(text: String) {
        #expect(Identifier(text) == nil)
        #expect(ItemID(text) == nil)
    }

    @Test func `random bits make a UUID of version 4`() {
        for bits in [UInt64.min, .max, 0x1234_5678_9ABC_DEF0] {
            let text = Array(Identifier(randomHigh: bits, low: bits).description)
            #expect(text[14] == "4")
            #expect("89ab".contains(text[19]))
            #expect(Identifier(randomHigh: bits, low: bits).time == nil)
        }
    }

    @Test(arguments: [0, 1, 1_767_261_600_000, 0xFFFF_FFFF_FFFF] as [Int64])
    func `a UUID of version 7 tells its moment`(milliseconds: Int64) {
        let time = Instant(milliseconds: milliseconds)
        let identifier = Identifier(at: time, randomHigh: .max, low: .max)
        let text = Array(identifier.description)
        #expect(identifier.time == time)
        #expect(text[14] == "7")
        #expect("89ab".contains(text[19]))
    }

    @Test(arguments: [0, 1, 1_767_261_600_000, 0xFFFF_FFFF_FFFF] as [Int64])
    func `a UUID of version 8 was given out ahead, and is one of a row`(milliseconds: Int64) {
        let time = Instant(milliseconds: milliseconds)
        let first = Identifier(aheadAt: time, randomHigh: .max, low: .max)
        let text = Array(first.description)
        #expect(first.isAhead)
        #expect(first.time == nil)
        #expect(text[14] == "8")
        #expect("89ab".contains(text[19]))
        #expect(first.description.hasSuffix("00"))
        #expect(first.inRow(20).description.hasSuffix("14"))
        #expect(first.inRow(20).inRow(0) == first)
        #expect(!Identifier(at: time, randomHigh: .max, low: .max).isAhead)
        #expect(!Identifier(randomHigh: .max, low: .max).isAhead)
    }

    @Test func `sorts as its text does`() {
        var generator = SeededGenerator(seed: 1)
        var identifiers = (0..<500).map { number in
            number % 2 == 0
                ? Identifier(high: generator.next(), low: generator.next())
                : Identifier(
                    at: .after(.milliseconds(number % 9)), randomHigh: generator.next(),
                    low: generator.next())
        }
        identifiers.sort()
        let texts = identifiers.map(\.description)
        #expect(texts == texts.sorted())
        #expect(texts.compactMap { Identifier($0) } == identifiers)
    }

    @Test func `a later moment sorts later, whatever the random bits`() {
        let early = Identifier(at: .outset, randomHigh: .max, low: .max)
        let late = Identifier(at: .after(.milliseconds(1)), randomHigh: 0, low: 0)
        #expect(early < late)
    }
}
