// SPDX-License-Identifier: Apache-2.0

/// A key under which a stream is found. Entries change in the same transaction as the commit that
/// names them; an entry with the kind and key of an earlier one replaces it.
package struct IndexEntry: Sendable, Hashable {
    /// Which index it stands in.
    package let kind: IndexKind
    /// The key; entries are ordered by its bytes.
    package let key: IndexKey
    /// The stream it leads to.
    package let stream: StreamID

    /// Makes an entry.
    package init(kind: IndexKind, key: IndexKey, stream: StreamID) {
        self.kind = kind
        self.key = key
        self.stream = stream
    }
}

/// The indexes of the journal. *Stored: add, never renumber.*
package enum IndexKind: UInt8, Sendable, CaseIterable {
    /// Chat sessions that have not ended, by initial contact.
    case openChat = 1
    /// Chat sessions by each of their contacts.
    case contact = 2
    /// Contacts by the moment of their initiation.
    case initiation = 3
    /// Instances by id.
    case instance = 4
    /// Contacts by the moment of their end.
    case disconnection = 6
    /// Sessions by the moments at which they were put into queues.
    case enqueueing = 7
    /// Receipts of messages, by session and message.
    case receipt = 5
    /// What is to be asked outside although nobody waits for it, by contact and call.
    case errand = 8
    /// Items whose ids were given out before they were stored, by session and id.
    case ahead = 9
}

/// The key of an index entry: bytes, compared one by one.
package struct IndexKey: Sendable, Hashable, Comparable {
    /// The bytes; in an entry at most ``bytesMax``.
    package let bytes: [UInt8]

    /// The length of the longest key of an entry.
    package static let bytesMax = 64

    /// Makes a key of bytes.
    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Makes a key of numbers that sorts as they do: each in eight bytes, the first one foremost.
    package init(_ words: UInt64...) {
        bytes = words.flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
        }
    }

    /// A key before all others.
    package static let first = IndexKey([UInt8]())
    /// A key after all others.
    package static let last = IndexKey([UInt8](repeating: 0xFF, count: bytesMax + 1))

    package static func < (left: IndexKey, right: IndexKey) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
