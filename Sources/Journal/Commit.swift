// SPDX-License-Identifier: Apache-2.0

/// What one command wrote: one record of one stream, kept whole or not at all.
package struct Commit: Sendable, Hashable {
    /// The stream it belongs to.
    package let stream: StreamID
    /// When it was decided, in milliseconds since 1970; never earlier than the commit before it.
    package let time: Int64
    /// The events, encoded, at most ``payloadBytesMax``; opaque to the journal.
    package let payload: [UInt8]
    /// Index entries to add or replace, in the same transaction, after the removals.
    package let added: [IndexEntry]
    /// Index entries to remove, in the same transaction; the stream of each is not looked at.
    package let removed: [IndexEntry]

    /// The size of the largest payload that a journal takes.
    package static let payloadBytesMax = 16 * 1024 * 1024
    /// How many index entries one commit changes at most.
    package static let entriesMax = 10_000

    /// Makes a commit.
    package init(
        stream: StreamID,
        time: Int64,
        payload: [UInt8],
        added: [IndexEntry] = [],
        removed: [IndexEntry] = []
    ) {
        self.stream = stream
        self.time = time
        self.payload = payload
        self.added = added
        self.removed = removed
    }

    /// Refuses a commit that no journal takes; each adapter asks before it takes one.
    /// - Throws: ``JournalError/fault(_:)`` when the payload, a key or the number of entries is
    ///   over its bound.
    package func checkBounds() throws(JournalError) {
        guard payload.count <= Self.payloadBytesMax else {
            throw .fault("a commit of \(payload.count) bytes is over \(Self.payloadBytesMax)")
        }
        guard added.count + removed.count <= Self.entriesMax else {
            throw .fault("a commit changes \(added.count + removed.count) index entries")
        }
        let isLong = { (entry: IndexEntry) in entry.key.bytes.count > IndexKey.bytesMax }
        guard !added.contains(where: isLong), !removed.contains(where: isLong) else {
            throw .fault("an index key is over \(IndexKey.bytesMax) bytes")
        }
    }
}

/// A commit as it was read back.
package struct StoredCommit: Sendable, Hashable {
    /// Where it stands.
    package let position: Position
    /// The stream it belongs to.
    package let stream: StreamID
    /// When it was decided, in milliseconds since 1970.
    package let time: Int64
    /// The events, encoded.
    package let payload: [UInt8]

    /// Makes a commit that was read.
    package init(position: Position, stream: StreamID, time: Int64, payload: [UInt8]) {
        self.position = position
        self.stream = stream
        self.time = time
        self.payload = payload
    }
}

/// The name of a stream: a category and 128 bits.
package struct StreamID: Sendable, Hashable {
    /// What kind of aggregate the stream holds. *Stored: add, never renumber.*
    package enum Category: UInt8, Sendable, CaseIterable {
        /// An instance with its flows, queues and other resources.
        case instance = 1
        /// A chat session: the contacts that share an initial contact.
        case chat = 2
    }

    /// The kind of aggregate.
    package let category: Category
    /// The first eight bytes of the aggregate's id.
    package let high: UInt64
    /// The last eight bytes of the aggregate's id.
    package let low: UInt64

    /// Names a stream.
    package init(category: Category, high: UInt64, low: UInt64) {
        self.category = category
        self.high = high
        self.low = low
    }
}

/// A place in the journal. Opaque: it grows within a stream, and says nothing else.
package struct Position: Sendable, Hashable, Comparable {
    /// The adapter's own number.
    package let value: UInt64

    /// Wraps an adapter's number.
    package init(_ value: UInt64) { self.value = value }

    package static func < (left: Position, right: Position) -> Bool { left.value < right.value }
}
