// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Adds hours of operation to the instance.
struct CreateHoursOfOperation: OperationHandler {
    let service: ChatService

    func answer(
        _ request: CreateHoursOfOperationRequest, _ call: Call
    ) async throws -> CreateHoursOfOperationResponse {
        let instance = try service.instance(request.instanceID)
        guard request.parentHoursOfOperationConfigs?.isEmpty ?? true else {
            throw APIFailure(
                .invalidRequestException,
                "ParentHoursOfOperationConfigs is not served: hours have no exceptions here. "
                    + "Leave it out.")
        }
        var hours = HoursResource(
            id: HoursID(service.stamps().identifier(0)), name: request.name,
            description: request.description ?? "",
            timeZone: try HoursConfig.timeZone(request.timeZone),
            intervals: try HoursConfig.intervals(request.config))
        hours.tags = request.tags?.sortedAttributes ?? []
        let made = hours
        let now = service.clock.now
        let hoursMax = service.quotas.hoursMax
        try await service.directory.change(at: now) { instance in
            try instance.requireFree(made.name, for: made.id)
            try APIFailure.require(
                instance.hours.count, below: hoursMax, of: "hours of operation")
            return ([.hoursPut(made, at: now)], ())
        }
        return CreateHoursOfOperationResponse(
            hoursOfOperationID: made.id.description,
            hoursOfOperationARN: instance.id.map { service.names.hours(made.id, in: $0) })
    }
}
