// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// Counts a participant as connected. The customer's first connection opens the chat, delivers
    /// the initial message and lets the flow start; a later connection yields no event.
    /// - Throws: ``Rejection/contactNotFound``, ``Rejection/contactEnded``, then
    ///   ``Rejection/participantNotActive``.
    package static func connectParticipant(
        _ state: State, _ id: ParticipantID, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        let participant = try state.requireActive(id)
        guard participant.phase == .added, let start = state.start, let contact = state.contact
        else { return [] }
        var events: [Event] = [
            .participantJoined(id, state.nextItem(stamp), contact: contact.id)
        ]
        if id == start.customer, let past = state.persistence {
            let item = state.nextItem(stamp, UInt64(events.count))
            events.append(.rehydrated(past, item, contact: contact.id))
        }
        if id == start.customer, let content = start.initialMessage {
            let message = Message(
                item: state.nextItem(stamp, UInt64(events.count)), contact: contact.id,
                sender: Sender(participant), content: content)
            events.append(.messageSent(message))
        }
        return events
    }
}
