// SPDX-License-Identifier: Apache-2.0
import CivilTime
package import JSONDocument

/// Turns moments, which are milliseconds since 1970-01-01T00:00:00Z, into what the wire carries
/// and back.
package enum Timestamp {
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
        ISO8601.millisecondsRange.contains(milliseconds) ? milliseconds : nil
    }
}

extension Timestamp {
    /// `yyyy-MM-ddTHH:mm:ss.SSSZ`: always 24 characters, since clients compare moments as text.
    /// Moments outside the years 0 to 9999 give the nearest one inside.
    package static func iso8601(_ milliseconds: Int64) -> String {
        ISO8601.extended(milliseconds: milliseconds)
    }

    /// The moment of a text such as `2026-01-01T10:00:00Z`, with or without a fraction, in UTC
    /// or with an offset such as `+02:00`; `nil` for any other text.
    package static func milliseconds(iso8601 text: String) -> Int64? {
        ISO8601.milliseconds(extended: text)
    }
}
