// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// What a result looks like in one of the formats.
package struct ResultText: Sendable {
    private let format: OutputFormat
    private let title: String
    private let terminalWidth: Int
    private let isColored: Bool

    /// Makes the rules for one operation's results; `title` heads tables.
    package init(format: OutputFormat, title: String, terminalWidth: Int, isColored: Bool) {
        self.format = format
        self.title = title
        self.terminalWidth = terminalWidth
        self.isColored = isColored
    }

    /// The text of a result, ending with a line feed unless it is empty.
    /// - Throws: ``CommandFailure/failure(_:)`` where the format cannot show the result.
    package func text(_ result: JSON) throws(CommandFailure) -> String {
        switch format {
        case .json: result == [:] ? "" : JSONText.indented(result) + "\n"
        case .text: try TextOutput.text(result)
        case .table:
            try TableOutput.text(
                result,
                title: title,
                terminalWidth: terminalWidth,
                isColored: isColored
            )
        }
    }
}
