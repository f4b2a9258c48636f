// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// The most tags that a contact may have.
    /// - SeeAlso: Amazon Connect API, TagContact.
    package static let tagsMax = 6

    /// Changes what a contact says of itself, live or ended.
    /// - Parameter id: which contact of the session; `nil` for the current one.
    /// - Throws: ``Rejection/contactNotFound``, then ``Rejection/tooManyTags``.
    package static func updateContact(
        _ state: State, _ change: ContactChange, of id: ContactID? = nil, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        guard let contact = state.contact(id) else { throw .contactNotFound }
        guard !change.isEmpty else { return [] }
        var changed = contact
        changed.apply(change)
        guard changed.tags.count <= tagsMax else { throw .tooManyTags }
        let isNews =
            changed != contact
            || change.customerNumber.map { $0 != state.customerNumber } ?? false
        guard isNews else { return [] }
        let named = id == state.contact?.id ? nil : id
        return [.contactUpdated(change, of: named, at: state.time(stamp))]
    }

    /// Sets the timers of participants.
    /// - Parameter contact: the contact by which the chat is named; `nil` for the current one.
    /// - Throws: ``Rejection/contactNotFound``, then ``Rejection/contactEnded``.
    /// - SeeAlso: Amazon Connect API, UpdateParticipantRoleConfig.
    package static func setTimers(
        _ state: State, _ timers: [RoleTimer], in contact: ContactID? = nil, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        try state.requireLive(in: contact)
        return [.timersSet(timers, at: state.time(stamp))]
    }

    /// Makes a past chat part of a running one. The same link again yields no event.
    /// - Throws: ``Rejection/contactNotFound``, ``Rejection/contactEnded``, then
    ///   ``Rejection/pastChatPresent``.
    package static func linkPastChat(
        _ state: State, _ persistence: ChatStart.Persistence, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        try state.requireLive()
        guard let contact = state.contact else { throw .contactNotFound }
        guard state.persistence != persistence else { return [] }
        guard state.persistence == nil else { throw .pastChatPresent }
        return [.rehydrated(persistence, state.nextItem(stamp), contact: contact.id)]
    }
}
