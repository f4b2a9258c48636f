// SPDX-License-Identifier: Apache-2.0
import JMESPath
import JSONDocument

/// Reads the moments that a user types: ISO 8601 in its usual spellings, or seconds since 1970.
package enum MomentText {
    /// Whole seconds since 1970, fractions cut; a text without a zone is taken as UTC.
    package static func seconds(_ value: ParameterValue) -> Int64? {
        switch value {
        case .number(let number): whole(number.double)
        case .bool(let value): value ? 1 : 0
        case .string(let text):
            PythonNumber.float(text).flatMap { whole($0.double) } ?? iso8601(text)
        case .null, .bytes, .list, .map: nil
        }
    }

    private static func whole(_ value: Double) -> Int64? {
        Int64(exactly: value.rounded(.down))
    }

    private static func iso8601(_ text: String) -> Int64? {
        var reader = MomentReader(text)
        guard let days = reader.date() else { return nil }
        guard !reader.isAtEnd else { return days * 86400 }
        guard let seconds = reader.time(), let offset = reader.zone(), reader.isAtEnd else {
            return nil
        }
        return days * 86400 + seconds - offset
    }
}

/// Takes the parts of a moment from the front of a text.
private struct MomentReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ text: String) {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 }
        let start = Array(text.utf8.drop(while: isBlank))
        bytes = Array(start.reversed().drop(while: isBlank).reversed())
    }

    var isAtEnd: Bool { place == bytes.count }

    /// Days since 1970 of `yyyy-MM-dd` or `yyyyMMdd`.
    mutating func date() -> Int64? {
        guard let year = digits(4) else { return nil }
        let hasDashes = take("-")
        guard let month = digits(2), !hasDashes || take("-"), let day = digits(2),
            (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
        else { return nil }
        return Self.daysSince1970(year, month, day)
    }

    /// Seconds of `Thh:mm:ss.fff`; seconds and fraction may be absent, colons too.
    mutating func time() -> Int64? {
        guard take("T") || take("t") || take(" "), let hour = digits(2), hour < 24 else {
            return nil
        }
        let hasColons = take(":")
        guard let minute = digits(2), minute < 60 else { return nil }
        var second: Int64 = 0
        if hasColons ? take(":") : startsWithDigit {
            guard let value = digits(2), value < 60 else { return nil }
            second = value
            if take(".") || take(",") {
                guard startsWithDigit else { return nil }
                while startsWithDigit { place += 1 }
            }
        }
        return hour * 3600 + minute * 60 + second
    }

    /// Seconds east of Greenwich of `Z`, `UTC`, `+hh`, `+hhmm`, `+hh:mm` or nothing.
    mutating func zone() -> Int64? {
        while take(" ") {}
        if isAtEnd || take("Z") || take("z") || take("UTC") || take("GMT") { return 0 }
        let isWest = take("-")
        guard isWest || take("+"), let hour = digits(2) else { return nil }
        var minute: Int64 = 0
        if take(":") || startsWithDigit {
            guard let value = digits(2) else { return nil }
            minute = value
        }
        return (hour * 3600 + minute * 60) * (isWest ? -1 : 1)
    }

    private var startsWithDigit: Bool {
        place < bytes.count && (0x30...0x39).contains(bytes[place])
    }

    private mutating func digits(_ count: Int) -> Int64? {
        var value: Int64 = 0
        for _ in 0..<count {
            guard startsWithDigit else { return nil }
            value = value * 10 + Int64(bytes[place] - 0x30)
            place += 1
        }
        return value
    }

    private mutating func take(_ word: String) -> Bool {
        guard bytes[place...].starts(with: word.utf8) else { return false }
        place += word.utf8.count
        return true
    }

    private static func days(in month: Int64, of year: Int64) -> Int64 {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Counted in eras of 400 years that begin on 1 March, so that a leap day ends its year.
    private static func daysSince1970(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted - (shifted < 0 ? 399 : 0)) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }
}
