// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import JSONDocument

/// Answers what is known of a contact.
struct DescribeContact: OperationHandler {
    let service: ChatService

    /// The rank in queues of a contact to which no flow has given another.
    /// - SeeAlso: Amazon Connect API, UpdateContactRoutingData `QueuePriority`.
    private static let queuePriorityDefault: Int64 = 5

    func answer(
        _ request: DescribeContactRequest, _ call: Call
    ) async throws -> DescribeContactResponse {
        let found = try await service.find(request.contactID, in: request.instanceID)
        guard let start = found.state.start else { throw Chat.Rejection.contactNotFound }
        return DescribeContactResponse(
            contact: contact(found.contact, start, found.state, start.instance))
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
            name: contact.name, description: contact.description, channel: .chat,
            queueInfo: contact.queueStay.map {
                Wire.QueueInfo(
                    id: $0.queue.description, enqueueTimestamp: $0.enqueuedAt.milliseconds)
            },
            initiationTimestamp: contact.initiatedAt.milliseconds,
            disconnectTimestamp: contact.endedAt?.milliseconds,
            lastUpdateTimestamp: contact.updatedAt.milliseconds,
            relatedContactID: (state.persistence?.source ?? start.related)?.description,
            customerID: state.customerNumber,
            queueTimeAdjustmentSeconds: contact.queueTimeAdjustmentSeconds.map { Int($0) },
            queuePriority: Int(contact.queuePriority ?? Self.queuePriorityDefault),
            tags: contact.tags.isEmpty ? nil : contact.tags.dictionary,
            connectedToSystemTimestamp: contact.connectedAt?.milliseconds,
            routingCriteria: Self.routingCriteria(contact),
            chatMetrics: Self.metrics(contact, state.talk(on: contact), start),
            segmentAttributes: Self.segmentAttributes(start, contact),
            disconnectReason: contact.reason?.rawValue,
            attributes: state.attributes.isEmpty ? nil : state.attributeMap)
    }

    /// ``SegmentAttributes/present(_:_:)``, as answers show them.
    static func segmentAttributes(
        _ start: ChatStart, _ contact: Contact
    ) -> [String: Wire.SegmentAttributeValue]? {
        let present = SegmentAttributes.present(start, contact)
        guard !present.isEmpty else { return nil }
        return try? [String: Wire.SegmentAttributeValue](wire: .object(present))
    }
}

extension [Attribute] {
    /// The values by key.
    var dictionary: [String: String] {
        Dictionary(map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    }
}
