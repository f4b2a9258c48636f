// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// A document as nodes and edges, to draw it or to ask what leads where.
package struct FlowGraph: Sendable, Hashable {
    /// An action.
    package struct Node: Sendable, Hashable {
        /// The action's name.
        package let identifier: String
        /// The action's type, as the document spells it.
        package let type: String
        /// Whether the flow can get here from its start.
        package let isReachable: Bool
    }

    /// A way from one action to another.
    package struct Edge: Sendable, Hashable {
        /// The action that it leads from.
        package let source: String
        /// The action that it leads to, or the name of one that is missing.
        package let target: String
        /// When it is taken.
        package let label: Label
        /// Whether an action with the target's identifier exists.
        package let hasTarget: Bool
    }

    /// When a way is taken.
    package enum Label: Sendable, Hashable {
        /// When nothing else decides.
        case next
        /// When the condition holds.
        case condition(comparison: String, operand: String)
        /// When the action fails so.
        case error(String)
    }

    /// The identifier of the first action; `nil` when the document names none.
    package let start: String?
    /// The actions in the order of the document.
    package let nodes: [Node]
    /// The ways in the order of the document: of each action first the conditions, then the errors,
    /// then what comes next.
    package let edges: [Edge]

    /// The actions that the flow can never get to.
    package var unreachable: [Node] { nodes.filter { !$0.isReachable } }

    /// Draws a document.
    package init(_ flow: Flow) {
        let identifiers = Set(flow.actions.map(\.identifier))
        let edges = flow.actions.flatMap { Self.edges(of: $0, identifiers) }
        let reached = Self.reached(from: flow.startAction, edges)
        start = flow.startAction
        nodes = flow.actions.map {
            Node(
                identifier: $0.identifier,
                type: $0.typeName,
                isReachable: reached.contains($0.identifier)
            )
        }
        self.edges = edges
    }

    private static func edges(of action: FlowAction, _ identifiers: Set<String>) -> [Edge] {
        func edge(_ target: String?, _ label: Label) -> Edge? {
            target.map {
                Edge(
                    source: action.identifier,
                    target: $0,
                    label: label,
                    hasTarget: identifiers.contains($0)
                )
            }
        }
        let conditions = action.conditions.map { branch in
            edge(
                branch.target,
                .condition(
                    comparison: branch.source["Condition"]?["Operator"]?.flowText ?? "",
                    operand: branch.source["Condition"]?["Operands"]?.array?.first?.flowText ?? ""
                )
            )
        }
        let errors = action.errors.map { branch in
            edge(branch.target, .error(branch.source["ErrorType"]?.flowText ?? ""))
        }
        return (conditions + errors + [edge(action.nextAction, .next)]).compactMap { $0 }
    }

    private static func reached(from start: String?, _ edges: [Edge]) -> Set<String> {
        let targets = Dictionary(grouping: edges, by: \.source)
        var reached: Set<String> = []
        var open = start.map { [$0] } ?? []
        while let identifier = open.popLast() {
            guard reached.insert(identifier).inserted else { continue }
            open += (targets[identifier] ?? []).map(\.target)
        }
        return reached
    }
}
