// SPDX-License-Identifier: Apache-2.0

/// Writes a chat as lines of plain text, for pipes and files.
package enum PlainLines {
    /// The lines of an item: `Name: text`, further lines of the text indented; `-- sentence` for
    /// events; none for what is not shown.
    package static func lines(of item: ChatItem, isOwn: Bool, palette: Palette) -> [String] {
        guard let text = Sentences.text(of: item, isOwn: isOwn) else { return [] }
        if case .event = item.kind { return [palette.paint("-- \(text)", .quiet)] }
        let name = Sentences.name(of: item, isOwn: isOwn)
        let style: Style = isOwn ? .own : item.role == "SYSTEM" ? .system : .other
        let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
        return parts.enumerated().map { place, part in
            place == 0 ? "\(palette.paint("\(name):", style)) \(part)" : "    \(part)"
        }
    }

    /// The line of a remark of the program itself.
    package static func remark(_ sentence: String, palette: Palette) -> String {
        palette.paint("-- \(sentence)", .quiet)
    }
}
