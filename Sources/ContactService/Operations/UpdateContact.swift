// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import JSONDocument

/// Changes what a contact says of itself.
struct UpdateContact: OperationHandler {
    let service: ChatService

    func answer(
        _ request: UpdateContactRequest, _ call: Call
    ) async throws -> UpdateContactResponse {
        let found = try await service.find(request.contactID, in: request.instanceID)
        guard
            request.queueInfo == nil, request.userInfo == nil, request.customerEndpoint == nil,
            request.systemEndpoint == nil
        else {
            throw APIFailure(
                .invalidRequestException,
                "QueueInfo, UserInfo, CustomerEndpoint and SystemEndpoint are not for chats.")
        }
        try SegmentAttributes.checkChange(request.segmentAttributes)
        var change = ContactChange()
        change.name = request.name
        change.description = request.description
        change.references = Self.members(call.members["References"])
        change.segmentAttributes = Self.members(call.members["SegmentAttributes"])
        guard !change.isEmpty else {
            throw APIFailure(
                .invalidRequestException,
                "Send at least one of Name, Description, References and SegmentAttributes.")
        }
        let prepared = change
        try await service.sessions.transact(found.session) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.updateContact(state, prepared, of: found.contact.id, stamp)
        }
        return UpdateContactResponse()
    }

    private static func members(_ map: JSON?) -> [Attribute] {
        (map?.object?.members ?? []).map { Attribute(key: $0.key, value: $0.value.text) }
    }
}
