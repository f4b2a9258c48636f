// SPDX-License-Identifier: Apache-2.0
import APIModel

/// Shows how a value of a shape is written, as shorthand and as JSON.
enum ShapeSyntax {
    /// Deeper shorthand is not shown, since nobody would type it.
    private static let shorthandDepthMax = 3

    /// The name of a shape's kind.
    static func kind(_ shape: Shape) -> String {
        switch shape.kind {
        case .string, .timestamp(.iso8601): "string"
        case .integer(_, let isLong): isLong ? "long" : "integer"
        case .double: "double"
        case .boolean: "boolean"
        case .timestamp(.epochSeconds): "timestamp"
        case .list: "list"
        case .map: "map"
        case .structure(_, let isUnion): isUnion ? "tagged union structure" : "structure"
        }
    }

    /// Whether values can be written as shorthand or JSON.
    static func isStructured(_ shape: Shape) -> Bool { shape.isContainer }

    // MARK: Shorthand

    /// The shorthand of a structured shape; `nil` for lists of plain values and what nests deeply.
    static func shorthand(_ shape: Shape) -> String? {
        switch shape.kind {
        case .list(let element, _):
            guard element().isContainer, let text = shorthand(element(), []) else { return nil }
            return text + " ..."
        case .map, .structure: return shorthand(shape, [])
        case .string, .integer, .double, .boolean, .timestamp: return nil
        }
    }

    /// Only a member of a structure can be inside itself.
    private static func shorthand(_ shape: Shape, _ above: [String]) -> String? {
        guard above.count <= shorthandDepthMax else { return nil }
        switch shape.kind {
        case .structure(let members, _):
            var parts: [String] = []
            for member in members {
                guard !above.contains(member.shape.name) else {
                    parts.append(recursion)
                    continue
                }
                guard let value = shorthand(member.shape, above + [member.shape.name]) else {
                    return nil
                }
                parts.append("\(member.name)=\(value)")
            }
            return above.isEmpty
                ? parts.joined(separator: ",") : "{\(parts.joined(separator: ","))}"
        case .map(_, let element, _):
            guard let value = shorthand(element(), above + [element().name]) else { return nil }
            let text = "KeyName1=\(value),KeyName2=\(value)"
            return above.isEmpty ? text : "{\(text)}"
        case .list(let element, _):
            guard let value = shorthand(element(), above + [element().name]) else { return nil }
            let isBare = !element().isContainer && above.count <= 1
            return isBare ? "\(value),\(value)" : "[\(value),\(value)]"
        case .string, .integer, .double, .boolean, .timestamp: return kind(shape)
        }
    }

    private static let recursion = "( ... recursive ... )"

    /// How a list of plain values is written, and which values it may hold.
    static func words(ofListOf element: Shape) -> [String] {
        let word = if case .string = element.kind { "\"string\"" } else { word(element) }
        guard case .string(_, _, let values) = element.kind, !values.isEmpty else {
            return ["\(word) \(word) ..."]
        }
        return ["\(word) \(word) ...", "", "Where valid values are:"] + values.map { "  \($0)" }
    }

    // MARK: JSON

    /// The JSON of a structured shape, line by line.
    static func json(_ shape: Shape) -> [String] { json(shape, []) }

    private static func json(_ shape: Shape, _ above: [String]) -> [String] {
        // A shape inside itself is shown once more.
        guard !shape.isContainer || above.filter({ $0 == shape.name }).count <= 1 else {
            if case .structure = shape.kind { return ["{ ... recursive ... }"] }
            return [""]
        }
        let inner = above + [shape.name]
        switch shape.kind {
        case .structure(let members, _):
            let parts = members.enumerated().map { place, member in
                let value = prefixed("\"\(member.name)\": ", json(member.shape, inner))
                return place + 1 < members.count ? suffixed(value, ",") : value
            }
            return ["{"] + parts.joined().map { "  " + $0 } + ["}"]
        case .map(let key, let element, _):
            let value = json(element(), inner)
            return ["{\(word(key())): \(value[0])"] + value.dropFirst().map { "    " + $0 }
                + ["  ...}"]
        case .list(let element, _):
            let value = json(element(), inner)
            return element().isContainer
                ? ["["] + value.map { "  " + $0 } + ["  ...", "]"] : ["[\(value[0]), ...]"]
        case .string, .integer, .double, .boolean, .timestamp: return [word(shape)]
        }
    }

    private static func word(_ shape: Shape) -> String {
        switch shape.kind {
        case .string(_, _, let values) where !values.isEmpty:
            values.map { "\"\($0)\"" }.joined(separator: "|")
        case .string, .timestamp(.iso8601): "\"string\""
        case .boolean: "true|false"
        default: kind(shape)
        }
    }

    private static func prefixed(_ prefix: String, _ lines: [String]) -> [String] {
        [prefix + (lines.first ?? "")] + lines.dropFirst()
    }

    private static func suffixed(_ lines: [String], _ suffix: String) -> [String] {
        lines.dropLast() + [(lines.last ?? "") + suffix]
    }
}
