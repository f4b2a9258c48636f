// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Lists the flows of an instance.
struct ListContactFlows: OperationHandler {
    let service: ChatService

    /// - SeeAlso: Amazon Connect API, ListContactFlows `MaxResults`: 1 to 1,000.
    private static let pageDefault = 1000

    func answer(
        _ request: ListContactFlowsRequest, _ call: Call
    ) async throws -> ListContactFlowsResponse {
        let instance = try service.instance(request.instanceID)
        guard let instanceID = instance.id else { return ListContactFlowsResponse() }
        let types = request.contactFlowTypes.map { Set($0.map(\.rawValue)) }
        let flows = instance.flows.filter {
            !$0.isModule && types?.contains($0.type.rawValue) ?? true
        }
        let page = try Page(
            flows, after: request.nextToken, limit: request.maxResults ?? Self.pageDefault
        ) { $0.id.description }
        return ListContactFlowsResponse(
            contactFlowSummaryList: page.elements.map { summary($0, instanceID) },
            nextToken: page.nextToken)
    }

    private func summary(
        _ flow: FlowResource, _ instance: InstanceID
    ) -> Wire.ContactFlowSummary {
        Wire.ContactFlowSummary(
            id: flow.id.description, arn: service.names.flow(flow.id, in: instance),
            name: flow.name, contactFlowType: Wire.ContactFlowType(rawValue: flow.type.rawValue),
            contactFlowState: flow.isArchived ? .archived : .active,
            contactFlowStatus: flow.status == .published ? .published : .saved)
    }
}

/// A page of a list of resources. The token names the last resource shown, so that pages stay
/// right while resources are added.
struct Page<Element> {
    let elements: [Element]
    let nextToken: String?

    /// Takes a page.
    /// - Throws: InvalidParameterException for a token that no page gave.
    init(
        _ list: [Element], after token: String?, limit: Int, id: (Element) -> String
    ) throws(APIFailure) {
        var rest = list[...]
        if let token {
            guard let last = list.firstIndex(where: { id($0) == token }) else {
                throw APIFailure(
                    .invalidParameterException, "NextToken is not one that this list gave.")
            }
            rest = list[(last + 1)...]
        }
        elements = Array(rest.prefix(max(1, limit)))
        nextToken = elements.count < rest.count ? elements.last.map(id) : nil
    }
}
