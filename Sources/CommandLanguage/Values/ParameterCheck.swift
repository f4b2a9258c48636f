// SPDX-License-Identifier: Apache-2.0
package import APIModel
import JMESPath
import JSONDocument

/// Checks an input as the reference's client does before anything is sent: required and unknown
/// members, types, and least lengths and values. All else is left to the service.
package struct ParameterCheck {
    private var problems: [String] = []

    private init() {}

    /// Checks a whole input.
    /// - Throws: ``CommandFailure/failure(_:)`` with a line for each problem.
    package static func check(_ input: ParameterMap, _ shape: Shape) throws(CommandFailure) {
        var check = ParameterCheck()
        check.validate(.map(input), shape, "")
        guard check.problems.isEmpty else {
            let lines = check.problems.joined(separator: "\n")
            throw .failure("Parameter validation failed:\n\(lines)")
        }
    }

    private mutating func validate(_ value: ParameterValue, _ shape: Shape, _ name: String) {
        switch (shape.kind, value) {
        case (.structure(let members, let isUnion), .map(let map)):
            structure(map, members, isUnion: isUnion, name)
        case (.map(let key, let element, _), .map(let map)):
            for (given, member) in map.members {
                validate(.string(given), key(), "\(name) (key: \(given))")
                validate(member, element(), "\(name).\(given)")
            }
        case (.list(let element, let limit), .list(let elements)):
            length(elements.count, limit, name)
            for (place, member) in elements.enumerated() {
                validate(member, element(), "\(name)[\(place)]")
            }
        case (.string(let limit, _, _), .string(let text)):
            length(text.unicodeScalars.count, limit, name)
        case (.integer(let limit, _), .number(let number)) where number.isIntegral:
            range(number, limit, name)
        case (.integer(let limit, _), .bool(let value)):
            if let min = limit?.min, (value ? 1 : 0) < min {
                report(below: .bool(value), min, name)
            }
        case (.double(let limit), .number(let number)):
            range(number, limit, name, isFraction: true)
        case (.double, .bool), (.boolean, .bool): break
        case (.timestamp(.iso8601), .string): break
        case (.timestamp(.epochSeconds), _) where MomentText.seconds(value) != nil: break
        default: wrongType(value, shape, name)
        }
    }

    private mutating func structure(
        _ map: ParameterMap,
        _ members: [Member],
        isUnion: Bool,
        _ name: String
    ) {
        let names = members.map(\.name)
        if isUnion, map.count != 1 {
            let list = names.joined(separator: ", ")
            problems.append(
                map.count == 0
                    ? "Must set one of the following keys for tagged union"
                        + "structure \(shown(name)): \(list)."
                    : "Invalid number of parameters set for tagged union structure "
                        + "\(shown(name)). Can only set one of the following keys: \(list)."
            )
        }
        for member in members where member.isRequired && map[member.name] == nil {
            if !(name.isEmpty && member.isIdempotencyToken) {
                problems.append(
                    "Missing required parameter in \(shown(name)): \"\(member.name)\""
                )
            }
        }
        let shapes = Dictionary(members.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
        for key in map.keys where shapes[key] == nil {
            problems.append(
                "Unknown parameter in \(shown(name)): \"\(key)\", must be one of: "
                    + names.joined(separator: ", ")
            )
        }
        for (key, value) in map.members {
            if let member = shapes[key] { validate(value, member.shape, "\(name).\(key)") }
        }
    }

    private mutating func length(_ count: Int, _ limit: Shape.Limit?, _ name: String) {
        guard let min = limit?.min, Int64(count) < min else { return }
        problems.append(
            "Invalid length for parameter \(shown(name)), value: \(count), valid min length: \(min)"
        )
    }

    private mutating func range(
        _ number: JSONNumber,
        _ limit: Shape.Limit?,
        _ name: String,
        isFraction: Bool = false
    ) {
        guard let min = limit?.min else { return }
        let isBelow = number.integer.map { $0 < min } ?? (number.double < Double(min))
        if isBelow { report(below: .number(number), min, name, isFraction: isFraction) }
    }

    private mutating func report(
        below value: ParameterValue,
        _ min: Int64,
        _ name: String,
        isFraction: Bool = false
    ) {
        problems.append(
            "Invalid value for parameter \(shown(name)), value: \(PythonText.str(value)), "
                + "valid min value: \(min)\(isFraction ? ".0" : "")"
        )
    }

    private mutating func wrongType(_ value: ParameterValue, _ shape: Shape, _ name: String) {
        problems.append(
            "Invalid type for parameter \(shown(name)), value: \(PythonText.str(value)), "
                + "type: \(PythonText.type(value)), valid types: \(Self.validTypes(shape))"
        )
    }

    private static func validTypes(_ shape: Shape) -> String {
        switch shape.kind {
        case .structure, .map: "<class 'dict'>"
        case .list: "<class 'list'>, <class 'tuple'>"
        case .string, .timestamp(.iso8601): "<class 'str'>"
        case .integer: "<class 'int'>"
        case .double: "<class 'float'>, <class 'decimal.Decimal'>, <class 'int'>"
        case .boolean: "<class 'bool'>"
        case .timestamp(.epochSeconds): "<class 'datetime.datetime'>, timestamp-string"
        }
    }

    private func shown(_ name: String) -> String {
        name.isEmpty ? "input" : name.hasPrefix(".") ? String(name.dropFirst()) : name
    }
}
