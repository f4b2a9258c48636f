// SPDX-License-Identifier: Apache-2.0

/// A JSON number as it was spelled, so that nothing is lost between reading and writing it.
package struct JSONNumber: Sendable, Hashable {
    /// The spelling, valid by the JSON grammar (or `NaN`, `Infinity`, `-Infinity` where the
    /// parser was told to take Python's extensions).
    package let text: String

    /// Makes an integral number.
    package init(_ value: Int64) { text = String(value) }

    /// Makes a number of a floating-point value, always with a fraction or an exponent.
    package init(_ value: Double) { text = String(describing: value) }

    /// Keeps a spelling that the caller has checked against the grammar.
    package init(uncheckedText: String) { text = uncheckedText }

    /// Whether the spelling has neither fraction nor exponent and so is an integer of any size.
    package var isIntegral: Bool {
        text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
    }

    /// The value when the spelling is integral and fits 64 bits, else `nil`.
    package var integer: Int64? { Int64(text) }

    /// The nearest floating-point value.
    package var double: Double { Double(text) ?? .nan }
}
