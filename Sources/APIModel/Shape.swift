// SPDX-License-Identifier: Apache-2.0

/// The form of a value in the API: what it may hold, and what its members are.
///
/// Shapes are made by the generator from `Model/`. They may contain themselves, so members name
/// their shapes by closure.
package final class Shape: Sendable {
    /// What a shape holds.
    package enum Kind: Sendable {
        /// Text; `length` counts Unicode scalars.
        case string(length: Limit? = nil, pattern: Pattern? = nil, values: [String] = [])
        /// A whole number; `isLong` where the model says 64 bits.
        case integer(range: Limit? = nil, isLong: Bool = false)
        /// A floating-point number.
        case double(range: Limit? = nil)
        /// A truth value.
        case boolean
        /// A moment; the format is the one on the wire.
        case timestamp(TimestampFormat)
        /// A sequence of elements.
        case list(element: @Sendable () -> Shape, count: Limit? = nil)
        /// Keys and values, both shapes.
        case map(
            key: @Sendable () -> Shape,
            value: @Sendable () -> Shape,
            count: Limit? = nil
        )
        /// Named members in the model's order; `isUnion` where exactly one may be set.
        case structure(members: [Member], isUnion: Bool = false)
    }

    /// Inclusive bounds of a length, count or value; `nil` where the model states none.
    package struct Limit: Sendable, Hashable {
        /// The least that is allowed.
        package let min: Int64?
        /// The most that is allowed.
        package let max: Int64?

        /// Makes bounds.
        package init(min: Int64? = nil, max: Int64? = nil) {
            self.min = min
            self.max = max
        }
    }

    /// How a moment is written on the wire.
    package enum TimestampFormat: Sendable {
        /// Seconds since 1970 as a JSON number (Connect's default).
        case epochSeconds
        /// `yyyy-MM-ddTHH:mm:ss.SSSZ` as a string (the Participant Service). AWS's model calls
        /// these strings, so a command line passes them on as they are.
        case iso8601
    }

    /// The name in the model.
    package let name: String
    /// What the shape holds.
    package let kind: Kind
    /// Whether its values are private and so are left out of messages and logs.
    package let isSensitive: Bool
    /// A line for manuals, in our words; empty where the name says all.
    package let documentation: String

    /// Makes a shape.
    package init(
        _ name: String,
        _ kind: Kind,
        isSensitive: Bool = false,
        documentation: String = ""
    ) {
        self.name = name
        self.kind = kind
        self.isSensitive = isSensitive
        self.documentation = documentation
    }

    /// The members of a structure; empty for every other kind.
    package var members: [Member] {
        if case .structure(let members, _) = kind { members } else { [] }
    }
}

/// A named part of a structure.
package struct Member: Sendable {
    /// Where a member travels in an HTTP message.
    package enum Location: Sendable, Hashable {
        /// In the JSON body, under the member's own name.
        case body
        /// In the path, in place of `{name}`.
        case path(String)
        /// In the query string.
        case query(String)
        /// In a header.
        case header(String)
    }

    /// The name in the model, which is the key in the body.
    package let name: String
    /// Whether a request without it is refused.
    package let isRequired: Bool
    /// Whether a client fills it with a fresh UUID when the caller leaves it out.
    package let isIdempotencyToken: Bool
    /// Where it travels.
    package let location: Location
    /// A line for manuals, in our words.
    package let documentation: String
    private let target: @Sendable () -> Shape

    /// Makes a member of a shape that may not exist yet.
    package init(
        _ name: String,
        _ target: @escaping @Sendable () -> Shape,
        isRequired: Bool = false,
        isIdempotencyToken: Bool = false,
        location: Location = .body,
        documentation: String = ""
    ) {
        self.name = name
        self.target = target
        self.isRequired = isRequired
        self.isIdempotencyToken = isIdempotencyToken
        self.location = location
        self.documentation = documentation
    }

    /// The form of the member's value.
    package var shape: Shape { target() }
}
