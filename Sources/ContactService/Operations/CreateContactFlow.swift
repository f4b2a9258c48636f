// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import ContactFlow

/// Adds a flow to the instance.
struct CreateContactFlow: OperationHandler {
    let service: ChatService

    func answer(
        _ request: CreateContactFlowRequest, _ call: Call
    ) async throws -> CreateContactFlowResponse {
        let instance = try service.instance(request.instanceID)
        guard let type = FlowResource.Kind(rawValue: request.type.rawValue),
            let instanceID = instance.id
        else { throw APIFailure(.invalidParameterException, "Type is not known.") }
        let isPublished = request.status != .saved
        try FlowContent.check(
            request.content, of: request.name, type: type, isPublished: isPublished,
            in: instance, service.logger)
        let id = FlowID(service.stamps().identifier(0))
        let now = service.clock.now
        try await service.directory.change(at: now) { instance in
            guard !instance.flows.contains(where: { $0.name == request.name && !$0.isModule })
            else {
                throw FlowContent.nameTaken(request.name)
            }
            let flow = FlowResource(
                id: id, name: request.name, type: type,
                description: request.description ?? "",
                published: isPublished ? request.content : nil, saved: request.content)
            return ([.flowPut(flow, at: now)], ())
        }
        return CreateContactFlowResponse(
            contactFlowID: id.description,
            contactFlowARN: service.names.flow(id, in: instanceID),
            flowContentSha256: FlowContent.hash(request.content))
    }
}
