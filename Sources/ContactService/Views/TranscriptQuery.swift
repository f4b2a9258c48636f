// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
package import Journal

/// Which part of a transcript is asked for, and in what order.
package struct TranscriptQuery: Sendable {
    /// Where the scan begins. The item that stands there is part of the answer.
    package enum Start: Sendable {
        /// At the end of the transcript.
        case newest
        /// At an item; one that is not in the transcript gives nothing.
        case item(ItemID)
        /// At the first (scanning forward) or last (backward) item of a moment or beyond.
        case time(Instant)
        /// At the n-th newest item, or the oldest when there are fewer.
        case mostRecent(Int)
        /// Where an earlier page stopped.
        case cursor(TranscriptCursor)
    }

    /// Where the scan begins.
    package var start: Start
    /// Which way it goes; it decides which items are found.
    package var direction: ReadDirection
    /// Whether the page is shown oldest first; it only orders the page.
    package var isAscending: Bool
    /// How many items a page holds at most.
    package var limit: Int
    /// Only items of these contacts; `nil` for all of the session.
    package var contacts: Set<ContactID>?

    /// Makes a query.
    package init(
        start: Start, direction: ReadDirection, isAscending: Bool, limit: Int,
        contacts: Set<ContactID>? = nil
    ) {
        self.start = start
        self.direction = direction
        self.isAscending = isAscending
        self.limit = limit
        self.contacts = contacts
    }
}

/// A place between two items, from which a scan goes on. It survives what is written meanwhile.
package struct TranscriptCursor: Sendable, Hashable {
    /// The past contact up to which a past session is shown; `nil` while the chat's own
    /// transcript is read.
    package let source: ContactID?
    /// How many past sessions the scan has come through, that of the source included.
    package let depth: Int
    /// The commit of the item that was shown last; `nil` before the first one.
    package let position: Position?
    /// The place of that item among the items of its commit.
    package let ordinal: Int
    /// Which way the scan goes.
    package let direction: ReadDirection

    /// Makes a cursor.
    package init(
        source: ContactID? = nil, depth: Int = 0, position: Position?, ordinal: Int = 0,
        direction: ReadDirection
    ) {
        self.source = source
        self.depth = depth
        self.position = position
        self.ordinal = ordinal
        self.direction = direction
    }

    /// The cursor as a token for one chat; opaque to clients.
    package func token(for chat: ContactID) -> String {
        let flags = (direction == .backward ? 1 : 0) | (position == nil ? 2 : 0)
        var words: [UInt64] = [
            source?.identifier.high ?? 0, source?.identifier.low ?? 0, position?.value ?? 0,
            UInt64(ordinal) << 32 | UInt64(depth) << 8 | UInt64(flags),
        ]
        words.append(Self.check(words, chat))
        return words.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// Reads a token that was made for the chat; `nil` for any other text.
    package init?(token: String, chat: ContactID) {
        let digits = Array(token.utf8)
        guard digits.count == 80 else { return nil }
        var words: [UInt64] = []
        for start in stride(from: 0, to: 80, by: 16) {
            let text = String(decoding: digits[start..<start + 16], as: UTF8.self)
            guard let word = UInt64(text, radix: 16) else { return nil }
            words.append(word)
        }
        guard words[4] == Self.check(Array(words.prefix(4)), chat) else { return nil }
        let depth = Int(words[3] >> 8 & 0xFFFF)
        self.init(
            source: depth > 0 ? ContactID(Identifier(high: words[0], low: words[1])) : nil,
            depth: depth,
            position: words[3] & 2 == 2 ? nil : Position(words[2]), ordinal: Int(words[3] >> 32),
            direction: words[3] & 1 == 1 ? .backward : .forward)
    }

    private static func check(_ words: [UInt64], _ chat: ContactID) -> UInt64 {
        var digest = RequestDigest()
        for word in words { digest.add(word) }
        digest.add(chat.identifier.high)
        digest.add(chat.identifier.low)
        return digest.value
    }
}
