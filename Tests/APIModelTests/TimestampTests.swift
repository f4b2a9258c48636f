// SPDX-License-Identifier: Apache-2.0

import APIModel
import JSONDocument
import Testing

@Suite struct TimestampTests {
    static let moments: [(String, Int64, String)] = [
        ("1970-01-01T00:00:00.000Z", 0, "0"),
        ("1969-12-31T23:59:59.999Z", -1, "-0.001"),
        ("2026-03-01T00:00:00.007Z", 1_772_323_200_007, "1772323200.007"),
        ("2024-02-29T23:59:59.120Z", 1_709_251_199_120, "1709251199.12"),
        ("1900-03-01T00:00:00.000Z", -2_203_891_200_000, "-2203891200"),
        ("0000-01-01T00:00:00.000Z", Timestamp.min, "-62167219200"),
        ("9999-12-31T23:59:59.999Z", Timestamp.max, "253402300799.999"),
    ]

    @Test(arguments: moments)
    func `writes and reads both formats`(text: String, milliseconds: Int64, seconds: String) {
        #expect(Timestamp.iso8601(milliseconds) == text)
        #expect(Timestamp.milliseconds(iso8601: text) == milliseconds)
        #expect(Timestamp.epochSeconds(milliseconds) == seconds)
        let number = JSONNumber(uncheckedText: seconds)
        #expect(Timestamp.milliseconds(epochSeconds: number) == milliseconds)
    }

    @Test(arguments: [
        ("2026-01-01T10:00:00Z", 1_767_261_600_000),
        ("2026-01-01t10:00:00.5z", 1_767_261_600_500),
        ("2026-01-01T10:00:00.1239999Z", 1_767_261_600_123),
        ("2026-01-01T12:30:00+02:30", 1_767_261_600_000),
        ("2026-01-01T07:00:00-0300", 1_767_261_600_000),
    ])
    func `reads other spellings of ISO 8601`(text: String, milliseconds: Int64) {
        #expect(Timestamp.milliseconds(iso8601: text) == milliseconds)
    }

    @Test(arguments: [
        "", "now", "2026-01-01", "2026-01-01T10:00:00", "2026-02-29T10:00:00Z",
        "2026-13-01T10:00:00Z", "2026-00-10T10:00:00Z", "2026-01-01T24:00:00Z",
        "2026-01-01T10:60:00Z", "2026-01-01T10:00:60Z", "2026-01-01T10:00:00.Z",
        "2026-01-01T10:00:00Zx", "2026-01-01T10:00:00+24:00", "9999-12-31T23:59:59-01:00",
        "２026-01-01T10:00:00Z",
    ])
    func `refuses what is no moment`(text: String) {
        #expect(Timestamp.milliseconds(iso8601: text) == nil)
    }

    @Test(arguments: ["1e30", "-1e30", "1e999", "253402300800", "9223372036854775807"])
    func `refuses seconds outside four-digit years`(text: String) {
        #expect(Timestamp.milliseconds(epochSeconds: JSONNumber(uncheckedText: text)) == nil)
    }

    @Test(arguments: [("1.7e9", 1_700_000_000_000), ("1700000000.9999", 1_700_000_000_999)])
    func `reads seconds in any spelling of a number`(text: String, milliseconds: Int64) {
        let number = JSONNumber(uncheckedText: text)
        #expect(Timestamp.milliseconds(epochSeconds: number) == milliseconds)
    }

    @Test func `every day of two centuries comes back`() {
        for day in stride(from: Int64(-5_000), through: 60_000, by: 1) {
            let moment = day * 86_400_000
            #expect(Timestamp.milliseconds(iso8601: Timestamp.iso8601(moment)) == moment)
        }
    }
}
