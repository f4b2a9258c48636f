// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// Lets a participant leave. The customer's departure ends the chat, unless the chat was started
    /// so that the customer goes on through the disconnect flow. That of the last other participant
    /// lets the disconnect flow run; without one it ends the chat, unless a flow or a queue still
    /// has the contact. A repeat yields no event, whatever has become of the chat.
    /// - Parameter digest: the fingerprint of the request; 0 when it has no token.
    /// - Throws: ``Rejection/contactNotFound``, ``Rejection/contactEnded``, then
    ///   ``Rejection/participantNotActive``.
    package static func disconnectParticipant(
        _ state: State, _ id: ParticipantID, digest: UInt64 = 0, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        if digest != 0, state.requests.item(for: digest) != nil { return [] }
        let events = try leave(state, id, stamp)
        return digest == 0 ? events : [.requestDone(digest: digest, at: state.time(stamp))] + events
    }

    private static func leave(
        _ state: State, _ id: ParticipantID, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        let participant = try state.requireActive(id)
        guard let contact = state.contact else { throw .contactNotFound }
        var draft = ChatDraft(state)
        if participant.role == .customer, state.goesOnAfterCustomer {
            dropOthers(&draft, stamp)
            startDisconnectFlow(&draft, stamp)
            return draft.events
        }
        draft.record([.participantLeft(id, state.nextItem(stamp), contact: contact.id)])
        if participant.role == .customer {
            let item = draft.state.nextItem(stamp)
            draft.record([.ended(item, .customer, contact: contact.id)])
        } else if !state.active.contains(where: { $0.id != id && $0.role != .customer }) {
            customerRemains(&draft, reason(ofDeparture: participant.role), stamp)
        }
        return draft.events
    }

    private static func dropOthers(_ draft: inout ChatDraft, _ stamp: Stamp) {
        guard let contact = draft.state.contact else { return }
        for other in draft.state.participants where other.role != .customer {
            switch other.phase {
            case .added:
                draft.record([.participantRemoved(other.id, at: draft.state.time(stamp))])
            case .joined:
                let item = draft.state.nextItem(stamp)
                draft.record([.participantLeft(other.id, item, contact: contact.id)])
            case .left: break
            }
        }
    }

    /// What happens when nobody but the customer is left: the disconnect flow, also when the one
    /// before has brought the customer to the participant who leaves now. A flow that has waited for
    /// the departure goes on with it instead, and so does a disconnect flow that still runs.
    static func customerRemains(
        _ draft: inout ChatDraft, _ reason: DisconnectReason, _ stamp: Stamp
    ) {
        guard let contact = draft.state.contact, draft.state.phase == .open else { return }
        let flow = draft.state.flow
        if flow.disconnectFlow != nil, !flow.inbox.contains(.botLeft),
            !draft.state.isInDisconnectFlow
        {
            return startDisconnectFlow(&draft, stamp)
        }
        guard flow.phase == .done, !contact.isQueued else { return }
        draft.record([.ended(draft.state.nextItem(stamp), reason, contact: contact.id)])
    }

    private static func startDisconnectFlow(_ draft: inout ChatDraft, _ stamp: Stamp) {
        if draft.state.contact?.isQueued == true {
            draft.record([.dequeued(at: draft.state.time(stamp))])
        }
        let id = ContactID(stamp.identifier(100 + UInt64(draft.state.contacts.count)))
        draft.record([.contactStarted(id, .disconnect, at: draft.state.time(stamp))])
    }

    private static func reason(ofDeparture role: ParticipantRole) -> DisconnectReason {
        switch role {
        case .customer: .customer
        case .agent, .supervisor: .agent
        case .customBot, .system: .thirdParty
        }
    }

    /// Ends a chat in any state.
    /// - Parameter id: the contact by which it is named; `nil` for the current one.
    /// - Throws: ``Rejection/contactNotFound``, then ``Rejection/contactEnded``, also for a contact
    ///   after which the chat has gone on with another.
    package static func endChat(
        _ state: State, of id: ContactID? = nil, _ reason: DisconnectReason, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        try state.requireLive(in: id)
        guard let contact = state.contact else { throw .contactNotFound }
        return [.ended(state.nextItem(stamp), reason, contact: contact.id)]
    }
}

extension Chat.State {
    /// Whether the customer, who wants to end the chat, is led through the disconnect flow first.
    /// - SeeAlso: Amazon Connect API, StartChatContact `DisconnectOnCustomerExit`.
    fileprivate var goesOnAfterCustomer: Bool {
        start?.endsWithCustomer == true && phase == .open && flow.disconnectFlow != nil
            && !isInDisconnectFlow
    }

    /// Whether the disconnect flow runs and has not yet handed the customer over to a queue.
    fileprivate var isInDisconnectFlow: Bool {
        flow.isDisconnectFlow && flow.phase != .done && contact?.isQueued != true
    }
}
