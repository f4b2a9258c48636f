// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import Foundation

/// Says whether hours of operation are open at a moment.
enum HoursClock {
    /// Whether a time zone is known by a name, those of old among them, such as `EST`.
    static func knows(timeZone name: String) -> Bool { TimeZone(identifier: name) != nil }

    static func isOpen(_ hours: HoursResource, at moment: Instant) -> Bool {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: hours.timeZone) ?? .gmt
        let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000)
        let parts = calendar.dateComponents([.weekday, .hour, .minute], from: date)
        let minute = (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
        guard let day = HoursResource.Day(rawValue: (parts.weekday ?? 1) - 1) else { return false }
        return hours.intervals.contains { $0.contains(day, minute: minute) }
    }
}
