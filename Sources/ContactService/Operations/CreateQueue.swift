// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Adds a queue to the instance.
struct CreateQueue: OperationHandler {
    let service: ChatService

    func answer(_ request: CreateQueueRequest, _ call: Call) async throws -> CreateQueueResponse {
        let instance = try service.instance(request.instanceID)
        try Self.refuseUnserved(request)
        let id = QueueID(service.stamps().identifier(0))
        let now = service.clock.now
        let queuesMax = service.quotas.queuesMax
        try await service.directory.change(at: now) { instance in
            let hours = try instance.requireHours(request.hoursOfOperationID)
            try instance.requireFree(request.name, for: id)
            try APIFailure.require(instance.queues.count, below: queuesMax, of: "queues")
            var queue = QueueResource(
                id: id, name: request.name, description: request.description ?? "",
                hours: hours.id, contactsMax: request.maxContacts)
            queue.outboundCaller = request.outboundCallerConfig.map {
                QueueResource.OutboundCaller(
                    name: $0.outboundCallerIDName, number: $0.outboundCallerIDNumberID,
                    flow: $0.outboundFlowID)
            }
            queue.tags = request.tags?.sortedAttributes ?? []
            return ([.queuePut(queue, at: now)], ())
        }
        return CreateQueueResponse(
            queueARN: instance.id.map { service.names.queue(id, in: $0) },
            queueID: id.description)
    }

    /// What these members name does not exist here, so nothing could be done with them.
    private static func refuseUnserved(_ request: CreateQueueRequest) throws(APIFailure) {
        let named: [(String, Bool)] = [
            ("QuickConnectIds", request.quickConnectIDs != nil),
            ("OutboundEmailConfig", request.outboundEmailConfig != nil),
            ("EmailAddressesConfig", request.emailAddressesConfig != nil),
        ]
        guard let member = named.first(where: \.1)?.0 else { return }
        throw APIFailure(
            .invalidRequestException,
            "\(member) is not served: there are no quick connects and no e-mail. Leave it out.")
    }
}
