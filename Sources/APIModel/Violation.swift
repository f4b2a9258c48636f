// SPDX-License-Identifier: Apache-2.0

/// A way in which a request does not fit its shape.
package struct Violation: Sendable, Hashable {
    /// What is wrong.
    package enum Kind: Sendable, Hashable {
        /// A required member, or an element, is absent or `null`.
        case missing
        /// The JSON value is of another type; the words name the right one.
        case wrongType(String)
        /// The text is shorter than this many Unicode scalars.
        case tooShort(Int64)
        /// The text is longer than this many Unicode scalars.
        case tooLong(Int64)
        /// The number is less than this.
        case below(Int64)
        /// The number is greater than this.
        case above(Int64)
        /// The text does not match this pattern.
        case pattern(String)
        /// The text is none of these values.
        case notInEnum([String])
        /// The list or map has fewer entries than this.
        case tooFew(Int64)
        /// The list or map has more entries than this.
        case tooMany(Int64)
        /// The text is not a moment in ISO 8601, or the moment is outside four-digit years.
        case notATimestamp
        /// The text holds the character U+0000.
        case nullCharacter
        /// None or several members are set where it must be exactly one.
        case union
    }

    /// The member in the spelling of AWS's messages: `participantDetails.displayName`,
    /// `type.1.member`, `attributes.key.member`; empty for the request itself.
    package let path: String
    /// What is wrong.
    package let kind: Kind
    /// The beginning of the value; `nil` where there is none to show or it is private.
    package let value: String?
    /// Whether it is the key of a map's entry that is wrong; the path is the map's then.
    package let isKey: Bool
    /// The part of the HTTP message that carries the member.
    package let location: Member.Location

    /// The violation in the words that AWS's services use.
    package var message: String {
        let value = value.map { " '\($0)'" } ?? ""
        let place = path.isEmpty ? "" : " at '\(path)'"
        let constraint =
            isKey ? "Map keys must satisfy constraint: [\(kind.constraint)]" : kind.constraint
        return "Value\(value)\(place) failed to satisfy constraint: \(constraint)"
    }

    /// The message for all violations of a request.
    package static func message(_ violations: [Violation]) -> String {
        let noun = violations.count == 1 ? "error" : "errors"
        let list = violations.map(\.message).joined(separator: "; ")
        return "\(violations.count) validation \(noun) detected: \(list)"
    }
}

extension Violation.Kind {
    fileprivate var constraint: String {
        switch self {
        case .missing: "Member must not be null"
        case .wrongType(let type): "Member must be \(type)"
        case .tooShort(let min), .tooFew(let min):
            "Member must have length greater than or equal to \(min)"
        case .tooLong(let max), .tooMany(let max):
            "Member must have length less than or equal to \(max)"
        case .below(let min): "Member must have value greater than or equal to \(min)"
        case .above(let max): "Member must have value less than or equal to \(max)"
        case .pattern(let text): "Member must satisfy regular expression pattern: \(text)"
        case .notInEnum(let values):
            "Member must satisfy enum value set: [\(values.joined(separator: ", "))]"
        case .notATimestamp: "Member must be a timestamp"
        case .nullCharacter: "Member must not hold the character U+0000"
        case .union: "Member must have exactly one member set"
        }
    }
}
