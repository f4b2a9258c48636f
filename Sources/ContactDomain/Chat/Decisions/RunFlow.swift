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

    /// Puts the contact into a queue. It stays where it is when it waits there already.
    /// - Throws: ``Rejection/contactNotFound``, then ``Rejection/contactEnded``.
    package static func enqueue(
        _ state: State, into queue: QueueID, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        try state.requireLive()
        if let contact = state.contact, contact.isQueued, contact.queueStay?.queue == queue {
            return []
        }
        return [.enqueued(queue, at: state.time(stamp))]
    }
}
