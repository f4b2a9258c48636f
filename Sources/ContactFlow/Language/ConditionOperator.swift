// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// How a condition compares an action's result with its operand.
package enum ConditionOperator: String, Sendable, Hashable, CaseIterable {
    case equals = "Equals"
    case textStartsWith = "TextStartsWith"
    case textEndsWith = "TextEndsWith"
    case textContains = "TextContains"
    case numberGreaterThan = "NumberGreaterThan"
    case numberGreaterOrEqualTo = "NumberGreaterOrEqualTo"
    case numberLessThan = "NumberLessThan"
    case numberLessOrEqualTo = "NumberLessOrEqualTo"
    /// Not documented, but the service takes it: the result is an object with the member.
    case keyExists = "KeyExists"

    /// Whether both sides must be numbers for the condition to hold.
    package var isNumeric: Bool {
        switch self {
        case .numberGreaterThan, .numberGreaterOrEqualTo, .numberLessThan, .numberLessOrEqualTo:
            true
        case .equals, .textStartsWith, .textEndsWith, .textContains, .keyExists: false
        }
    }

    /// Whether the condition holds for a result.
    ///
    /// A result that is absent equals the empty text and the word `NULL`, by which the service's
    /// own sample flow asks whether a contact had an agent.
    /// - Parameters:
    ///   - result: What the action gave; `nil` when a reference led nowhere.
    ///   - operand: The text to compare with.
    package func holds(for result: JSON?, operand: String) -> Bool {
        if self == .keyExists { return result?.object?[operand] != nil }
        guard let text = result?.flowText else {
            return self == .equals && (operand.isEmpty || operand == "NULL")
        }
        switch self {
        case .equals: return text == operand
        case .textStartsWith: return text.utf8.starts(with: operand.utf8)
        case .textEndsWith: return text.utf8.reversed().starts(with: operand.utf8.reversed())
        case .textContains: return text.utf8.includes(operand.utf8)
        case .numberGreaterThan: return Self.compare(text, operand, >)
        case .numberGreaterOrEqualTo: return Self.compare(text, operand, >=)
        case .numberLessThan: return Self.compare(text, operand, <)
        case .numberLessOrEqualTo: return Self.compare(text, operand, <=)
        case .keyExists: return false
        }
    }

    private static func compare(
        _ left: String,
        _ right: String,
        _ relation: (FlowDecimal, FlowDecimal) -> Bool
    ) -> Bool {
        guard let left = FlowDecimal(left), let right = FlowDecimal(right) else { return false }
        return relation(left, right)
    }
}
