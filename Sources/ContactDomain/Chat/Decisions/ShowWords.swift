// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// As what words were shown before they are stored.
    package struct ShownWords: Sendable, Hashable {
        /// The id under which they were shown.
        package let id: ItemID
        /// In how many pieces they were shown.
        package let pieces: Int

        /// Makes a note of how words were shown.
        package init(id: ItemID, pieces: Int) {
            self.id = id
            self.pieces = pieces
        }
    }

    /// The item of a piece of words that the bot, for which the flow speaks, has not finished. It is
    /// passed on and not kept.
    /// - Throws: ``Rejection/contactNotFound``, ``Rejection/contactEnded``, then
    ///   ``Rejection/participantNotActive`` when there is no such bot any more.
    package static func showWords(
        _ state: State, as id: ItemID, _ stamp: Stamp
    ) throws(Rejection) -> (sender: Sender, item: ItemStamp) {
        try state.requireLive()
        guard state.hostedBot != nil, let sender = state.shownSender else {
            throw .participantNotActive
        }
        return (sender, ItemStamp(id: id, time: state.time(stamp)))
    }
}

extension Chat.State {
    /// The id of the first message that a bot's answer becomes, given out when the bot is asked;
    /// `nil` when the customer is not shown words before they are all there.
    /// - Parameter number: tells the questions of one command apart.
    package func idAhead(_ number: UInt64, _ stamp: Stamp) -> ItemID? {
        guard start?.responseMode == ChatStart.incremental else { return nil }
        let bits = stamp.identifier(500 &+ number)
        return ItemID(
            Identifier(aheadAt: time(stamp), randomHigh: bits.high, low: bits.low))
    }

    /// Who says words that were shown in pieces: the bot that the flow brought in, gone or not. The
    /// role is SYSTEM, since clients join the pieces of no other.
    var shownSender: Sender? {
        participants.last { $0.role == .customBot && $0.connectBy == nil }
            .map { Sender(id: $0.id, role: .system, displayName: $0.displayName) }
    }
}

extension ItemID {
    /// Whether it was given out before its item was stored, see ``Identifier/isAhead``.
    package var isAhead: Bool { identifier.isAhead }

    /// The id of the answer's message with this number, of which this is the first one.
    package func ofMessage(_ number: Int) -> ItemID {
        ItemID(identifier.inRow(UInt8(clamping: number)))
    }

    /// Whether both are ids of messages that one answer becomes.
    package func isOfAnswer(_ first: ItemID) -> Bool {
        isAhead && identifier.inRow(0) == first.identifier.inRow(0)
    }
}
