// SPDX-License-Identifier: Apache-2.0
import CivilTime

/// The second at which a request is signed, in the only form that Signature Version 4 knows.
package struct SigningTime: Sendable, Hashable {
    /// Whole seconds since 1970, UTC.
    package let secondsSince1970: Int64

    /// Makes the time of a number of seconds since 1970.
    package init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }

    /// Reads the basic format, `yyyyMMddTHHmmssZ`; `nil` when the text is anything else.
    package init?(_ text: some StringProtocol) {
        guard let seconds = ISO8601.seconds(basic: Substring(text)) else { return nil }
        secondsSince1970 = seconds
    }

    /// The basic format, `yyyyMMddTHHmmssZ`.
    package var text: String { ISO8601.basic(seconds: secondsSince1970) }

    /// The day, `yyyyMMdd`, which also opens the credential scope.
    package var date: String { String(text.prefix(8)) }
}
