// SPDX-License-Identifier: Apache-2.0

/// Takes the parts of a written moment from left to right.
package struct DigitReader {
    private var rest: Substring.UTF8View

    /// Makes a reader that stands before a text.
    package init(_ text: Substring.UTF8View) { rest = text }

    /// Whether nothing is left.
    package var isAtEnd: Bool { rest.isEmpty }

    /// Whether a digit comes next.
    package var isAtDigit: Bool { rest.first.map(Self.digits.contains) ?? false }

    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    /// Takes a word, if it comes next.
    package mutating func take(_ word: String) -> Bool {
        guard rest.starts(with: word.utf8) else { return false }
        rest.removeFirst(word.utf8.count)
        return true
    }

    /// Takes so many digits as one number; `nil` when fewer come next.
    package mutating func number(_ count: Int) -> Int64? {
        var value: Int64 = 0
        for _ in 0..<count {
            guard isAtDigit, let byte = rest.popFirst() else { return nil }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        return value
    }
}
