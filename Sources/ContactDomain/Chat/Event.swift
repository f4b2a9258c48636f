// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// A fact about a chat session. *Stored: add, never rename or reuse.*
    package enum Event: Sendable, Hashable {
        /// StartChatContact was accepted.
        case started(ChatStart, at: Instant)
        /// A participant was added besides the customer.
        case participantAdded(Participant, digest: UInt64, at: Instant)
        /// A participant connected for the first time.
        case participantJoined(ParticipantID, ItemStamp, contact: ContactID)
        /// A participant left for good.
        case participantLeft(ParticipantID, ItemStamp, contact: ContactID)
        /// A participant that never connected was taken away, with nothing to be seen of it.
        case participantRemoved(ParticipantID, at: Instant)
        /// Somebody said something.
        case messageSent(Message)
        /// A participant got or read a message.
        case receiptRecorded(Receipt)
        /// A contact of the session began after the first: a transfer or a disconnect flow.
        case contactStarted(ContactID, InitiationMethod, at: Instant)
        /// What a contact says of itself was changed; no id stands for the current contact.
        case contactUpdated(ContactChange, of: ContactID? = nil, at: Instant)
        /// The timers of participants were set; those that run go on as they are.
        case timersSet([RoleTimer], at: Instant)
        /// A participant has said nothing for as long as its timer allows.
        case participantIdle(ParticipantID, ItemStamp, contact: ContactID)
        /// A participant that was idle has said something.
        case participantReturned(ParticipantID, ItemStamp, contact: ContactID)
        /// Everybody but the customer is taken out, since a participant was silent for too long.
        case participantAutoDisconnected(ParticipantID, ItemStamp, contact: ContactID)
        /// A past chat became part of this one.
        case rehydrated(ChatStart.Persistence, ItemStamp, contact: ContactID)
        /// Attributes were set; those with empty values count as taken back.
        case attributesUpdated([Attribute], at: Instant)
        /// The flow went on.
        case flowAdvanced(FlowProgress, at: Instant)
        /// What the flow waits for outside has answered.
        case flowAnswered([UInt8], at: Instant)
        /// Something is to be asked outside whose answer nobody waits for.
        case errandSet(Errand, at: Instant)
        /// It was asked, or given up.
        case errandDone(ErrandID, at: Instant)
        /// The contact was put into a queue; the number orders those of one moment.
        case enqueued(QueueID, number: UInt64 = 0, at: Instant)
        /// The contact was taken out of its queue.
        case dequeued(at: Instant)
        /// A request was done that made no item by which it would be known; a repeat is not done again.
        case requestDone(digest: UInt64, at: Instant)
        /// The chat is over.
        case ended(ItemStamp, DisconnectReason, contact: ContactID)
    }

    /// The moment of a message for one recipient.
    package struct Receipt: Sendable, Hashable {
        /// What a receipt says. *Stored: never renumber.*
        package enum Kind: UInt8, Sendable {
            /// It arrived.
            case delivered = 1
            /// It was read.
            case read = 2
        }

        /// The receipt's own name and moment.
        package let item: ItemStamp
        /// The message.
        package let message: ItemID
        /// Who got it.
        package let recipient: ParticipantID
        /// What happened.
        package let kind: Kind
        /// The fingerprint of the request.
        package let digest: UInt64

        /// Makes a receipt.
        package init(
            item: ItemStamp, message: ItemID, recipient: ParticipantID, kind: Kind, digest: UInt64
        ) {
            self.item = item
            self.message = message
            self.recipient = recipient
            self.kind = kind
            self.digest = digest
        }
    }

    /// How far the flow of a contact has come.
    package struct FlowProgress: Sendable, Hashable {
        /// The flow engine's own memory, encoded; opaque here.
        package let memory: [UInt8]
        /// What the flow wants to hear of.
        package let interest: FlowInterest
        /// When the flow wants to be woken at the latest; `nil` for never.
        package let due: Instant?
        /// Whether the flow has come to its end.
        package let isDone: Bool
        /// How many signals of the inbox the flow has taken with this step.
        package let signalsTaken: Int
        /// What is to be asked outside, encoded; opaque here. `nil` when nothing is.
        package let request: [UInt8]?
        /// The flow that runs when the customer alone remains; `nil` for none.
        package let disconnectFlow: FlowID?

        /// Makes a progress.
        package init(
            memory: [UInt8], interest: FlowInterest = [], due: Instant? = nil,
            isDone: Bool = false, signalsTaken: Int = 0, request: [UInt8]? = nil,
            disconnectFlow: FlowID? = nil
        ) {
            self.memory = memory
            self.interest = interest
            self.due = due
            self.isDone = isDone
            self.signalsTaken = signalsTaken
            self.request = request
            self.disconnectFlow = disconnectFlow
        }
    }

    /// Which errand of a session.
    package struct ErrandID: Sendable, Hashable {
        /// The contact whose flow set it.
        package let contact: ContactID
        /// The number of the flow's call.
        package let number: UInt64

        /// Makes an id of its parts.
        package init(contact: ContactID, number: UInt64) {
            self.contact = contact
            self.number = number
        }
    }

    /// Something to ask outside whose answer nobody waits for.
    package struct Errand: Sendable, Hashable {
        /// Which one it is.
        package let id: ErrandID
        /// What is to be asked, encoded; opaque here.
        package let request: [UInt8]

        /// Makes an errand.
        package init(id: ErrandID, request: [UInt8]) {
            self.id = id
            self.request = request
        }
    }

    /// What a waiting flow wants to hear of. *Stored: never renumber.*
    package struct FlowInterest: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Messages of the customer.
        package static let customerMessages = FlowInterest(rawValue: 1)
        /// The departure of a custom bot.
        package static let botDeparture = FlowInterest(rawValue: 2)
        /// The customer's answer to a view, which nobody else may see.
        package static let hiddenAnswer = FlowInterest(rawValue: 4)
    }

    /// Something that a waiting flow is told.
    package enum FlowSignal: Sendable, Hashable {
        /// The customer said something.
        case customerMessage(ItemID, MessageContent)
        /// The custom bot left.
        case botLeft
        /// What was asked outside has answered; the bytes are the engine's own.
        case answer([UInt8])
    }
}
