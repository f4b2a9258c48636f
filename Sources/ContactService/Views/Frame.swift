// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import JSONDocument

/// What is sent down a socket for one item, encoded once and shared by all who get it.
package struct Frame: Sendable {
    /// The text frame.
    package let bytes: [UInt8]
    /// Who gets to see it.
    let visibility: Visibility
    /// The one participant who does not get it; `nil` when all do.
    let excluded: ParticipantID?

    init(item: [UInt8], visibility: Visibility, excluded: ParticipantID? = nil) {
        var writer = JSONWriter(capacity: item.count + item.count / 4 + 80)
        writer.beginObject()
        writer.key("content")
        writer.string(utf8: item)
        writer.key("contentType")
        writer.string("application/json")
        writer.key("topic")
        writer.string("aws/chat")
        writer.endObject()
        bytes = writer.bytes
        self.visibility = visibility
        self.excluded = excluded
    }

    /// Whether a participant gets to see it.
    func isMeant(for participant: Participant) -> Bool {
        switch visibility {
        case .all: participant.id != excluded
        case .customer: participant.role == .customer
        case .agent: participant.role != .customer
        }
    }

    /// The frame for an event; `nil` when nothing is to be seen of it.
    package init?(_ event: Chat.Event, initialContact: ContactID, state: Chat.State) {
        guard let item = TranscriptItem(event, in: state) else {
            guard case .receiptRecorded(let receipt) = event, let contact = state.contact else {
                return nil
            }
            self.init(
                item: Self.receiptItem(receipt, initialContact: initialContact, contact.id),
                visibility: .all)
            return
        }
        var writer = JSONWriter(capacity: 512)
        item.write(to: &writer, initialContact: initialContact)
        self.init(item: writer.bytes, visibility: item.visibility)
    }

    /// The frame for a signal that is passed on to the others and not stored, such as typing.
    package init(
        signal type: ContentType, item: ItemStamp, sender: Sender, initialContact: ContactID,
        contact: ContactID
    ) {
        let item = TranscriptItem(
            item: item, kind: .event, contentType: type, sender: sender, contact: contact)
        var writer = JSONWriter(capacity: 384)
        item.write(to: &writer, initialContact: initialContact)
        self.init(item: writer.bytes, visibility: .all, excluded: sender.id)
    }

    /// The frame for a piece of a message that is shown to the customer while it is spoken.
    init(
        piece text: String, number: Int, item: ItemStamp, sender: Sender,
        initialContact: ContactID, contact: ContactID
    ) {
        let item = TranscriptItem(
            item: item, kind: .message, contentType: .plain, sender: sender, content: text,
            contact: contact, visibility: .customer,
            chunk: TranscriptItem.Chunk(number: number, isLast: false))
        var writer = JSONWriter(capacity: 512)
        item.write(to: &writer, initialContact: initialContact)
        self.init(item: writer.bytes, visibility: item.visibility)
    }

    private static func receiptItem(
        _ receipt: Chat.Receipt, initialContact: ContactID, _ contact: ContactID
    ) -> [UInt8] {
        var writer = JSONWriter(capacity: 512)
        writer.beginObject()
        writer.key("AbsoluteTime")
        writer.string(receipt.item.time.description)
        writer.key("ContentType")
        writer.string(ContentType.messageMetadata.rawValue)
        writer.key("Id")
        writer.string(receipt.item.id.description)
        writer.key("Type")
        writer.string("MESSAGEMETADATA")
        writer.key("InitialContactId")
        writer.string(initialContact.description)
        writer.key("ContactId")
        writer.string(contact.description)
        writer.key("MessageMetadata")
        var delivery = MessageDelivery(recipient: receipt.recipient)
        delivery.note(receipt.kind, receipt.item.time)
        delivery.write(to: &writer, message: receipt.message)
        writer.endObject()
        return writer.bytes
    }
}

/// When one recipient got and read a message.
struct MessageDelivery {
    let recipient: ParticipantID
    private var deliveredAt: Instant?
    private var readAt: Instant?

    init(recipient: ParticipantID) { self.recipient = recipient }

    /// Notes a receipt; the first of its kind counts.
    mutating func note(_ kind: Chat.Receipt.Kind, _ time: Instant) {
        switch kind {
        case .delivered: deliveredAt = deliveredAt ?? time
        case .read: readAt = readAt ?? time
        }
    }

    func write(to writer: inout JSONWriter, message: ItemID) {
        Self.write([self], to: &writer, message: message)
    }

    static func write(
        _ deliveries: [MessageDelivery], to writer: inout JSONWriter, message: ItemID
    ) {
        writer.beginObject()
        writer.key("MessageId")
        writer.string(message.description)
        writer.key("Receipts")
        writer.beginArray()
        for delivery in deliveries { delivery.writeReceipt(to: &writer) }
        writer.endArray()
        writer.endObject()
    }

    private func writeReceipt(to writer: inout JSONWriter) {
        writer.beginObject()
        if let deliveredAt {
            writer.key("DeliveredTimestamp")
            writer.string(deliveredAt.description)
        }
        if let readAt {
            writer.key("ReadTimestamp")
            writer.string(readAt.description)
        }
        writer.key("RecipientParticipantId")
        writer.string(recipient.description)
        writer.endObject()
    }
}
