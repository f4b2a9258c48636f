// SPDX-License-Identifier: Apache-2.0

/// A declaration that code outside its target can see and that must say what it is for.
///
/// What a protocol asks for is documented there: the functions that our own protocols and the
/// standard library's require, and all members of a conforming extension, need not say it again.
struct ExportedDeclaration: Equatable {
    let access: String
    let kind: String
    let line: Int
    /// The name, if it is a function or an initialiser that a protocol can ask for.
    let requirement: String?

    static func all(in tokens: [Token]) -> [ExportedDeclaration] {
        let witnesses = conformances(in: tokens)
        return tokens.indices.compactMap { index in
            guard !witnesses.contains(where: { $0.contains(index) }) else { return nil }
            return declaration(at: index, in: tokens)
        }
    }

    /// Where the bodies of extensions lie that make a type conform to a protocol.
    private static func conformances(in tokens: [Token]) -> [Range<Int>] {
        tokens.indices.compactMap { start in
            guard tokens[start].text == "extension",
                let open = tokens[start...].firstIndex(where: { $0.text == "{" }),
                tokens[start..<open].prefix(while: { $0.text != "where" })
                    .contains(where: { $0.text == ":" })
            else { return nil }
            return open..<(tokens.closingBrace(of: open) ?? tokens.endIndex)
        }
    }

    private static func declaration(at start: Int, in tokens: [Token]) -> ExportedDeclaration? {
        guard ["public", "package"].contains(tokens[start].text) else { return nil }
        for (index, token) in zip(tokens.indices, tokens).dropFirst(start + 1) {
            if kinds.contains(token.text) {
                guard !isStandardRequirement(at: index, in: tokens) else { return nil }
                return ExportedDeclaration(
                    access: tokens[start].text,
                    kind: token.text,
                    line: tokens[start].line,
                    requirement: Requirement.name(at: index, in: tokens)
                )
            }
            // An override is documented where it was first declared.
            guard modifiers.contains(token.text) else { return nil }
        }
        return nil
    }

    private static func isStandardRequirement(at index: Int, in tokens: [Token]) -> Bool {
        guard let name = tokens.dropFirst(index + 1).first,
            let label = tokens.dropFirst(index + 2).first
        else { return false }
        switch tokens[index].text {
        case "func":
            let isOperator = !name.isWord
            return isOperator || ["hash", "encode", "makeIterator"].contains(name.text)
        case "init":
            return label.text.hasSuffix("Literal") || ["from", "rawValue"].contains(label.text)
        case "var", "let":
            return ["description", "debugDescription", "rawValue"].contains(name.text)
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
