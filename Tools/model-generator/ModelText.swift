// SPDX-License-Identifier: Apache-2.0

import JSONDocument

/// Spells a file of `Model/` in the one form that it has: a line for each plain shape, member and
/// key, so that a change shows as the lines it concerns.
enum ModelText {
    static func text(_ root: JSONObject) -> String {
        object(root.members, indentation: "", isOpen: { $0 == "operations" || $0 == "shapes" }) {
            name,
            section in
            object(section.members, indentation: "  ", isOpen: { _ in true }) { _, entry in
                name == "operations" || entry["members"] != nil ? fields(entry) : line(entry)
            }
        } + "\n"
    }

    /// Each key on a line; members as a list with a line for each.
    private static func fields(_ entry: JSONObject) -> String {
        let lines = entry.map { key, value in
            guard key == "members", let members = value.array, !members.isEmpty else {
                return "      \(quoted(key)): \(line(value))"
            }
            let list = members.map { "        \(line($0))" }.joined(separator: ",\n")
            return "      \(quoted(key)): [\n\(list)\n      ]"
        }
        return "{\n" + lines.joined(separator: ",\n") + "\n    }"
    }

    private static func object(
        _ members: [(key: String, value: JSON)],
        indentation: String,
        isOpen: (String) -> Bool,
        _ body: (String, JSONObject) -> String
    ) -> String {
        guard !members.isEmpty else { return "{}" }
        let lines = members.map { key, value in
            let opened = isOpen(key) ? value.object.map { body(key, $0) } : nil
            return "\(indentation)  \(quoted(key)): \(opened ?? line(value))"
        }
        return "{\n" + lines.joined(separator: ",\n") + "\n\(indentation)}"
    }

    private static func line(_ object: JSONObject) -> String { line(.object(object)) }

    private static func line(_ json: JSON) -> String {
        switch json {
        case .null, .bool, .number, .string: json.text
        case .array(let elements): "[" + elements.map(line).joined(separator: ", ") + "]"
        case .object(let object):
            "{" + object.map { "\(quoted($0)): \(line($1))" }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String { JSON.string(text).text }
}
