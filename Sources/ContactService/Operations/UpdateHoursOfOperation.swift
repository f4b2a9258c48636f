// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Changes hours of operation. Flows see the change from their next step on.
struct UpdateHoursOfOperation: OperationHandler {
    let service: ChatService

    func answer(
        _ request: UpdateHoursOfOperationRequest, _ call: Call
    ) async throws -> UpdateHoursOfOperationResponse {
        _ = try service.instance(request.instanceID)
        let timeZone = try request.timeZone.map(HoursConfig.timeZone)
        let intervals = try request.config.map(HoursConfig.intervals)
        let now = service.clock.now
        try await service.directory.change(at: now) { instance in
            let before = try instance.requireHours(request.hoursOfOperationID)
            var hours = before
            if let name = request.name { try instance.requireFree(name, for: hours.id) }
            hours.name = request.name ?? hours.name
            hours.description = request.description ?? hours.description
            hours.timeZone = timeZone ?? hours.timeZone
            hours.intervals = intervals ?? hours.intervals
            return (hours == before ? [] : [.hoursPut(hours, at: now)], ())
        }
        return UpdateHoursOfOperationResponse()
    }
}

/// Deletes hours of operation that no queue has.
struct DeleteHoursOfOperation: OperationHandler {
    let service: ChatService

    func answer(
        _ request: DeleteHoursOfOperationRequest, _ call: Call
    ) async throws -> DeleteHoursOfOperationResponse {
        _ = try service.instance(request.instanceID)
        let now = service.clock.now
        try await service.directory.change(at: now) { instance in
            let hours = try instance.requireHours(request.hoursOfOperationID)
            if let queue = instance.queues.first(where: { $0.hours == hours.id }) {
                throw APIFailure(
                    .resourceInUseException,
                    "The queue \(queue.name.quoted) has these hours of operation. "
                        + "Give it others first.")
            }
            return ([.hoursDeleted(hours.id, at: now)], ())
        }
        return DeleteHoursOfOperationResponse()
    }
}
