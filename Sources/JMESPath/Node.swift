// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// A part of a parsed expression.
indirect enum Node: Sendable {
    enum Comparator: Sendable { case equal, unequal, less, lessOrEqual, greater, greaterOrEqual }

    case identity
    case current
    case field(String)
    case literal(JSON)
    case index(Int)
    case slice(start: Int?, end: Int?, step: Int?)
    /// The right side applied to the left side's result, in a subexpression, index or pipe.
    case chain(Node, Node)
    case comparison(Comparator, Node, Node)
    case or(Node, Node)
    case and(Node, Node)
    case not(Node)
    case flatten(Node)
    case projection(Node, Node)
    case valueProjection(Node, Node)
    case filterProjection(Node, condition: Node, Node)
    case list([Node])
    case hash([(key: String, value: Node)])
    case function(String, [Node])
    case reference(Node)
}
