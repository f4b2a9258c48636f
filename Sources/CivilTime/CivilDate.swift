// SPDX-License-Identifier: Apache-2.0

/// A date in the Gregorian calendar, which is taken to hold for all time.
package struct CivilDate: Sendable, Hashable {
    /// The year; 0 is the year before the year 1.
    package let year: Int64
    /// The month, counted from 1.
    package let month: Int64
    /// The day of the month, counted from 1.
    package let day: Int64

    /// Makes a date; `nil` when there is no such day.
    package init?(year: Int64, month: Int64, day: Int64) {
        guard (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day) else {
            return nil
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date a number of days after 1970-01-01. Years are counted from March here, which puts
    /// the leap day last, and months of such a year begin at day (153 m + 2) / 5.
    package init(daysSince1970 days: Int64) {
        let sinceMarchOfYearZero = days + 719_468
        let era = sinceMarchOfYearZero.dividedDown(by: 146_097)
        let ofEra = sinceMarchOfYearZero - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * ofYear + 2) / 153
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        day = ofYear - (153 * marchMonth + 2) / 5 + 1
        year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    }

    /// Days after 1970-01-01; negative before it.
    package var daysSince1970: Int64 {
        let marchYear = month <= 2 ? year - 1 : year
        let marchMonth = month <= 2 ? month + 9 : month - 3
        let era = marchYear.dividedDown(by: 400)
        let ofEra = marchYear - era * 400
        let ofYear = (153 * marchMonth + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    private static func days(in month: Int64, of year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Int64 {
    /// The quotient rounded down, also for what is negative.
    func dividedDown(by divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor)
    }
}
