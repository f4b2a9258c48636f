// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Answers hours of operation.
struct DescribeHoursOfOperation: OperationHandler {
    let service: ChatService

    func answer(
        _ request: DescribeHoursOfOperationRequest, _ call: Call
    ) async throws -> DescribeHoursOfOperationResponse {
        let instance = try service.instance(request.instanceID)
        let hours = try instance.requireHours(request.hoursOfOperationID)
        return DescribeHoursOfOperationResponse(
            hoursOfOperation: Wire.HoursOfOperation(
                hoursOfOperationID: hours.id.description,
                hoursOfOperationARN: instance.id.map { service.names.hours(hours.id, in: $0) },
                name: hours.name,
                description: hours.description.isEmpty ? nil : hours.description,
                timeZone: hours.timeZone, config: HoursConfig.config(hours.intervals),
                tags: hours.tags.isEmpty ? nil : hours.tags.dictionary,
                lastModifiedTime: hours.changedAt.milliseconds,
                lastModifiedRegion: service.names.region))
    }
}

/// Lists the hours of operation of an instance.
struct ListHoursOfOperations: OperationHandler {
    let service: ChatService

    private static let pageDefault = 100

    func answer(
        _ request: ListHoursOfOperationsRequest, _ call: Call
    ) async throws -> ListHoursOfOperationsResponse {
        let instance = try service.instance(request.instanceID)
        let page = try Page(
            instance.hours, after: request.nextToken,
            limit: request.maxResults ?? Self.pageDefault
        ) { $0.id.description }
        return ListHoursOfOperationsResponse(
            hoursOfOperationSummaryList: page.elements.map { hours in
                Wire.HoursOfOperationSummary(
                    id: hours.id.description,
                    arn: instance.id.map { service.names.hours(hours.id, in: $0) },
                    name: hours.name, lastModifiedTime: hours.changedAt.milliseconds,
                    lastModifiedRegion: service.names.region)
            }, nextToken: page.nextToken)
    }
}
