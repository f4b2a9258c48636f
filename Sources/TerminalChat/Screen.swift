// SPDX-License-Identifier: Apache-2.0

/// What a terminal is to show: rows of styled text, and where the cursor stands.
package struct Screen: Sendable, Equatable {
    /// The size of a terminal; at least one column and one row.
    package struct Size: Sendable, Hashable {
        /// The columns.
        package let columns: Int
        /// The rows.
        package let rows: Int

        /// Makes a size; what is not positive counts as 1.
        package init(columns: Int, rows: Int) {
            self.columns = max(1, columns)
            self.rows = max(1, rows)
        }
    }

    /// A piece of a row.
    package struct Span: Sendable, Hashable {
        /// What it says.
        package let text: String
        /// How it looks.
        package let style: Style

        /// Makes a piece.
        package init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    /// A row, left to right.
    package typealias Row = [Span]

    /// The terminal's size.
    package let size: Size
    /// As many rows as the size has.
    package let rows: [Row]
    /// Where the cursor stands, from 0.
    package let cursor: (column: Int, row: Int)

    /// Makes a screen.
    package init(size: Size, rows: [Row], cursor: (column: Int, row: Int)) {
        self.size = size
        self.rows = rows
        self.cursor = cursor
    }

    /// The rows without their looks, blanks at the end removed.
    package var text: [String] {
        rows.map { row in
            var text = row.map(\.text).joined()
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    /// Whether two screens show the same.
    package static func == (left: Screen, right: Screen) -> Bool {
        left.size == right.size && left.rows == right.rows && left.cursor == right.cursor
    }
}

/// Brings a terminal from one screen to the next with as little output as that takes.
package struct ScreenPainter: Sendable {
    private let palette: Palette
    private var shown: Screen?

    /// Makes a painter.
    package init(palette: Palette) { self.palette = palette }

    /// Forgets what the terminal shows, so that the next screen is drawn whole.
    package mutating func forget() { shown = nil }

    /// What to write so that the terminal shows a screen; empty when it already does.
    package mutating func paint(_ screen: Screen) -> String {
        guard screen != shown else { return "" }
        let known = shown?.size == screen.size ? shown?.rows : nil
        var output = "\u{1B}[?25l"
        if known == nil { output += "\u{1B}[2J" }
        for (place, row) in screen.rows.enumerated() where known?[place] != row {
            output += "\u{1B}[\(place + 1);1H\u{1B}[K"
            for span in row { output += palette.paint(span.text, span.style) }
        }
        output += "\u{1B}[\(screen.cursor.row + 1);\(screen.cursor.column + 1)H\u{1B}[?25h"
        shown = screen
        return output
    }
}
