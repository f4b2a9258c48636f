// SPDX-License-Identifier: Apache-2.0
import APIModel
import JSONDocument

/// Gives what shorthand read as texts the types of a shape.
enum ShorthandTypes {
    /// The value with its numbers and truth values read, and single values made lists where the
    /// shape wants one. What does not fit stays for the check that follows.
    static func apply(
        _ shape: Shape,
        to value: ParameterValue,
        isOutermost: Bool = false
    ) throws(CommandFailure) -> ParameterValue {
        switch shape.kind {
        case .structure(let members, _): try structure(members, value)
        case .map(_, let element, _): try map(element(), value)
        case .list(let element, _): try list(element(), value, isOutermost)
        case .integer: .number(try Conversion.integer(value))
        case .double: .number(try Conversion.float(value))
        case .boolean: try boolean(value)
        case .string, .timestamp: value
        }
    }

    private static func structure(
        _ members: [Member],
        _ value: ParameterValue
    ) throws(CommandFailure) -> ParameterValue {
        guard var map = value.map else { return value }
        for member in members {
            if let given = map[member.name] {
                map[member.name] = try apply(member.shape, to: given)
            }
        }
        return .map(map)
    }

    private static func map(
        _ element: Shape,
        _ value: ParameterValue
    ) throws(CommandFailure) -> ParameterValue {
        guard var map = value.map else { return value }
        for (key, given) in map.members { map[key] = try apply(element, to: given) }
        return .map(map)
    }

    private static func list(
        _ element: Shape,
        _ value: ParameterValue,
        _ isOutermost: Bool
    ) throws(CommandFailure) -> ParameterValue {
        guard let elements = value.list else { return isOutermost ? value : .list([value]) }
        var values: [ParameterValue] = []
        for given in elements { values.append(try apply(element, to: given)) }
        return .list(values)
    }

    private static func boolean(_ value: ParameterValue) throws(CommandFailure) -> ParameterValue {
        guard let text = value.string else {
            throw .failure("'\(PythonText.typeName(value))' object has no attribute 'lower'")
        }
        switch text.lowercased() {
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: return value
        }
    }
}
