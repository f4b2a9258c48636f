// SPDX-License-Identifier: Apache-2.0

import APIModel
import JSONDocument
import Testing

@Suite struct WireValueTests {
    private func parse(_ text: String) throws -> JSON {
        var text = text
        return try text.withUTF8 { try JSONParser.parse(UnsafeRawBufferPointer($0)) }
    }

    private func text(_ response: some OperationResponse) -> String {
        String(decoding: response.body, as: UTF8.self)
    }

    @Test func `reads a request whole`() throws {
        let json = try parse(
            """
            {"InstanceId":"i","ContactFlowId":"f","Attributes":{"a":"1"},
            "ParticipantDetails":{"DisplayName":"Ada"},"ClientToken":null,
            "ParticipantConfiguration":{"ResponseMode":"COMPLETE"},
            "InitialMessage":{"ContentType":"text/plain","Content":"hi"},
            "ChatDurationInMinutes":60,"SupportedMessagingContentTypes":["text/plain"],
            "PersistentChat":{"RehydrationType":"FROM_SEGMENT","SourceContactId":"s"},
            "SegmentAttributes":{"k":{"ValueMap":{"l":{"ValueInteger":4}}}},
            "DisconnectOnCustomerExit":["AGENT"],"Unknown":[]}
            """
        )
        let expected = StartChatContactRequest(
            instanceID: "i",
            contactFlowID: "f",
            attributes: ["a": "1"],
            participantDetails: .init(displayName: "Ada"),
            participantConfiguration: .init(responseMode: .complete),
            initialMessage: .init(contentType: "text/plain", content: "hi"),
            chatDurationInMinutes: 60,
            supportedMessagingContentTypes: ["text/plain"],
            persistentChat: .init(rehydrationType: .fromSegment, sourceContactID: "s"),
            segmentAttributes: ["k": .init(valueMap: ["l": .init(valueInteger: 4)])],
            disconnectOnCustomerExit: [.agent]
        )
        #expect(try StartChatContactRequest(json) == expected)
    }

    static let unreadable: [(String, String)] = [
        ("[]", ""),
        (#"{"InstanceId":"i"}"#, "ContactFlowId"),
        (
            #"{"InstanceId":"i","ContactFlowId":"f","ParticipantDetails":{}}"#,
            "ParticipantDetails.DisplayName"
        ),
        (#"{"InstanceId":"i","ContactFlowId":"f","Attributes":{"a":1}}"#, "Attributes.a"),
        (
            """
            {"InstanceId":"i","ContactFlowId":"f","ParticipantDetails":{"DisplayName":"A"},
            "DisconnectOnCustomerExit":["AGENT","X"]}
            """,
            "DisconnectOnCustomerExit.2"
        ),
    ]

    @Test(arguments: unreadable)
    func `says where a request cannot be read`(text: String, path: String) throws {
        let json = try parse(text)
        let error = #expect(throws: UnreadableValue.self) { try StartChatContactRequest(json) }
        #expect(error?.path == path)
    }

    @Test func `writes the members that are set in the order of the model`() {
        let item = Wire.Item(
            absoluteTime: 1_767_261_600_123,
            content: "a\"b",
            contentType: "text/plain",
            id: "1",
            type: .message,
            participantRole: .customer,
            attachments: [.init(status: .approved)],
            messageMetadata: .init(receipts: [.init(readTimestamp: 0)]),
            contactID: "c"
        )
        let response = GetTranscriptResponse(
            initialContactID: "c",
            transcript: [item],
            nextToken: nil
        )
        #expect(
            text(response) == #"{"InitialContactId":"c","Transcript":[{"#
                + #""AbsoluteTime":"2026-01-01T10:00:00.123Z","Content":"a\"b","#
                + #""ContentType":"text/plain","Id":"1","Type":"MESSAGE","#
                + #""ParticipantRole":"CUSTOMER","Attachments":[{"Status":"APPROVED"}],"#
                + #""MessageMetadata":{"Receipts":[{"ReadTimestamp":"1970-01-01T00:00:00.000Z"}]},"#
                + #""ContactId":"c"}]}"#
        )
    }

    @Test func `writes Connect's moments as seconds and maps by key`() {
        let contact = Wire.Contact(
            id: "c",
            initiationTimestamp: 1_767_261_600_120,
            disconnectTimestamp: 1_767_261_600_000,
            tags: ["b": "2", "a": "1"],
            routingCriteria: .init(index: 0),
            chatMetrics: .init(chatContactMetrics: .init(multiParty: false))
        )
        #expect(
            text(DescribeContactResponse(contact: contact))
                == #"{"Contact":{"Id":"c","InitiationTimestamp":1767261600.12,"#
                + #""DisconnectTimestamp":1767261600,"Tags":{"a":"1","b":"2"},"#
                + #""RoutingCriteria":{"Index":0},"#
                + #""ChatMetrics":{"ChatContactMetrics":{"MultiParty":false}}}}"#
        )
    }

    @Test func `writes an empty answer as an empty object`() {
        #expect(text(StopContactResponse()) == "{}")
        #expect(text(GetTranscriptResponse(transcript: [])) == #"{"Transcript":[]}"#)
    }

    @Test func `an answer comes back from its JSON`() throws {
        let condition = Wire.AttributeCondition(
            name: "n",
            proficiencyLevel: 2.5,
            matchCriteria: .init(agentsCriteria: .init(agentIDs: ["a"]))
        )
        let expression = Wire.Expression(
            orExpression: [.init(attributeCondition: condition), .init(andExpression: [])])
        let contact = Wire.Contact(
            arn: "arn",
            initiationMethod: .api,
            channel: .chat,
            queueInfo: .init(id: "q", enqueueTimestamp: -1),
            queuePriority: .max,
            routingCriteria: .init(steps: [.init(expression: expression, status: .active)]),
            segmentAttributes: ["k": .init(valueList: [.init(valueString: "x")])],
            attributes: ["ä": "ö"]
        )
        let response = DescribeContactResponse(contact: contact)
        #expect(try DescribeContactResponse(parse(text(response))) == response)
    }
}
