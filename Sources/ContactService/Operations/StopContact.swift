// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Ends a chat from outside.
struct StopContact: OperationHandler {
    let service: ChatService

    func answer(_ request: StopContactRequest, _ call: Call) async throws -> StopContactResponse {
        let found = try await service.find(request.contactID, in: request.instanceID)
        try await service.sessions.transact(found.session) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.endChat(state, of: found.contact.id, .api, stamp)
        }
        return StopContactResponse()
    }
}
