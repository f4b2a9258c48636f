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
    /// Whether the bytes of a text stand somewhere in these.
    func includes(_ part: String.UTF8View) -> Bool {
        guard let first = part.first else { return true }
        var rest = self[...]
        while let place = rest.firstIndex(of: first) {
            if rest[place...].starts(with: part) { return true }
            rest = rest[rest.index(after: place)...]
        }
        return false
    }
}
