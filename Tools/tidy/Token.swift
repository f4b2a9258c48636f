// SPDX-License-Identifier: Apache-2.0

/// One word, number, string or mark of Swift source, with the line that it starts on (from 1).
struct Token: Equatable {
    let text: String
    let line: Int
    /// Whether a blank, a comment or a line's end lies between it and the token before.
    let isApart: Bool

    var isWord: Bool {
        text.utf8.first.map(SwiftLexer.isWordByte) ?? false
    }
}

/// One comment, or the part of a longer one that stands on one line.
struct Comment: Equatable {
    let text: String
    let line: Int
}
