// SPDX-License-Identifier: Apache-2.0
package import ContactDomain

/// The names of the chat that tests are about.
package enum SampleChat {
    /// The instance.
    package static let instance = InstanceID.sample(1)
    /// The first contact, which names the session.
    package static let contact = ContactID.sample(2)
    /// The inbound flow.
    package static let flow = FlowID.sample(3)
    /// The customer.
    package static let customer = ParticipantID.sample(4)
    /// The sender of flow messages.
    package static let system = ParticipantID.sample(5)
    /// A custom bot.
    package static let bot = ParticipantID.sample(6)
    /// An agent.
    package static let agent = ParticipantID.sample(7)
    /// Somebody of no chat.
    package static let stranger = ParticipantID.sample(8)
    /// A queue.
    package static let queue = QueueID.sample(9)
    /// Hours of operation.
    package static let hours = HoursID.sample(10)
    /// The fingerprint of the request that started the chat.
    package static let startDigest: UInt64 = 11

    /// What StartChatContact asked for.
    package static func start(_ change: (inout ChatStart) -> Void = { _ in }) -> ChatStart {
        var start = ChatStart(
            instance: instance, contact: contact, flow: flow, customer: customer,
            displayName: "Ann", system: system)
        start.digest = startDigest
        change(&start)
        return start
    }
}

extension MessageContent {
    /// A plain text.
    package static func plain(_ text: String) -> MessageContent {
        MessageContent(type: .plain, text: text)
    }
}

/// Where the chat of a test stands when an order comes.
package enum Standing: String, Sendable, CaseIterable {
    /// Nobody has started it.
    case absent
    /// It was started at ``Instant/outset``; the customer has not connected.
    case waiting
    /// The customer connected a second after it was started; the flow may start.
    case open
    /// The customer left two seconds after it was started.
    case ended

    /// The state, of a chat whose start may be changed.
    package func state(_ change: (inout ChatStart) -> Void = { _ in }) -> Chat.State {
        let start = Chat.Event.started(SampleChat.start(change), at: .outset)
        let joined = Chat.Event.participantJoined(
            SampleChat.customer, .sample(0, after: .seconds(1)), contact: SampleChat.contact)
        let left = Chat.Event.participantLeft(
            SampleChat.customer, .sample(1, after: .seconds(2)), contact: SampleChat.contact)
        let ended = Chat.Event.ended(
            .sample(2, after: .seconds(2)), .customer, contact: SampleChat.contact)
        let events =
            switch self {
            case .absent: [Chat.Event]()
            case .waiting: [start]
            case .open: [start, joined]
            case .ended: [start, joined, left, ended]
            }
        return Chat.State().after(events)
    }
}

extension Chat.State {
    /// This state once events have happened.
    package func after(_ events: [Chat.Event]) -> Chat.State {
        var state = self
        Chat.fold(events, into: &state)
        return state
    }

    /// This state once a participant was added and has connected.
    package func joined(
        by id: ParticipantID, _ role: ParticipantRole, _ name: String = "Bo"
    ) -> Chat.State {
        after([
            .participantAdded(
                Participant(id: id, role: role, displayName: name), digest: id.identifier.low,
                at: lastTime),
            .participantJoined(
                id, .sample(itemCount, after: lastTime - .outset),
                contact: SampleChat.contact),
        ])
    }

    /// This state once the flow has come so far.
    package func flowing(_ progress: Chat.FlowProgress) -> Chat.State {
        after([.flowAdvanced(progress, at: lastTime)])
    }
}

extension Chat.FlowProgress {
    /// A flow that has come to its end.
    package static let done = Chat.FlowProgress(memory: Array("{}".utf8), isDone: true)

    /// A flow that waits.
    package static func waiting(
        for interest: Chat.FlowInterest = [], until due: Instant? = nil
    ) -> Chat.FlowProgress {
        Chat.FlowProgress(memory: Array("{}".utf8), interest: interest, due: due)
    }
}
