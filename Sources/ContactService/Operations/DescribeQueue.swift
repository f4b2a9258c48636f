// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Answers a queue.
struct DescribeQueue: OperationHandler {
    let service: ChatService

    func answer(
        _ request: DescribeQueueRequest, _ call: Call
    ) async throws -> DescribeQueueResponse {
        let instance = try service.instance(request.instanceID)
        let queue = try instance.requireQueue(request.queueID)
        let caller = queue.outboundCaller.map {
            Wire.OutboundCallerConfig(
                outboundCallerIDName: $0.name, outboundCallerIDNumberID: $0.number,
                outboundFlowID: $0.flow)
        }
        return DescribeQueueResponse(
            queue: Wire.Queue(
                name: queue.name,
                queueARN: instance.id.map { service.names.queue(queue.id, in: $0) },
                queueID: queue.id.description,
                description: queue.description.isEmpty ? nil : queue.description,
                outboundCallerConfig: caller, hoursOfOperationID: queue.hours.description,
                maxContacts: queue.contactsMax, status: queue.isEnabled ? .enabled : .disabled,
                tags: queue.tags.isEmpty ? nil : queue.tags.dictionary,
                lastModifiedTime: queue.changedAt.milliseconds,
                lastModifiedRegion: service.names.region))
    }
}

/// Lists the queues of an instance.
struct ListQueues: OperationHandler {
    let service: ChatService

    private static let pageDefault = 100

    func answer(_ request: ListQueuesRequest, _ call: Call) async throws -> ListQueuesResponse {
        let instance = try service.instance(request.instanceID)
        let isWanted = request.queueTypes.map { $0.isEmpty || $0.contains(.standard) } ?? true
        let page = try Page(
            isWanted ? instance.queues : [], after: request.nextToken,
            limit: request.maxResults ?? Self.pageDefault
        ) { $0.id.description }
        return ListQueuesResponse(
            queueSummaryList: page.elements.map { queue in
                Wire.QueueSummary(
                    id: queue.id.description,
                    arn: instance.id.map { service.names.queue(queue.id, in: $0) },
                    name: queue.name, queueType: .standard,
                    lastModifiedTime: queue.changedAt.milliseconds,
                    lastModifiedRegion: service.names.region)
            }, nextToken: page.nextToken)
    }
}
