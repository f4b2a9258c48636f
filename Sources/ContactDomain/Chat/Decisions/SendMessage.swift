// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// Accepts a participant's message. A repeat of an accepted request yields no event.
    /// - Parameter isBehind: whether the participant is not known to have got all that was delivered.
    /// - Throws: ``Rejection/contactNotFound``, ``Rejection/contactEnded``,
    ///   ``Rejection/participantNotActive``, then what is wrong with the content.
    /// - SeeAlso: Model/connectparticipant.json `SendMessage`.
    package static func sendMessage(
        _ state: State, from id: ParticipantID, _ content: MessageContent, digest: UInt64,
        isBehind: Bool = false, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        let participant = try state.requireActive(id)
        guard state.requests.item(for: digest) == nil else { return [] }
        guard let start = state.start, let contact = state.contact else {
            throw .contactNotFound
        }
        try checkContent(content, supported: start.contentTypes)
        let message = Message(
            item: state.nextItem(stamp), contact: contact.id, sender: Sender(participant),
            content: content, visibility: state.visibility(of: content, from: participant),
            digest: digest, wasBehind: isBehind)
        guard let side = participant.role.side, state.timers.idleSince(side) != nil else {
            return [.messageSent(message)]
        }
        let returned = Event.participantReturned(
            id, state.nextItem(stamp, 1), contact: contact.id)
        return [.messageSent(message), returned]
    }
}

extension Chat.State {
    /// Who gets to see a message: only the customer, when it answers a view whose answers the flow
    /// hides.
    fileprivate func visibility(
        of content: MessageContent, from participant: Participant
    ) -> Visibility {
        participant.role == .customer && content.type == .interactiveResponse
            && flow.phase == .waiting && flow.interest.contains(.hiddenAnswer) ? .customer : .all
    }
}
