// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// A call whose arguments have been checked against the function's signature.
struct FunctionCall {
    let name: String
    let arguments: [Outcome]

    func result() throws(JMESPathError) -> JSON {
        switch name {
        case "abs": number { $0.magnitude }
        case "ceil": number { $0.rounded(.up) }
        case "floor": number { $0.rounded(.down) }
        case "avg": average
        case "sum": .number(numbers.reduce(JSONNumber(Int64(0)), +))
        case "contains": try contains()
        case "starts_with": .bool(starts(scalars(0), scalars(1)))
        case "ends_with": .bool(starts(scalars(0).reversed(), scalars(1).reversed()))
        case "join":
            .string(array(1).compactMap(\.string).joined(separator: value(0).string ?? ""))
        case "keys": .array(object.keys.map { .string($0) })
        case "values": .array(object.members.map(\.value))
        case "length": .integer(length)
        case "map": try map()
        case "max": array(0).max { isOrdered($0, $1) } ?? .null
        case "min": array(0).min { isOrdered($0, $1) } ?? .null
        case "max_by": try best { $0 > 0 }
        case "min_by": try best { $0 < 0 }
        case "merge": merge
        case "not_null": values.first { !$0.isNull } ?? .null
        case "reverse": reverse
        case "sort": .array(array(0).sorted { isOrdered($0, $1) })
        case "sort_by": try sortBy()
        case "to_array": value(0).array == nil ? .array([value(0)]) : value(0)
        case "to_number": toNumber
        case "to_string": .string(value(0).string ?? value(0).normalized.asciiText)
        case "type": type
        default: throw .unknownFunction(name)
        }
    }

    private var values: [JSON] { arguments.indices.map(value) }

    private func value(_ place: Int) -> JSON {
        if case .value(let value) = arguments[place] { value } else { .null }
    }

    private func array(_ place: Int) -> [JSON] { value(place).array ?? [] }
    private var object: JSONObject { value(0).object ?? JSONObject() }
    private var numbers: [JSONNumber] { array(0).compactMap(\.number) }
    private func scalars(_ place: Int) -> [Unicode.Scalar] {
        Array((value(place).string ?? "").unicodeScalars)
    }

    private func number(_ change: (JSONNumber) -> JSONNumber) -> JSON {
        value(0).number.map { .number(change($0)) } ?? .null
    }

    private var average: JSON {
        guard !numbers.isEmpty else { return .null }
        let sum = numbers.reduce(JSONNumber(Int64(0)), +)
        return .number(JSONNumber(python: sum.double / Double(numbers.count)))
    }

    private func contains() throws(JMESPathError) -> JSON {
        let sought = value(1)
        guard let text = value(0).string else {
            return .bool(array(0).contains { Comparison.isEqual($0, sought) })
        }
        guard let part = sought.string else { throw .textContains(sought.pythonTypeName) }
        return .bool(Self.holds(Array(text.utf8), Array(part.utf8)))
    }

    private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
    }

    private func starts(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
        text.starts(with: part)
    }

    private var length: Int {
        switch value(0) {
        case .string(let text): text.unicodeScalars.count
        case .array(let elements): elements.count
        case .object(let object): object.count
        case .null, .bool, .number: 0
        }
    }

    private var merge: JSON {
        var merged = JSONObject()
        for object in values.compactMap(\.object) {
            for (key, value) in object { merged[key] = value }
        }
        return .object(merged)
    }

    private var reverse: JSON {
        guard value(0).string != nil else { return .array(array(0).reversed()) }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars(0).reversed())
        return .string(String(text))
    }

    private var toNumber: JSON {
        switch value(0) {
        case .number: value(0)
        case .string(let text): PythonNumber.parse(text).map { .number($0) } ?? .null
        case .null, .bool, .array, .object: .null
        }
    }

    private var type: JSON {
        let type = ValueType(arguments[0])
        return type == .expref ? .null : .string(type.rawValue)
    }

    private func isOrdered(_ left: JSON, _ right: JSON) -> Bool {
        (Comparison.order(left, right) ?? 0) < 0
    }

    private func map() throws(JMESPathError) -> JSON {
        guard case .reference(let node) = arguments[0] else { return .null }
        var results: [JSON] = []
        for element in array(1) { results.append(try Interpreter.value(node, element)) }
        return .array(results)
    }

    private func best(_ isBetter: (Int) -> Bool) throws(JMESPathError) -> JSON {
        var best: (value: JSON, key: JSON)?
        for (value, key) in try keyed(["number", "string"]) {
            guard let current = best else {
                best = (value, key)
                continue
            }
            if isBetter(try order(key, current.key)) { best = (value, key) }
        }
        return best?.value ?? .null
    }

    private func sortBy() throws(JMESPathError) -> JSON {
        guard let first = array(0).first, case .reference(let node) = arguments[1] else {
            return value(0)
        }
        let type = ValueType(try Interpreter.value(node, first)).rawValue
        guard type == "number" || type == "string" else {
            throw .type(
                function: name,
                value: first,
                received: type,
                expected: ["string", "number"]
            )
        }
        // Equal keys keep their order: the sort of the standard library is stable.
        let sorted = try keyed([type]).sorted { isOrdered($0.key, $1.key) }
        return .array(sorted.map(\.value))
    }

    private func keyed(
        _ allowed: [String]
    ) throws(JMESPathError) -> [(value: JSON, key: JSON)] {
        guard case .reference(let node) = arguments[1] else { return [] }
        var pairs: [(value: JSON, key: JSON)] = []
        for element in array(0) {
            let key = try Interpreter.value(node, element)
            let type = ValueType(key).rawValue
            guard allowed.contains(type) else {
                throw .type(function: name, value: key, received: type, expected: allowed)
            }
            pairs.append((element, key))
        }
        return pairs
    }

    private func order(_ left: JSON, _ right: JSON) throws(JMESPathError) -> Int {
        guard let order = Comparison.order(left, right) else {
            throw .unordered(left.pythonTypeName, right.pythonTypeName)
        }
        return order
    }
}
