// SPDX-License-Identifier: Apache-2.0

import APIModel
import JSONDocument
import Testing

@Suite struct RequestTests {
    private let list = Operation.listContactFlows

    @Test func `joins path, query, header and body`() throws {
        let json = list.request(
            pathParameters: ["InstanceId": "i", "Other": "x"],
            query: [
                ("contactFlowTypes", "CONTACT_FLOW"), ("maxResults", "7"),
                ("contactFlowTypes", "CUSTOMER_QUEUE"), ("nextToken", "n"), ("nextToken", "m"),
            ]
        )
        let request = try ListContactFlowsRequest(json)
        #expect(
            request
                == ListContactFlowsRequest(
                    instanceID: "i",
                    contactFlowTypes: [.contactFlow, .customerQueue],
                    nextToken: "n",
                    maxResults: 7
                )
        )
        let message = Operation.sendMessage.request(
            header: { $0 == "X-Amz-Bearer" ? "token" : nil },
            body: ["ContentType": "text/plain", "Content": "hi"]
        )
        let expected = SendMessageRequest(
            contentType: "text/plain",
            content: "hi",
            connectionToken: "token"
        )
        #expect(try SendMessageRequest(message) == expected)
    }

    @Test func `does not take from the body what belongs elsewhere`() {
        let json = Operation.sendMessage.request(
            body: ["ContentType": "text/plain", "Content": "hi", "ConnectionToken": "forged"])
        #expect(json["ConnectionToken"] == nil)
        let flows = list.request(pathParameters: ["InstanceId": "i"], body: ["InstanceId": "j"])
        #expect(flows["InstanceId"] == "i")
    }

    static let badNumbers: [String] = ["many", "", "1.5", "99999999999999999999"]

    @Test(arguments: badNumbers)
    func `leaves what is no number for the validator`(text: String) {
        let json = list.request(
            pathParameters: ["InstanceId": "i"],
            query: [("maxResults", text)]
        )
        #expect(json["MaxResults"] == .string(text))
        let refusal = #expect(throws: RequestRefusal.self) { try list.validate(json) }
        #expect(refusal?.code == .invalidParameterException)
    }

    @Test func `hands on a body that is no object`() {
        #expect(Operation.sendMessage.request(body: [1]) == [1])
        #expect(Operation.sendMessage.request(body: .null) == .null)
        #expect(Operation.stopContact.request() == [:])
    }

    static let texts: [(Shape.Kind, String, JSON)] = [
        (Shape.Kind.boolean, "true", true as JSON), (.boolean, "false", false),
        (.boolean, "yes", "yes"), (.double(), "1.5", 1.5), (.double(), "nan", "nan"),
        (.timestamp(.epochSeconds), "2026-01-01T10:00:00.25Z", 1_767_261_600.25),
        (.timestamp(.epochSeconds), "1767261600", "1767261600"),
        (.timestamp(.iso8601), "2026-01-01T10:00:00Z", "2026-01-01T10:00:00Z"),
    ]

    @Test(arguments: texts)
    func `turns text into JSON by form`(kind: Shape.Kind, text: String, json: JSON) {
        let value = Shape("Value", kind)
        let input = Shape(
            "Request",
            .structure(members: [Member("Value", { value }, location: .query("value"))])
        )
        let operation = Operation(
            name: "Test",
            service: .connect,
            method: "GET",
            path: "/test",
            access: .signature,
            input: input,
            output: Shape("Response", .structure(members: [])),
            errors: [],
            documentation: ""
        )
        #expect(operation.request(query: [("value", text)])["Value"]?.text == json.text)
    }
}
