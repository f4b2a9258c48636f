// SPDX-License-Identifier: Apache-2.0
import CivilTime
import Testing

@Suite struct CivilDateTests {
    @Test(
        arguments: [
            (0, 1970, 1, 1), (-1, 1969, 12, 31), (11_016, 2000, 2, 29), (-25_508, 1900, 3, 1),
            (-719_528, 0, 1, 1), (-719_529, -1, 12, 31), (2_932_896, 9999, 12, 31),
        ] as [(Int64, Int64, Int64, Int64)])
    func `counts days both ways`(days: Int64, year: Int64, month: Int64, day: Int64) {
        let date = CivilDate(daysSince1970: days)
        #expect(date == CivilDate(year: year, month: month, day: day))
        #expect(date.daysSince1970 == days)
    }

    @Test(
        arguments: [
            (2026, 2, 29), (1900, 2, 29), (2024, 2, 30), (2026, 4, 31), (2026, 12, 32),
            (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (2026, 1, -1),
        ] as [(Int64, Int64, Int64)])
    func `knows no day that is not in the calendar`(year: Int64, month: Int64, day: Int64) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test func `goes on by one day for two eras`() {
        var before = CivilDate(daysSince1970: -146_097)
        for days in Int64(-146_096)...146_097 {
            let date = CivilDate(daysSince1970: days)
            let isNext =
                date.day == before.day + 1
                ? date.month == before.month && date.year == before.year
                : date.day == 1 && (before.month == 12 ? date.year == before.year + 1 : true)
                    && date.month == before.month % 12 + 1
            guard isNext, date.daysSince1970 == days else {
                Issue.record("\(before) is followed by \(date)")
                return
            }
            before = date
        }
    }
}
