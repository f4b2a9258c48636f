// SPDX-License-Identifier: Apache-2.0

/// A flow as text from which other programs draw it.
package enum FlowDrawing: String, Sendable, Hashable, CaseIterable {
    /// A Mermaid flowchart, as Markdown pages show it.
    case mermaid
    /// Graphviz' language.
    case dot

    /// Draws a graph. Conditions and what comes next are whole lines, errors are dotted, actions
    /// that the flow never gets to are dashed, and targets that do not exist are marked.
    package func text(of graph: FlowGraph) -> String {
        let places = FlowPlaces(graph)
        return switch self {
        case .mermaid: Self.mermaid(graph, places)
        case .dot: Self.dot(graph, places)
        }
    }

    private static func mermaid(_ graph: FlowGraph, _ places: FlowPlaces) -> String {
        var lines = ["flowchart TD"]
        if let start = graph.start.flatMap({ places.number(of: $0) }) {
            lines += ["    start((start)) --> a\(start)"]
        }
        for (number, node) in graph.nodes.enumerated() {
            let name = mermaidText(node.identifier)
            lines.append("    a\(number)[\"\(name)<br/>\(mermaidText(node.type))\"]")
        }
        for name in places.missing {
            lines.append("    a\(places.number(of: name) ?? 0){{\"\(mermaidText(name)) ?\"}}")
        }
        for edge in graph.edges {
            guard let (source, target) = places.ends(of: edge) else { continue }
            let arrow = edge.label.isError ? "-.->" : "-->"
            let label = edge.label.text.map { "|\"\(mermaidText($0))\"|" } ?? ""
            lines.append("    a\(source) \(arrow)\(label) a\(target)")
        }
        let dashed = graph.nodes.indices.filter { !graph.nodes[$0].isReachable }
        if !dashed.isEmpty {
            lines.append("    classDef unreachable stroke-dasharray: 4 4")
            lines.append("    class \(dashed.map { "a\($0)" }.joined(separator: ",")) unreachable")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Mermaid takes entities for what would end or change a label.
    private static func mermaidText(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "#": result += "#35;"
            case "\"": result += "#quot;"
            case "<": result += "#lt;"
            case ">": result += "#gt;"
            case "&": result += "#amp;"
            case "`": result += "#96;"
            case _ where character.isNewline: result += " "
            case _ where character.unicodeScalars.contains(where: \.isRefused): result += "\u{FFFD}"
            default: result.append(character)
            }
        }
    }

    private static func dot(_ graph: FlowGraph, _ places: FlowPlaces) -> String {
        var lines = ["digraph flow {", "    node [shape=box];"]
        if let start = graph.start.flatMap({ places.number(of: $0) }) {
            lines += ["    start [shape=circle];", "    start -> a\(start);"]
        }
        for (number, node) in graph.nodes.enumerated() {
            let label = "\(dotText(node.identifier))\\n\(dotText(node.type))"
            let style = node.isReachable ? "" : ", style=dashed"
            lines.append("    a\(number) [label=\"\(label)\"\(style)];")
        }
        for name in places.missing {
            let number = places.number(of: name) ?? 0
            lines.append("    a\(number) [label=\"\(dotText(name)) ?\", shape=hexagon];")
        }
        for edge in graph.edges {
            guard let (source, target) = places.ends(of: edge) else { continue }
            var attributes = edge.label.text.map { ["label=\"\(dotText($0))\""] } ?? []
            if edge.label.isError { attributes.append("style=dotted") }
            let suffix = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
            lines.append("    a\(source) -> a\(target)\(suffix);")
        }
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    private static func dotText(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\"", "\\": result += "\\\(character)"
            case _ where character.isNewline: result += " "
            case _ where character.unicodeScalars.contains(where: \.isRefused): result += "\u{FFFD}"
            default: result.append(character)
            }
        }
    }
}

/// The numbers that stand for the actions of a graph, and for targets that do not exist.
private struct FlowPlaces {
    private var numbers: [String: Int] = [:]
    private(set) var missing: [String] = []

    init(_ graph: FlowGraph) {
        for (number, node) in graph.nodes.enumerated() where numbers[node.identifier] == nil {
            numbers[node.identifier] = number
        }
        for edge in graph.edges where numbers[edge.target] == nil {
            numbers[edge.target] = graph.nodes.count + missing.count
            missing.append(edge.target)
        }
    }

    func number(of identifier: String) -> Int? { numbers[identifier] }

    func ends(of edge: FlowGraph.Edge) -> (Int, Int)? {
        guard let source = numbers[edge.source], let target = numbers[edge.target] else {
            return nil
        }
        return (source, target)
    }
}

extension FlowGraph.Label {
    fileprivate var isError: Bool {
        if case .error = self { true } else { false }
    }

    /// What stands at the line; `nil` for what comes next.
    fileprivate var text: String? {
        switch self {
        case .next: nil
        case .condition(let comparison, let operand):
            comparison == "Equals" ? operand : "\(comparison) \(operand)"
        case .error(let type): type
        }
    }
}
