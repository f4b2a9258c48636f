// SPDX-License-Identifier: Apache-2.0
import JMESPath
package import JSONDocument

/// Writes a result as lines of tab-separated words, for `grep`, `cut` and `awk`.
package struct TextOutput {
    private var text = ""

    private init() {}

    /// The lines of a result.
    /// - Throws: ``CommandFailure/failure(_:)`` for a list that mixes objects with other values.
    package static func text(_ result: JSON) throws(CommandFailure) -> String {
        var output = TextOutput()
        try output.write(result, name: nil, scalarKeys: nil)
        return output.text
    }

    private mutating func write(
        _ value: JSON,
        name: String?,
        scalarKeys: [String]?
    ) throws(CommandFailure) {
        switch value {
        case .object(let object): try write(object, name, scalarKeys)
        case .array(let elements): try write(elements, name)
        case .null, .bool, .number, .string: text += PythonText.str(value) + "\n"
        }
    }

    private mutating func write(
        _ object: JSONObject,
        _ name: String?,
        _ scalarKeys: [String]?
    ) throws(CommandFailure) {
        let keys = Self.sorted(object.keys)
        var words: [String]
        var others: [String]
        if let scalarKeys {
            words = scalarKeys.map { object[$0].map { PythonText.str($0) } ?? "" }
            others = keys.filter { !scalarKeys.contains($0) }
        } else {
            words = keys.compactMap { object[$0] }.filter { !$0.isContainer }
                .map { PythonText.str($0) }
            others = keys.filter { object[$0]?.isContainer ?? false }
        }
        if !words.isEmpty { line((name.map { [$0.uppercased()] } ?? []) + words) }
        for key in others {
            if let member = object[key] { try write(member, name: key, scalarKeys: nil) }
        }
    }

    private mutating func write(_ elements: [JSON], _ name: String?) throws(CommandFailure) {
        guard !elements.isEmpty else { return }
        if elements.contains(where: { $0.object != nil }) {
            let keys = try Self.scalarKeys(of: elements)
            for element in elements { try write(element, name: name, scalarKeys: keys) }
            return
        }
        let scalars = elements.filter { !$0.isContainer }
        if !scalars.isEmpty { write(scalars: scalars, name) }
        for element in elements where element.isContainer {
            try write(element, name: name, scalarKeys: nil)
        }
    }

    private mutating func write(scalars: [JSON], _ name: String?) {
        guard let name else { return line(scalars.map { PythonText.str($0) }) }
        for scalar in scalars { line([name.uppercased(), PythonText.str(scalar)]) }
    }

    private mutating func line(_ words: [String]) { text += words.joined(separator: "\t") + "\n" }

    private static func scalarKeys(of elements: [JSON]) throws(CommandFailure) -> [String] {
        var keys: Set<String> = []
        for element in elements {
            guard let object = element.object else {
                let type = element.pythonTypeName
                throw .failure("'\(type)' object has no attribute 'items'")
            }
            for (key, value) in object where !value.isContainer { keys.insert(key) }
        }
        return sorted(keys)
    }

    /// By code points, as Python sorts.
    static func sorted(_ keys: some Sequence<String>) -> [String] {
        keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

extension JSON {
    /// Whether the value holds other values.
    var isContainer: Bool {
        switch self {
        case .array, .object: true
        case .null, .bool, .number, .string: false
        }
    }
}
