// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// What a part of an expression evaluates to: a value, or an expression given to a function.
enum Outcome {
    case value(JSON)
    case reference(Node)
}

/// Evaluates a tree against a document.
enum Interpreter {
    static func evaluate(_ node: Node, _ value: JSON) throws(JMESPathError) -> Outcome {
        switch node {
        case .reference(let inner): .reference(inner)
        case .function(let name, let arguments):
            .value(try Function.call(name, try outcomes(arguments, value)))
        case .chain(let left, let right): try evaluate(right, try self.value(left, value))
        default: .value(try self.value(node, value))
        }
    }

    /// The value of a part; an expression reference outside a call counts as null.
    static func value(_ node: Node, _ value: JSON) throws(JMESPathError) -> JSON {
        switch node {
        case .identity, .current: value
        case .field(let name): value[name] ?? .null
        case .literal(let literal): literal
        case .index(let place): index(place, value)
        case .slice(let start, let end, let step): try slice(value, start, end, step)
        case .chain(let left, let right): try self.value(right, try self.value(left, value))
        case .comparison(let comparator, let left, let right):
            compare(comparator, try self.value(left, value), try self.value(right, value))
        case .or(let left, let right): try or(left, right, value)
        case .and(let left, let right): try and(left, right, value)
        case .not(let inner): .bool(!isTruthy(try self.value(inner, value)))
        case .flatten(let inner): flatten(try self.value(inner, value))
        case .projection(let left, let right):
            try project(try self.value(left, value).array, right)
        case .valueProjection(let left, let right):
            try project(try self.value(left, value).object?.members.map(\.value), right)
        case .filterProjection(let left, let condition, let right):
            try filter(try self.value(left, value), condition, right)
        case .list(let nodes): value.isNull ? .null : try list(nodes, value)
        case .hash(let members): value.isNull ? .null : try hash(members, value)
        case .function(let name, let arguments):
            try Function.call(name, try outcomes(arguments, value))
        case .reference: .null
        }
    }

    static func isTruthy(_ value: JSON) -> Bool {
        switch value {
        case .null: false
        case .bool(let value): value
        case .number: true
        case .string(let text): !text.isEmpty
        case .array(let elements): !elements.isEmpty
        case .object(let members): !members.isEmpty
        }
    }

    private static func outcomes(
        _ nodes: [Node],
        _ value: JSON
    ) throws(JMESPathError) -> [Outcome] {
        var outcomes: [Outcome] = []
        for node in nodes { outcomes.append(try evaluate(node, value)) }
        return outcomes
    }

    private static func index(_ place: Int, _ value: JSON) -> JSON {
        guard let array = value.array else { return .null }
        let place = place < 0 ? array.count + place : place
        return array.indices.contains(place) ? array[place] : .null
    }

    private static func slice(
        _ value: JSON,
        _ start: Int?,
        _ end: Int?,
        _ step: Int?
    ) throws(JMESPathError) -> JSON {
        guard let array = value.array else { return .null }
        let step = step ?? 1
        guard step != 0 else { throw .zeroStep }
        let (least, most) = step > 0 ? (0, array.count) : (-1, array.count - 1)
        func bound(_ place: Int?, _ absent: Int) -> Int {
            guard let place else { return absent }
            return min(max(place < 0 ? place + array.count : place, least), most)
        }
        let first = bound(start, step > 0 ? least : most)
        let last = bound(end, step > 0 ? most : least)
        return .array(stride(from: first, to: last, by: step).map { array[$0] })
    }

    private static func compare(_ comparator: Node.Comparator, _ left: JSON, _ right: JSON) -> JSON
    {
        switch comparator {
        case .equal: .bool(Comparison.isEqual(left, right))
        case .unequal: .bool(!Comparison.isEqual(left, right))
        case .less: ordered(left, right) { $0 < 0 }
        case .lessOrEqual: ordered(left, right) { $0 <= 0 }
        case .greater: ordered(left, right) { $0 > 0 }
        case .greaterOrEqual: ordered(left, right) { $0 >= 0 }
        }
    }

    private static func ordered(
        _ left: JSON,
        _ right: JSON,
        _ holds: (Int) -> Bool
    ) -> JSON {
        Comparison.order(left, right).map { .bool(holds($0)) } ?? .null
    }

    private static func or(_ left: Node, _ right: Node, _ value: JSON) throws(JMESPathError) -> JSON
    {
        let first = try self.value(left, value)
        return isTruthy(first) ? first : try self.value(right, value)
    }

    private static func and(
        _ left: Node,
        _ right: Node,
        _ value: JSON
    ) throws(JMESPathError) -> JSON {
        let first = try self.value(left, value)
        return isTruthy(first) ? try self.value(right, value) : first
    }

    private static func flatten(_ value: JSON) -> JSON {
        guard let array = value.array else { return .null }
        return .array(array.flatMap { $0.array ?? [$0] })
    }

    private static func project(_ elements: [JSON]?, _ right: Node) throws(JMESPathError) -> JSON {
        guard let elements else { return .null }
        var collected: [JSON] = []
        for element in elements {
            let result = try value(right, element)
            if !result.isNull { collected.append(result) }
        }
        return .array(collected)
    }

    private static func filter(
        _ base: JSON,
        _ condition: Node,
        _ right: Node
    ) throws(JMESPathError) -> JSON {
        guard let elements = base.array else { return .null }
        var kept: [JSON] = []
        for element in elements where isTruthy(try value(condition, element)) {
            kept.append(element)
        }
        return try project(kept, right)
    }

    private static func list(_ nodes: [Node], _ value: JSON) throws(JMESPathError) -> JSON {
        var elements: [JSON] = []
        for node in nodes { elements.append(try self.value(node, value)) }
        return .array(elements)
    }

    private static func hash(
        _ members: [(key: String, value: Node)],
        _ value: JSON
    ) throws(JMESPathError) -> JSON {
        var object = JSONObject()
        for member in members { object[member.key] = try self.value(member.value, value) }
        return .object(object)
    }
}
