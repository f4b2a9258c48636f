// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import Journal

/// An item whose id was given out before it was stored is found by the moment at which it was: the
/// key holds both.
/// - SeeAlso: docs/decisions/0066-partial-messages.md
extension ChatIndex {
    static func ahead(_ item: ItemStamp, in session: ContactID) -> IndexEntry {
        IndexEntry(
            kind: .ahead,
            key: IndexKey(
                session.identifier.high, session.identifier.low, item.id.identifier.high,
                item.id.identifier.low, UInt64(bitPattern: item.time.milliseconds)),
            stream: StreamID(chat: session))
    }

    /// The keys of an item.
    static func aheadRange(of item: ItemID, in session: ContactID) -> Range<IndexKey> {
        let (high, low) = (session.identifier.high, session.identifier.low)
        let (first, last) = (item.identifier.high, item.identifier.low)
        return IndexKey(high, low, first, last)..<IndexKey(high, low, first, last, .max, .max)
    }

    /// When the item was stored that a key of the index names; `nil` for other keys.
    static func storedTime(_ key: IndexKey) -> Instant? {
        guard key.bytes.count == 40 else { return nil }
        let milliseconds = key.bytes[32...].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Instant(milliseconds: Int64(bitPattern: milliseconds))
    }
}
