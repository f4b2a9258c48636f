// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import Synchronization

/// Writes dates and texts as HTTP fields hold them.
enum HTTPDate {
    private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// The moment as `Sun, 06 Nov 1994 08:49:37 GMT`.
    static func text(_ moment: Instant) -> String {
        let iso = moment.description
        func part(_ range: Range<Int>) -> Substring {
            iso.dropFirst(range.lowerBound).prefix(range.count)
        }
        let day = Int((moment.milliseconds / 86_400_000) % 7)
        let month = months[(Int(part(5..<7)) ?? 1) - 1]
        return "\(days[max(0, day)]), \(part(8..<10)) \(month) \(part(0..<4)) "
            + "\(part(11..<19)) GMT"
    }

    /// The text with everything replaced that a field may not hold.
    static func fieldValue(_ text: String) -> String {
        String(
            text.unicodeScalars.prefix(400).map {
                $0.value >= 0x20 && $0.value < 0x7F ? Character($0) : "?"
            })
    }
}

/// The `Date` field, made once a second.
enum DateField {
    private static let made = Mutex<(second: Int64, text: String)>((.min, ""))

    /// The text for now.
    static var now: String {
        let moment = ServiceClock.systemNow
        let second = moment.milliseconds / 1000
        return made.withLock { made in
            if made.second != second { made = (second, HTTPDate.text(moment)) }
            return made.text
        }
    }
}
