// SPDX-License-Identifier: Apache-2.0

/// Moments in UTC as ISO 8601 writes them, for the years 0 to 9999.
package enum ISO8601 {
    /// What can be written, in milliseconds since 1970-01-01T00:00:00Z.
    package static let millisecondsRange: ClosedRange<Int64> =
        -62_167_219_200_000...253_402_300_799_999

    /// The extended form, `yyyy-MM-ddTHH:mm:ss.SSSZ`: always 24 characters, since clients compare
    /// moments as text. A moment that cannot be written gives the nearest one that can.
    /// - Parameter milliseconds: since 1970.
    package static func extended(milliseconds: Int64) -> String {
        String(unsafeUninitializedCapacity: extendedCount) { bytes in
            write(extended: milliseconds, to: UnsafeMutableRawBufferPointer(bytes))
            return extendedCount
        }
    }

    /// Shows the extended form as bytes to whoever would only copy them.
    /// - Parameter milliseconds: since 1970.
    package static func withExtended(
        milliseconds: Int64, _ body: (UnsafeRawBufferPointer) -> Void
    ) {
        withUnsafeTemporaryAllocation(byteCount: extendedCount, alignment: 1) { bytes in
            write(extended: milliseconds, to: bytes)
            body(UnsafeRawBufferPointer(bytes))
        }
    }

    private static let extendedCount = 24

    private static func write(
        extended milliseconds: Int64, to bytes: UnsafeMutableRawBufferPointer
    ) {
        let (date, ofDay) = split(milliseconds)
        var writer = DigitWriter(bytes)
        writer.write(date.year, 4, then: "-")
        writer.write(date.month, 2, then: "-")
        writer.write(date.day, 2, then: "T")
        writer.write(ofDay / 3_600_000, 2, then: ":")
        writer.write(ofDay / 60_000 % 60, 2, then: ":")
        writer.write(ofDay / 1000 % 60, 2, then: ".")
        writer.write(ofDay % 1000, 3, then: "Z")
    }

    /// The basic form, `yyyyMMddTHHmmssZ`: always 16 characters. A moment that cannot be written
    /// gives the nearest one that can.
    /// - Parameter seconds: since 1970.
    package static func basic(seconds: Int64) -> String {
        let (milliseconds, overflows) = seconds.multipliedReportingOverflow(by: 1000)
        let (date, ofDay) = split(overflows ? (seconds < 0 ? .min : .max) : milliseconds)
        return String(unsafeUninitializedCapacity: 16) { bytes in
            var writer = DigitWriter(UnsafeMutableRawBufferPointer(bytes))
            writer.write(date.year, 4)
            writer.write(date.month, 2)
            writer.write(date.day, 2, then: "T")
            writer.write(ofDay / 3_600_000, 2)
            writer.write(ofDay / 60_000 % 60, 2)
            writer.write(ofDay / 1000 % 60, 2, then: "Z")
            return writer.count
        }
    }

    /// A moment's date, and the milliseconds of its day.
    private static func split(_ moment: Int64) -> (date: CivilDate, ofDay: Int64) {
        let moment = min(
            max(moment, millisecondsRange.lowerBound), millisecondsRange.upperBound)
        let days = moment.dividedDown(by: millisecondsOfDay)
        return (CivilDate(daysSince1970: days), moment - days * millisecondsOfDay)
    }

    private static let millisecondsOfDay: Int64 = 86_400_000
}

extension ISO8601 {
    /// Reads the extended form with or without a fraction, in UTC or with an offset such as
    /// `+02:00`, as milliseconds since 1970. What is finer is cut. `nil` for any other text.
    package static func milliseconds(extended text: String) -> Int64? {
        var reader = DigitReader(text[...].utf8)
        guard let year = reader.number(4), reader.take("-"), let month = reader.number(2),
            reader.take("-"), let day = reader.number(2), reader.take("T") || reader.take("t"),
            let hour = reader.number(2), reader.take(":"), let minute = reader.number(2),
            reader.take(":"), let second = reader.number(2),
            let fraction = reader.take(".") ? reader.fraction() : 0,
            let offset = reader.offsetMinutes(), reader.isAtEnd,
            let date = CivilDate(year: year, month: month, day: day),
            let ofDay = seconds(hour, minute, second)
        else { return nil }
        let moment = (date.daysSince1970 * 86_400 + ofDay - offset * 60) * 1000 + fraction
        return millisecondsRange.contains(moment) ? moment : nil
    }

    /// Reads the basic form as seconds since 1970; `nil` for any other text.
    package static func seconds(basic text: Substring) -> Int64? {
        var reader = DigitReader(text.utf8)
        guard let year = reader.number(4), let month = reader.number(2),
            let day = reader.number(2), reader.take("T"), let hour = reader.number(2),
            let minute = reader.number(2), let second = reader.number(2), reader.take("Z"),
            reader.isAtEnd, let date = CivilDate(year: year, month: month, day: day),
            let ofDay = seconds(hour, minute, second)
        else { return nil }
        return date.daysSince1970 * 86_400 + ofDay
    }

    private static func seconds(_ hour: Int64, _ minute: Int64, _ second: Int64) -> Int64? {
        guard hour < 24, minute < 60, second < 60 else { return nil }
        return (hour * 60 + minute) * 60 + second
    }
}

extension DigitReader {
    /// Milliseconds of the digits of a fraction, at least one.
    fileprivate mutating func fraction() -> Int64? {
        guard isAtDigit else { return nil }
        var value: Int64 = 0
        var unit: Int64 = 100
        while let digit = number(1) {
            value += digit * unit
            unit /= 10
        }
        return value
    }

    fileprivate mutating func offsetMinutes() -> Int64? {
        if take("Z") || take("z") { return 0 }
        let isWest = take("-")
        guard isWest || take("+"), let hours = number(2), hours < 24 else { return nil }
        _ = take(":")
        guard let minutes = number(2), minutes < 60 else { return nil }
        return (hours * 60 + minutes) * (isWest ? -1 : 1)
    }
}

/// Writes the parts of a moment from left to right.
private struct DigitWriter {
    private let bytes: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    init(_ bytes: UnsafeMutableRawBufferPointer) { self.bytes = bytes }

    mutating func write(_ value: Int64, _ digits: Int, then mark: Unicode.Scalar? = nil) {
        var rest = value
        for offset in stride(from: digits - 1, through: 0, by: -1) {
            bytes[count + offset] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        count += digits
        guard let mark else { return }
        bytes[count] = UInt8(ascii: mark)
        count += 1
    }
}
