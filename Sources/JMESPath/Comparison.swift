// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Equality and order of values.
enum Comparison {
    /// Whether two values are equal; numbers by value, however they are spelled.
    static func isEqual(_ left: JSON, _ right: JSON) -> Bool {
        switch (left, right) {
        case (.number(let left), .number(let right)): order(left, right) == 0
        case (.array(let left), .array(let right)):
            left.count == right.count && zip(left, right).allSatisfy { isEqual($0, $1) }
        case (.object(let left), .object(let right)):
            left.count == right.count
                && left.members.allSatisfy { member in
                    right[member.key].map { isEqual(member.value, $0) } ?? false
                }
        case (.string(let left), .string(let right)):
            left.unicodeScalars.elementsEqual(right.unicodeScalars)
        default: left == right
        }
    }

    /// Below, at or above zero as the left is less than, equal to or more than the right; `nil`
    /// unless both are numbers or both are texts.
    static func order(_ left: JSON, _ right: JSON) -> Int? {
        switch (left, right) {
        case (.number(let left), .number(let right)): order(left, right)
        case (.string(let left), .string(let right)): order(left, right)
        default: nil
        }
    }

    private static func order(_ left: JSONNumber, _ right: JSONNumber) -> Int? {
        if let left = left.integer, let right = right.integer { return sign(left, right) }
        let (left, right) = (left.double, right.double)
        return left.isNaN || right.isNaN ? nil : sign(left, right)
    }

    /// By code points, as Python orders texts; the order of UTF-8 bytes is the same.
    private static func order(_ left: String, _ right: String) -> Int {
        if left.utf8.lexicographicallyPrecedes(right.utf8) { return -1 }
        return left.utf8.elementsEqual(right.utf8) ? 0 : 1
    }

    private static func sign<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
        left < right ? -1 : left == right ? 0 : 1
    }
}
