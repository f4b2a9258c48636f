// SPDX-License-Identifier: Apache-2.0

/// How a contact came to be. *Stored: add, never rename.*
package enum InitiationMethod: String, Sendable {
    /// StartChatContact.
    case api = "API"
    /// A transfer by an agent.
    case transfer = "TRANSFER"
    /// A move from queue to queue by a customer queue flow.
    case queueTransfer = "QUEUE_TRANSFER"
    /// A disconnect flow.
    case disconnect = "DISCONNECT"
}

/// Why a contact ended. *Stored: add, never rename.*
package enum DisconnectReason: String, Sendable {
    /// The customer ended the chat.
    case customer = "CUSTOMER_DISCONNECT"
    /// An agent ended the chat.
    case agent = "AGENT_DISCONNECT"
    /// The customer never connected.
    case connectionNotEstablished = "CUSTOMER_CONNECTION_NOT_ESTABLISHED"
    /// The chat reached the end of its duration.
    case expired = "EXPIRED"
    /// A flow ended the chat.
    case flow = "CONTACT_FLOW_DISCONNECT"
    /// StopContact.
    case api = "API"
    /// A participant was silent for too long.
    case idle = "IDLE_DISCONNECT"
    /// The last participant besides the customer, not an agent, left.
    case thirdParty = "THIRD_PARTY_DISCONNECT"
    /// The flow could not go on.
    case systemError = "SYSTEM_ERROR"
}

/// One segment of a chat session: from its start, a transfer or a disconnect flow, to its end.
package struct Contact: Sendable, Hashable {
    /// A stay in a queue.
    package struct QueueStay: Sendable, Hashable {
        /// The queue.
        package let queue: QueueID
        /// When the contact was put into it.
        package let enqueuedAt: Instant
        /// Orders the contacts that were put into it at the same moment: the smaller came first.
        package let number: UInt64

        /// Makes a stay.
        package init(queue: QueueID, enqueuedAt: Instant, number: UInt64 = 0) {
            self.queue = queue
            self.enqueuedAt = enqueuedAt
            self.number = number
        }
    }

    /// The id.
    package let id: ContactID
    /// The contact before it in the session; `nil` for the first.
    package let previous: ContactID?
    /// How it came to be.
    package let initiation: InitiationMethod
    /// When it came to be.
    package let initiatedAt: Instant
    /// When the customer was connected to it; `nil` before.
    package var connectedAt: Instant?
    /// The queue that it was last put into; `nil` when none yet.
    package var queueStay: QueueStay?
    /// Whether it waits in that queue now.
    package var isQueued = false
    /// The name.
    package var name: String?
    /// The description.
    package var description: String?
    /// The language, such as `en-US`.
    package var languageCode: String?
    /// References by name, each a JSON object's text.
    package var references: [Attribute] = []
    /// Segment attributes by name, each a JSON value's text.
    package var segmentAttributes: [Attribute] = []
    /// Tags by key.
    package var tags: [Attribute] = []
    /// The place in queues: lower is sooner; `nil` for the usual one.
    package var queuePriority: Int64?
    /// How many seconds longer the contact counts as waiting.
    package var queueTimeAdjustmentSeconds: Int64?
    /// The routing criteria as JSON text.
    package var routingCriteria: String?
    /// The wisdom session.
    package var wisdomSessionARN: String?
    /// What flows want to be recorded and analysed, as JSON text; `nil` when none has said.
    package var recording: String?
    /// What was said on it, in numbers, as soon as another contact has followed; until then the
    /// state keeps it, see ``Chat/State/talk(on:)``.
    package internal(set) var talk = TalkCounts()
    /// When it last changed.
    package var updatedAt: Instant
    /// When it ended; `nil` while it goes on.
    package var endedAt: Instant?
    /// Why it ended; `nil` while it goes on.
    package var reason: DisconnectReason?

    init(
        id: ContactID, previous: ContactID?, initiation: InitiationMethod, at moment: Instant
    ) {
        self.id = id
        self.previous = previous
        self.initiation = initiation
        initiatedAt = moment
        updatedAt = moment
    }
}

extension Contact {
    mutating func apply(_ change: ContactChange) {
        name = change.name ?? name
        description = change.description ?? description
        languageCode = change.languageCode ?? languageCode
        queuePriority = change.queuePriority ?? queuePriority
        queueTimeAdjustmentSeconds =
            change.queueTimeAdjustmentSeconds ?? queueTimeAdjustmentSeconds
        routingCriteria = change.routingCriteria ?? routingCriteria
        wisdomSessionARN = change.wisdomSessionARN ?? wisdomSessionARN
        recording = change.recording ?? recording
        references.merge(change.references)
        segmentAttributes.merge(change.segmentAttributes)
        tags.merge(change.tags)
        tags.removeAll { change.removedTags.contains($0.key) }
    }
}

extension [Attribute] {
    /// Sets attributes by their keys; new ones come last.
    package mutating func merge(_ attributes: [Attribute]) {
        for attribute in attributes {
            if let place = firstIndex(where: { $0.key == attribute.key }) {
                self[place] = attribute
            } else {
                append(attribute)
            }
        }
    }
}

extension [Attribute] {
    /// Sets attributes by their keys, and takes those back whose new value is empty.
    mutating func update(_ attributes: [Attribute]) {
        merge(attributes)
        let empty = Set(attributes.filter(\.value.isEmpty).map(\.key))
        if !empty.isEmpty { removeAll { empty.contains($0.key) && $0.value.isEmpty } }
    }
}

/// A contact attribute: a key of letters, digits, dashes and underscores, and its value.
package struct Attribute: Sendable, Hashable {
    /// The key.
    package let key: String
    /// The value; an empty one stands for a key that was taken back.
    package let value: String

    /// Makes an attribute.
    package init(key: String, value: String) {
        self.key = key
        self.value = value
    }
}
