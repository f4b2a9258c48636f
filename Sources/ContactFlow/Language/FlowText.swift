// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

extension JSON {
    /// The value as a flow puts it into text: scalars as they are spelled, lists and objects as
    /// compact JSON; `nil` for `null`, which is the same as no value.
    package var flowText: String? {
        switch self {
        case .null: nil
        case .bool(let value): value ? "true" : "false"
        case .number(let number): number.text
        case .string(let text): text
        case .array, .object: text
        }
    }
}

extension String {
    /// The integer that the text spells; `nil` for anything else.
    package var flowInteger: Int64? { Int64(self) }

    /// The truth value that the text spells in either case; `nil` for anything else.
    package var flowBool: Bool? {
        switch lowercased() {
        case "true": true
        case "false": false
        default: nil
        }
    }
}

extension String.UTF8View {
    /// Whether the bytes of a text stand somewhere in these. The time that it takes grows with the
    /// lengths added, not multiplied, whatever the texts are.
    func includes(_ part: String.UTF8View) -> Bool {
        let part = Array(part)
        guard !part.isEmpty else { return true }
        let fallbacks = Self.fallbacks(part)
        var matched = 0
        for byte in self {
            while matched > 0, part[matched] != byte { matched = fallbacks[matched - 1] }
            if part[matched] == byte { matched += 1 }
            if matched == part.count { return true }
        }
        return false
    }

    /// For each beginning of the text the length of its longest end, but for itself, with which the
    /// text begins as well.
    /// - SeeAlso: Knuth, Morris and Pratt, "Fast pattern matching in strings", 1977.
    private static func fallbacks(_ part: [UInt8]) -> [Int] {
        var fallbacks = [0]
        fallbacks.reserveCapacity(part.count)
        for byte in part.dropFirst() {
            var matched = fallbacks[fallbacks.count - 1]
            while matched > 0, part[matched] != byte { matched = fallbacks[matched - 1] }
            fallbacks.append(part[matched] == byte ? matched + 1 : 0)
        }
        return fallbacks
    }
}
