// SPDX-License-Identifier: Apache-2.0

/// Sets a page as text for a terminal.
package struct ManualText {
    private static let margin = 7
    private static let step = 3
    private static let widthDefault = 80

    private var lines: [String] = []
    private let width: Int
    private let isBold: Bool

    /// The page as text, ending with a line feed.
    /// - Parameters:
    ///   - width: Columns of the terminal.
    ///   - isBold: Whether headings and terms are set bold by terminal codes.
    package static func text(
        _ page: ManualPage,
        width: Int = widthDefault,
        isBold: Bool = false
    ) -> String {
        var setter = ManualText(width: width, isBold: isBold)
        let title = page.title.uppercased() + "()"
        let gap = max(1, width - 2 * title.unicodeScalars.count)
        setter.lines = [title + String(repeating: " ", count: gap) + title, ""]
        let name = ManualPage.Section("NAME", [.paragraph("\(page.title) -")])
        for section in [name] + page.sections {
            setter.lines.append(setter.bold(section.heading))
            setter.add(section.blocks, indentation: margin)
        }
        return setter.lines.joined(separator: "\n") + "\n"
    }

    private init(width: Int, isBold: Bool) {
        self.width = width
        self.isBold = isBold
    }

    private func bold(_ text: String) -> String { isBold ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    private mutating func add(_ blocks: [ManualPage.Block], indentation: Int) {
        for block in blocks {
            switch block {
            case .paragraph(let text): wrap(text, indentation: indentation)
            case .literal(let text):
                for line in text { self.line(line, indentation: indentation + Self.step) }
            case .bullets(let items):
                for item in items { self.line("o " + item, indentation: indentation) }
            case .entry(let term, let body):
                line(bold(term), indentation: indentation)
                if body.isEmpty { break }
                add(body, indentation: indentation + Self.step)
                continue
            }
            lines.append("")
        }
    }

    private mutating func line(_ text: String, indentation: Int) {
        lines.append(text.isEmpty ? "" : String(repeating: " ", count: indentation) + text)
    }

    private mutating func wrap(_ text: String, indentation: Int) {
        var current = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            let length = current.unicodeScalars.count + 1 + word.unicodeScalars.count
            if !current.isEmpty, indentation + length > width {
                line(current, indentation: indentation)
                current = ""
            }
            current += (current.isEmpty ? "" : " ") + word
        }
        line(current, indentation: indentation)
    }
}
