// SPDX-License-Identifier: Apache-2.0

/// Lays a conversation out on a screen: messages above, a status line, and what is being written.
package struct ConversationScreen: Sendable {
    private static let timeColumns = 6
    private static let inputRowsMax = 6
    /// What the state needs at least; where less is left, nothing stands beside it.
    private static let statusColumnsMin = 12

    private let title: String
    private let secondsFromGMT: Int
    /// How many rows of the conversation are hidden below; 0 when the newest is shown.
    private var rowsBelow = 0
    private var lastCount: Int?
    /// How many rows are to be scrolled up once older ones are here.
    private var rowsOwed = 0
    private var pageRows = 1

    /// Makes a layout.
    /// - Parameters:
    ///   - title: what the status line says about the chat.
    ///   - secondsFromGMT: how far the reader's clock is ahead of Greenwich.
    package init(title: String, secondsFromGMT: Int) {
        self.title = title
        self.secondsFromGMT = secondsFromGMT
    }

    /// Whether the oldest row of the last drawing was on the screen, so that older ones are wanted.
    package private(set) var isAtTop = false

    /// Shows what is above (a negative number of pages) or below.
    package mutating func scroll(pages: Int) {
        let rows = -pages * max(1, pageRows - 1)
        rowsOwed = isAtTop ? max(0, rows) : 0
        rowsBelow = max(0, rowsBelow + rows)
    }

    /// Shows the newest again.
    package mutating func scrollToEnd() {
        rowsBelow = 0
        rowsOwed = 0
    }

    /// Draws.
    package mutating func draw(
        _ conversation: Conversation, _ editor: LineEditor, _ size: Screen.Size
    ) -> Screen {
        let input = InputArea(
            editor, columns: size.columns,
            rowsMax: max(1, min(Self.inputRowsMax, size.rows - 2)))
        let noticeRows = conversation.notice.map {
            TextLayout.wrap(SafeText.clean($0), columns: size.columns)
        }
        let typing = Sentences.typing(conversation.typingNames)
        let remarks =
            (typing.isEmpty ? [] : [[Screen.Span(indent(size.columns) + typing, .quiet)]])
            + (noticeRows ?? []).map { [Screen.Span($0, .warning)] }
        let free = max(0, size.rows - input.rows.count - 1)
        let below = remarks.prefix(min(free, max(0, size.rows - 2) / 2))
            .map { Self.cut($0, columns: size.columns) }
        let room = free - below.count
        let all = rows(of: conversation, columns: size.columns)
        let shown = window(all, room)
        let blanks = [Screen.Row](repeating: [], count: room - shown.count)
        let status = size.rows > input.rows.count ? [statusRow(conversation, editor, size)] : []
        let rows = shown + blanks + below + status + input.rows
        return Screen(
            size: size, rows: rows,
            cursor: (
                column: min(input.cursor.column, size.columns - 1),
                row: rows.count - input.rows.count + input.cursor.row
            ))
    }

    /// The rows that are on the screen. While somebody reads further up, they stay where they are.
    private mutating func window(_ all: [Screen.Row], _ room: Int) -> [Screen.Row] {
        let added = max(0, all.count - (lastCount ?? all.count))
        if isAtTop, added > 0 {
            rowsBelow += rowsOwed
            rowsOwed = 0
        } else if rowsBelow > 0 {
            rowsBelow += added
        }
        rowsBelow = min(rowsBelow, max(0, all.count - room))
        lastCount = all.count
        pageRows = room
        isAtTop = all.count - rowsBelow <= room
        return Array(all.dropLast(rowsBelow).suffix(room))
    }

    // MARK: Messages

    private func rows(of conversation: Conversation, columns: Int) -> [Screen.Row] {
        let progress = conversation.progress
        var rows: [Screen.Row] = []
        for item in conversation.items {
            let isOwn = conversation.isOwn(item)
            guard let text = Sentences.text(of: item, isOwn: isOwn) else { continue }
            if case .event = item.kind {
                rows += block(item.time, Screen.Span("-- \(text)", .quiet), "", columns, .quiet)
                continue
            }
            let style: Style = isOwn ? .own : item.role == "SYSTEM" ? .system : .other
            let name = Screen.Span("\(Sentences.name(of: item, isOwn: isOwn)):", style)
            let mark = progress[item.id].map(Sentences.text)
            rows += block(item.time, name, text, columns, .plain, mark: mark)
        }
        for message in conversation.pending {
            let mark =
                switch message.state {
                case .sending: "sending"
                case .waiting: "waiting for the server"
                case .failed: "NOT SENT"
                }
            rows += block(
                message.time, Screen.Span("You:", .own), SafeText.clean(message.content), columns,
                .plain, mark: mark)
        }
        return rows.map { Self.cut($0, columns: columns) }
    }

    /// The rows of one entry: time and head once, the text wrapped beside the time, a mark at its
    /// end.
    private func block(
        _ time: Int64, _ head: Screen.Span, _ text: String, _ columns: Int, _ style: Style,
        mark: String? = nil
    ) -> [Screen.Row] {
        let indent = indent(columns)
        let clock = indent.isEmpty ? "" : clockTime(time) + " "
        let whole = text.isEmpty ? head.text : "\(head.text) \(text)"
        let lines = TextLayout.wrap(whole, columns: columns - indent.count)
        var rows = lines.enumerated().map { place, line -> Screen.Row in
            guard place == 0 else { return [Screen.Span(indent + line, style)] }
            guard !text.isEmpty, line.hasPrefix(head.text) else {
                return [Screen.Span(clock, .quiet), Screen.Span(line, head.style)]
            }
            let rest = String(line.dropFirst(head.text.count))
            return [Screen.Span(clock, .quiet), head, Screen.Span(rest, style)]
        }
        guard let mark, let last = rows.indices.last else { return rows }
        let isWarning = mark == mark.uppercased()
        let span = Screen.Span("  (\(mark))", isWarning ? .warning : .quiet)
        if Self.width(rows[last]) + TextWidth.of(span.text) <= columns {
            rows[last].append(span)
        } else {
            rows.append([Screen.Span(indent), Screen.Span("(\(mark))", span.style)])
        }
        return rows
    }

    /// What stands before a text's further lines; nothing where there is no room for it.
    private func indent(_ columns: Int) -> String {
        columns >= 5 * Self.timeColumns ? String(repeating: " ", count: Self.timeColumns) : ""
    }

    private func clockTime(_ milliseconds: Int64) -> String {
        let seconds = milliseconds / 1000 + Int64(secondsFromGMT)
        let minutes = ((seconds / 60) % 1440 + 1440) % 1440
        return Self.twoDigits(minutes / 60) + ":" + Self.twoDigits(minutes % 60)
    }

    private static func twoDigits(_ number: Int64) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    // MARK: Status

    private func statusRow(
        _ conversation: Conversation, _ editor: LineEditor, _ size: Screen.Size
    ) -> Screen.Row {
        let left = " \(Sentences.text(of: conversation.link)) · \(title)"
        let right =
            if editor.excess > 0 {
                "\(editor.excess) over the limit "
            } else if rowsBelow > 0 {
                "more below: Page Down "
            } else if conversation.link == .ended {
                "Enter leaves "
            } else {
                "/help "
            }
        let room = size.columns - TextWidth.of(right) - 1
        let isWide = room >= Self.statusColumnsMin
        let shown = TextLayout.truncate(left, columns: isWide ? room : size.columns)
        let gap = size.columns - TextWidth.of(shown) - TextWidth.of(right)
        let text = isWide ? shown + String(repeating: " ", count: gap) + right : shown
        let missing = size.columns - TextWidth.of(text)
        return [Screen.Span(text + String(repeating: " ", count: max(0, missing)), .status)]
    }

    private static func width(_ row: Screen.Row) -> Int {
        row.reduce(0) { $0 + TextWidth.of($1.text) }
    }

    /// The row without what would not fit, so that a narrow terminal does not break it.
    private static func cut(_ row: Screen.Row, columns: Int) -> Screen.Row {
        guard width(row) > columns else { return row }
        var room = columns
        return row.map { span in
            let text = TextLayout.truncate(span.text, columns: room)
            room -= TextWidth.of(text)
            return Screen.Span(text, span.style)
        }
    }
}

/// The rows in which the text that is being written stands.
struct InputArea {
    private static let prompt = "> "

    let rows: [Screen.Row]
    let cursor: (column: Int, row: Int)

    init(_ editor: LineEditor, columns: Int, rowsMax: Int) {
        let prompt = columns > 8 ? Self.prompt : ""
        // One column stays free for the cursor behind the last character.
        let width = max(1, columns - prompt.count - 1)
        let before = TextLayout.fold(editor.before, columns: width)
        let lines = TextLayout.fold(editor.text, columns: width)
        let row = min(before.count - 1, lines.count - 1)
        let first = max(0, min(row - rowsMax + 1, lines.count - rowsMax))
        let shown = lines[first..<min(lines.count, first + rowsMax)]
        rows = shown.enumerated().map { place, line in
            let start = place == 0 && first == 0 ? prompt : String(prompt.map { _ in " " })
            return [Screen.Span(start, .quiet), Screen.Span(line)]
        }
        cursor = (column: prompt.count + TextWidth.of(before[row]), row: row - first)
    }
}
