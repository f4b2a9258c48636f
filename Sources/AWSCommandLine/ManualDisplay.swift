// SPDX-License-Identifier: Apache-2.0
import CommandLanguage

extension CommandWorld {
    private static let pageWidthDefault = 80
    private static let pageWidthMax = 100

    /// Writes a page of the manual as wide as the terminal, within what reads well.
    func show(_ page: ManualPage) {
        let width = min(terminalWidth ?? Self.pageWidthDefault, Self.pageWidthMax)
        write(ManualText.text(page, width: width, isBold: terminalWidth != nil))
    }
}
