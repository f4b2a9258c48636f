// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// Adds a custom bot, which must connect within ``botConnectWindow``. A repeat of the request
    /// yields no event.
    /// - Parameter contact: the contact by which the chat is named; `nil` for the current one.
    /// - Throws: ``Rejection/contactNotFound``, ``Rejection/contactEnded``,
    ///   ``Rejection/differentRequest`` when the bot was added under another name, then
    ///   ``Rejection/botPresent``.
    /// - SeeAlso: Amazon Connect API, CreateParticipant.
    package static func addBot(
        _ state: State, _ id: ParticipantID, displayName: String, digest: UInt64,
        to contact: ContactID? = nil, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        try state.requireLive(in: contact)
        if let bot = state.participant(id) {
            guard bot.displayName == displayName else { throw .differentRequest }
            return []
        }
        guard !state.participants.contains(where: { $0.role == .customBot && $0.phase != .left })
        else { throw .botPresent }
        let time = state.time(stamp)
        let bot = Participant(
            id: id, role: .customBot, displayName: displayName,
            connectBy: time + botConnectWindow)
        return [.participantAdded(bot, digest: digest, at: time)]
    }
}
