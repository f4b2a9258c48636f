// SPDX-License-Identifier: Apache-2.0
import ScalarWidth

/// How many columns of a table a text takes.
enum DisplayWidth {
    /// One column for each scalar, two for East Asian wide, full-width and ambiguous ones, and for
    /// those that are not assigned, which Python takes for full-width.
    static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return false }
        return EastAsianWidth(scalar) != .narrow
            || scalar.properties.generalCategory == .unassigned
    }
}
