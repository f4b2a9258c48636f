// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Sets tags of a contact.
struct TagContact: OperationHandler {
    let service: ChatService

    func answer(_ request: TagContactRequest, _ call: Call) async throws -> TagContactResponse {
        let found = try await service.find(request.contactID, in: request.instanceID)
        for key in request.tags.keys where key.lowercased().hasPrefix("aws:") {
            throw APIFailure(
                .invalidParameterException, "Tag key \(key.quoted) must not begin with aws:.")
        }
        var change = ContactChange()
        change.tags = request.tags.sorted { $0.key < $1.key }
            .map { Attribute(key: $0.key, value: $0.value) }
        let prepared = change
        try await service.sessions.transact(found.session) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.updateContact(state, prepared, of: found.contact.id, stamp)
        }
        return TagContactResponse()
    }
}

/// Takes tags off a contact.
struct UntagContact: OperationHandler {
    let service: ChatService

    func answer(
        _ request: UntagContactRequest, _ call: Call
    ) async throws -> UntagContactResponse {
        let found = try await service.find(request.contactID, in: request.instanceID)
        var change = ContactChange()
        change.removedTags = request.tagKeys
        let prepared = change
        try await service.sessions.transact(found.session) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.updateContact(state, prepared, of: found.contact.id, stamp)
        }
        return UntagContactResponse()
    }
}
