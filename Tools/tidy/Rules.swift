// SPDX-License-Identifier: Apache-2.0

/// The rules of the house that the compiler and the formatter do not know.
package enum Rules {
    static let fileLinesMax = 500
    static let functionLinesMax = 70

    /// Every place in `file` that breaks a rule, in the order of its lines.
    /// - Parameter requirements: What our protocols ask for and document (``Requirement``).
    package static func findings(
        in file: SourceFile,
        requirements: Set<String> = []
    ) -> [Finding] {
        let all =
            checkHeader(file) + checkName(file) + checkFileLength(file)
            + checkFunctionLengths(file) + checkDocumentation(file, requirements)
            + checkForbiddenWords(file) + checkUncheckedSendable(file) + checkPurity(file)
        return all.sorted { ($0.line, $0.sentence) < ($1.line, $1.sentence) }
    }

    private static func checkHeader(_ file: SourceFile) -> [Finding] {
        // What must come first by its own rules: how to run it, how to read it, where it is from.
        let mayPrecede = ["#!", "// swift-tools-version", "<!doctype html>", "// Generated "]
        let head = file.lines.prefix(3).drop { line in
            mayPrecede.contains { line.lowercased().hasPrefix($0.lowercased()) }
        }
        guard head.first?.contains("SPDX-License-Identifier: Apache-2.0") != true else { return [] }
        return [file.finding(1, "the first line must be the SPDX licence line")]
    }

    private static func checkName(_ file: SourceFile) -> [Finding] {
        let path = file.path.lowercased()
        return ["util", "helper", "manager", "common"].filter(path.contains).map {
            file.finding(1, "'\($0)' is no home: name the file after what it is or does")
        }
    }

    private static func checkFileLength(_ file: SourceFile) -> [Finding] {
        guard !file.isGenerated, file.lines.count > fileLinesMax else { return [] }
        return [
            file.finding(
                fileLinesMax + 1,
                "the file has \(file.lines.count) lines, over \(fileLinesMax)"
            )
        ]
    }

    private static func checkFunctionLengths(_ file: SourceFile) -> [Finding] {
        guard !file.isGenerated else { return [] }
        return Function.all(in: file.tokens).filter { $0.lineCount > functionLinesMax }.map {
            file.finding(
                $0.line,
                "'\($0.name)' has \($0.lineCount) lines, over \(functionLinesMax)"
            )
        }
    }

    private static func checkDocumentation(
        _ file: SourceFile,
        _ requirements: Set<String>
    ) -> [Finding] {
        guard !file.isGenerated, !file.isTest else { return [] }
        return ExportedDeclaration.all(in: file.tokens)
            .filter { !file.isDocumented(at: $0.line) }
            .filter { $0.requirement.map { !requirements.contains($0) } ?? true }
            .map { file.finding($0.line, "the \($0.access) \($0.kind) has no doc comment") }
    }

    private static func checkForbiddenWords(_ file: SourceFile) -> [Finding] {
        let code = zip(file.tokens, file.tokens.dropFirst()).compactMap { token, next in
            forbiddenCode(token, next, isTest: file.isTest).map { file.finding(token.line, $0) }
        }
        let marks = file.comments.flatMap { comment in
            ["TODO", "FIXME"].filter(comment.text.contains).map {
                file.finding(comment.line, "'\($0)': do it now, or file an issue")
            }
        }
        return code + marks + checkPythonSleep(file)
    }

    private static func forbiddenCode(_ token: Token, _ next: Token, isTest: Bool) -> String? {
        switch (token.text, next.text) {
        case ("try", "!") where !next.isApart: "'try!' can trap: handle the error or pass it on"
        case ("fatalError", "("): "'fatalError' ends the server: use 'precondition' for a bug"
        case ("sleep", "(") where isTest: "a test that sleeps is slow or flaky: wait for the event"
        default: nil
        }
    }

    private static func checkPythonSleep(_ file: SourceFile) -> [Finding] {
        guard file.isTest, file.path.hasSuffix(".py") else { return [] }
        return file.lines.enumerated().filter { $0.element.contains("time.sleep(") }.map {
            file.finding($0.offset + 1, "a test that sleeps is slow or flaky: wait for the event")
        }
    }

    private static func checkUncheckedSendable(_ file: SourceFile) -> [Finding] {
        let safeLines = Set(file.comments.filter { $0.text.contains("SAFETY:") }.map(\.line))
        return file.tokens.filter { $0.text == "unchecked" }.compactMap { token in
            let isExplained = (max(1, token.line - 4)...token.line).contains(
                where: safeLines.contains
            )
            return isExplained
                ? nil : file.finding(token.line, "'@unchecked' needs a '// SAFETY:' line above it")
        }
    }

    private static func checkPurity(_ file: SourceFile) -> [Finding] {
        let pureFolders = [
            "APIModel", "CivilTime", "ContactDomain", "ContactFlow", "JSONDocument",
            "ScalarWidth", "TerminalChat",
        ]
        guard pureFolders.contains(where: { file.path.hasPrefix("Sources/\($0)/") }) else {
            return []
        }
        let impure: Set = ["Foundation", "Dispatch", "Glibc", "Synchronization"]
        return zip(file.tokens, file.tokens.dropFirst()).compactMap { token, next in
            guard token.text == "import", impure.contains(next.text) else { return nil }
            return file.finding(token.line, "a pure target must not import \(next.text)")
        }
    }
}

extension SourceFile {
    func finding(_ line: Int, _ sentence: String) -> Finding {
        Finding(path: path, line: line, sentence: sentence)
    }

    /// Whether a doc comment ends right above the line, attributes in between set aside.
    func isDocumented(at line: Int) -> Bool {
        var index = line - 2
        while index >= 0, lines[index].drop(while: { $0 == " " }).hasPrefix("@") { index -= 1 }
        guard index >= 0 else { return false }
        let above = lines[index].drop { $0 == " " }
        return above.hasPrefix("///") || above.hasSuffix("*/")
    }
}
