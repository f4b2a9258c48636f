// SPDX-License-Identifier: Apache-2.0

/// What a piece of text is, which decides how it looks.
package enum Style: Sendable, Hashable {
    case plain, quiet, own, other, system, status, warning
}

/// Turns styles into what a terminal understands, or leaves text alone.
package enum Palette: Sendable, CaseIterable {
    /// Text alone, for pipes and files.
    case none
    /// Bold, dim and inverse, for terminals of people who want no colours.
    case monochrome
    /// Colours too.
    case coloured

    /// The text in its style.
    package func paint(_ text: String, _ style: Style) -> String {
        guard let code = code(style), !text.isEmpty else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    private func code(_ style: Style) -> String? {
        switch (self, style) {
        case (.none, _), (_, .plain): nil
        case (_, .quiet): "2"
        case (_, .status): "7"
        case (.monochrome, _): "1"
        case (.coloured, .own): "1;36"
        case (.coloured, .other): "1;32"
        case (.coloured, .system): "1;35"
        case (.coloured, .warning): "1;33"
        }
    }
}
