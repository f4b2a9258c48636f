// SPDX-License-Identifier: Apache-2.0

/// A declaration that code outside its target can see and that must say what it is for.
///
/// What the standard library's protocols ask for means there what it means everywhere.
struct ExportedDeclaration: Equatable {
    let access: String
    let kind: String
    let line: Int

    static func all(in tokens: [Token]) -> [ExportedDeclaration] {
        tokens.indices.compactMap { declaration(at: $0, in: tokens) }
    }

    private static func declaration(at start: Int, in tokens: [Token]) -> ExportedDeclaration? {
        guard ["public", "package", "open"].contains(tokens[start].text) else { return nil }
        for (index, token) in zip(tokens.indices, tokens).dropFirst(start + 1) {
            if kinds.contains(token.text) {
                guard !isStandardRequirement(at: index, in: tokens) else { return nil }
                return ExportedDeclaration(
                    access: tokens[start].text,
                    kind: token.text,
                    line: tokens[start].line
                )
            }
            // An override is documented where it was first declared.
            guard modifiers.contains(token.text) else { return nil }
        }
        return nil
    }

    private static func isStandardRequirement(at index: Int, in tokens: [Token]) -> Bool {
        let next = tokens.dropFirst(index + 1).prefix(2)
        guard let name = next.first, let label = next.last else { return false }
        switch tokens[index].text {
        case "func":
            let isOperator = !name.isWord
            return isOperator || ["hash", "encode", "makeIterator"].contains(name.text)
        case "init": return label.text.hasSuffix("Literal") || label.text == "from"
        case "var": return ["description", "debugDescription"].contains(name.text)
        default: return false
        }
    }

    private static let kinds: Set = [
        "func", "var", "let", "struct", "enum", "actor", "protocol", "init", "subscript",
        "typealias", "associatedtype", "macro", "class",
    ]

    private static let modifiers: Set = [
        "static", "final", "mutating", "nonmutating", "nonisolated", "convenience", "required",
        "lazy", "weak", "unowned", "indirect", "consuming", "borrowing", "prefix", "postfix",
        "private", "internal", "fileprivate", "(", ")", "set", "unsafe", "sending",
    ]
}
