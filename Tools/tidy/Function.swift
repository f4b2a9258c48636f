// SPDX-License-Identifier: Apache-2.0

/// A function, initialiser or subscript that has a body.
struct Function: Equatable {
    let name: String
    /// The line of its keyword.
    let line: Int
    /// From the keyword's line to that of the closing brace, both counted.
    let lineCount: Int

    static func all(in tokens: [Token]) -> [Function] {
        tokens.indices.compactMap { start in
            guard isKeyword(at: start, in: tokens),
                let open = bodyStart(after: start, in: tokens),
                let close = tokens.closingBrace(of: open)
            else { return nil }
            let keyword = tokens[start]
            let name = keyword.text == "func" ? tokens[start + 1].text : keyword.text
            let lineCount = tokens[close].line - keyword.line + 1
            return Function(name: name, line: keyword.line, lineCount: lineCount)
        }
    }

    private static func isKeyword(at index: Int, in tokens: [Token]) -> Bool {
        guard ["func", "init", "deinit", "subscript"].contains(tokens[index].text) else {
            return false
        }
        // `.init(…)` is a call.
        return index == 0 || tokens[index - 1].text != "."
    }

    /// The body's opening brace, or nil for a requirement of a protocol.
    private static func bodyStart(after start: Int, in tokens: [Token]) -> Int? {
        let nextDeclaration: Set = [
            "}", "func", "init", "var", "let", "subscript", "associatedtype", "static", "mutating",
            "@", "case", "typealias", "package", "public", "private",
        ]
        var depth = 0
        for index in tokens.indices.dropFirst(start + 1) {
            switch tokens[index].text {
            case "(", "[": depth += 1
            case ")", "]": depth -= 1
            case "{" where depth == 0: return index
            case let text where depth == 0 && nextDeclaration.contains(text): return nil
            default: break
            }
        }
        return nil
    }
}

extension [Token] {
    /// Where the brace that opens at `open` closes; nil if it never does.
    func closingBrace(of open: Int) -> Int? {
        var depth = 0
        for index in indices.dropFirst(open) {
            if self[index].text == "{" { depth += 1 }
            if self[index].text == "}" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }
}
