// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Changes the name or the description of a queue.
struct UpdateQueueName: OperationHandler {
    let service: ChatService

    func answer(
        _ request: UpdateQueueNameRequest, _ call: Call
    ) async throws -> UpdateQueueNameResponse {
        guard request.name != nil || request.description != nil else {
            throw APIFailure(.invalidRequestException, "Send Name, Description or both.")
        }
        try await service.changeQueue(request.queueID, in: request.instanceID) {
            queue, instance in
            if let name = request.name { try instance.requireFree(name, for: queue.id) }
            queue.name = request.name ?? queue.name
            queue.description = request.description ?? queue.description
        }
        return UpdateQueueNameResponse()
    }
}

/// Lets a queue take contacts or no more of them.
struct UpdateQueueStatus: OperationHandler {
    let service: ChatService

    func answer(
        _ request: UpdateQueueStatusRequest, _ call: Call
    ) async throws -> UpdateQueueStatusResponse {
        try await service.changeQueue(request.queueID, in: request.instanceID) { queue, _ in
            queue.isEnabled = request.status == .enabled
        }
        return UpdateQueueStatusResponse()
    }
}

/// Changes how many contacts may wait in a queue.
struct UpdateQueueMaxContacts: OperationHandler {
    let service: ChatService

    func answer(
        _ request: UpdateQueueMaxContactsRequest, _ call: Call
    ) async throws -> UpdateQueueMaxContactsResponse {
        try await service.changeQueue(request.queueID, in: request.instanceID) { queue, _ in
            queue.contactsMax = request.maxContacts
        }
        return UpdateQueueMaxContactsResponse()
    }
}

/// Gives a queue other hours.
struct UpdateQueueHoursOfOperation: OperationHandler {
    let service: ChatService

    func answer(
        _ request: UpdateQueueHoursOfOperationRequest, _ call: Call
    ) async throws -> UpdateQueueHoursOfOperationResponse {
        try await service.changeQueue(request.queueID, in: request.instanceID) {
            queue, instance in
            queue.hours = try instance.requireHours(request.hoursOfOperationID).id
        }
        return UpdateQueueHoursOfOperationResponse()
    }
}

/// Deletes a queue in which nobody waits.
struct DeleteQueue: OperationHandler {
    let service: ChatService

    func answer(_ request: DeleteQueueRequest, _ call: Call) async throws -> DeleteQueueResponse {
        _ = try service.instance(request.instanceID)
        let now = service.clock.now
        let census = service.census
        let id = try service.directory.instance.requireQueue(request.queueID).id
        defer { census.reopen(id) }
        try await service.directory.change(at: now) { instance in
            let queue = try instance.requireQueue(request.queueID)
            let count = census.close(queue.id)
            guard count == 0 else {
                throw APIFailure(
                    .resourceInUseException,
                    "Contacts wait in the queue: \(count). Disable it and let them leave first.")
            }
            return ([.queueDeleted(queue.id, at: now)], ())
        }
        return DeleteQueueResponse()
    }
}

extension ChatService {
    /// Changes a queue, which must exist, as a request names it and its instance.
    func changeQueue(
        _ name: String, in instance: String,
        _ change: @escaping @Sendable (inout QueueResource, Instance.State) throws -> Void
    ) async throws {
        _ = try self.instance(instance)
        let now = clock.now
        try await directory.change(at: now) { instance in
            let before = try instance.requireQueue(name)
            var queue = before
            try change(&queue, instance)
            return (queue == before ? [] : [.queuePut(queue, at: now)], ())
        }
    }
}
