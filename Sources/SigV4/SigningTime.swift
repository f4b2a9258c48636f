// SPDX-License-Identifier: Apache-2.0

/// The second at which a request is signed, in the only form that Signature Version 4 knows.
package struct SigningTime: Sendable, Hashable {
    /// Whole seconds since 1970, UTC.
    package let secondsSince1970: Int64

    /// Makes the time of a number of seconds since 1970.
    package init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }

    /// Reads the basic format, `yyyyMMddTHHmmssZ`; `nil` when the text is anything else.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 16, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z"),
            let date = Self.digits(bytes[0..<8]), let clock = Self.digits(bytes[9..<15])
        else { return nil }
        let (year, month, day) = (date / 10000, date / 100 % 100, date % 100)
        let (hour, minute, second) = (clock / 10000, clock / 100 % 100, clock % 100)
        guard (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second < 60
        else { return nil }
        secondsSince1970 =
            Self.days(year: year, month: month, day: day) * 86400
            + hour * 3600 + minute * 60 + second
        guard self.text.utf8.elementsEqual(bytes) else { return nil }
    }

    /// The basic format, `yyyyMMddTHHmmssZ`.
    package var text: String {
        let clock = secondsSince1970 - dayNumber * 86400
        return date + "T" + Self.padded(clock / 3600, 2) + Self.padded(clock / 60 % 60, 2)
            + Self.padded(clock % 60, 2) + "Z"
    }

    /// The day, `yyyyMMdd`, which also opens the credential scope.
    package var date: String {
        let (year, month, day) = Self.civil(dayNumber)
        return Self.padded(year, 4) + Self.padded(month, 2) + Self.padded(day, 2)
    }

    private var dayNumber: Int64 {
        (secondsSince1970 - (secondsSince1970 < 0 ? 86399 : 0)) / 86400
    }

    private static func digits(_ bytes: ArraySlice<UInt8>) -> Int64? {
        var value: Int64 = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - 0x30)
        }
        return value
    }

    private static func padded(_ value: Int64, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar, in eras of 400 years that begin
    /// on 1 March, so that the leap day is the last day of a year.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted - (shifted < 0 ? 399 : 0)) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = (shifted - (shifted < 0 ? 146_096 : 0)) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9)
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}
