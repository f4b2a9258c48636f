// SPDX-License-Identifier: Apache-2.0
import APIModel
package import ContactDomain
package import ContactService
import JSONDocument
import NIOCore
import NIOHTTP1

/// Starts chats for pages on this machine that hold no access key: the test page, and the open chat
/// widget, whose start call this speaks.
///
/// Only pages that were loaded from this machine may use it, which ``OperatorHandler`` sees to, so
/// that no other site that a browser visits can start chats here.
package struct ChatStartPoint: Sendable {
    private let operations: OperationTable
    private let service: ChatService
    private let defaultFlow: @Sendable () -> FlowID?

    /// Makes a starting point.
    /// - Parameter defaultFlow: the flow for requests that name none.
    package init(
        operations: OperationTable, service: ChatService,
        defaultFlow: @escaping @Sendable () -> FlowID?
    ) {
        self.operations = operations
        self.service = service
        self.defaultFlow = defaultFlow
    }

    func answer(_ request: HTTPExchangeRequest) async -> HTTPExchangeResponse {
        let body = request.body.withUnsafeReadableBytes { try? JSONParser.parse($0) }
        guard var members = body?.object else {
            return OperatorHandler.refusal(
                .validationException, "The request body must be a JSON object.")
        }
        if members["InstanceId"] == nil {
            members["InstanceId"] = service.directory.instance.id.map { .string("\($0)") }
        }
        if members["ContactFlowId"] == nil {
            members["ContactFlowId"] = defaultFlow().map { .string("\($0)") }
        }
        return await start(.object(members), request)
    }

    private func start(
        _ members: JSON, _ request: HTTPExchangeRequest
    ) async -> HTTPExchangeResponse {
        do {
            try Operation.startChatContact.validate(members)
            guard let answer = operations[.startChatContact] else {
                return OperatorHandler.refusal(
                    .unknownOperationException, "StartChatContact is not served.")
            }
            let call = Call(caller: nil, origin: "", members: members)
            let started = try JSON.parse(utf8: try await answer(members, call))
            var response = OperatorHandler.json(["data": ["startChatResult": started]])
            if let origin = request.headers.first(name: "origin") {
                response.headers.add(name: "Access-Control-Allow-Origin", value: origin)
            }
            return response
        } catch let refusal as RequestRefusal {
            return OperatorHandler.refusal(refusal.code, refusal.message)
        } catch let failure as APIFailure {
            return OperatorHandler.refusal(failure.code, failure.message)
        } catch let rejection as Chat.Rejection {
            let failure = APIFailure(rejection, in: .startChatContact)
            return OperatorHandler.refusal(failure.code, failure.message)
        } catch {
            return OperatorHandler.refusal(
                .internalServerException, "The chat could not be started.")
        }
    }
}
