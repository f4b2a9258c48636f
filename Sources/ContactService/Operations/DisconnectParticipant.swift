// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Lets a participant leave the chat.
struct DisconnectParticipant: OperationHandler {
    let service: ChatService

    func answer(
        _ request: DisconnectParticipantRequest, _ call: Call
    ) async throws -> DisconnectParticipantResponse {
        let caller = try call.participant()
        let digest = RequestDigest("DisconnectParticipant", caller, request.clientToken)?.value ?? 0
        try await service.sessions.transact(caller.session) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.disconnectParticipant(state, caller.participant, digest: digest, stamp)
        }
        return DisconnectParticipantResponse()
    }
}
