// SPDX-License-Identifier: Apache-2.0
import CivilTime

/// A moment, in whole milliseconds since 1970-01-01T00:00:00Z.
package struct Instant: Sendable, Hashable, Comparable {
    /// Milliseconds since 1970, leap seconds not counted.
    package let milliseconds: Int64

    /// Makes a moment.
    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The moment a duration later; fractions of a millisecond are cut.
    package static func + (instant: Instant, duration: Duration) -> Instant {
        Instant(milliseconds: instant.milliseconds + duration.milliseconds)
    }

    /// The time from one moment to a later one; negative when it is earlier.
    package static func - (later: Instant, earlier: Instant) -> Duration {
        .milliseconds(later.milliseconds - earlier.milliseconds)
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Duration {
    /// The whole milliseconds of a duration; its fraction is cut.
    package var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}

extension Instant: CustomStringConvertible {
    /// `yyyy-MM-ddTHH:mm:ss.SSSZ`, always 24 characters, so that clients may compare moments as
    /// text.
    package var description: String { ISO8601.extended(milliseconds: milliseconds) }

    /// Shows the description as bytes to whoever would only copy them.
    package func withText(_ body: (UnsafeRawBufferPointer) -> Void) {
        ISO8601.withExtended(milliseconds: milliseconds, body)
    }
}

extension Instant {
    /// Reads ISO 8601 in UTC or with an offset: `2026-01-01T10:00:00Z`, `….123Z`, `…+02:00`;
    /// digits of a second beyond the third are cut. `nil` for any other text.
    package init?(_ text: String) {
        guard let milliseconds = ISO8601.milliseconds(extended: text) else { return nil }
        self.init(milliseconds: milliseconds)
    }
}
