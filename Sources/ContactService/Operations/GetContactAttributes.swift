// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Answers the attributes of a session.
struct GetContactAttributes: OperationHandler {
    let service: ChatService

    func answer(
        _ request: GetContactAttributesRequest, _ call: Call
    ) async throws -> GetContactAttributesResponse {
        _ = try service.instance(request.instanceID)
        guard let session = try await service.session(of: request.initialContactID) else {
            throw Chat.Rejection.contactNotFound
        }
        let state = try await service.sessions.state(session)
        return GetContactAttributesResponse(attributes: state.attributeMap)
    }
}

extension Chat.State {
    /// The attributes by key.
    var attributeMap: [String: String] {
        attributes.dictionary
    }
}
