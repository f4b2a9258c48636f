// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// The name under which flow messages appear.
    package static let systemDisplayName = "SYSTEM_MESSAGE"
    /// The name under which the answers of a Lex bot appear.
    package static let botDisplayName = "BOT"

    /// Lets the flow say something.
    /// - Throws: ``Rejection/contactNotFound``, then ``Rejection/contactEnded``.
    package static func flowMessage(
        _ state: State, _ content: MessageContent, displayName: String = systemDisplayName,
        visibility: Visibility = .all, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        try state.requireLive()
        guard let start = state.start, let contact = state.contact else {
            throw .contactNotFound
        }
        let sender = Sender(id: start.system, role: .system, displayName: displayName)
        let message = Message(
            item: state.nextItem(stamp), contact: contact.id, sender: sender, content: content,
            visibility: visibility)
        return [.messageSent(message)]
    }

    /// Records how far the flow has come.
    /// - Throws: ``Rejection/contactNotFound``, then ``Rejection/contactEnded``.
    package static func advanceFlow(
        _ state: State, _ progress: FlowProgress, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        try state.requireLive()
        return [.flowAdvanced(progress, at: state.time(stamp))]
    }

    /// Records what the flow's question outside was answered; a late answer yields no event.
    /// - Throws: ``Rejection/contactNotFound``, then ``Rejection/contactEnded``.
    package static func answerFlow(
        _ state: State, request: [UInt8], _ answer: [UInt8], _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        try state.requireLive()
        guard state.flow.request == request else { return [] }
        return [.flowAnswered(answer, at: state.time(stamp))]
    }

    /// Moves the waiting contact to another queue, as a new contact of the session.
    /// - Parameter number: orders the contacts that come into queues at the same moment.
    /// - Throws: ``Rejection/contactNotFound``, then ``Rejection/contactEnded``.
    package static func transferQueue(
        _ state: State, to queue: QueueID, number: UInt64 = 0, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        try state.requireLive()
        let id = ContactID(stamp.identifier(200 + UInt64(state.contacts.count)))
        let time = state.time(stamp)
        return [
            .contactStarted(id, .queueTransfer, at: time),
            .enqueued(queue, number: number, at: time),
        ]
    }

    /// Puts the contact into a queue. It stays where it is when it waits there already.
    /// - Parameter number: orders the contacts that come into queues at the same moment.
    /// - Throws: ``Rejection/contactNotFound``, then ``Rejection/contactEnded``.
    package static func enqueue(
        _ state: State, into queue: QueueID, number: UInt64 = 0, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        try state.requireLive()
        if let contact = state.contact, contact.isQueued, contact.queueStay?.queue == queue {
            return []
        }
        return [.enqueued(queue, number: number, at: state.time(stamp))]
    }
}
