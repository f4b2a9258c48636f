// SPDX-License-Identifier: Apache-2.0
import CivilTime
import Testing

@Suite struct ISO8601Tests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00.000Z", 0), ("1969-12-31T23:59:59.999Z", -1),
            ("2023-11-14T22:13:20.123Z", 1_700_000_000_123),
            ("2024-02-29T23:59:59.120Z", 1_709_251_199_120),
            ("1900-03-01T00:00:00.000Z", -2_203_891_200_000),
            ("0000-01-01T00:00:00.000Z", ISO8601.millisecondsRange.lowerBound),
            ("9999-12-31T23:59:59.999Z", ISO8601.millisecondsRange.upperBound),
        ] as [(String, Int64)])
    func `writes and reads the extended form`(text: String, milliseconds: Int64) {
        #expect(ISO8601.extended(milliseconds: milliseconds) == text)
        #expect(ISO8601.milliseconds(extended: text) == milliseconds)
    }

    @Test(
        arguments: [
            ("19700101T000000Z", 0), ("20150830T123600Z", 1_440_938_160),
            ("20000229T000000Z", 951_782_400), ("19691231T235959Z", -1),
            ("21000228T235959Z", 4_107_542_399), ("21000301T000000Z", 4_107_542_400),
        ] as [(String, Int64)])
    func `writes and reads the basic form`(text: String, seconds: Int64) {
        #expect(ISO8601.basic(seconds: seconds) == text)
        #expect(ISO8601.seconds(basic: text[...]) == seconds)
    }

    @Test func `writes the nearest moment in place of one that it cannot write`() {
        #expect(ISO8601.extended(milliseconds: .min) == "0000-01-01T00:00:00.000Z")
        #expect(ISO8601.extended(milliseconds: .max) == "9999-12-31T23:59:59.999Z")
        #expect(ISO8601.basic(seconds: .min) == "00000101T000000Z")
        #expect(ISO8601.basic(seconds: .max) == "99991231T235959Z")
    }

    @Test(
        arguments: [
            ("2026-01-01T10:00:00Z", 1_767_261_600_000),
            ("2026-01-01t10:00:00.5z", 1_767_261_600_500),
            ("2026-01-01T10:00:00.1239999Z", 1_767_261_600_123),
            ("2026-01-01T12:30:00+02:30", 1_767_261_600_000),
            ("2026-01-01T07:00:00-0300", 1_767_261_600_000),
        ] as [(String, Int64)])
    func `reads offsets and fractions`(text: String, milliseconds: Int64) {
        #expect(ISO8601.milliseconds(extended: text) == milliseconds)
    }

    @Test(arguments: [
        "", "now", "2026-01-01", "2026-01-01T10:00:00", "2026-02-29T10:00:00Z",
        "2026-13-01T10:00:00Z", "2026-00-10T10:00:00Z", "2026-01-01T24:00:00Z",
        "2026-01-01T10:60:00Z", "2026-01-01T10:00:60Z", "2026-01-01T10:00:00.Z",
        "2026-01-01T10:00:00Zx", "2026-01-01T10:00:00+24:00", "2026-01-01T10:00:00+01:60",
        "9999-12-31T23:59:59-01:00", "0000-01-01T00:59:59+01:00", "20260101T100000Z",
        "２026-01-01T10:00:00Z",
    ])
    func `reads no other text as the extended form`(text: String) {
        #expect(ISO8601.milliseconds(extended: text) == nil)
    }

    @Test(arguments: [
        "", "20150830", "2015-08-30T12:36:00Z", "20150230T000000Z", "20151301T000000Z",
        "20150830T240000Z", "20150830T123600z", "2015083aT123600Z", "20150830T123600Zx",
    ])
    func `reads no other text as the basic form`(text: String) {
        #expect(ISO8601.seconds(basic: text[...]) == nil)
    }
}
