// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Replaces the content of a module, which is checked and runs from then on; with `:$SAVED` only the
/// draft is replaced.
struct UpdateContactFlowModuleContent: OperationHandler {
    let service: ChatService

    func answer(
        _ request: UpdateContactFlowModuleContentRequest, _ call: Call
    ) async throws -> UpdateContactFlowModuleContentResponse {
        let instance = try service.instance(request.instanceID)
        let module = try FlowContent.findModule(request.contactFlowModuleID, in: instance)
        guard request.content != nil || request.settings != nil else {
            throw APIFailure(.invalidRequestException, "Send Content, Settings or both.")
        }
        let isDraft = FlowContent.id(request.contactFlowModuleID).qualifier == "$SAVED"
        if let content = request.content {
            try FlowContent.check(
                content, of: module.name, type: .module, isPublished: !isDraft, in: instance,
                service.logger)
        }
        try await service.changeFlow(module.id) { module, _ in
            module.settings = request.settings ?? module.settings
            guard let content = request.content else { return }
            module.saved = content
            if !isDraft { module.published = content }
        }
        return UpdateContactFlowModuleContentResponse()
    }
}

/// Changes the name, description or state of a module.
struct UpdateContactFlowModuleMetadata: OperationHandler {
    let service: ChatService

    func answer(
        _ request: UpdateContactFlowModuleMetadataRequest, _ call: Call
    ) async throws -> UpdateContactFlowModuleMetadataResponse {
        let instance = try service.instance(request.instanceID)
        let module = try FlowContent.findModule(request.contactFlowModuleID, in: instance)
        try await service.changeFlow(module.id) { module, instance in
            if let name = request.name { try module.rename(name, in: instance) }
            module.description = request.description ?? module.description
            if let state = request.state { module.isArchived = state == .archived }
        }
        return UpdateContactFlowModuleMetadataResponse()
    }
}

/// Deletes a module. Chats that run it go on with it while it is remembered.
struct DeleteContactFlowModule: OperationHandler {
    let service: ChatService

    func answer(
        _ request: DeleteContactFlowModuleRequest, _ call: Call
    ) async throws -> DeleteContactFlowModuleResponse {
        let instance = try service.instance(request.instanceID)
        let module = try FlowContent.findModule(request.contactFlowModuleID, in: instance)
        let now = service.clock.now
        try await service.directory.change(at: now) { instance in
            guard instance.flow(module.id) != nil else { return ([], ()) }
            return ([.flowDeleted(module.id, at: now)], ())
        }
        return DeleteContactFlowModuleResponse()
    }
}
