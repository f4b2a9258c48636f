// SPDX-License-Identifier: Apache-2.0

import APIModel
import JSONDocument
import Testing

@Suite struct RequestRefusalTests {
    static let chat = ValidatorTests.chat

    static let errors: [(Operation, JSON, ErrorCode)] = [
        (Operation.startChatContact, [:], ErrorCode.invalidRequestException),
        (.startChatContact, ValidatorTests.chat("InstanceId", ""), .invalidParameterException),
        (.startChatContact, ValidatorTests.chat("InstanceId", 5), .serializationException),
        (.startChatContact, [], .serializationException),
        (.startChatContact, ["InstanceId": ""], .invalidRequestException),
        (.startChatContact, ["InstanceId": "", "ClientToken": 1], .serializationException),
        (
            .createParticipant,
            ["InstanceId": "", "ContactId": "c", "ParticipantDetails": [:]],
            .invalidRequestException
        ),
        (
            .listContactFlows, ["InstanceId": "i", "MaxResults": "many"],
            .invalidParameterException
        ),
        (.listContactFlows, ["InstanceId": "i", "MaxResults": 0], .invalidParameterException),
        (.sendMessage, [:], .validationException),
        (.sendMessage, "text", .validationException),
        (
            .sendMessage, ["ContentType": "", "Content": "x", "ConnectionToken": "t"],
            .validationException
        ),
    ]

    @Test(arguments: errors)
    func `has the error of its service`(operation: Operation, request: JSON, code: ErrorCode) {
        let refusal = #expect(throws: RequestRefusal.self) { try operation.validate(request) }
        #expect(refusal?.code == code)
        #expect(refusal?.violations.isEmpty == false)
    }

    @Test func `is not there for a valid request`() {
        #expect(throws: Never.self) { try Operation.startChatContact.validate(Self.chat) }
    }
}
