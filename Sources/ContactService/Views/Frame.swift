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

    /// Makes a frame.
    /// - Parameters:
    ///   - capacity: how many bytes it is expected to have.
    ///   - item: writes the item, which the frame holds as text.
    private init(
        capacity: Int, visibility: Visibility, excluded: ParticipantID? = nil,
        item: (inout JSONWriter) -> Void
    ) {
        var writer = JSONWriter(capacity: capacity)
        writer.beginObject()
        writer.key("content")
        writer.beginText()
        item(&writer)
        writer.endText()
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
            self.init(capacity: Self.bytesUsual, visibility: .all) { writer in
                Self.write(receipt, to: &writer, initialContact: initialContact, contact.id)
            }
            return
        }
        self.init(item, initialContact: initialContact)
    }

    /// The frame for a signal that is passed on to the others and not stored, such as typing.
    package init(
        signal type: ContentType, item: ItemStamp, sender: Sender, initialContact: ContactID,
        contact: ContactID
    ) {
        let item = TranscriptItem(
            item: item, kind: .event, contentType: type, sender: sender, contact: contact)
        self.init(item, initialContact: initialContact, excluded: sender.id)
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
        self.init(item, initialContact: initialContact)
    }

    /// The frame for an entry of a transcript.
    init(
        _ item: TranscriptItem, initialContact: ContactID, excluded: ParticipantID? = nil
    ) {
        let capacity = Self.bytesUsual + (item.content?.utf8.count ?? 0)
        self.init(capacity: capacity, visibility: item.visibility, excluded: excluded) { writer in
            item.write(to: &writer, initialContact: initialContact)
        }
    }

    /// How many bytes a frame has besides what was said.
    private static let bytesUsual = 576

    private static func write(
        _ receipt: Chat.Receipt, to writer: inout JSONWriter, initialContact: ContactID,
        _ contact: ContactID
    ) {
        writer.beginObject()
        writer.key("AbsoluteTime")
        writer.string(receipt.item.time)
        writer.key("ContentType")
        writer.string(ContentType.messageMetadata.rawValue)
        writer.key("Id")
        writer.string(receipt.item.id)
        writer.key("Type")
        writer.string("MESSAGEMETADATA")
        writer.key("InitialContactId")
        writer.string(initialContact)
        writer.key("ContactId")
        writer.string(contact)
        writer.key("MessageMetadata")
        var delivery = MessageDelivery(recipient: receipt.recipient)
        delivery.note(receipt.kind, receipt.item.time)
        delivery.write(to: &writer, message: receipt.message)
        writer.endObject()
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
        writer.string(message)
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
            writer.string(deliveredAt)
        }
        if let readAt {
            writer.key("ReadTimestamp")
            writer.string(readAt)
        }
        writer.key("RecipientParticipantId")
        writer.string(recipient)
        writer.endObject()
    }
}
