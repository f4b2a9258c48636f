// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// Lets a participant leave. The customer's departure ends the chat; that of the last other
    /// participant lets the disconnect flow run, or ends the chat when there is none, unless a flow
    /// or a queue still has the contact.
    /// - Throws: ``Rejection/contactNotFound``, ``Rejection/contactEnded``, then
    ///   ``Rejection/participantNotActive``.
    package static func disconnectParticipant(
        _ state: State, _ id: ParticipantID, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        let participant = try state.requireActive(id)
        guard let contact = state.contact else { throw .contactNotFound }
        var draft = ChatDraft(state)
        draft.record([.participantLeft(id, state.nextItem(stamp), contact: contact.id)])
        if participant.role == .customer {
            customerLeft(&draft, contact, stamp)
        } else if !state.active.contains(where: { $0.id != id && $0.role != .customer }) {
            customerRemains(&draft, reason(ofDeparture: participant.role), stamp)
        }
        return draft.events
    }

    /// With `DisconnectOnCustomerExit` the others are dropped and the disconnect flow goes on
    /// alone; otherwise the chat is over.
    private static func customerLeft(
        _ draft: inout ChatDraft, _ contact: Contact, _ stamp: Stamp
    ) {
        let goesOn =
            draft.state.start?.endsWithCustomer == true
            && draft.state.flow.disconnectFlow != nil
        guard goesOn, draft.state.flow.phase == .done, !contact.isQueued else {
            let item = draft.state.nextItem(stamp)
            return draft.record([.ended(item, .customer, contact: contact.id)])
        }
        for other in draft.state.active {
            let item = draft.state.nextItem(stamp)
            draft.record([.participantLeft(other.id, item, contact: contact.id)])
        }
        startDisconnectFlow(&draft, stamp)
    }

    /// What happens when nobody but the customer is left: the disconnect flow, also when the one
    /// before has brought the customer to the participant who leaves now.
    static func customerRemains(
        _ draft: inout ChatDraft, _ reason: DisconnectReason, _ stamp: Stamp
    ) {
        guard let contact = draft.state.contact, draft.state.flow.phase == .done,
            !contact.isQueued
        else { return }
        if draft.state.flow.disconnectFlow != nil {
            return startDisconnectFlow(&draft, stamp)
        }
        draft.record([.ended(draft.state.nextItem(stamp), reason, contact: contact.id)])
    }

    private static func startDisconnectFlow(_ draft: inout ChatDraft, _ stamp: Stamp) {
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
    /// - Throws: ``Rejection/contactNotFound``, then ``Rejection/contactEnded``.
    package static func endChat(
        _ state: State, _ reason: DisconnectReason, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        try state.requireLive()
        guard let contact = state.contact else { throw .contactNotFound }
        return [.ended(state.nextItem(stamp), reason, contact: contact.id)]
    }
}
