// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Answers the instance.
struct DescribeInstance: OperationHandler {
    let service: ChatService

    func answer(
        _ request: DescribeInstanceRequest, _ call: Call
    ) async throws -> DescribeInstanceResponse {
        let instance = try service.instance(request.instanceID)
        return DescribeInstanceResponse(
            instance: Wire.Instance(
                id: instance.id?.description, arn: instance.id.map(service.names.instance),
                identityManagementType: .connectManaged, instanceAlias: instance.alias,
                createdTime: instance.createdAt.milliseconds, instanceStatus: .active,
                inboundCallsEnabled: false, outboundCallsEnabled: false))
    }
}

/// Lists the instances.
struct ListInstances: OperationHandler {
    let service: ChatService

    private static let pageDefault = 10

    func answer(
        _ request: ListInstancesRequest, _ call: Call
    ) async throws -> ListInstancesResponse {
        let instance = service.directory.instance
        let page = try Page(
            instance.id.map { [$0] } ?? [], after: request.nextToken,
            limit: request.maxResults ?? Self.pageDefault
        ) { $0.description }
        return ListInstancesResponse(
            instanceSummaryList: page.elements.map { id in
                Wire.InstanceSummary(
                    id: id.description, arn: service.names.instance(id),
                    identityManagementType: .connectManaged, instanceAlias: instance.alias,
                    createdTime: instance.createdAt.milliseconds, instanceStatus: .active,
                    inboundCallsEnabled: false, outboundCallsEnabled: false)
            }, nextToken: page.nextToken)
    }
}
