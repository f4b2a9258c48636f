// SPDX-License-Identifier: Apache-2.0
import CivilTime
import ContactDomain
import ContactTesting
import Testing

@testable import ContactService

@Suite struct HoursClockTests {
    private static func hours(
        _ timeZone: String, _ intervals: (HoursResource.Day, Int, Int)...
    ) -> HoursResource {
        HoursResource(
            id: SampleChat.hours, name: "Office", timeZone: timeZone,
            intervals: intervals.map { HoursResource.Interval(day: $0, start: $1, end: $2) })
    }

    private static let office = hours("Europe/Berlin", (.monday, 540, 1020), (.monday, 1080, 0))
    private static let always = hours("UTC", (.tuesday, 0, 0))
    private static let split = hours("America/New_York", (.friday, 1320, 0), (.saturday, 0, 120))

    /// Each moment is written in UTC. 2026-01-05 is a Monday.
    @Test(arguments: [
        (office, "2026-01-05T07:59:59Z", false), (office, "2026-01-05T08:00:00Z", true),
        (office, "2026-01-05T15:59:59Z", true), (office, "2026-01-05T16:00:00Z", false),
        (office, "2026-01-05T17:00:00Z", true), (office, "2026-01-05T22:59:59Z", true),
        (office, "2026-01-05T23:00:00Z", false), (office, "2026-01-06T08:30:00Z", false),
        // In summer Berlin is two hours ahead.
        (office, "2026-07-06T07:00:00Z", true), (office, "2026-07-06T06:59:59Z", false),
        (office, "2026-07-06T15:00:00Z", false),
        (always, "2026-01-06T00:00:00Z", true), (always, "2026-01-06T23:59:59Z", true),
        (always, "2026-01-05T23:59:59Z", false), (always, "2026-01-07T00:00:00Z", false),
        (split, "2026-01-10T03:00:00Z", true), (split, "2026-01-10T02:59:59Z", false),
        (split, "2026-01-10T05:00:00Z", true), (split, "2026-01-10T06:59:59Z", true),
        (split, "2026-01-10T07:00:00Z", false),
        (hours("UTC"), "2026-01-06T12:00:00Z", false),
    ])
    func `is open in the intervals of the day, on the clock of the time zone`(
        hours: HoursResource, moment: String, isOpen: Bool
    ) throws {
        let instant = Instant(milliseconds: try #require(ISO8601.milliseconds(extended: moment)))
        #expect(HoursClock.isOpen(hours, at: instant) == isOpen)
    }

    @Test(arguments: [
        ("UTC", true), ("Europe/Berlin", true), ("America/New_York", true), ("EST", true),
        ("US/Eastern", true), ("Asia/Calcutta", true), ("Etc/GMT+5", true), ("", false),
        ("Mars/Olympus", false), ("Berlin", false), ("+01:00", false), ("../zone", false),
    ])
    func `knows time zones by their names`(name: String, isKnown: Bool) {
        #expect(HoursClock.knows(timeZone: name) == isKnown)
    }
}
