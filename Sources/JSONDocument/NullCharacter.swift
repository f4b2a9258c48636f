// SPDX-License-Identifier: Apache-2.0

// The one character that no text of a chat or a flow may hold: programs written in C take it for a
// text's end, and what is said would differ from what is read.

extension String {
    /// Whether the text holds the character U+0000.
    package var holdsNullCharacter: Bool {
        // The least byte is found many bytes at a time; every text of every request is looked at.
        utf8.withContiguousStorageIfAvailable { bytes in
            bytes.reduce(UInt8.max) { min($0, $1) } == 0
        } ?? utf8.contains(0)
    }
}

extension JSON {
    /// Whether a text or a name within holds the character U+0000.
    package var holdsNullCharacter: Bool { contains(where: \.holdsNullCharacter) }

    /// Whether one of the texts and names within is such a one.
    package func contains(where isWanted: (String) -> Bool) -> Bool {
        switch self {
        case .null, .bool, .number: false
        case .string(let text): isWanted(text)
        case .array(let elements): elements.contains { $0.contains(where: isWanted) }
        case .object(let object):
            object.contains { isWanted($0.key) || $0.value.contains(where: isWanted) }
        }
    }
}
