// SPDX-License-Identifier: Apache-2.0
import CivilTime
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
        var reader = DigitReader(trimmed(text))
        guard let days = reader.days() else { return nil }
        guard !reader.isAtEnd else { return days * 86400 }
        guard let seconds = reader.time(), let offset = reader.zone(), reader.isAtEnd else {
            return nil
        }
        return days * 86400 + seconds - offset
    }

    private static func trimmed(_ text: String) -> Substring.UTF8View {
        var bytes = text.utf8.drop { $0 == 0x20 }
        while bytes.last == 0x20 { bytes.removeLast() }
        return bytes
    }
}

extension DigitReader {
    /// Days since 1970 of `yyyy-MM-dd` or `yyyyMMdd`.
    fileprivate mutating func days() -> Int64? {
        guard let year = number(4) else { return nil }
        let hasDashes = take("-")
        guard let month = number(2), !hasDashes || take("-"), let day = number(2) else {
            return nil
        }
        return CivilDate(year: year, month: month, day: day)?.daysSince1970
    }

    /// Seconds of `Thh:mm:ss.fff`; seconds and fraction may be absent, colons too.
    fileprivate mutating func time() -> Int64? {
        guard take("T") || take("t") || take(" "), let hour = number(2), hour < 24 else {
            return nil
        }
        let hasColons = take(":")
        guard let minute = number(2), minute < 60 else { return nil }
        var second: Int64 = 0
        if hasColons ? take(":") : isAtDigit {
            guard let value = number(2), value < 60 else { return nil }
            second = value
            if take(".") || take(",") {
                guard isAtDigit else { return nil }
                while number(1) != nil {}
            }
        }
        return hour * 3600 + minute * 60 + second
    }

    /// Seconds east of Greenwich of `Z`, `UTC`, `+hh`, `+hhmm`, `+hh:mm` or nothing.
    fileprivate mutating func zone() -> Int64? {
        while take(" ") {}
        if isAtEnd || take("Z") || take("z") || take("UTC") || take("GMT") { return 0 }
        let isWest = take("-")
        guard isWest || take("+"), let hour = number(2) else { return nil }
        var minute: Int64 = 0
        if take(":") || isAtDigit {
            guard let value = number(2) else { return nil }
            minute = value
        }
        return (hour * 3600 + minute * 60) * (isWest ? -1 : 1)
    }
}
