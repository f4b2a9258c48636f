// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Ends a chat from outside.
struct StopContact: OperationHandler {
    let service: ChatService

    func answer(_ request: StopContactRequest, _ call: Call) async throws -> StopContactResponse {
        _ = try service.instance(request.instanceID)
        guard let session = try await service.session(of: request.contactID) else {
            throw Chat.Rejection.contactNotFound
        }
        try await service.sessions.transact(session) { (state, stamp) throws(Chat.Rejection) in
            try Chat.endChat(state, .api, stamp)
        }
        return StopContactResponse()
    }
}
