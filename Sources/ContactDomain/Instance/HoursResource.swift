// SPDX-License-Identifier: Apache-2.0

/// Hours of operation.
package struct HoursResource: Sendable, Hashable {
    /// A day of the week. *Stored: never renumber; 0 is Sunday.*
    package enum Day: Int, Sendable, CaseIterable {
        case sunday, monday, tuesday, wednesday, thursday, friday, saturday
    }

    /// An interval of a day, in minutes after midnight; an end of 0 is the midnight after it.
    package struct Interval: Sendable, Hashable {
        /// The day on which it begins.
        package let day: Day
        /// The minute in which it begins.
        package let start: Int
        /// The minute before which it ends.
        package let end: Int

        /// Makes an interval.
        package init(day: Day, start: Int, end: Int) {
            self.day = day
            self.start = start
            self.end = end
        }

        /// Whether it ends after it begins, on its own day.
        package var isForward: Bool { end == 0 || start < end }

        /// Whether it is open in a minute of a day.
        package func contains(_ day: Day, minute: Int) -> Bool {
            day == self.day && start <= minute && (minute < end || end == 0)
        }
    }

    /// The id.
    package let id: HoursID
    /// The name, unique among the instance's hours.
    package var name: String
    /// What its owner says of them; empty when nothing was said.
    package var description: String
    /// The IANA name of the time zone.
    package var timeZone: String
    /// When it is open.
    package var intervals: [Interval]
    /// Tags by key.
    package var tags: [Attribute] = []
    /// When they were last changed. The state knows it from the event.
    package internal(set) var changedAt = Instant(milliseconds: 0)

    /// Makes hours.
    package init(
        id: HoursID, name: String, description: String = "", timeZone: String,
        intervals: [Interval]
    ) {
        self.id = id
        self.name = name
        self.description = description
        self.timeZone = timeZone
        self.intervals = intervals
    }
}
