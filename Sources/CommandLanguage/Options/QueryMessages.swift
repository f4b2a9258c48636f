// SPDX-License-Identifier: Apache-2.0
package import JMESPath
import JSONDocument

extension JMESPathError {
    /// The error in the words of the library that the reference uses.
    package func message(expression: String) -> String {
        switch self {
        case .empty: "Invalid JMESPath expression: cannot be empty."
        case .lexer(let message, let place):
            "Bad jmespath expression: \(message):\n\(expression)\n\(Self.caret(place))"
        case .parse(let message, let token, let place):
            "\(message): Parse error at column \(place), token \"\(Self.word(token))\" "
                + "(\(token.kind.rawValue.uppercased())), for expression:\n\"\(expression)\"\n"
                + Self.caret(place + 1)
        case .incomplete:
            "Invalid jmespath expression: Incomplete expression:\n\"\(expression)\"\n"
                + Self.caret(expression.unicodeScalars.count + 1)
        case .arity(let function, let expected, let received, let isVariadic):
            "Expected \(isVariadic ? "at least " : "")\(expected) "
                + "argument\(expected == 1 ? "" : "s") for function \(function)(), "
                + "received \(received)"
        case .unknownFunction(let name): "Unknown function: \(name)()"
        case .type(let function, let value, let received, let expected):
            "In function \(function)(), invalid type for value: "
                + "\(value.map { PythonText.str($0) } ?? "<expression>"), expected one of: "
                + "[\(expected.map { PythonText.repr($0) }.joined(separator: ", "))], "
                + "received: \"\(received)\""
        case .textContains(let type):
            "'in <string>' requires string as left operand, not \(type)"
        case .unordered(let left, let right):
            "'<' not supported between instances of '\(left)' and '\(right)'"
        case .zeroStep: "slice step cannot be zero"
        case .tooDeep: "maximum recursion depth exceeded"
        }
    }

    private static func caret(_ place: Int) -> String { String(repeating: " ", count: place) + "^" }

    private static func word(_ token: Token) -> String { PythonText.str(token.value) }
}
