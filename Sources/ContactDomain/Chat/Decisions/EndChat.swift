// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// Lets a participant leave. The customer's departure ends the chat; that of the last other
    /// participant ends it too, unless a flow or a queue still has the contact.
    /// - Throws: ``Rejection/contactNotFound``, ``Rejection/contactEnded``, then
    ///   ``Rejection/participantNotActive``.
    package static func disconnectParticipant(
        _ state: State, _ id: ParticipantID, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        let participant = try state.requireActive(id)
        guard let contact = state.contact else { throw .contactNotFound }
        let left = Event.participantLeft(id, state.nextItem(stamp), contact: contact.id)
        if participant.role == .customer {
            return [left, .ended(state.nextItem(stamp, 1), .customer, contact: contact.id)]
        }
        let others = state.active.filter { $0.id != id && $0.role != .customer }
        let isHeld = state.flow.phase != .done || contact.isQueued
        guard others.isEmpty, !isHeld else { return [left] }
        let reason = reason(ofDeparture: participant.role)
        return [left, .ended(state.nextItem(stamp, 1), reason, contact: contact.id)]
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
