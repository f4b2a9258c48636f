// SPDX-License-Identifier: Apache-2.0

/// Makes text from others harmless for a terminal.
package enum SafeText {
    /// The text without anything that could act on a terminal: control characters become a
    /// replacement sign, marks that reorder text are dropped, and every line break becomes `\n`.
    package static func clean(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where previous == "\r": break
            case "\n", "\r", "\u{2028}", "\u{2029}": result.append("\n")
            case "\t": result.append(contentsOf: "    ".unicodeScalars)
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
            default:
                let isControl = scalar.properties.generalCategory == .control
                result.append(isControl ? "\u{FFFD}" : scalar)
            }
            previous = scalar
        }
        return String(result)
    }

    /// The same on one line, for names.
    package static func line(_ text: some StringProtocol) -> String {
        String(clean(text).map { $0 == "\n" ? " " : $0 })
    }
}
