// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// Why an expression is not valid, or cannot be evaluated.
package enum JMESPathError: Error, Sendable, Hashable {
    /// The expression is the empty text.
    case empty
    /// Characters that form no token; `place` counts Unicode scalars.
    case lexer(message: String, place: Int)
    /// A token that cannot stand where it does.
    case parse(message: String, token: Token, place: Int)
    /// The expression ends too early.
    case incomplete
    /// A call with the wrong number of arguments.
    case arity(function: String, expected: Int, received: Int, isVariadic: Bool)
    /// A function that does not exist.
    case unknownFunction(String)
    /// An argument of the wrong type; `value` is `nil` for an expression reference.
    case type(function: String, value: JSON?, received: String, expected: [String])
    /// `contains` of a text with something else than a text, by its name in Python.
    case textContains(String)
    /// Values that cannot be ordered among each other, by their names in Python.
    case unordered(String, String)
    /// A slice with a step of zero.
    case zeroStep
    /// Nesting deeper than the parser follows.
    case tooDeep
}
