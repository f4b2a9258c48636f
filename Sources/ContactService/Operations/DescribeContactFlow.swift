// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Answers a flow and its content: what runs, or with `:$SAVED` what was saved last.
struct DescribeContactFlow: OperationHandler {
    let service: ChatService

    func answer(
        _ request: DescribeContactFlowRequest, _ call: Call
    ) async throws -> DescribeContactFlowResponse {
        let instance = try service.instance(request.instanceID)
        let flow = try FlowContent.find(request.contactFlowID, in: instance)
        let qualifier = FlowContent.id(request.contactFlowID).qualifier
        guard qualifier == nil || qualifier == "$SAVED" else {
            throw APIFailure(
                .resourceNotFoundException, "The contact flow has no version of this number.")
        }
        let isSaved = qualifier != nil
        guard let content = isSaved ? flow.saved : flow.published else {
            throw APIFailure(
                .contactFlowNotPublishedException,
                "The contact flow was never published. Add :$SAVED to its id for the draft.")
        }
        return DescribeContactFlowResponse(
            contactFlow: Wire.ContactFlow(
                arn: instance.id.map { service.names.flow(flow.id, in: $0) },
                id: flow.id.description, name: flow.name,
                type: Wire.ContactFlowType(rawValue: flow.type.rawValue),
                state: flow.isArchived ? .archived : .active,
                status: isSaved && flow.saved != flow.published ? .saved : .published,
                description: flow.description, content: content,
                flowContentSha256: FlowContent.hash(content)))
    }
}
