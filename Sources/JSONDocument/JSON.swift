// SPDX-License-Identifier: Apache-2.0

/// A JSON value that keeps what the wire carried: member order and the spelling of numbers.
package indirect enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSON])
    case object(JSONObject)
}

extension JSON {
    /// The text of a string value; `nil` for every other kind.
    package var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The truth value of a boolean; `nil` for every other kind.
    package var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The number; `nil` for every other kind.
    package var number: JSONNumber? {
        if case .number(let value) = self { value } else { nil }
    }

    /// The value of an integral number in range; `nil` for fractions, exponents and other kinds.
    package var integer: Int64? { number?.integer }

    /// The elements of an array; `nil` for every other kind.
    package var array: [JSON]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The members of an object; `nil` for every other kind.
    package var object: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// Whether this is the `null` literal.
    package var isNull: Bool { self == .null }

    /// The member of an object; `nil` when there is none or this is not an object.
    package subscript(key: String) -> JSON? { object?[key] }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int64) { self = .number(JSONNumber(value)) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(floatLiteral value: Double) { self = .number(JSONNumber(value)) }
    package init(arrayLiteral elements: JSON...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(JSONObject(elements))
    }
    package init(nilLiteral: ()) { self = .null }

    /// Makes a number of an integer.
    package static func integer(_ value: some BinaryInteger) -> JSON {
        .number(JSONNumber(Int64(clamping: value)))
    }
}
