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
    /// Only items of this contact; `nil` for all of the session.
    package var contact: ContactID?

    /// Makes a query.
    package init(
        start: Start, direction: ReadDirection, isAscending: Bool, limit: Int,
        contact: ContactID? = nil
    ) {
        self.start = start
        self.direction = direction
        self.isAscending = isAscending
        self.limit = limit
        self.contact = contact
    }
}

/// A place between two items, from which a scan goes on. It survives what is written meanwhile.
package struct TranscriptCursor: Sendable, Hashable {
    /// The commit of the item that was shown last.
    package let position: Position
    /// The place of that item among the items of its commit.
    package let ordinal: Int
    /// Which way the scan goes.
    package let direction: ReadDirection

    /// Makes a cursor.
    package init(position: Position, ordinal: Int, direction: ReadDirection) {
        self.position = position
        self.ordinal = ordinal
        self.direction = direction
    }

    /// The cursor as a token for one session; opaque to clients.
    package func token(for session: ContactID) -> String {
        var words: [UInt64] = [
            position.value, UInt64(ordinal) << 1 | (direction == .backward ? 1 : 0),
        ]
        words.append(Self.check(words, session))
        return words.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// Reads a token that was made for the session; `nil` for any other text.
    package init?(token: String, session: ContactID) {
        let digits = Array(token.utf8)
        guard digits.count == 48 else { return nil }
        var words: [UInt64] = []
        for start in stride(from: 0, to: 48, by: 16) {
            let text = String(decoding: digits[start..<start + 16], as: UTF8.self)
            guard let word = UInt64(text, radix: 16) else { return nil }
            words.append(word)
        }
        guard words[2] == Self.check(Array(words.prefix(2)), session), words[1] >> 1 < 1 << 31
        else { return nil }
        self.init(
            position: Position(words[0]), ordinal: Int(words[1] >> 1),
            direction: words[1] & 1 == 1 ? .backward : .forward)
    }

    private static func check(_ words: [UInt64], _ session: ContactID) -> UInt64 {
        var digest = RequestDigest()
        for word in words { digest.add(word) }
        digest.add(session.identifier.high)
        digest.add(session.identifier.low)
        return digest.value
    }
}
