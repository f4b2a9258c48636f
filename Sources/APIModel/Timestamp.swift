// SPDX-License-Identifier: Apache-2.0

package import JSONDocument

/// Turns moments, which are milliseconds since 1970-01-01T00:00:00Z, into what the wire carries
/// and back.
package enum Timestamp {
    /// The earliest moment that the wire can carry: the beginning of the year 0.
    package static let min: Int64 = -62_167_219_200_000
    /// The latest moment that the wire can carry: the end of the year 9999.
    package static let max: Int64 = 253_402_300_799_999

    /// The moment in JSON of a format; `nil` for JSON of another form and for moments outside
    /// the years 0 to 9999. What is finer than a millisecond is cut.
    package static func milliseconds(of json: JSON, _ format: Shape.TimestampFormat) -> Int64? {
        switch format {
        case .epochSeconds: json.number.flatMap { milliseconds(epochSeconds: $0) }
        case .iso8601: json.string.flatMap { milliseconds(iso8601: $0) }
        }
    }

    /// Seconds since 1970 as a JSON number with up to three decimals.
    package static func epochSeconds(_ milliseconds: Int64) -> String {
        let sign = milliseconds < 0 ? "-" : ""
        let (seconds, rest) = milliseconds.magnitude.quotientAndRemainder(dividingBy: 1000)
        guard rest != 0 else { return "\(sign)\(seconds)" }
        var digits = "\(rest + 1000)".dropFirst()
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(sign)\(seconds).\(digits)"
    }

    /// The moment of a number of seconds since 1970; `nil` outside the years 0 to 9999.
    package static func milliseconds(epochSeconds number: JSONNumber) -> Int64? {
        if let seconds = number.integer {
            let (value, overflows) = seconds.multipliedReportingOverflow(by: 1000)
            return overflows ? nil : inRange(value)
        }
        // Half a microsecond makes up for the binary fraction, so that 0.007 stays 7.
        let value = (number.double * 1000 + 0.0005).rounded(.down)
        return Int64(exactly: value).flatMap(inRange)
    }

    private static func inRange(_ milliseconds: Int64) -> Int64? {
        (min...max).contains(milliseconds) ? milliseconds : nil
    }
}

extension Timestamp {
    /// `yyyy-MM-ddTHH:mm:ss.SSSZ`: always 24 characters, since clients compare moments as text.
    /// Moments outside the years 0 to 9999 give the nearest one inside.
    package static func iso8601(_ milliseconds: Int64) -> String {
        let moment = Swift.min(Swift.max(milliseconds, min), max)
        let days = floorDivision(moment, 86_400_000)
        let ofDay = moment - days * 86_400_000
        let date = CivilDate(days: days)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(24)
        append(date.year, digits: 4, then: "-", to: &bytes)
        append(date.month, digits: 2, then: "-", to: &bytes)
        append(date.day, digits: 2, then: "T", to: &bytes)
        append(ofDay / 3_600_000, digits: 2, then: ":", to: &bytes)
        append(ofDay / 60_000 % 60, digits: 2, then: ":", to: &bytes)
        append(ofDay / 1000 % 60, digits: 2, then: ".", to: &bytes)
        append(ofDay % 1000, digits: 3, then: "Z", to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(
        _ value: Int64,
        digits: Int,
        then mark: Unicode.Scalar,
        to bytes: inout [UInt8]
    ) {
        var divisor: Int64 = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
            divisor /= 10
        }
        bytes.append(UInt8(ascii: mark))
    }

    /// The moment of a text such as `2026-01-01T10:00:00Z`, with or without a fraction, in UTC
    /// or with an offset such as `+02:00`; `nil` for any other text.
    package static func milliseconds(iso8601 text: String) -> Int64? {
        var reader = TimestampReader(text)
        guard let days = reader.days(), reader.take("T") || reader.take("t"),
            let ofDay = reader.millisecondsOfDay(),
            let offset = reader.offsetMinutes(), reader.isAtEnd
        else { return nil }
        return inRange(days * 86_400_000 + ofDay - offset * 60_000)
    }
}

/// The quotient rounded down, also for what is negative.
private func floorDivision(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
}

/// A date in the Gregorian calendar, which is taken to hold for all time.
private struct CivilDate {
    let year: Int64
    let month: Int64
    let day: Int64

    init(year: Int64, month: Int64, day: Int64) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date a number of days after 1970-01-01. Years are counted from March here, which puts
    /// the leap day last, and months of such a year begin at day (153 m + 2) / 5.
    init(days: Int64) {
        let sinceMarchOfYearZero = days + 719_468
        let era = floorDivision(sinceMarchOfYearZero, 146_097)
        let ofEra = sinceMarchOfYearZero - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * ofYear + 2) / 153
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        day = ofYear - (153 * marchMonth + 2) / 5 + 1
        year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    }

    /// Days after 1970-01-01.
    var days: Int64 {
        let marchYear = month <= 2 ? year - 1 : year
        let marchMonth = month <= 2 ? month + 9 : month - 3
        let era = floorDivision(marchYear, 400)
        let ofEra = marchYear - era * 400
        let ofYear = (153 * marchMonth + 2) / 5 + day - 1
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
    }

    /// Whether there is such a day: the 31st of April would come back as another date.
    var exists: Bool {
        guard (1...12).contains(month), (1...31).contains(day) else { return false }
        let same = CivilDate(days: days)
        return same.month == month && same.day == day
    }
}

/// Takes the parts of a timestamp from left to right.
private struct TimestampReader {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func days() -> Int64? {
        guard let year = number(4), take("-"), let month = number(2), take("-"),
            let day = number(2)
        else { return nil }
        let date = CivilDate(year: year, month: month, day: day)
        return date.exists ? date.days : nil
    }

    mutating func millisecondsOfDay() -> Int64? {
        guard let hour = number(2), take(":"), let minute = number(2), take(":"),
            let second = number(2), hour < 24, minute < 60, second < 60
        else { return nil }
        let whole = ((hour * 60 + minute) * 60 + second) * 1000
        guard take(".") else { return whole }
        return fraction().map { whole + $0 }
    }

    mutating func offsetMinutes() -> Int64? {
        if take("Z") || take("z") { return 0 }
        let isWest = take("-")
        guard isWest || take("+"), let hours = number(2), hours < 24 else { return nil }
        _ = take(":")
        guard let minutes = number(2), minutes < 60 else { return nil }
        return (hours * 60 + minutes) * (isWest ? -1 : 1)
    }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard let byte = rest.first, byte == UInt8(ascii: mark) else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func fraction() -> Int64? {
        var value: Int64 = 0
        var unit: Int64 = 100
        guard var digit = digit() else { return nil }
        while true {
            value += digit * unit
            unit /= 10
            guard let next = self.digit() else { return value }
            digit = next
        }
    }

    private mutating func number(_ count: Int) -> Int64? {
        var value: Int64 = 0
        for _ in 0..<count {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    private mutating func digit() -> Int64? {
        guard let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
            return nil
        }
        rest.removeFirst()
        return Int64(byte - UInt8(ascii: "0"))
    }
}
