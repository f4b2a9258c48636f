// SPDX-License-Identifier: Apache-2.0

/// The content types of messages and events, as the wire names them.
package struct ContentType: Sendable, Hashable, RawRepresentable {
    /// The name on the wire.
    package let rawValue: String

    /// Wraps a name.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// Plain text.
    package static let plain = ContentType(rawValue: "text/plain")
    /// Text with the formatting of Markdown.
    package static let markdown = ContentType(rawValue: "text/markdown")
    /// JSON text, for clients that agreed on what it means.
    package static let json = ContentType(rawValue: "application/json")
    /// A template to choose from, sent to the customer.
    package static let interactive = ContentType(rawValue: prefix + "message.interactive")
    /// The customer's answer to a template.
    package static let interactiveResponse =
        ContentType(rawValue: prefix + "message.interactive.response")

    /// Somebody types.
    package static let typing = ContentType(rawValue: prefix + "event.typing")
    /// An old client says that it has connected.
    package static let connectionAcknowledged =
        ContentType(rawValue: prefix + "event.connection.acknowledged")
    /// A message has arrived.
    package static let delivered = ContentType(rawValue: prefix + "event.message.delivered")
    /// A message was read.
    package static let read = ContentType(rawValue: prefix + "event.message.read")
    /// The server tells of receipts.
    package static let messageMetadata = ContentType(rawValue: prefix + "event.message.metadata")
    /// A participant has connected.
    package static let participantJoined =
        ContentType(rawValue: prefix + "event.participant.joined")
    /// A participant has left.
    package static let participantLeft = ContentType(rawValue: prefix + "event.participant.left")
    /// A participant has been silent for long.
    package static let participantIdle = ContentType(rawValue: prefix + "event.participant.idle")
    /// An idle participant has said something.
    package static let participantReturned =
        ContentType(rawValue: prefix + "event.participant.returned")
    /// Everybody but the customer was taken out, since a participant was silent for too long.
    package static let participantAutoDisconnected =
        ContentType(rawValue: prefix + "event.participant.autodisconnection")
    /// A past chat became part of this one.
    package static let chatRehydrated = ContentType(rawValue: prefix + "event.chat.rehydrated")
    /// The chat is over.
    package static let chatEnded = ContentType(rawValue: prefix + "event.chat.ended")

    private static let prefix = "application/vnd.amazonaws.connect."

    /// The types that StartChatContact's SupportedMessagingContentTypes may list.
    package static let messaging: Set<ContentType> =
        [.plain, .markdown, .json, .interactive, .interactiveResponse]

    /// The most characters that a message of this type may hold; `nil` for types that no
    /// participant may send.
    /// - SeeAlso: Participant Service, SendMessage `Content`.
    package var lengthMax: Int? {
        switch self {
        case .plain, .markdown: 1024
        case .json: 12_000
        case .interactiveResponse: 12_288
        default: nil
        }
    }
}

/// What somebody wrote.
package struct MessageContent: Sendable, Hashable {
    /// The kind of text.
    package let type: ContentType
    /// The text.
    package let text: String

    /// Makes a content.
    package init(type: ContentType, text: String) {
        self.type = type
        self.text = text
    }
}

/// Who gets to see an item.
package enum Visibility: String, Sendable {
    /// Everybody in the chat.
    case all = "ALL"
    /// The customer alone.
    case customer = "CUSTOMER"
    /// The side of the contact centre alone.
    case agent = "AGENT"
}
