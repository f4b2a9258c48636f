// SPDX-License-Identifier: Apache-2.0

/// What a bot has answered and may not be said.
struct UnfitWords: Error, Hashable {
    /// Why, as the end of a sentence about the bot's answer. It holds none of the words.
    let why: String
}

/// Makes messages of what bots answer, whatever kind of bot it is.
enum BotWords {
    /// The longest text of one message, in characters of Unicode, as for participants.
    /// - SeeAlso: Participant Service, SendMessage `Content`.
    static let textCharactersMax = 1024
    /// The most messages that one answer may become.
    static let messagesMax = 20

    /// The messages as they are said: longer texts in pieces.
    /// - Throws: ``UnfitWords`` when one of them may not be said; then none is.
    static func said(_ messages: [FlowMessage]) throws(UnfitWords) -> [FlowMessage] {
        var said: [FlowMessage] = []
        for message in messages {
            if message.contentType == FlowMessage.interactive {
                try InteractiveMessage.check(message.content)
                said.append(message)
            } else {
                for piece in try pieces(of: message.content) {
                    var part = message
                    part.content = piece
                    said.append(part)
                }
            }
            guard said.count <= messagesMax else { throw tooLong }
        }
        return said
    }

    private static let tooLong = UnfitWords(
        why: "it would be over \(messagesMax) messages of \(textCharactersMax) characters")

    private static func pieces(of text: String) throws(UnfitWords) -> [String] {
        guard !text.unicodeScalars.contains(where: \.isRefused) else {
            throw UnfitWords(why: "it holds control characters")
        }
        let length = text.unicodeScalars.count
        guard length > textCharactersMax else { return [text] }
        guard length <= messagesMax * textCharactersMax else { throw tooLong }
        guard !text.contains(where: { $0.unicodeScalars.count > textCharactersMax }) else {
            throw UnfitWords(why: "it holds a sign of over \(textCharactersMax) characters")
        }
        var pieces = TextPieces(lengthMax: textCharactersMax)
        for character in text { pieces.add(character) }
        return pieces.finish()
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is a control character that no text needs.
    var isRefused: Bool {
        switch self {
        case "\t", "\n", "\r": false
        default: properties.generalCategory == .control
        }
    }
}

/// Breaks a text into pieces: after a line or a word where one ends in the second half of a piece,
/// else where the piece is full.
private struct TextPieces {
    private let lengthMax: Int
    private var done: [String] = []
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
        let end = [line, word].compactMap { $0 }.first { $0.length > lengthMax / 2 }
        let place = end?.place ?? piece.count
        close(piece[..<place])
        let rest = piece[place...]
        piece = []
        length = 0
        line = nil
        word = nil
        for character in rest { add(character) }
    }

    private mutating func close(_ characters: ArraySlice<Character>) {
        // The indentation of a line stays.
        let lines = characters.drop(while: \.isNewline)
        guard let last = lines.lastIndex(where: { !$0.isWhitespace }) else { return }
        done.append(String(lines[...last]))
    }
}
