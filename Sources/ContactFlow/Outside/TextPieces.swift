// SPDX-License-Identifier: Apache-2.0

/// Breaks a text into pieces: after a line or a word where one ends in the second half of a piece,
/// else where the piece is full.
struct TextPieces {
    private let lengthMax: Int
    /// The pieces that are finished.
    private(set) var done: [String] = []
    private var piece: [Character] = []
    private var length = 0
    /// Behind the last line and the last word that ended: the place in the piece, and its length.
    private var line: (place: Int, length: Int)?
    private var word: (place: Int, length: Int)?

    init(lengthMax: Int) { self.lengthMax = lengthMax }

    mutating func add(_ character: Character) {
        let size = character.unicodeScalars.count
        while length + size > lengthMax, !piece.isEmpty { cut() }
        piece.append(character)
        length += size
        if character.isNewline { line = (piece.count, length) }
        if character.isWhitespace { word = (piece.count, length) }
    }

    mutating func finish() -> [String] {
        close(piece[...])
        return done
    }

    private mutating func cut() {
        let place = end ?? piece.count
        close(piece[..<place])
        let rest = piece[place...]
        piece = []
        length = 0
        line = nil
        word = nil
        for character in rest { add(character) }
    }

    private mutating func close(_ characters: ArraySlice<Character>) {
        if let text = Self.trimmed(characters) { done.append(text) }
    }

    /// The text of a piece; `nil` for one of which nothing is to be seen.
    private static func trimmed(_ characters: ArraySlice<Character>) -> String? {
        // The indentation of a line stays.
        let lines = characters.drop(while: \.isNewline)
        guard let last = lines.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(lines[...last])
    }

    /// The beginning of the piece in the making that stays in it, whatever follows; `nil` when
    /// nothing of it is to be seen.
    var certain: String? { Self.trimmed(piece[..<(end ?? piece.count)]) }

    /// Where the piece would end if it were full: after a line or a word in its second half, `nil`
    /// when there is none. Nothing that follows moves the place back.
    private var end: Int? {
        [line, word].compactMap { $0 }.first { $0.length > lengthMax / 2 }?.place
    }
}
