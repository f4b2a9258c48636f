// SPDX-License-Identifier: Apache-2.0

/// One text file of the repository, as the rules see it.
package struct SourceFile {
    /// The path from the repository's root, with `/` between its parts.
    package let path: String
    /// The whole text, split at line feeds.
    package let lines: [String]

    let tokens: [Token]
    let comments: [Comment]

    /// Takes a file's text apart; only Swift files have tokens and comments.
    package init(path: String, text: String) {
        self.path = path
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        self.lines = lines
        let lexer = SwiftLexer(path.hasSuffix(".swift") ? text : "")
        tokens = lexer.tokens
        comments = lexer.comments
    }

    var isSwift: Bool { path.hasSuffix(".swift") }
    var isGenerated: Bool { path.contains("/Generated/") }
    var isTest: Bool { path.hasPrefix("Tests/") }
}
