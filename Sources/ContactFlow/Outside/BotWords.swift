// SPDX-License-Identifier: Apache-2.0

/// What a bot has answered and may not be said.
package struct UnfitWords: Error, Hashable {
    /// Why, as the end of a sentence about the bot's answer. It holds none of the words.
    package let why: String
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

    static let tooLong = UnfitWords(
        why: "it would be over \(messagesMax) messages of \(textCharactersMax) characters")

    private static func pieces(of text: String) throws(UnfitWords) -> [String] {
        guard text.unicodeScalars.count > textCharactersMax else {
            try check(text)
            return [text]
        }
        var words = SpokenWords()
        try words.hear(text)
        return try words.finish()
    }

    /// Refuses control characters.
    static func check(_ text: String) throws(UnfitWords) {
        guard !text.unicodeScalars.contains(where: \.isRefused) else {
            throw UnfitWords(why: "it holds control characters")
        }
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
