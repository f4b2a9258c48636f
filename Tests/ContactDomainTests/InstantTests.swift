// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import Testing

@Suite struct InstantTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (1_700_000_000_123, "2023-11-14T22:13:20.123Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (4_102_444_799_999, "2099-12-31T23:59:59.999Z"),
        ] as [(Int64, String)])
    func `writes and reads the same text`(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).description == text)
        #expect(Instant(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: ["", "2026-02-29T00:00:00Z", "2026-01-01T00:00:00Zx"])
    func `refuses what is no moment`(text: String) {
        #expect(Instant(text) == nil)
    }
}
