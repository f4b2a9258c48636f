// SPDX-License-Identifier: Apache-2.0
import ScalarWidth

/// Knows how many columns of a terminal text takes.
package enum TextWidth {
    /// The columns of a text without line breaks.
    package static func of(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + of($1) }
    }

    /// The columns of one character as a person sees it: 0, 1 or 2.
    package static func of(_ character: Character) -> Int {
        if character.isASCII { return character.isNewline ? 0 : 1 }
        var widest = 0
        for scalar in character.unicodeScalars {
            // A variation selector asks for the picture of what would be text otherwise.
            if scalar == "\u{FE0F}" { return 2 }
            widest = max(widest, of(scalar))
        }
        return widest
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        if (0x1160...0x11FF).contains(scalar.value) { return 0 }
        // A pair of regional indicators is one character, a flag.
        if (0x1F1E6...0x1F1FF).contains(scalar.value) { return 2 }
        return EastAsianWidth(scalar) == .wide ? 2 : 1
    }
}
