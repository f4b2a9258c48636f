// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Lists the modules of an instance.
struct ListContactFlowModules: OperationHandler {
    let service: ChatService

    /// - SeeAlso: Amazon Connect API, ListContactFlowModules `MaxResults`: 1 to 1,000.
    private static let pageDefault = 1000

    func answer(
        _ request: ListContactFlowModulesRequest, _ call: Call
    ) async throws -> ListContactFlowModulesResponse {
        let instance = try service.instance(request.instanceID)
        guard let instanceID = instance.id else { return ListContactFlowModulesResponse() }
        let wanted = request.contactFlowModuleState
        let modules = instance.flows.filter { flow in
            flow.isModule && (wanted == nil || (wanted == .archived) == flow.isArchived)
        }
        let page = try Page(
            modules, after: request.nextToken, limit: request.maxResults ?? Self.pageDefault
        ) { $0.id.description }
        return ListContactFlowModulesResponse(
            contactFlowModulesSummaryList: page.elements.map { module in
                Wire.ContactFlowModuleSummary(
                    id: module.id.description,
                    arn: service.names.module(module.id, in: instanceID), name: module.name,
                    state: module.isArchived ? .archived : .active)
            },
            nextToken: page.nextToken)
    }
}
