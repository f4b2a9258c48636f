// SPDX-License-Identifier: Apache-2.0

/// Why a text is no shorthand, with the text and a caret under the place.
struct ShorthandError: Error, Hashable {
    let message: String
    /// Whether the parser may go back and read the text another way.
    let isSyntax: Bool

    static func expected(
        _ expected: String,
        received: String,
        in text: [Unicode.Scalar],
        at place: Int
    ) -> ShorthandError {
        ShorthandError(
            message: "Expected: '\(expected)', received: '\(received)' for input:\n"
                + location(in: text, at: place),
            isSyntax: true
        )
    }

    static func repeated(_ key: String, in text: [Unicode.Scalar], at place: Int) -> ShorthandError
    {
        ShorthandError(
            message: "Second instance of key \"\(key)\" encountered for input:\n"
                + location(in: text, at: place)
                + "\nThis is often because there is a preceding \",\" instead of a space.",
            isSyntax: false
        )
    }

    /// The line that holds the place with a caret under it, between the lines around it.
    private static func location(in text: [Unicode.Scalar], at place: Int) -> String {
        let place = min(place, text.count)
        let column = text[..<place].reversed().prefix { $0 != "\n" }.count
        let end = text[place...].firstIndex(of: "\n") ?? text.count
        return String(scalars: text[..<end]) + "\n" + String(repeating: " ", count: column) + "^"
            + String(scalars: text[end...])
    }
}
