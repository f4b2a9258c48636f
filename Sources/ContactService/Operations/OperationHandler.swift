// SPDX-License-Identifier: Apache-2.0
package import APIModel
import ContactDomain
package import JSONDocument

/// Answers the calls of one operation.
package protocol OperationHandler: Sendable {
    /// The request that it takes.
    associatedtype Request: OperationRequest

    /// Does what the request asks for.
    /// - Throws: ``APIFailure``, ``Chat/Rejection`` or ``ServiceFault``.
    func answer(_ request: Request, _ call: Call) async throws -> Request.Response

    /// The answer as a body. It is the request's response unless an operation writes its own.
    func body(_ request: Request, _ call: Call) async throws -> [UInt8]
}

extension OperationHandler {
    /// The response as JSON.
    package func body(_ request: Request, _ call: Call) async throws -> [UInt8] {
        try await answer(request, call).body
    }
}

/// What is known of a call besides its members.
package struct Call: Sendable {
    /// Whom the bearer token speaks for; `nil` on calls that are signed.
    package let caller: Caller?
    /// The address at which the client reached the server, for links back to it: scheme, host and
    /// port, e.g. `http://127.0.0.1:7676`.
    package let origin: String
    /// The request's members as they came.
    package let members: JSON

    /// Makes a call.
    package init(caller: Caller?, origin: String, members: JSON) {
        self.caller = caller
        self.origin = origin
        self.members = members
    }

    /// The caller of an operation that only bearers of tokens may call.
    func participant() throws(APIFailure) -> Caller {
        guard let caller else { throw .accessDenied("the call carries no token") }
        return caller
    }
}

/// The operations that are served, each with what answers it.
package struct OperationTable: Sendable {
    /// Answers a call whose members were validated.
    package typealias Answer = @Sendable (JSON, Call) async throws -> [UInt8]

    private var answers: [String: Answer] = [:]

    /// Makes the table of everything that a chat service does.
    package init(_ service: ChatService) {
        add(StartChatContact(service: service))
        add(StopContact(service: service))
        add(DescribeContact(service: service))
        add(GetContactAttributes(service: service))
        add(UpdateContactAttributes(service: service))
        add(CreateParticipant(service: service))
        add(ListContactFlows(service: service))
        add(UpdateContact(service: service))
        add(TagContact(service: service))
        add(UntagContact(service: service))
        add(ListContactReferences(service: service))
        add(CreatePersistentContactAssociation(service: service))
        add(UpdateParticipantRoleConfig(service: service))
        add(SearchContacts(service: service))
        add(ListAssociatedContacts(service: service))
        add(GetContactMetrics(service: service))
        add(CreateContactFlow(service: service))
        add(DescribeContactFlow(service: service))
        add(UpdateContactFlowContent(service: service))
        add(UpdateContactFlowMetadata(service: service))
        add(UpdateContactFlowName(service: service))
        add(DeleteContactFlow(service: service))
        add(CreateContactFlowModule(service: service))
        add(DescribeContactFlowModule(service: service))
        add(ListContactFlowModules(service: service))
        add(UpdateContactFlowModuleContent(service: service))
        add(UpdateContactFlowModuleMetadata(service: service))
        add(DeleteContactFlowModule(service: service))
        add(ListQueues(service: service))
        add(DescribeQueue(service: service))
        add(CreateQueue(service: service))
        add(UpdateQueueName(service: service))
        add(UpdateQueueStatus(service: service))
        add(UpdateQueueMaxContacts(service: service))
        add(UpdateQueueHoursOfOperation(service: service))
        add(DeleteQueue(service: service))
        add(CreateHoursOfOperation(service: service))
        add(DescribeHoursOfOperation(service: service))
        add(ListHoursOfOperations(service: service))
        add(UpdateHoursOfOperation(service: service))
        add(DeleteHoursOfOperation(service: service))
        add(DescribeInstance(service: service))
        add(ListInstances(service: service))
        add(CreateParticipantConnection(service: service))
        add(SendMessage(service: service))
        add(SendEvent(service: service))
        add(GetTranscript(service: service))
        add(DisconnectParticipant(service: service))
    }

    private mutating func add<Handler: OperationHandler>(_ handler: Handler) {
        answers[Handler.Request.operation.name] = { members, call in
            try await handler.body(try Handler.Request(members), call)
        }
    }

    /// What answers an operation; `nil` for one that is not served.
    package subscript(operation: Operation) -> Answer? { answers[operation.name] }
}
