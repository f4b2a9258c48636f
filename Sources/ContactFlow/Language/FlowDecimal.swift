// SPDX-License-Identifier: Apache-2.0

/// A number as a text spells it, compared digit by digit, so that no two different numbers are
/// taken for equal, however long they are.
struct FlowDecimal: Sendable, Hashable {
    private let isNegative: Bool
    /// The digits from the first to the last that is not 0; none for 0.
    private let digits: [UInt8]
    /// The power of ten of the first digit's place.
    private let magnitude: Int

    /// Reads decimal digits with an optional sign, fraction and exponent and with blanks around
    /// them; `nil` for any other text.
    init?(_ text: String) {
        var scan = Scan(text)
        let isNegative = scan.takeSign()
        let whole = scan.takeDigits()
        let fraction = scan.take(UInt8(ascii: ".")) ? scan.takeDigits() : []
        guard !whole.isEmpty || !fraction.isEmpty, let exponent = scan.takeExponent(),
            scan.isAtEnd
        else { return nil }
        self.init(isNegative, whole + fraction, magnitude: exponent + whole.count - 1)
    }

    /// Makes the number of an integer.
    init(_ integer: Int) {
        let digits = Array(String(integer.magnitude).utf8)
        self.init(integer < 0, digits, magnitude: digits.count - 1)
    }

    private init(_ isNegative: Bool, _ all: [UInt8], magnitude: Int) {
        let zero = UInt8(ascii: "0")
        let first = all.firstIndex { $0 != zero } ?? all.endIndex
        let end = (all.lastIndex { $0 != zero } ?? first - 1) + 1
        digits = Array(all[first..<end])
        self.isNegative = isNegative && !digits.isEmpty
        self.magnitude = digits.isEmpty ? 0 : magnitude - first
    }

    private struct Scan {
        private var rest: Substring.UTF8View

        init(_ text: String) {
            rest = Substring(text).utf8
            while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
            while rest.last == UInt8(ascii: " ") { rest.removeLast() }
        }

        var isAtEnd: Bool { rest.isEmpty }

        mutating func take(_ byte: UInt8) -> Bool {
            guard rest.first == byte else { return false }
            rest.removeFirst()
            return true
        }

        /// Whether the sign is a minus.
        mutating func takeSign() -> Bool {
            if take(UInt8(ascii: "-")) { return true }
            _ = take(UInt8(ascii: "+"))
            return false
        }

        mutating func takeDigits() -> [UInt8] {
            let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest = rest.dropFirst(digits.count)
            return Array(digits)
        }

        /// 0 when there is none, `nil` when it has no digits. One beyond all bounds is cut to a
        /// bound: numbers that differ only there are not told apart.
        mutating func takeExponent() -> Int? {
            guard take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) else { return 0 }
            let isNegative = takeSign()
            let digits = takeDigits()
            guard !digits.isEmpty else { return nil }
            let size = digits.reduce(0) { min(Self.exponentMax, $0 * 10 + Int($1 - 0x30)) }
            return isNegative ? -size : size
        }

        private static let exponentMax = 1_000_000_000_000
    }
}

extension FlowDecimal: Comparable {
    static func < (left: FlowDecimal, right: FlowDecimal) -> Bool {
        switch (left.sign, right.sign) {
        case (1, 1): left.isSmaller(than: right)
        case (-1, -1): right.isSmaller(than: left)
        case (let left, let right): left < right
        }
    }

    private var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

    /// Whether this is nearer to 0, neither being 0.
    private func isSmaller(than other: FlowDecimal) -> Bool {
        magnitude == other.magnitude
            ? digits.lexicographicallyPrecedes(other.digits) : magnitude < other.magnitude
    }
}
