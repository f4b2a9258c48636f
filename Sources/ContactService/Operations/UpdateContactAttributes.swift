// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Sets attributes of a session, live or ended.
struct UpdateContactAttributes: OperationHandler {
    let service: ChatService

    func answer(
        _ request: UpdateContactAttributesRequest, _ call: Call
    ) async throws -> UpdateContactAttributesResponse {
        _ = try service.instance(request.instanceID)
        guard let session = try await service.session(of: request.initialContactID) else {
            throw Chat.Rejection.contactNotFound
        }
        let attributes = request.attributes.sorted { $0.key < $1.key }
            .map { Attribute(key: $0.key, value: $0.value) }
        try await service.sessions.transact(session) { (state, stamp) throws(Chat.Rejection) in
            try Chat.updateAttributes(state, attributes, stamp)
        }
        return UpdateContactAttributesResponse()
    }
}
