// SPDX-License-Identifier: Apache-2.0

/// The text that a person is writing, and what each key does to it.
package struct LineEditor: Sendable {
    /// What a key has brought about.
    package enum Action: Sendable, Hashable {
        /// Nothing that shows.
        case none
        /// The text is another.
        case edited
        /// The cursor stands elsewhere, or an earlier text is shown.
        case moved
        /// The text is finished; the editor is empty again.
        case submitted(String)
        /// The text is longer than it may be by this many characters; it is still there.
        case tooLong(by: Int)
        /// The person wants to leave: Ctrl-C or Ctrl-D without a text.
        case leave
        /// The person wants the shell for a while: Ctrl-Z.
        case suspend
        /// The screen is to be drawn anew: Ctrl-L.
        case redraw
        /// The person wants to see what is above (a negative number of pages) or below.
        case scroll(pages: Int)
    }

    private static let historyMax = 500

    /// The text up to the cursor.
    package private(set) var before = ""
    /// The text from the cursor on.
    package private(set) var after = ""

    private let charactersMax: Int
    private var killed = ""
    private var history: [String] = []
    private var place: Int?
    private var draft = ""

    /// Makes an empty editor.
    /// - Parameter charactersMax: the most Unicode scalars of a text, as the API counts them.
    package init(charactersMax: Int = .max) { self.charactersMax = charactersMax }

    /// The whole text.
    package var text: String { before + after }

    /// By how many characters the text is too long; 0 when it is not.
    package var excess: Int { max(0, text.unicodeScalars.count - charactersMax) }

    /// Takes a key.
    package mutating func handle(_ key: Key) -> Action {
        switch key {
        case .text(let text): insert(text)
        case .paste(let text): insert(SafeText.clean(text))
        case .newline: insert("\n")
        case .enter: submit()
        case .backspace: erase(before: before.suffix(1))
        case .delete: erase(after: after.prefix(1))
        case .left: move(by: -1)
        case .right: move(by: 1)
        case .wordLeft: move(by: -wordBefore.count)
        case .wordRight: move(by: wordAfter.count)
        case .home: move(by: -before.count)
        case .end: move(by: after.count)
        case .up: recall(earlier: true)
        case .down: recall(earlier: false)
        case .pageUp: .scroll(pages: -1)
        case .pageDown: .scroll(pages: 1)
        case .alt("d"): kill(after: wordAfter)
        case .alt: .none
        case .control(let letter): control(letter)
        }
    }

    private mutating func control(_ letter: Character) -> Action {
        switch letter {
        case "a": move(by: -before.count)
        case "e": move(by: after.count)
        case "b": move(by: -1)
        case "f": move(by: 1)
        case "k": kill(after: after[...])
        case "u": kill(before: before[...])
        case "w": kill(before: wordBefore)
        case "y": insert(killed)
        case "p": recall(earlier: true)
        case "n": recall(earlier: false)
        case "l": .redraw
        case "z": .suspend
        case "c": text.isEmpty ? .leave : clear()
        case "d": text.isEmpty ? .leave : erase(after: after.prefix(1))
        default: .none
        }
    }

    // MARK: Changing

    private mutating func insert(_ text: String) -> Action {
        guard !text.isEmpty else { return .none }
        before += text
        return .edited
    }

    private mutating func erase(before text: Substring) -> Action {
        guard !text.isEmpty else { return .none }
        before.removeLast(text.count)
        return .edited
    }

    private mutating func erase(after text: Substring) -> Action {
        guard !text.isEmpty else { return .none }
        after.removeFirst(text.count)
        return .edited
    }

    private mutating func kill(before text: Substring) -> Action {
        if !text.isEmpty { killed = String(text) }
        return erase(before: text)
    }

    private mutating func kill(after text: Substring) -> Action {
        if !text.isEmpty { killed = String(text) }
        return erase(after: text)
    }

    private mutating func clear() -> Action {
        show("")
        place = nil
        return .edited
    }

    private mutating func submit() -> Action {
        guard excess == 0 else { return .tooLong(by: excess) }
        let text = text
        guard text.contains(where: { !$0.isWhitespace }) else { return .none }
        if history.last != text { history.append(text) }
        if history.count > Self.historyMax { history.removeFirst() }
        show("")
        place = nil
        return .submitted(text)
    }

    // MARK: Moving

    private mutating func move(by count: Int) -> Action {
        if count < 0 {
            let text = before.suffix(-count)
            guard !text.isEmpty else { return .none }
            after = text + after
            before.removeLast(text.count)
        } else {
            let text = after.prefix(count)
            guard !text.isEmpty else { return .none }
            before += text
            after.removeFirst(text.count)
        }
        return .moved
    }

    /// What stands between the cursor and the beginning of the word before it.
    private var wordBefore: Substring {
        let word = before.reversed().drop(while: { !Self.isOfWord($0) })
        return before.suffix(before.count - word.drop(while: Self.isOfWord).count)
    }

    /// What stands between the cursor and the end of the word after it.
    private var wordAfter: Substring {
        let word = after.drop(while: { !Self.isOfWord($0) })
        return after.prefix(after.count - word.drop(while: Self.isOfWord).count)
    }

    private static func isOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }

    // MARK: Earlier texts

    private mutating func recall(earlier: Bool) -> Action {
        let next = (place ?? history.count) + (earlier ? -1 : 1)
        guard (0...history.count).contains(next), earlier || place != nil else { return .none }
        if place == nil { draft = text }
        place = next == history.count ? nil : next
        show(place.map { history[$0] } ?? draft)
        return .moved
    }

    private mutating func show(_ text: String) {
        before = text
        after = ""
    }
}
