// SPDX-License-Identifier: Apache-2.0
package import Journal

extension StreamID {
    /// A stream of the tests: a chat session with a small number.
    package static func sample(_ number: UInt64, _ category: Category = .chat) -> StreamID {
        // The multiplication scatters the names as random ids would be.
        StreamID(
            category: category,
            high: number &* 0x9E37_79B9_7F4A_7C15,
            low: ~number &* 0xD1B5_4A32_D192_ED03
        )
    }
}

extension Commit {
    /// A commit of the tests whose payload spells a text.
    package static func sample(
        _ stream: StreamID,
        _ text: String,
        time: Int64 = 0,
        added: [IndexEntry] = [],
        removed: [IndexEntry] = []
    ) -> Commit {
        Commit(
            stream: stream,
            time: time,
            payload: Array(text.utf8),
            added: added,
            removed: removed
        )
    }
}

extension IndexEntry {
    /// An entry of the tests.
    package static func sample(
        _ key: IndexKey,
        _ stream: StreamID,
        _ kind: IndexKind = .contact
    ) -> IndexEntry {
        IndexEntry(kind: kind, key: key, stream: stream)
    }
}

extension StoredCommit {
    /// The text that the payload of a commit of the tests spells.
    package var text: String { String(decoding: payload, as: UTF8.self) }
}

extension Journal {
    /// Appends commits with the given texts to the end of an empty stream, one after another.
    /// - Parameter step: how much later each is than the one before, in milliseconds.
    /// - Returns: their positions.
    package func fill(
        _ stream: StreamID,
        _ texts: [String],
        step: Int64 = 0
    ) async throws(JournalError) -> [Position] {
        var positions: [Position] = []
        for (index, text) in texts.enumerated() {
            let commit = Commit.sample(stream, text, time: step * Int64(index))
            positions.append(try await append(commit, expecting: positions.last))
        }
        return positions
    }
}
