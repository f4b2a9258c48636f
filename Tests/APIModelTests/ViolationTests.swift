// SPDX-License-Identifier: Apache-2.0

import APIModel
import JSONDocument
import Testing

@Suite struct ViolationTests {
    static let messages: [(Operation, JSON, String)] = [
        (
            Operation.startChatContact,
            ["InstanceId": "i", "ContactFlowId": "f", "ParticipantDetails": [:]],
            """
            1 validation error detected: Value at 'participantDetails.displayName' failed to \
            satisfy constraint: Member must not be null
            """
        ),
        (
            .sendMessage,
            ["ContentType": "", "ConnectionToken": "t"],
            """
            2 validation errors detected: Value '' at 'contentType' failed to satisfy \
            constraint: Member must have length greater than or equal to 1; Value at 'content' \
            failed to satisfy constraint: Member must not be null
            """
        ),
        (
            .sendMessage,
            ["ContentType": "text/plain", "Content": "", "ConnectionToken": "t"],
            """
            1 validation error detected: Value at 'content' failed to satisfy constraint: \
            Member must have length greater than or equal to 1
            """
        ),
        (
            .getTranscript,
            ["ConnectionToken": "t", "SortOrder": "UP", "MaxResults": 101],
            """
            2 validation errors detected: Value '101' at 'maxResults' failed to satisfy \
            constraint: Member must have value less than or equal to 100; Value 'UP' at \
            'sortOrder' failed to satisfy constraint: Member must satisfy enum value set: \
            [DESCENDING, ASCENDING]
            """
        ),
        (
            .updateContactAttributes,
            ["InstanceId": "i", "InitialContactId": "c", "Attributes": ["": "x"]],
            """
            1 validation error detected: Value '' at 'attributes' failed to satisfy \
            constraint: Map keys must satisfy constraint: [Member must have length greater \
            than or equal to 1]
            """
        ),
        (
            .sendMessage,
            ["ContentType": "text/plain", "Content": "a\u{0}b", "ConnectionToken": "t"],
            """
            1 validation error detected: Value at 'content' failed to satisfy constraint: \
            Member must not hold the character U+0000
            """
        ),
        (
            .sendMessage, "text",
            """
            1 validation error detected: Value failed to satisfy constraint: Member must be an \
            object
            """
        ),
    ]

    @Test(arguments: messages)
    func `speaks as AWS does`(operation: Operation, request: JSON, message: String) {
        #expect(throws: RequestRefusal.self) { try operation.validate(request) }
        let violations = Validator.violations(of: request, against: operation.input)
        #expect(Violation.message(violations) == message)
    }

    @Test func `names a pattern`() {
        let shape = Shape("Key", .string(pattern: Pattern("[a-z]+")))
        let violations = Validator.violations(of: "A", against: shape)
        #expect(
            violations.map(\.message) == [
                "Value 'A' failed to satisfy constraint: "
                    + "Member must satisfy regular expression pattern: [a-z]+"
            ]
        )
    }

    @Test func `cuts long values and keys`() {
        let long = String(repeating: "x", count: 1_000_000)
        let request: JSON = [
            "InstanceId": .string(long), "InitialContactId": "c",
            "Attributes": .object(JSONObject([(long, 1 as JSON)])),
        ]
        let violations = Validator.violations(
            of: request,
            against: Operation.updateContactAttributes.input
        )
        #expect(violations.count == 3)
        #expect(Violation.message(violations).utf8.count < 1000)
    }

    @Test func `keeps what is private to itself`() {
        let secret = String(repeating: "secret", count: 5000)
        let request: JSON = [
            "ContentType": "t", "Content": .string(secret), "ConnectionToken": .string(secret),
        ]
        let violations = Validator.violations(of: request, against: Operation.sendMessage.input)
        #expect(violations.map(\.kind) == [.tooLong(16384), .tooLong(1000)])
        #expect(!Violation.message(violations).contains("secret"))
    }
}
