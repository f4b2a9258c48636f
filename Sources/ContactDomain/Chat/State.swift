// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// Where a session stands.
    package enum Phase: Sendable, Hashable {
        /// It does not exist.
        case absent
        /// It was started, and the customer has not connected.
        case waiting
        /// The customer has connected.
        case open
        /// It is over.
        case ended
    }

    /// The flow of the current contact.
    package struct FlowRun: Sendable, Hashable {
        /// Whether the flow has been started, waits or is over.
        package enum Phase: Sendable, Hashable {
            /// The customer is not connected yet, so the flow may not start.
            case held
            /// It may start.
            case ready
            /// It waits for what ``interest`` and ``due`` name.
            case waiting
            /// It is over.
            case done
        }

        /// Where it stands.
        package var phase = Phase.held
        /// The flow that is to be started when the phase is ``Phase/ready``.
        package var start: FlowID?
        /// Whether it is started because the customer alone remains.
        package var isDisconnectFlow = false
        /// The flow for when the customer alone remains.
        package var disconnectFlow: FlowID?
        /// What is being asked outside; `nil` when nothing is.
        package var request: [UInt8]?
        /// The engine's memory; empty before the first step.
        package var memory: [UInt8] = []
        /// What it wants to hear of.
        package var interest: FlowInterest = []
        /// When it wants to be woken.
        package var due: Instant?
        /// What it has not been told yet.
        package var inbox: [FlowSignal] = []

        /// Whether the engine has something to do at once.
        package var isRunnable: Bool {
            phase == .ready || phase == .waiting && !inbox.isEmpty
        }
    }

    /// What is true of a session now.
    package struct State: Sendable, Hashable {
        /// Where the session stands.
        package internal(set) var phase = Phase.absent
        /// What StartChatContact asked for; `nil` while absent.
        package internal(set) var start: ChatStart?
        /// When it was accepted.
        package internal(set) var startedAt = Instant(milliseconds: 0)
        /// The contacts, the first one first; the last one is current.
        package internal(set) var contacts: [Contact] = []
        /// What was said on the current contact. It changes with each message, which the contacts
        /// do not, so it is not among them.
        var talk = TalkCounts()
        /// Everybody who was ever added, the customer first.
        package internal(set) var participants: [Participant] = []
        /// The attributes, in the order in which their keys were first set.
        package internal(set) var attributes: [Attribute] = []
        /// The requests accepted last.
        package internal(set) var requests = RecentRequests()
        /// The flow of the current contact.
        package internal(set) var flow = FlowRun()
        /// How often flows of the session have gone on.
        package internal(set) var flowSteps: UInt64 = 0
        /// What is to be asked outside although nobody waits for it; the end of the chat does not
        /// take it away.
        package internal(set) var errands: [Errand] = []
        /// The timers of participants.
        package internal(set) var timers = Timers()
        /// The past chat that this one goes on from.
        package internal(set) var persistence: ChatStart.Persistence?
        /// The caller's own number of the customer.
        package internal(set) var customerNumber: String?
        /// The moment of the last event.
        package internal(set) var lastTime = Instant(milliseconds: .min)
        /// How many items the session has had.
        package internal(set) var itemCount: UInt64 = 0

        /// A session that does not exist.
        package init() {}
    }
}

extension Chat.State {
    /// The current contact; `nil` while absent.
    package var contact: Contact? { contacts.last }

    /// What was said on a contact of the chat, in numbers.
    package func talk(on contact: Contact) -> TalkCounts {
        contact.id == self.contact?.id ? talk : contact.talk
    }

    /// A contact of the session, ended or not; no id stands for the current one. `nil` when there is
    /// none with the id.
    func contact(_ id: ContactID?) -> Contact? {
        id == nil ? contact : contacts.last { $0.id == id }
    }

    /// A participant of the chat, gone or not; `nil` when there is none with the id.
    package func participant(_ id: ParticipantID) -> Participant? {
        participants.first { $0.id == id }
    }

    /// Those who are in the chat and connected.
    package var active: [Participant] { participants.filter { $0.phase == .joined } }

    /// When the session wants to be told that time has passed; `nil` for never.
    package var due: Instant? {
        guard phase == .waiting || phase == .open, let start else { return nil }
        var earliest = startedAt + start.duration
        if phase == .waiting { earliest = min(earliest, startedAt + Chat.connectWindow) }
        for participant in participants where participant.phase == .added {
            if let limit = participant.connectBy { earliest = min(earliest, limit) }
        }
        if phase == .open, flow.phase == .waiting, let flowDue = flow.due {
            earliest = min(earliest, flowDue)
        }
        if let timer = timers.next { earliest = min(earliest, timer.moment) }
        return earliest
    }

    /// The name and moment of the next item but `ordinal` others.
    ///
    /// Its id begins with the moment and the item's number, so that ids sort as items do even when
    /// many share a millisecond, as all do after the clock was set back; 42 random bits follow.
    func nextItem(_ stamp: Stamp, _ ordinal: UInt64 = 0) -> ItemStamp {
        let time = max(stamp.now, lastTime)
        let number = itemCount &+ ordinal
        let bits = Identifier(
            at: time, randomHigh: number >> 20,
            low: (number & 0xF_FFFF) << 42 | stamp.word(ordinal) >> 22)
        return ItemStamp(id: ItemID(bits), time: time)
    }

    /// The moment of an event that is decided now.
    func time(_ stamp: Stamp) -> Instant { max(stamp.now, lastTime) }

    /// Refuses unless the session goes on.
    func requireLive() throws(Chat.Rejection) {
        switch phase {
        case .absent: throw .contactNotFound
        case .ended: throw .contactEnded
        case .waiting, .open: break
        }
    }

    /// Refuses unless the session goes on, and in the contact by which it is named, if any: after
    /// another has followed that contact is over.
    func requireLive(in id: ContactID?) throws(Chat.Rejection) {
        try requireLive()
        guard id == nil || id == contact?.id else { throw .contactEnded }
    }

    /// The participant, who must be in the chat while it goes on.
    func requireActive(_ id: ParticipantID) throws(Chat.Rejection) -> Participant {
        try requireLive()
        guard let participant = participant(id), participant.phase != .left else {
            throw .participantNotActive
        }
        return participant
    }
}
