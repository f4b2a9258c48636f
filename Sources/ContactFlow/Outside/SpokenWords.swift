// SPDX-License-Identifier: Apache-2.0

/// The words of a bot that speaks: made into messages as they come, and shown in pieces as far as it
/// is certain in which message they will stand.
/// - SeeAlso: docs/decisions/0066-partial-messages.md
package struct SpokenWords: Sendable {
    /// A piece of a message, to be joined to those before it.
    package struct Piece: Sendable, Hashable {
        /// Which message of the answer it is of, from 0.
        package let message: Int
        /// Which piece of the message it is, from 1.
        package let number: Int
        /// What it adds to the message.
        package let text: String

        /// Makes a piece.
        package init(message: Int, number: Int, text: String) {
            self.message = message
            self.number = number
            self.text = text
        }
    }

    /// As much of a message as was shown.
    private struct Shown {
        var text = ""
        var pieces = 0
    }

    private var pieces = TextPieces(lengthMax: BotWords.textCharactersMax)
    /// The last sign so far, to which what follows may belong.
    private var pending = ""
    /// How many characters have come.
    private var length = 0
    private var shown: [Shown] = []

    /// Makes words of which none has come.
    package init() {}

    /// What was shown, message by message; empty when nothing was.
    package var shownMessages: [String] { shown.map(\.text) }

    /// In how many pieces each message was shown.
    package var pieceCounts: [Int] { shown.map(\.pieces) }

    /// Takes in what follows. After an error no more may follow.
    /// - Throws: ``UnfitWords`` when the words may not be said.
    package mutating func hear(_ text: String) throws(UnfitWords) {
        try BotWords.check(text)
        length += text.unicodeScalars.count
        guard length <= BotWords.messagesMax * BotWords.textCharactersMax else {
            throw BotWords.tooLong
        }
        var characters = Substring(pending + text)
        guard let last = characters.popLast() else { return }
        for character in characters { try add(character) }
        try check(last)
        pending = String(last)
    }

    private func check(_ sign: Character) throws(UnfitWords) {
        guard sign.unicodeScalars.count <= BotWords.textCharactersMax else {
            throw UnfitWords(
                why: "it holds a sign of over \(BotWords.textCharactersMax) characters")
        }
    }

    private mutating func add(_ sign: Character) throws(UnfitWords) {
        try check(sign)
        pieces.add(sign)
        guard pieces.done.count <= BotWords.messagesMax else { throw BotWords.tooLong }
    }

    /// The pieces that have become certain since this was last asked for. They count as shown.
    package mutating func take() -> [Piece] {
        var taken: [Piece] = []
        let messages = pieces.done + [pieces.certain].compactMap { $0 }
        // Those before the last one that was shown are shown whole.
        for place in messages.indices.dropFirst(max(0, shown.count - 1)) {
            if place == shown.count { shown.append(Shown()) }
            let text = messages[place]
            let rest = text.utf8.dropFirst(shown[place].text.utf8.count)
            guard !rest.isEmpty else { continue }
            shown[place].text = text
            shown[place].pieces += 1
            taken.append(
                Piece(
                    message: place, number: shown[place].pieces,
                    text: String(decoding: rest, as: UTF8.self)))
        }
        return taken
    }

    /// The messages, now that all words have come. Of each, what was shown is the beginning.
    /// - Throws: ``UnfitWords`` when there are too many.
    package mutating func finish() throws(UnfitWords) -> [String] {
        if let last = pending.first { try add(last) }
        pending = ""
        let messages = pieces.finish()
        guard messages.count <= BotWords.messagesMax else { throw BotWords.tooLong }
        return messages
    }
}
