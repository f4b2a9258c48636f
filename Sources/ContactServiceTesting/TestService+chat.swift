// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import ContactService
import ContactTesting
import Journal

extension TestService {
    /// Starts a chat, by default the one of ``SampleChat`` with the instance's inbound flow.
    package func start(
        _ contact: ContactID = SampleChat.contact, presumesNew: Bool = false,
        _ change: (inout ChatStart) -> Void = { _ in }
    ) async throws {
        var start = SampleChat.start()
        start.instance = directory.instance.id ?? SampleChat.instance
        start.contact = contact
        start.flow = inboundFlow
        change(&start)
        let prepared = start
        try await sessions.transact(contact, presumesNew: presumesNew) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.startChat(state, prepared, stamp)
        }
    }

    /// Lets a participant connect.
    package func connect(
        _ contact: ContactID = SampleChat.contact,
        _ participant: ParticipantID = SampleChat.customer
    ) async throws {
        try await sessions.transact(contact) { (state, stamp) throws(Chat.Rejection) in
            try Chat.connectParticipant(state, participant, stamp)
        }
    }

    /// Adds a custom bot and lets it connect.
    package func addBot(_ contact: ContactID = SampleChat.contact) async throws {
        try await sessions.transact(contact) { (state, stamp) throws(Chat.Rejection) in
            try Chat.addBot(
                state, SampleChat.bot, displayName: "Bo", digest: SampleChat.bot.identifier.low,
                stamp)
        }
        try await connect(contact, SampleChat.bot)
    }

    /// Lets a participant say something, and answers the item that the request made.
    /// - Parameter digest: the request's fingerprint; `nil` for one of its own.
    @discardableResult
    package func say(
        _ text: String, _ contact: ContactID = SampleChat.contact,
        from participant: ParticipantID = SampleChat.customer, digest: UInt64? = nil
    ) async throws -> ItemStamp? {
        let digest = digest ?? stamps().entropy | 1
        return try await sessions.transact(contact) { (state, stamp) throws(Chat.Rejection) in
            try Chat.sendMessage(state, from: participant, .plain(text), digest: digest, stamp)
        } answer: { (state, _) throws(Chat.Rejection) in
            state.requests.item(for: digest)
        }
    }

    /// Ends a chat from outside.
    package func end(_ contact: ContactID = SampleChat.contact) async throws {
        try await sessions.transact(contact) { (state, stamp) throws(Chat.Rejection) in
            try Chat.endChat(state, .api, stamp)
        }
    }

    /// Starts a chat, and lets its customer connect.
    package func open(
        _ contact: ContactID = SampleChat.contact, _ change: (inout ChatStart) -> Void = { _ in }
    ) async throws {
        try await start(contact, presumesNew: false, change)
        try await connect(contact)
    }

    /// The events of a chat as the journal holds them.
    package func stored(
        _ contact: ContactID = SampleChat.contact
    ) async throws -> [Chat.Event] {
        let commits = try await journal.read(
            StreamID(chat: contact), .forward, from: nil, limit: .max)
        return try commits.flatMap { try EventCodec.decode($0.payload) }
    }

    /// Who said what in a chat, as the journal holds it: `customer: hello`.
    package func conversation(
        _ contact: ContactID = SampleChat.contact
    ) async throws -> [String] {
        try await stored(contact).compactMap { event in
            guard case .messageSent(let message) = event else { return nil }
            return "\(message.sender.role.rawValue.lowercased()): \(message.content.text)"
        }
    }
}
