// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// The functions of the language: what they take, and what they give.
enum Function {
    /// What one argument may be: types such as `array-number`; none allows everything.
    typealias Allowed = [String]

    struct Signature: Sendable {
        let parameters: [Allowed]
        var isVariadic = false
    }

    private static let signatures: [String: Signature] = [
        "abs": Signature(parameters: [["number"]]),
        "avg": Signature(parameters: [["array-number"]]),
        "ceil": Signature(parameters: [["number"]]),
        "contains": Signature(parameters: [["array", "string"], []]),
        "ends_with": Signature(parameters: [["string"], ["string"]]),
        "floor": Signature(parameters: [["number"]]),
        "join": Signature(parameters: [["string"], ["array-string"]]),
        "keys": Signature(parameters: [["object"]]),
        "length": Signature(parameters: [["string", "array", "object"]]),
        "map": Signature(parameters: [["expref"], ["array"]]),
        "max": Signature(parameters: [["array-number", "array-string"]]),
        "max_by": Signature(parameters: [["array"], ["expref"]]),
        "merge": Signature(parameters: [["object"]], isVariadic: true),
        "min": Signature(parameters: [["array-number", "array-string"]]),
        "min_by": Signature(parameters: [["array"], ["expref"]]),
        "not_null": Signature(parameters: [[]], isVariadic: true),
        "reverse": Signature(parameters: [["array", "string"]]),
        "sort": Signature(parameters: [["array-string", "array-number"]]),
        "sort_by": Signature(parameters: [["array"], ["expref"]]),
        "starts_with": Signature(parameters: [["string"], ["string"]]),
        "sum": Signature(parameters: [["array-number"]]),
        "to_array": Signature(parameters: [[]]),
        "to_number": Signature(parameters: [[]]),
        "to_string": Signature(parameters: [[]]),
        "type": Signature(parameters: [[]]),
        "values": Signature(parameters: [["object"]]),
    ]

    static func call(_ name: String, _ arguments: [Outcome]) throws(JMESPathError) -> JSON {
        guard let signature = signatures[name] else { throw .unknownFunction(name) }
        try check(arguments, signature, name)
        let call = FunctionCall(name: name, arguments: arguments)
        return try call.result()
    }

    private static func check(
        _ arguments: [Outcome],
        _ signature: Signature,
        _ name: String
    ) throws(JMESPathError) {
        let (expected, received) = (signature.parameters.count, arguments.count)
        guard signature.isVariadic ? received >= expected : received == expected else {
            throw .arity(
                function: name,
                expected: expected,
                received: received,
                isVariadic: signature.isVariadic
            )
        }
        for (argument, allowed) in zip(arguments, signature.parameters) where !allowed.isEmpty {
            try check(argument, allowed, name)
        }
    }

    private static func check(
        _ argument: Outcome,
        _ allowed: Allowed,
        _ name: String
    ) throws(JMESPathError) {
        let type = ValueType(argument).rawValue
        let outer = allowed.map { String($0.prefix { $0 != "-" }) }
        var value: JSON?
        if case .value(let json) = argument { value = json }
        guard outer.contains(type) else {
            throw .type(function: name, value: value, received: type, expected: allowed)
        }
        let inner = allowed.compactMap { type -> String? in
            type.hasPrefix("array-") ? String(type.dropFirst("array-".count)) : nil
        }
        guard !inner.isEmpty, let elements = value?.array, let first = elements.first else {
            return
        }
        // The first element chooses among several types; the others must follow it.
        let firstType = ValueType(first).rawValue
        let wanted = inner.count == 1 ? inner[0] : inner.first { $0 == firstType }
        for element in elements where ValueType(element).rawValue != wanted {
            throw .type(
                function: name,
                value: element,
                received: element.pythonTypeName,
                expected: allowed
            )
        }
    }
}
