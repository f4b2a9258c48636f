// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import JSONDocument

/// Answers what is known of a contact.
struct DescribeContact: OperationHandler {
    let service: ChatService

    func answer(
        _ request: DescribeContactRequest, _ call: Call
    ) async throws -> DescribeContactResponse {
        let instance = try service.instance(request.instanceID)
        guard let session = try await service.session(of: request.contactID) else {
            throw Chat.Rejection.contactNotFound
        }
        let state = try await service.sessions.state(session)
        let id = ContactID(ResourceNames.id(in: request.contactID))
        guard let contact = state.contacts.first(where: { $0.id == id }),
            let start = state.start, let instanceID = instance.id
        else { throw Chat.Rejection.contactNotFound }
        return DescribeContactResponse(contact: self.contact(contact, start, state, instanceID))
    }

    private func contact(
        _ contact: Contact, _ start: ChatStart, _ state: Chat.State, _ instance: InstanceID
    ) -> Wire.Contact {
        Wire.Contact(
            arn: service.names.contact(contact.id, in: instance),
            id: contact.id.description,
            initialContactID: contact.id == start.contact ? nil : start.contact.description,
            previousContactID: contact.previous?.description,
            contactAssociationID: start.contact.description,
            initiationMethod: Wire.ContactInitiationMethod(rawValue: contact.initiation.rawValue),
            channel: .chat,
            queueInfo: contact.queueStay.map {
                Wire.QueueInfo(
                    id: $0.queue.description, enqueueTimestamp: $0.enqueuedAt.milliseconds)
            },
            initiationTimestamp: contact.initiatedAt.milliseconds,
            disconnectTimestamp: contact.endedAt?.milliseconds,
            lastUpdateTimestamp: contact.updatedAt.milliseconds,
            relatedContactID: (start.persistence?.source ?? start.related)?.description,
            customerID: start.customerNumber,
            connectedToSystemTimestamp: contact.connectedAt?.milliseconds,
            segmentAttributes: segmentAttributes(start),
            disconnectReason: contact.reason?.rawValue,
            attributes: state.attributes.isEmpty ? nil : state.attributeMap)
    }

    private func segmentAttributes(
        _ start: ChatStart
    ) -> [String: Wire.SegmentAttributeValue]? {
        guard !start.segmentAttributes.isEmpty,
            let stored = try? JSON.parse(start.segmentAttributes)
        else { return nil }
        return try? [String: Wire.SegmentAttributeValue](wire: stored)
    }
}
