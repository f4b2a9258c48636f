// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Answers a module and its content: what runs, or with `:$SAVED` what was saved last.
struct DescribeContactFlowModule: OperationHandler {
    let service: ChatService

    func answer(
        _ request: DescribeContactFlowModuleRequest, _ call: Call
    ) async throws -> DescribeContactFlowModuleResponse {
        let instance = try service.instance(request.instanceID)
        let module = try FlowContent.findModule(request.contactFlowModuleID, in: instance)
        let isSaved = FlowContent.id(request.contactFlowModuleID).qualifier == "$SAVED"
        let content = isSaved ? module.saved : module.published ?? module.saved
        return DescribeContactFlowModuleResponse(
            contactFlowModule: Wire.ContactFlowModule(
                arn: instance.id.map { service.names.module(module.id, in: $0) },
                id: module.id.description, name: module.name, content: content,
                description: module.description,
                state: module.isArchived ? .archived : .active,
                status: isSaved && module.saved != module.published ? .saved : .published,
                flowModuleContentSha256: FlowContent.hash(content), settings: module.settings,
                externalInvocationConfiguration: module.isOpenToOthers.map {
                    Wire.ExternalInvocationConfiguration(enabled: $0)
                }))
    }
}
