// SPDX-License-Identifier: Apache-2.0

/// What a person did on the keyboard.
package enum Key: Sendable, Hashable {
    /// Wrote characters, at least one and none of them a control character.
    case text(String)
    /// Inserted text from the clipboard, line breaks and all.
    case paste(String)
    /// Return.
    case enter
    /// A line break within the text: Alt-Return or Ctrl-J.
    case newline
    case backspace, delete
    case left, right, wordLeft, wordRight, home, end
    case up, down, pageUp, pageDown
    /// Alt with a letter, such as `b`.
    case alt(Character)
    /// Ctrl with a letter, such as `w`, that has no name of its own here.
    case control(Character)
}
