// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import JSONDocument

/// An entry of a transcript, as sockets and GetTranscript show it.
package struct TranscriptItem: Sendable {
    /// What sort of entry it is.
    package enum Kind: String, Sendable {
        /// Something said.
        case message = "MESSAGE"
        /// Something that happened.
        case event = "EVENT"
    }

    /// A part of a message that is shown while it is spoken.
    struct Chunk: Sendable {
        /// Which one it is, from 1.
        let number: Int
        /// Whether it is the last one, which holds the whole text.
        let isLast: Bool
    }

    /// The name and moment.
    package let item: ItemStamp
    let kind: Kind
    let contentType: ContentType
    /// Who it is from; `nil` where nobody is named.
    package let sender: Sender?
    let content: String?
    let contact: ContactID
    let visibility: Visibility
    /// What part of a message it is that is shown while it is spoken; `nil` for all others.
    let chunk: Chunk?
    /// Whether it stands in the transcript; some events are only told to those who are there.
    let isKept: Bool

    init(
        item: ItemStamp, kind: Kind, contentType: ContentType, sender: Sender?,
        content: String? = nil, contact: ContactID, visibility: Visibility = .all,
        chunk: Chunk? = nil, isKept: Bool = true
    ) {
        self.item = item
        self.kind = kind
        self.contentType = contentType
        self.sender = sender
        self.content = content
        self.contact = contact
        self.visibility = visibility
        self.chunk = chunk
        self.isKept = isKept && visibility == .all
    }

    /// The entry that an event makes; `nil` for events of which nothing is to be seen.
    /// - Parameter state: a state in which the participants of the event are known.
    init?(_ event: Chat.Event, in state: Chat.State) {
        switch event {
        case .messageSent(let message):
            self.init(
                item: message.item, kind: .message, contentType: message.content.type,
                sender: message.sender, content: message.content.text, contact: message.contact,
                visibility: message.visibility,
                chunk: message.item.id.isAhead
                    ? Chunk(number: message.pieces + 1, isLast: true) : nil)
        case .participantJoined(let id, let item, let contact):
            self.init(item, .participantJoined, of: id, on: contact, in: state)
        case .participantLeft(let id, let item, let contact):
            self.init(item, .participantLeft, of: id, on: contact, in: state)
        case .participantIdle(let id, let item, let contact):
            self.init(item, .participantIdle, of: id, on: contact, in: state, isKept: false)
        case .participantReturned(let id, let item, let contact):
            self.init(item, .participantReturned, of: id, on: contact, in: state, isKept: false)
        case .participantAutoDisconnected(let id, let item, let contact):
            self.init(
                item, .participantAutoDisconnected, of: id, on: contact, in: state, isKept: false)
        case .rehydrated(_, let item, let contact):
            self.init(
                item: item, kind: .event, contentType: .chatRehydrated, sender: nil,
                contact: contact, isKept: false)
        case .ended(let item, _, let contact):
            self.init(
                item: item, kind: .event, contentType: .chatEnded, sender: nil, contact: contact)
        default: return nil
        }
    }

    private init?(
        _ item: ItemStamp, _ type: ContentType, of id: ParticipantID, on contact: ContactID,
        in state: Chat.State, isKept: Bool = true
    ) {
        guard let participant = state.participant(id) else { return nil }
        self.init(
            item: item, kind: .event, contentType: type, sender: Sender(participant),
            contact: contact, isKept: isKept)
    }

    /// Writes the entry with its members in the order of real frames.
    /// - Parameters:
    ///   - initialContact: the first contact, named in frames and not in GetTranscript; the number of
    ///     a chunk, too.
    ///   - deliveries: who got the message and when.
    ///   - isPast: whether it is shown in a later chat, where its contact is a related one.
    func write(
        to writer: inout JSONWriter, initialContact: ContactID? = nil,
        deliveries: [MessageDelivery] = [], isPast: Bool = false
    ) {
        writer.beginObject()
        writer.key("AbsoluteTime")
        writer.string(item.time)
        if let content {
            writer.key("Content")
            writer.string(content)
        }
        writer.key("ContentType")
        writer.string(contentType.rawValue)
        writer.key("Id")
        writer.string(item.id)
        writer.key("Type")
        writer.string(kind.rawValue)
        if let sender {
            writer.key("ParticipantId")
            writer.string(sender.id)
            writer.key("DisplayName")
            writer.string(sender.displayName)
            writer.key("ParticipantRole")
            writer.string(sender.role.rawValue)
        }
        if let initialContact {
            writer.key("InitialContactId")
            writer.string(initialContact)
        }
        writer.key(isPast ? "RelatedContactId" : "ContactId")
        writer.string(contact)
        if let chunk, initialContact != nil {
            writer.key("MessageMetadata")
            writer.beginObject()
            writer.key("MessageCompleted")
            writer.bool(chunk.isLast)
            writer.key("ChunkNumber")
            writer.integer(chunk.number)
            writer.endObject()
        }
        if !deliveries.isEmpty {
            writer.key("MessageMetadata")
            MessageDelivery.write(deliveries, to: &writer, message: item.id)
        }
        writer.endObject()
    }
}
