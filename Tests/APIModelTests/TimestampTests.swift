// SPDX-License-Identifier: Apache-2.0
import APIModel
import CivilTime
import JSONDocument
import Testing

@Suite struct TimestampTests {
    static let moments: [(String, Int64, String)] = [
        ("1970-01-01T00:00:00.000Z", 0, "0"),
        ("1969-12-31T23:59:59.999Z", -1, "-0.001"),
        ("2026-03-01T00:00:00.007Z", 1_772_323_200_007, "1772323200.007"),
        ("2024-02-29T23:59:59.120Z", 1_709_251_199_120, "1709251199.12"),
        ("1900-03-01T00:00:00.000Z", -2_203_891_200_000, "-2203891200"),
        ("0000-01-01T00:00:00.000Z", ISO8601.millisecondsRange.lowerBound, "-62167219200"),
        ("9999-12-31T23:59:59.999Z", ISO8601.millisecondsRange.upperBound, "253402300799.999"),
    ]

    @Test(arguments: moments)
    func `writes and reads both formats`(text: String, milliseconds: Int64, seconds: String) {
        #expect(Timestamp.iso8601(milliseconds) == text)
        #expect(Timestamp.milliseconds(iso8601: text) == milliseconds)
        #expect(Timestamp.epochSeconds(milliseconds) == seconds)
        let number = JSONNumber(uncheckedText: seconds)
        #expect(Timestamp.milliseconds(epochSeconds: number) == milliseconds)
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
}
