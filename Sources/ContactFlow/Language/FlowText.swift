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
    /// The number that the text spells in decimal digits, with an optional sign, fraction and
    /// exponent and with blanks around it; `nil` for anything else.
    package var flowNumber: Double? {
        let bytes = utf8.drop { $0 == 0x20 }
        guard !bytes.isEmpty, bytes.allSatisfy(Self.isNumberByte) else { return nil }
        return Double(Substring(bytes).trimmingTrailingBlanks)
    }

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

    /// Keeps hexadecimal, `nan` and `inf` out, which Swift would read as numbers.
    private static func isNumberByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: " "):
            true
        default: false
        }
    }
}

extension Substring {
    fileprivate var trimmingTrailingBlanks: Substring {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
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
