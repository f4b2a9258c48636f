// SPDX-License-Identifier: Apache-2.0

/// A function or initialiser that one of our protocols asks for, and documents there.
package enum Requirement {
    /// The names of all of them in `files`; an initialiser is called `init(firstLabel`.
    package static func names(in files: [SourceFile]) -> Set<String> {
        Set(files.flatMap { names(in: $0.tokens) })
    }

    private static func names(in tokens: [Token]) -> [String] {
        tokens.indices.flatMap { start -> [String] in
            guard tokens[start].text == "protocol",
                let open = tokens[start...].firstIndex(where: { $0.text == "{" }),
                let close = tokens.closingBrace(of: open)
            else { return [] }
            return (open..<close).compactMap { name(at: $0, in: tokens) }
        }
    }

    /// The name of the function or initialiser whose keyword stands at `index`, if one does.
    static func name(at index: Int, in tokens: [Token]) -> String? {
        switch tokens[index].text {
        case "func": tokens.dropFirst(index + 1).first?.text
        case "init": tokens.dropFirst(index + 2).first.map { "init(\($0.text)" }
        default: nil
        }
    }
}
