// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// The types of JMESPath, and what Python calls them, since messages use both.
enum ValueType: String, Sendable {
    case boolean, array, object, null, string, number, expref

    init(_ outcome: Outcome) {
        switch outcome {
        case .value(let value): self.init(value)
        case .reference: self = .expref
        }
    }

    init(_ value: JSON) {
        switch value {
        case .null: self = .null
        case .bool: self = .boolean
        case .number: self = .number
        case .string: self = .string
        case .array: self = .array
        case .object: self = .object
        }
    }
}

extension JSON {
    /// The name of the Python type that holds such a value.
    package var pythonTypeName: String {
        switch self {
        case .null: "NoneType"
        case .bool: "bool"
        case .number(let number): number.isIntegral ? "int" : "float"
        case .string: "str"
        case .array: "list"
        case .object: "dict"
        }
    }
}
