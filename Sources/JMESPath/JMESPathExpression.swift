// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// A compiled JMESPath expression.
///
/// - SeeAlso: The JMESPath specification; where it leaves a choice, the Python implementation that
///   the AWS CLI uses is followed (order of `keys`, words of messages, integers and floats).
package struct JMESPathExpression: Sendable {
    /// The text that was compiled.
    package let text: String
    private let node: Node

    /// Compiles an expression.
    /// - Throws: Any ``JMESPathError`` that shows before a document is there.
    package init(_ text: String) throws(JMESPathError) {
        self.text = text
        node = try Parser.parse(text)
    }

    /// The part of a document that the expression selects; null when there is none.
    /// - Throws: The errors of function calls, and ``JMESPathError/zeroStep``.
    package func search(_ document: JSON) throws(JMESPathError) -> JSON {
        let result = try Interpreter.evaluate(node, document)
        guard case .value(let value) = result else { return .null }
        return value
    }
}
