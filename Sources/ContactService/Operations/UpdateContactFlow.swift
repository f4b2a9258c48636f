// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Replaces the content of a flow: that of a published one is checked and runs from then on, or
/// with `:$SAVED` only the draft is replaced.
struct UpdateContactFlowContent: OperationHandler {
    let service: ChatService

    func answer(
        _ request: UpdateContactFlowContentRequest, _ call: Call
    ) async throws -> UpdateContactFlowContentResponse {
        let instance = try service.instance(request.instanceID)
        let flow = try FlowContent.find(request.contactFlowID, in: instance)
        let isDraft = FlowContent.id(request.contactFlowID).qualifier == "$SAVED"
        try FlowContent.check(
            request.content, of: flow.name, type: flow.type, isPublished: !isDraft,
            in: instance, service.logger)
        try await service.changeFlow(flow.id) { flow, _ in
            flow.saved = request.content
            if !isDraft { flow.published = request.content }
        }
        return UpdateContactFlowContentResponse()
    }
}

/// Changes the name, description or state of a flow.
struct UpdateContactFlowMetadata: OperationHandler {
    let service: ChatService

    func answer(
        _ request: UpdateContactFlowMetadataRequest, _ call: Call
    ) async throws -> UpdateContactFlowMetadataResponse {
        let instance = try service.instance(request.instanceID)
        let flow = try FlowContent.find(request.contactFlowID, in: instance)
        try await service.changeFlow(flow.id) { flow, instance in
            if let name = request.name { try flow.rename(name, in: instance) }
            flow.description = request.description ?? flow.description
            if let state = request.contactFlowState { flow.isArchived = state == .archived }
        }
        return UpdateContactFlowMetadataResponse()
    }
}

/// Renames a flow.
struct UpdateContactFlowName: OperationHandler {
    let service: ChatService

    func answer(
        _ request: UpdateContactFlowNameRequest, _ call: Call
    ) async throws -> UpdateContactFlowNameResponse {
        let instance = try service.instance(request.instanceID)
        let flow = try FlowContent.find(request.contactFlowID, in: instance)
        try await service.changeFlow(flow.id) { flow, instance in
            if let name = request.name { try flow.rename(name, in: instance) }
            flow.description = request.description ?? flow.description
        }
        return UpdateContactFlowNameResponse()
    }
}

/// Deletes a flow. Chats that run it go on with it while it is remembered.
struct DeleteContactFlow: OperationHandler {
    let service: ChatService

    func answer(
        _ request: DeleteContactFlowRequest, _ call: Call
    ) async throws -> DeleteContactFlowResponse {
        let instance = try service.instance(request.instanceID)
        let flow = try FlowContent.find(request.contactFlowID, in: instance)
        let now = service.clock.now
        try await service.directory.change(at: now) { instance in
            guard instance.flow(flow.id) != nil else { return ([], ()) }
            return ([.flowDeleted(flow.id, at: now)], ())
        }
        return DeleteContactFlowResponse()
    }
}

extension ChatService {
    /// Changes a flow or module that exists.
    func changeFlow(
        _ id: FlowID,
        _ change: @escaping @Sendable (inout FlowResource, Instance.State) throws -> Void
    ) async throws {
        let now = clock.now
        try await directory.change(at: now) { instance in
            guard var flow = instance.flow(id) else {
                throw APIFailure(
                    .resourceNotFoundException, "The contact flow does not exist any more.")
            }
            try change(&flow, instance)
            return (flow == instance.flow(id) ? [] : [.flowPut(flow, at: now)], ())
        }
    }
}

extension FlowResource {
    /// Renames the flow or module.
    /// - Throws: DuplicateResourceException when another one has the name.
    mutating func rename(_ name: String, in instance: Instance.State) throws {
        let isTaken = instance.flows.contains {
            $0.name == name && $0.id != id && $0.isModule == isModule
        }
        guard !isTaken else { throw FlowContent.nameTaken(name, isModule: isModule) }
        self.name = name
    }
}
