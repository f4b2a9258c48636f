// SPDX-License-Identifier: Apache-2.0

/// A title, a header row and rows that share their columns.
struct TableSection {
    private static let padding = 4
    private static let borders = 2

    let title: String
    let indentation: Int
    private(set) var headers: [String] = []
    private(set) var rows: [[String]] = []
    private var columnCount: Int?
    private var textWidths: [Int] = []

    init(title: String, indentation: Int) {
        self.title = title
        self.indentation = indentation
    }

    mutating func setHeaders(_ headers: [String]) {
        widen(headers)
        columnCount = columnCount ?? headers.count
        self.headers = headers
    }

    mutating func addRow(_ row: [String]) throws(CommandFailure) {
        let wanted = columnCount ?? row.count
        columnCount = wanted
        guard row.count == wanted else {
            throw .failure("Row should have \(wanted) elements, instead it has \(row.count)")
        }
        rows.append(row)
        widen(row)
    }

    /// The width that the section asks for, borders and indentation included.
    var totalWidth: Int {
        let columns = textWidths.reduce(0) { $0 + $1 + Self.padding }
        let around = Self.borders + 2 * indentation
        return max(DisplayWidth.of(title) + around, columns + around)
    }

    /// The widths of the columns, stretched or shrunk so that they fill a width exactly.
    func columnWidths(filling width: Int) -> [Int] {
        let natural = textWidths.map { $0 + Self.padding }
        guard !natural.isEmpty else { return [] }
        let scale = Double(width) / Double(natural.reduce(0, +))
        var scaled = natural.map { Int((scale * Double($0)).rounded(.toNearestOrEven)) }
        var excess = scaled.reduce(0, +) - width
        // What rounding left over is taken from the left, or given from the right.
        while excess != 0 {
            let places = excess < 0 ? Array(scaled.indices.reversed()) : Array(scaled.indices)
            for place in places where excess != 0 {
                let step = excess > 0 ? 1 : -1
                scaled[place] -= step
                excess -= step
            }
        }
        return scaled
    }

    /// The same section with a row for each column, when it has headers and a single row.
    var vertical: TableSection? {
        guard rows.count == 1, !headers.isEmpty else { return nil }
        var section = TableSection(title: title, indentation: indentation)
        for pair in zip(headers, rows[0]) {
            section.rows.append([pair.0, pair.1])
            section.widen([pair.0, pair.1])
        }
        section.columnCount = 2
        return section
    }

    private mutating func widen(_ row: [String]) {
        if textWidths.isEmpty {
            textWidths = row.map(DisplayWidth.of)
        } else {
            for (place, text) in row.enumerated() where place < textWidths.count {
                textWidths[place] = max(textWidths[place], DisplayWidth.of(text))
            }
        }
    }
}
