// SPDX-License-Identifier: Apache-2.0

/// Breaks text into lines that fit a number of columns.
package enum TextLayout {
    /// Breaks at spaces where it can, inside words where it must. Line breaks of the text stay.
    /// - Returns: at least one line; each fits `columns`, unless a single character does not.
    package static func wrap(_ text: String, columns: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { wrapLine($0, columns: max(1, columns)) }
    }

    /// Breaks anywhere, so that no character is lost: for text that is being edited.
    package static func fold(_ text: String, columns: Int) -> [String] {
        var lines = [""]
        var width = 0
        for character in text {
            if character == "\n" {
                lines.append("")
                width = 0
                continue
            }
            let added = TextWidth.of(character)
            if width + added > columns, width > 0 {
                lines.append("")
                width = 0
            }
            lines[lines.count - 1].append(character)
            width += added
        }
        return lines
    }

    /// The beginning of a line that fits; a cut is marked by an ellipsis.
    package static func truncate(_ line: String, columns: Int) -> String {
        guard TextWidth.of(line) > columns else { return line }
        guard columns > 0 else { return "" }
        var result = ""
        var width = 0
        for character in line {
            let added = TextWidth.of(character)
            if width + added > columns - 1 { break }
            result.append(character)
            width += added
        }
        return result + "…"
    }

    private static func wrapLine(_ line: Substring, columns: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        var width = 0
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        for (place, word) in words.enumerated() {
            let wordWidth = TextWidth.of(word)
            let isFirst = place == 0
            let gap = isFirst ? 0 : 1
            if width + gap + wordWidth <= columns {
                if !isFirst { current += " " }
                current += word
                width += gap + wordWidth
                continue
            }
            if !isFirst { lines.append(current) }
            var pieces = fold(String(word), columns: columns)
            current = pieces.removeLast()
            lines += pieces
            width = TextWidth.of(current)
        }
        return lines + [current]
    }
}
