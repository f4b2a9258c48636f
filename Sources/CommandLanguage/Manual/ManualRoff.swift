// SPDX-License-Identifier: Apache-2.0

/// Sets a page for `man`.
package enum ManualRoff {
    /// The page as troff source with the `man` macros.
    package static func text(_ page: ManualPage) -> String {
        var lines = [".TH \"\(escaped(page.name.uppercased()))\" \"1\""]
        for section in page.sections {
            lines.append(".SH \"\(escaped(section.heading))\"")
            lines += section.blocks.flatMap(source)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func source(_ block: ManualPage.Block) -> [String] {
        switch block {
        case .paragraph(let text): [".PP", line(text)]
        case .literal(let text): [".PP", ".RS", ".nf"] + text.map(line) + [".fi", ".RE"]
        case .bullets(let items): items.flatMap { [".IP \\(bu 2", line($0)] }
        case .entry(let term, let body):
            [".PP", "\\fB\(escaped(term))\\fR"] + (body.isEmpty ? [] : [".RS"])
                + body.flatMap(source) + (body.isEmpty ? [] : [".RE"])
        }
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
