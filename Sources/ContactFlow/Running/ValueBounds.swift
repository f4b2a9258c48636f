// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// How large a value may be that a flow keeps or hands on. Without bounds a loop in a document could
/// double a value at each turn, and a kept value could be too deep to be read again.
enum ValueBounds {
    /// The most bytes of a text that is put together from a template, and of a value whose
    /// references are resolved. What is longer is cut, and refused where it was to be used.
    static let resolvedBytesMax = 262_144
    /// The most bytes of a value that a flow keeps.
    static let keptBytesMax = 65_536
    /// How deeply a value that a flow keeps may nest; half of what the parser reads, since it is
    /// kept inside of other values.
    static let keptDepthMax = 32
}

extension JSON {
    /// Why a flow may not keep the value, as the end of a sentence about it; `nil` when it may.
    var whyNotKept: String? {
        guard weight <= ValueBounds.keptBytesMax else { return "is too large" }
        guard !isNested(over: ValueBounds.keptDepthMax) else { return "is nested too deeply" }
        return holdsNullCharacter ? "holds the character U+0000" : nil
    }

    /// Whether lists and objects nest more deeply than this.
    func isNested(over depth: Int) -> Bool {
        switch self {
        case .null, .bool, .number, .string: false
        case .array(let elements):
            depth <= 0 || elements.contains { $0.isNested(over: depth - 1) }
        case .object(let object):
            depth <= 0 || object.contains { $0.value.isNested(over: depth - 1) }
        }
    }

    /// About how many bytes the value takes as text; never fewer than its texts have.
    var weight: Int {
        switch self {
        case .null, .bool: 4
        case .number(let number): number.text.utf8.count
        case .string(let text): text.utf8.count + 2
        case .array(let elements): elements.reduce(2) { $0 + 1 + $1.weight }
        case .object(let object): object.reduce(2) { $0 + 4 + $1.key.utf8.count + $1.value.weight }
        }
    }
}
