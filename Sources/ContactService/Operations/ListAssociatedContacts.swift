// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Lists the contacts of a session.
struct ListAssociatedContacts: OperationHandler {
    let service: ChatService

    private static let pageDefault = 100

    func answer(
        _ request: ListAssociatedContactsRequest, _ call: Call
    ) async throws -> ListAssociatedContactsResponse {
        let found = try await service.find(request.contactID, in: request.instanceID)
        let page = try Page(
            found.state.contacts, after: request.nextToken,
            limit: request.maxResults ?? Self.pageDefault
        ) { $0.id.description }
        return ListAssociatedContactsResponse(
            contactSummaryList: page.elements.map { summary($0, found.state) },
            nextToken: page.nextToken)
    }

    private func summary(
        _ contact: Contact, _ state: Chat.State
    ) -> Wire.AssociatedContactSummary {
        let start = state.start
        return Wire.AssociatedContactSummary(
            contactID: contact.id.description,
            contactARN: start.map { service.names.contact(contact.id, in: $0.instance) },
            initiationTimestamp: contact.initiatedAt.milliseconds,
            disconnectTimestamp: contact.endedAt?.milliseconds,
            initialContactID: start?.contact.description,
            previousContactID: contact.previous?.description,
            relatedContactID: (state.persistence?.source ?? start?.related)?.description,
            initiationMethod: Wire.ContactInitiationMethod(rawValue: contact.initiation.rawValue),
            channel: .chat)
    }
}
