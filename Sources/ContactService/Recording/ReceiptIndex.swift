// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import Journal

/// Receipts are found by the message they are of, so that a page of a transcript costs the same
/// wherever it stands: the key holds all that a receipt says.
extension ChatIndex {
    static func receipt(_ receipt: Chat.Receipt, in session: ContactID) -> IndexEntry {
        IndexEntry(
            kind: .receipt,
            key: IndexKey(
                session.identifier.high, session.identifier.low,
                receipt.message.identifier.high, receipt.message.identifier.low,
                receipt.recipient.identifier.high, receipt.recipient.identifier.low,
                UInt64(receipt.kind.rawValue), UInt64(bitPattern: receipt.item.time.milliseconds)),
            stream: StreamID(chat: session))
    }

    /// The keys of the receipts of a session's messages from the first to the last one named.
    static func receiptRange(
        in session: ContactID, from first: ItemID, through last: ItemID
    ) -> Range<IndexKey> {
        let lower = IndexKey(
            session.identifier.high, session.identifier.low,
            first.identifier.high, first.identifier.low)
        let upper = IndexKey(
            session.identifier.high, session.identifier.low,
            last.identifier.high, last.identifier.low,
            .max, .max, .max, .max)
        return lower..<upper
    }

    /// What a key of the index of receipts says; `nil` for other keys.
    static func receipt(
        _ key: IndexKey
    ) -> (message: ItemID, recipient: ParticipantID, kind: Chat.Receipt.Kind, time: Instant)? {
        guard key.bytes.count == 64 else { return nil }
        func word(_ place: Int) -> UInt64 {
            key.bytes[place * 8..<place * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) }
        }
        guard let kind = Chat.Receipt.Kind(rawValue: UInt8(clamping: word(6))) else { return nil }
        return (
            ItemID(Identifier(high: word(2), low: word(3))),
            ParticipantID(Identifier(high: word(4), low: word(5))), kind,
            Instant(milliseconds: Int64(bitPattern: word(7)))
        )
    }
}
