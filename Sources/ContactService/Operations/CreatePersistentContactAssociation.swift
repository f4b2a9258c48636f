// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Makes a past chat part of a running one.
struct CreatePersistentContactAssociation: OperationHandler {
    let service: ChatService

    func answer(
        _ request: CreatePersistentContactAssociationRequest, _ call: Call
    ) async throws -> CreatePersistentContactAssociationResponse {
        let found = try await service.find(request.initialContactID, in: request.instanceID)
        guard let type = ChatStart.RehydrationType(rawValue: request.rehydrationType.rawValue)
        else {
            throw APIFailure(.invalidRequestException, "RehydrationType is not known.")
        }
        let source = try await service.pastContact(
            request.sourceContactID, found.session, type)
        let persistence = ChatStart.Persistence(type: type, source: source)
        try await service.sessions.transact(found.session) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.linkPastChat(state, persistence, stamp)
        }
        return CreatePersistentContactAssociationResponse(
            continuedFromContactID: source.description)
    }
}
