// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Hours of operation as requests and answers write them.
enum HoursConfig {
    /// - Throws: InvalidParameterException for an entry that does not end after it begins.
    static func intervals(
        _ config: [Wire.HoursOfOperationConfig]
    ) throws(APIFailure) -> [HoursResource.Interval] {
        var intervals: [HoursResource.Interval] = []
        for (place, entry) in config.enumerated() {
            let interval = HoursResource.Interval(
                day: day(entry.day), start: minute(entry.startTime), end: minute(entry.endTime))
            guard interval.isForward else {
                throw APIFailure(
                    .invalidParameterException,
                    "Entry \(place + 1) of Config must end after it begins, on the same day; an "
                        + "EndTime of 0:00 is the midnight after it. Write hours past midnight as "
                        + "two entries.")
            }
            intervals.append(interval)
        }
        return intervals
    }

    static func config(_ intervals: [HoursResource.Interval]) -> [Wire.HoursOfOperationConfig] {
        intervals.map {
            Wire.HoursOfOperationConfig(
                day: day($0.day), startTime: time($0.start), endTime: time($0.end))
        }
    }

    /// - Throws: InvalidParameterException for a name that no time zone has.
    static func timeZone(_ name: String) throws(APIFailure) -> String {
        guard HoursClock.knows(timeZone: name) else {
            throw APIFailure(
                .invalidParameterException,
                "TimeZone \(name.quoted) is not known; IANA names such as Europe/Berlin are.")
        }
        return name
    }

    private static func minute(_ time: Wire.HoursOfOperationTimeSlice) -> Int {
        time.hours * 60 + time.minutes
    }

    private static func time(_ minute: Int) -> Wire.HoursOfOperationTimeSlice {
        Wire.HoursOfOperationTimeSlice(hours: minute / 60, minutes: minute % 60)
    }

    private static func day(_ day: Wire.HoursOfOperationDays) -> HoursResource.Day {
        switch day {
        case .sunday: .sunday
        case .monday: .monday
        case .tuesday: .tuesday
        case .wednesday: .wednesday
        case .thursday: .thursday
        case .friday: .friday
        case .saturday: .saturday
        }
    }

    private static func day(_ day: HoursResource.Day) -> Wire.HoursOfOperationDays {
        switch day {
        case .sunday: .sunday
        case .monday: .monday
        case .tuesday: .tuesday
        case .wednesday: .wednesday
        case .thursday: .thursday
        case .friday: .friday
        case .saturday: .saturday
        }
    }
}
