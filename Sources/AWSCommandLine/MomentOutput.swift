// SPDX-License-Identifier: Apache-2.0
import APIModel
import CommandLanguage
import JSONDocument

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes the moments of a result as ISO 8601 in the caller's time zone.
enum MomentOutput {
    /// The text of a moment given as seconds since 1970 or as ISO 8601.
    /// - Throws: ``CommandFailure/failure(_:)`` for anything else.
    static let iso8601: @Sendable (JSON) throws(CommandFailure) -> JSON = {
        json throws(CommandFailure) in
        guard let microseconds = microseconds(json) else {
            throw .failure("Invalid timestamp \"\(PythonText.str(json))\"")
        }
        let seconds = floorDivision(microseconds, 1_000_000)
        var time = time_t(seconds)
        var parts = tm()
        localtime_r(&time, &parts)
        let fraction = microseconds - seconds * 1_000_000
        let date =
            "\(padded(Int(parts.tm_year) + 1900, 4))-\(padded(Int(parts.tm_mon) + 1))-"
            + "\(padded(Int(parts.tm_mday)))"
        let clock =
            "\(padded(Int(parts.tm_hour))):\(padded(Int(parts.tm_min))):\(padded(Int(parts.tm_sec)))"
        let tail = fraction == 0 ? "" : ".\(padded(Int(fraction), 6))"
        let minutes = Int(parts.tm_gmtoff) / 60
        let sign = minutes < 0 ? "-" : "+"
        let zone = "\(sign)\(padded(abs(minutes) / 60)):\(padded(abs(minutes) % 60))"
        return .string("\(date)T\(clock)\(tail)\(zone)")
    }

    private static func microseconds(_ json: JSON) -> Int64? {
        if let number = json.number {
            return Int64(exactly: (number.double * 1_000_000).rounded())
        }
        return Timestamp.milliseconds(of: json, .iso8601).map { $0 * 1000 }
    }

    private static func floorDivision(_ value: Int64, _ divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor)
    }

    private static func padded(_ value: Int, _ width: Int = 2) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
