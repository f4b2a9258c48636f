// SPDX-License-Identifier: Apache-2.0

/// Draws sections with lines around them.
struct TableDrawing {
    private static let reset = "\u{1B}[0m"
    private static let cellColor = "\u{1B}[1m\u{1B}[34m"
    private static let barColor = "\u{1B}[2m\u{1B}[33m"

    private(set) var text = ""
    private let isColored: Bool

    init(isColored: Bool) { self.isColored = isColored }

    mutating func draw(_ sections: [TableSection], terminalWidth: Int) {
        var sections = sections
        var width = Self.width(of: sections)
        if width > terminalWidth {
            sections = sections.map { $0.vertical ?? $0 }
            width = Self.width(of: sections)
        }
        write(Self.dashes(width) + "\n")
        for section in sections { draw(section, width: width - 2 * section.indentation) }
    }

    private static func width(of sections: [TableSection]) -> Int {
        sections.map(\.totalWidth).max() ?? 0
    }

    private mutating func draw(_ section: TableSection, width: Int) {
        if !section.title.isEmpty {
            line(centered(section.title, width, true), section)
            if section.headers.isEmpty && section.rows.isEmpty {
                line("+\(Self.dashes(width - 2))+", section)
            }
        }
        let widths = section.columnWidths(filling: width)
        if !section.headers.isEmpty {
            line(Self.border(widths), section)
            line(cells(section.headers, widths, centered), section)
        }
        guard !section.rows.isEmpty, !widths.isEmpty else { return }
        line(Self.border(widths), section)
        for row in section.rows { line(cells(row, widths, leftAligned), section) }
        line(Self.border(widths), section)
    }

    private func cells(
        _ row: [String],
        _ widths: [Int],
        _ cell: (String, Int, Bool) -> String
    ) -> String {
        zip(row, widths).enumerated().map { cell($1.0, $1.1, $0 == 0) }.joined()
    }

    private func centered(_ text: String, _ width: Int, _ hasLeftEdge: Bool) -> String {
        let textWidth = DisplayWidth.of(text)
        let before = width / 2 - textWidth / 2 - 1
        let left = hasLeftEdge ? "|" : ""
        let after = width - 1 - (left.utf8.count + before + textWidth)
        return left + Self.blanks(before) + text + Self.blanks(after) + "|"
    }

    private func leftAligned(_ text: String, _ width: Int, _ hasLeftEdge: Bool) -> String {
        let textWidth = DisplayWidth.of(text)
        let left = hasLeftEdge ? "|" : ""
        let padding = width >= textWidth + 2 + left.utf8.count + 1 ? 2 : 0
        let after = width - (left.utf8.count + padding + textWidth) - 1
        let styled = isColored ? Self.cellColor + text + Self.reset : text
        return left + Self.blanks(padding) + styled + Self.blanks(after) + "|"
    }

    private static func border(_ widths: [Int]) -> String {
        widths.enumerated().map { place, width in
            place == 0 ? "+\(dashes(width - 2))+" : "\(dashes(width - 1))+"
        }.joined()
    }

    private static func dashes(_ count: Int) -> String {
        String(repeating: "-", count: max(0, count))
    }
    private static func blanks(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }

    private mutating func line(_ content: String, _ section: TableSection) {
        let bar = isColored ? Self.barColor + "|" + Self.reset : "|"
        let bars = String(repeating: bar, count: section.indentation)
        write(bars)
        write(content)
        write(bars)
        write("\n")
    }

    /// Each piece that the reference writes on its own is followed by a reset when colours are on.
    private mutating func write(_ piece: String) { text += isColored ? piece + Self.reset : piece }
}
