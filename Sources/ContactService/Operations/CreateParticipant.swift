// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Adds a custom bot to a chat and answers the token with which it connects.
struct CreateParticipant: OperationHandler {
    let service: ChatService

    func answer(
        _ request: CreateParticipantRequest, _ call: Call
    ) async throws -> CreateParticipantResponse {
        let found = try await service.find(request.contactID, in: request.instanceID)
        let details = request.participantDetails
        guard details.participantRole == .customBot else {
            throw APIFailure(
                .invalidRequestException,
                "ParticipantDetails.ParticipantRole must be CUSTOM_BOT for a chat.")
        }
        let (bot, digest) = bot(request, found.session)
        let displayName = details.displayName ?? "BOT"
        let connectBy = try await service.sessions.transact(found.session) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.addBot(
                state, bot, displayName: displayName, digest: digest, to: found.contact.id, stamp)
        } answer: { (state, _) throws(Chat.Rejection) in
            state.participant(bot)?.connectBy
        }
        let caller = Caller(session: found.session, participant: bot)
        return CreateParticipantResponse(
            participantCredentials: Wire.ParticipantTokenCredentials(
                participantToken: service.tokens.issue(.participant, for: caller, expiry: nil),
                expiry: (connectBy ?? service.clock.now).milliseconds),
            participantID: bot.description)
    }

    /// The id and fingerprint of the request's bot: the same for a repeat, new without a token.
    private func bot(
        _ request: CreateParticipantRequest, _ session: ContactID
    ) -> (ParticipantID, UInt64) {
        guard let token = request.clientToken, !token.isEmpty else {
            let stamp = service.stamps()
            return (ParticipantID(stamp.identifier(0)), stamp.word(7) | 1)
        }
        var digest = RequestDigest()
        digest.add("CreateParticipant")
        digest.add(token)
        let bits = service.derivedID("participant", session.description, token)
        return (ParticipantID(bits), digest.value)
    }
}
