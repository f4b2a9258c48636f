// SPDX-License-Identifier: Apache-2.0

/// What StartChatContact asked for, with the ids it was given.
package struct ChatStart: Sendable, Hashable {
    /// How a past chat is shown in a new one. *Stored: add, never rename.*
    package enum RehydrationType: String, Sendable {
        /// The whole past session.
        case entirePastSession = "ENTIRE_PAST_SESSION"
        /// The past session up to a contact.
        case fromSegment = "FROM_SEGMENT"
    }

    /// A past chat to go on with.
    package struct Persistence: Sendable, Hashable {
        /// How much of it is shown.
        package let type: RehydrationType
        /// The contact it is continued from.
        package let source: ContactID

        /// Makes a link to a past chat.
        package init(type: RehydrationType, source: ContactID) {
            self.type = type
            self.source = source
        }
    }

    /// The ``responseMode`` of a customer who is shown the words of bots while they are spoken.
    package static let incremental = "INCREMENTAL"

    /// The instance.
    package var instance: InstanceID
    /// The first contact of the session.
    package var contact: ContactID
    /// The inbound flow.
    package var flow: FlowID
    /// The customer.
    package var customer: ParticipantID
    /// The customer's name.
    package var displayName: String
    /// The sender of flow messages, for the whole session.
    package var system: ParticipantID
    /// The attributes.
    package var attributes: [Attribute] = []
    /// The customer's first message, delivered when the customer connects.
    package var initialMessage: MessageContent?
    /// How long the chat may last.
    package var duration = Chat.durationDefault
    /// The content types that participants may send.
    package var contentTypes: [ContentType] = [.plain]
    /// How answers of bots are delivered (`INCREMENTAL`, `COMPLETE`); `nil` when not said.
    package var responseMode: String?
    /// The past chat to go on with.
    package var persistence: Persistence?
    /// A contact whose properties were copied.
    package var related: ContactID?
    /// The segment attributes as a JSON object's text; empty for none.
    package var segmentAttributes = ""
    /// The caller's own number of the customer.
    package var customerNumber: String?
    /// Whether agents are dropped when the customer ends the chat.
    package var endsWithCustomer = false
    /// What chance in the chat's flows is drawn by, beside the server's seed; 0 for the contact's id.
    package var chanceKey: UInt64 = 0
    /// The fingerprint of the request, by which a repeat is told from another request.
    package var digest: UInt64 = 0

    /// Makes a start of what every chat has.
    package init(
        instance: InstanceID, contact: ContactID, flow: FlowID, customer: ParticipantID,
        displayName: String, system: ParticipantID
    ) {
        self.instance = instance
        self.contact = contact
        self.flow = flow
        self.customer = customer
        self.displayName = displayName
        self.system = system
    }
}
