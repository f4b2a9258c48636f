// SPDX-License-Identifier: Apache-2.0

import APIModel
import Testing

@Suite struct OperationTests {
    @Test func `is found by name within its service`() {
        #expect(
            Operation.named("SendMessage", in: .connectparticipant)?.path == "/participant/message"
        )
        #expect(Operation.named("SendMessage", in: .connect) == nil)
        for operation in Operation.all {
            #expect(Operation.named(operation.name, in: operation.service)?.path == operation.path)
        }
    }

    @Test func `has a method and path of its own`() {
        let calls = Operation.all.map { "\($0.method) \($0.path)" }
        #expect(Set(calls).count == calls.count)
    }

    @Test func `declares the internal error of its service`() {
        for operation in Operation.all {
            let isConnect = operation.service == .connect
            #expect(
                operation.errors.contains(
                    isConnect ? .internalServiceException : .internalServerException
                )
            )
        }
    }

    @Test func `belongs to its request`() {
        #expect(StartChatContactRequest.operation.name == "StartChatContact")
        #expect(SendEventRequest.operation.access == .connectionToken)
        #expect(CreateParticipantConnectionRequest.operation.access == .participantToken)
    }

    @Test func `has pages where the model says so`() {
        #expect(Operation.listContactFlows.pagination?.resultKey == "ContactFlowSummaryList")
        #expect(Operation.startChatContact.pagination == nil)
    }
}
