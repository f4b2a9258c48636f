// SPDX-License-Identifier: Apache-2.0

/// Sets a page for `man`.
package enum ManualRoff {
    /// The page as troff source with the `man` macros.
    /// - Parameter date: What stands at its foot, e.g. `2026-01-31`.
    package static func text(_ page: ManualPage, date: String) -> String {
        // Long words, of which there are many here, would tear stretched lines apart; the whole
        // name would leave no room in the head of a page.
        var lines = [
            ".TH \"\(escaped(page.title.uppercased()))\" \"1\" \"\(date)\" \"Parley\" \"\"",
            ".nh", ".ad l",
            ".SH \"NAME\"", "\(escaped(page.name)) \\- \(escaped(page.summary))",
        ]
        for section in page.sections {
            lines.append(".SH \"\(escaped(section.heading))\"")
            lines += begun(section.blocks)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func source(_ block: ManualPage.Block) -> [String] {
        switch block {
        case .paragraph(let text): [".PP", line(text)]
        case .literal(let text): [".PP", ".RS 4", ".nf"] + text.map(line) + [".fi", ".RE"]
        case .bullets(let items): items.flatMap { [".IP \\(bu 2", line($0)] }
        case .entry(let term, let body):
            [".PP", "\\fB\(escaped(term))\\fR"]
                + (body.isEmpty ? [] : [".RS 4"] + begun(body) + [".RE"])
        }
    }

    /// Blocks below a heading or a term, which begin a paragraph themselves.
    private static func begun(_ blocks: [ManualPage.Block]) -> ArraySlice<String> {
        let source = blocks.flatMap(source)
        return source.first == ".PP" ? source.dropFirst() : source[...]
    }

    /// A line that begins with a point or a quote would be a command.
    private static func line(_ text: String) -> String {
        let text = escaped(text)
        return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", by: "\\e").replacing("-", by: "\\-").replacing("\"", by: "\\(dq")
    }
}
