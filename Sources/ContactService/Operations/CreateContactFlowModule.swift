// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Adds a published module to the instance.
struct CreateContactFlowModule: OperationHandler {
    let service: ChatService

    func answer(
        _ request: CreateContactFlowModuleRequest, _ call: Call
    ) async throws -> CreateContactFlowModuleResponse {
        let instance = try service.instance(request.instanceID)
        guard let instanceID = instance.id else { return CreateContactFlowModuleResponse() }
        let module = module(request)
        let answer = CreateContactFlowModuleResponse(
            id: module.id.description, arn: service.names.module(module.id, in: instanceID))
        if try Self.isRepeat(module, in: instance) { return answer }
        try FlowContent.check(
            request.content, of: request.name, type: .module, isPublished: true, in: instance,
            service.logger)
        let now = service.clock.now
        try await service.directory.change(at: now) { instance in
            if try Self.isRepeat(module, in: instance) { return ([], ()) }
            guard !instance.flows.contains(where: { $0.isModule && $0.name == module.name })
            else { throw FlowContent.nameTaken(module.name, isModule: true) }
            return ([.flowPut(module, at: now)], ())
        }
        return answer
    }

    /// The module that a request makes. Its id follows from the client token, so that a repeat
    /// finds what the first request made.
    private func module(_ request: CreateContactFlowModuleRequest) -> FlowResource {
        let id =
            request.clientToken.map { service.derivedID("module", $0) }
            ?? service.stamps().identifier(0)
        var module = FlowResource(
            id: FlowID(id), name: request.name, type: .module,
            description: request.description ?? "", published: request.content,
            saved: request.content)
        module.settings = request.settings
        module.isOpenToOthers = request.externalInvocationConfiguration?.enabled
        var digest = RequestDigest()
        for part in [request.name, request.description, request.content, request.settings] {
            digest.add(part ?? "")
        }
        module.digest = digest.value
        return module
    }

    /// Whether the request has made its module already.
    /// - Throws: IdempotencyException when another request with its token has.
    private static func isRepeat(
        _ module: FlowResource, in instance: Instance.State
    ) throws(APIFailure) -> Bool {
        guard let made = instance.flow(module.id) else { return false }
        guard made.digest == module.digest else {
            throw APIFailure(
                .idempotencyException, "The ClientToken was used with other members before.")
        }
        return true
    }
}
