// SPDX-License-Identifier: Apache-2.0

extension Chat.State {
    /// The bot that the flow itself has brought in and speaks for; `nil` when there is none. Only
    /// such a bot has no time within which it must connect.
    package var hostedBot: Participant? {
        active.first { $0.role == .customBot && $0.connectBy == nil }
    }
}

extension Chat {
    /// Brings in a bot for which the flow speaks: it is connected at once. A bot of that name that
    /// is there already stays, one of another name leaves.
    /// - Throws: ``Rejection/contactNotFound``, ``Rejection/contactEnded``, then
    ///   ``Rejection/botPresent`` when somebody else's bot takes part.
    package static func hostBot(
        _ state: State, named name: String, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        try state.requireLive()
        guard state.hostedBot?.displayName != name else { return [] }
        var draft = ChatDraft(state)
        draft.record(try dismissBot(state, stamp))
        guard
            !draft.state.participants.contains(where: {
                $0.role == .customBot && $0.phase != .left
            })
        else { throw .botPresent }
        guard let contact = draft.state.contact else { throw .contactNotFound }
        let id = ParticipantID(stamp.identifier(300 + UInt64(state.participants.count)))
        let bot = Participant(id: id, role: .customBot, displayName: name)
        draft.record([.participantAdded(bot, digest: 0, at: draft.state.time(stamp))])
        draft.record([
            .participantJoined(id, draft.state.nextItem(stamp), contact: contact.id)
        ])
        return draft.events
    }

    /// Lets the bot for which the flow speaks say something.
    /// - Parameter shown: as what it was shown before; `nil` when it is said at once.
    /// - Throws: ``Rejection/contactNotFound``, ``Rejection/contactEnded``, then
    ///   ``Rejection/participantNotActive`` when there is no such bot, or there was none whose words
    ///   were shown.
    package static func botMessage(
        _ state: State, _ content: MessageContent, shown: ShownWords? = nil, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        try state.requireLive()
        guard let contact = state.contact else { throw .contactNotFound }
        guard let shown else {
            guard let bot = state.hostedBot else { throw .participantNotActive }
            let message = Message(
                item: state.nextItem(stamp), contact: contact.id, sender: Sender(bot),
                content: content)
            return [.messageSent(message)]
        }
        guard let sender = state.shownSender else { throw .participantNotActive }
        let item = ItemStamp(id: shown.id, time: state.time(stamp))
        let message = Message(
            item: item, contact: contact.id, sender: sender, content: content,
            pieces: shown.pieces)
        return [.messageSent(message)]
    }

    /// Takes out the bot for which the flow speaks, while the flow goes on with the customer.
    /// Without such a bot there is no event.
    /// - Throws: ``Rejection/contactNotFound``, then ``Rejection/contactEnded``.
    package static func dismissBot(
        _ state: State, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        try state.requireLive()
        guard let bot = state.hostedBot, let contact = state.contact else { return [] }
        return [.participantLeft(bot.id, state.nextItem(stamp), contact: contact.id)]
    }
}
