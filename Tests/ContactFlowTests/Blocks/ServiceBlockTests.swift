// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

/// The actions that call another service: what they ask, and where the answers lead.
@Suite struct ServiceBlockTests {
    /// One line of a table.
    struct Row: Sendable, CustomTestStringConvertible {
        let type: String
        let parameters: JSON
        let asks: [String]
        let answers: [ServiceAnswer]
        let reaches: String
        /// A text with references that shows what the action left behind.
        var text = ""
        var says = ""

        var testDescription: String { "\(type) \(answers) reaches \(reaches)" }
    }

    private static let profile: JSON = [
        "ProfileId": "p-1", "FirstName": "Ann", "Attributes": ["tier": "gold", "x": "y"],
    ]
    private static let wanted: JSON = ["FirstName", "Attributes.tier", "LastName"]
    static let identifier: JSON = [
        "IdentifierName": "PhoneNumber", "IdentifierValue": "$.Attributes.phone",
    ]
    private static let found: JSON = [
        "cases": [
            [
                "caseId": "k-1",
                "fields": [["id": "title", "value": ["stringValue": "Broken"]]],
            ]
        ]
    ]

    static let profiles: [Row] = [
        Row(
            type: "GetCustomerProfile",
            parameters: ["ProfileRequestData": identifier, "ProfileResponseData": wanted],
            asks: ["SearchProfiles"],
            answers: [.returned(["Items": [profile]])],
            reaches: "next",
            text: "$.Customer.ProfileARN $.Customer.FirstName "
                + "$.Customer.Attributes.tier$.Customer.Attributes.x",
            says: "arn:aws:profile:eu-central-1:1:domains/people/profiles/p-1 Ann gold"
        ),
        Row(
            type: "GetCustomerProfile",
            parameters: ["ProfileRequestData": identifier],
            asks: ["SearchProfiles"],
            answers: [.returned(["Items": []])],
            reaches: "NoneFoundError"
        ),
        Row(
            type: "GetCustomerProfile",
            parameters: ["ProfileRequestData": identifier],
            asks: ["SearchProfiles"],
            answers: [.returned(["Items": [profile, profile]])],
            reaches: "MultipleFoundError"
        ),
        Row(
            type: "GetCustomerProfile",
            parameters: ["ProfileRequestData": identifier],
            asks: ["SearchProfiles"],
            answers: [.failed("no service is configured")],
            reaches: "NoMatchingError"
        ),
        Row(
            type: "GetCustomerProfile",
            parameters: [
                "ProfileRequestData": ["IdentifierName": "_x", "IdentifierValue": "$.Name"]
            ],
            asks: [],
            answers: [],
            reaches: "NoMatchingError"
        ),
        Row(
            type: "CreateCustomerProfile",
            parameters: [
                "ProfileRequestData": ["FirstName": "Ann", "Attributes.tier": "$.Attributes.tier"],
                "ProfileResponseData": wanted,
            ],
            asks: ["CreateProfile"],
            answers: [.returned(["ProfileId": "p-2"])],
            reaches: "next",
            text: "$.Customer.ProfileId $.Customer.ProfileARN $.Customer.FirstName",
            says: "p-2 arn:aws:profile:eu-central-1:1:domains/people/profiles/p-2 Ann"
        ),
        Row(
            type: "UpdateCustomerProfile",
            parameters: ["ProfileRequestData": ["FirstName": "Bo"]],
            asks: [],
            answers: [],
            reaches: "NoMatchingError"
        ),
        Row(
            type: "UpdateCustomerProfile",
            parameters: [
                "ProfileRequestData": ["ProfileId": "p-1", "FirstName": "Bo"],
                "ProfileResponseData": wanted,
            ],
            asks: ["UpdateProfile"],
            answers: [.returned(["ProfileId": "p-1"])],
            reaches: "next",
            text: "$.Customer.FirstName",
            says: "Bo"
        ),
        Row(
            type: "GetCustomerProfileObject",
            parameters: [
                "ProfileRequestData": [
                    "ProfileId": "p-1", "ObjectType": "Order", "UseLatest": true,
                ]
            ],
            asks: ["ListProfileObjects"],
            answers: [.returned(["Items": [["Object": #"{"id":"o-1"}"#]]])],
            reaches: "next",
            text: "$.Customer.ObjectAttributes.id",
            says: "o-1"
        ),
        Row(
            type: "GetCustomerProfileObject",
            parameters: [
                "ProfileRequestData": [
                    "ProfileId": "p-1", "ObjectType": "Order", "UseLatest": true,
                ]
            ],
            asks: ["ListProfileObjects"],
            answers: [.returned(["Items": []])],
            reaches: "NoneFoundError"
        ),
        Row(
            type: "GetCalculatedAttributesForCustomerProfile",
            parameters: ["ProfileRequestData": ["ProfileId": "p-1"]],
            asks: ["ListCalculatedAttributesForProfile"],
            answers: [
                .returned(["Items": [["CalculatedAttributeName": "_calls", "Value": "3"]]])
            ],
            reaches: "next",
            text: "$.Customer.CalculatedAttributes._calls",
            says: "3"
        ),
        Row(
            type: "GetCalculatedAttributesForCustomerProfile",
            parameters: ["ProfileRequestData": ["ProfileId": "p-1"]],
            asks: ["ListCalculatedAttributesForProfile"],
            answers: [.returned(["Items": []])],
            reaches: "NoneFoundError"
        ),
        Row(
            type: "AssociateContactToCustomerProfile",
            parameters: ["ProfileRequestData": ["ProfileId": "p-1", "ContactId": "$.ContactId"]],
            asks: ["AddProfileKey"],
            answers: [.returned([:])],
            reaches: "next"
        ),
        Row(
            type: "AssociateContactToCustomerProfile",
            parameters: [
                "ProfileRequestData": ["ProfileId": "$.Customer.ProfileId", "ContactId": "c"]
            ],
            asks: [],
            answers: [],
            reaches: "NoMatchingError"
        ),
    ]

    static let cases: [Row] = [
        Row(
            type: "CreateCase",
            parameters: [
                "CaseTemplateId": "t", "CaseRequestFields": ["title": "$.Attributes.tier"],
            ],
            asks: ["CreateCase"],
            answers: [.returned(["caseId": "k-1"])],
            reaches: "next",
            text: "$.Case.case_id",
            says: "k-1"
        ),
        Row(
            type: "CreateCase",
            parameters: ["CaseTemplateId": "t", "LinkContactToCase": "true"],
            asks: ["CreateCase", "CreateRelatedItem"],
            answers: [.returned(["caseId": "k-1"]), .returned([:])],
            reaches: "next"
        ),
        Row(
            type: "CreateCase",
            parameters: ["CaseTemplateId": "t", "LinkContactToCase": "true"],
            asks: ["CreateCase", "CreateRelatedItem"],
            answers: [.returned(["caseId": "k-1"]), .failed("no")],
            reaches: "ContactNotLinked"
        ),
        Row(
            type: "CreateCase",
            parameters: ["CaseTemplateId": "t", "LinkContactToCase": "true"],
            asks: ["CreateCase"],
            answers: [.failed("no")],
            reaches: "NoMatchingError"
        ),
        Row(
            type: "CreateCase",
            parameters: ["CaseTemplateId": "t"],
            asks: ["CreateCase"],
            answers: [.returned([:])],
            reaches: "NoMatchingError"
        ),
        Row(
            type: "GetCase",
            parameters: ["CustomerId": "$.Attributes.phone", "CaseResponseFields": ["title"]],
            asks: ["SearchCases"],
            answers: [.returned(found)],
            reaches: "next",
            text: "$.Case.case_id $.Case.title",
            says: "k-1 Broken"
        ),
        Row(
            type: "GetCase",
            parameters: ["CustomerId": "k"],
            asks: ["SearchCases"],
            answers: [.returned(["cases": []])],
            reaches: "NoneFound"
        ),
        Row(
            type: "GetCase",
            parameters: ["CustomerId": "k"],
            asks: ["SearchCases"],
            answers: [.returned(["cases": [["caseId": "1"], ["caseId": "2"]]])],
            reaches: "MultipleFound"
        ),
        Row(
            type: "GetCase",
            parameters: [
                "CustomerId": "k", "GetLastUpdatedCase": "true", "LinkContactToCase": "true",
            ],
            asks: ["SearchCases", "CreateRelatedItem"],
            answers: [
                .returned(["cases": [["caseId": "1"], ["caseId": "2"]]]), .returned([:]),
            ],
            reaches: "next",
            text: "$.Case.case_id",
            says: "1"
        ),
        Row(type: "GetCase", parameters: [:], asks: [], answers: [], reaches: "NoMatchingError"),
        Row(
            type: "UpdateCase",
            parameters: ["CaseId": "k-1", "LinkContactToCase": "true"],
            asks: ["UpdateCase", "CreateRelatedItem"],
            answers: [.returned([:]), .failed("no")],
            reaches: "ContactNotLinked"
        ),
        Row(
            type: "UpdateCase",
            parameters: ["CaseId": "$.Case.case_id"],
            asks: [],
            answers: [],
            reaches: "NoMatchingError"
        ),
    ]

    static let others: [Row] = [
        Row(
            type: "CreateTask",
            parameters: [
                "ContactFlowId": "f", "Name": "Call $.Attributes.phone", "DelaySeconds": "60",
            ],
            asks: ["StartTaskContact"],
            answers: [.returned(["ContactId": "t-1"])],
            reaches: "next",
            text: "$.Task.ContactId",
            says: "t-1"
        ),
        Row(
            type: "CreateTask",
            parameters: ["ContactFlowId": "f", "Name": "x", "DelaySeconds": "$.Attributes.tier"],
            asks: [],
            answers: [],
            reaches: "NoMatchingError"
        ),
        Row(
            type: "CreateTask",
            parameters: ["ContactFlowId": "f", "Name": "x"],
            asks: ["StartTaskContact"],
            answers: [.returned([:])],
            reaches: "NoMatchingError"
        ),
        Row(
            type: "CreateWisdomSession",
            parameters: ["WisdomAssistantArn": "w"],
            asks: ["CreateSession"],
            answers: [.returned(["session": ["sessionArn": "s-1"]])],
            reaches: "next",
            text: "$.Wisdom.SessionArn",
            says: "s-1"
        ),
        Row(
            type: "CreateWisdomSession",
            parameters: ["WisdomAssistantArn": "w"],
            asks: ["CreateSession"],
            answers: [.failed("no service is configured")],
            reaches: "NoMatchingError"
        ),
        Row(
            type: "RenderMessageTemplate",
            parameters: ["WisdomKnowledgeBaseArn": "k", "WisdomMessageTemplateArn": "t"],
            asks: ["RenderMessageTemplate"],
            answers: [.returned([:])],
            reaches: "TemplateRenderingError"
        ),
        Row(
            type: "RenderMessageTemplate",
            parameters: ["WisdomKnowledgeBaseArn": "k", "WisdomMessageTemplateArn": "t"],
            asks: ["RenderMessageTemplate"],
            answers: [.returned(["content": ["sms": "hi"]])],
            reaches: "next"
        ),
        Row(
            type: "StartOutboundChatContact",
            parameters: [
                "SourceEndpoint": ["Address": "a", "Type": "CONNECT_PHONENUMBER_ARN"],
                "DestinationEndpoint": ["Address": "+1", "Type": "TELEPHONE_NUMBER"],
                "ContactFlowArn": "f", "ContactSubtype": "connect:SMS",
            ],
            asks: ["StartOutboundChatContact"],
            answers: [.returned(["ContactId": "o-1"])],
            reaches: "next"
        ),
        Row(
            type: "CreatePersistentContactAssociation",
            parameters: [
                "RehydrationType": "ENTIRE_PAST_SESSION", "SourceContactId": "$.Attributes.phone",
            ],
            asks: ["CreatePersistentContactAssociation"],
            answers: [.returned([:])],
            reaches: "next"
        ),
        Row(
            type: "CreatePersistentContactAssociation",
            parameters: [
                "RehydrationType": "FROM_SEGMENT", "SourceContactId": "$.PreviousContactId",
            ],
            asks: [],
            answers: [],
            reaches: "NoMatchingError"
        ),
        Row(
            type: "AuthenticateParticipant",
            parameters: ["TimeLimitMinutes": "3"],
            asks: ["AuthenticateParticipant"],
            answers: [.returned(["Result": "Authenticated"])],
            reaches: "next"
        ),
        Row(
            type: "AuthenticateParticipant",
            parameters: ["TimeLimitMinutes": "3"],
            asks: ["AuthenticateParticipant"],
            answers: [.returned(["Result": "OptedOut"])],
            reaches: "OptedOut"
        ),
        Row(
            type: "AuthenticateParticipant",
            parameters: ["TimeLimitMinutes": "3"],
            asks: ["AuthenticateParticipant"],
            answers: [.failed("no service is configured")],
            reaches: "NoMatchingError"
        ),
    ]

    private static let errors = [
        "NoMatchingError", "NoneFoundError", "MultipleFoundError", "NoneFound", "MultipleFound",
        "ContactNotLinked", "TemplateRenderingError", "TimeLimitExceeded",
    ]

    private static func start(_ row: Row) throws -> Walk {
        var facts = TestFacts()
        facts.contact.attributes = ["phone": "+1555", "tier": "gold"]
        let tested = action(
            "tested",
            row.type,
            row.parameters,
            next: "next",
            conditions: [("Equals", "OptedOut", "OptedOut")],
            errors: errors.map { ($0, $0) }
        )
        let next = action("next", "MessageParticipant", ["Text": .string(row.text)], next: "e")
        let flow = document([tested, next, end("e"), end("OptedOut")] + errors.map(end))
        return try Walk(flow, facts: facts)
    }

    private static func requests(_ walk: Walk) -> [ServiceRequest] {
        walk.effects.compactMap { if case .callService(let request) = $0 { request } else { nil } }
    }

    @Test(arguments: profiles + profileForms + broken + cases + others)
    func `asks the service and takes the branch of its answers`(row: Row) throws {
        var walk = try Self.start(row)
        for answer in row.answers { try walk.send(.serviceAnswered(walk.call, answer)) }
        let requests = Self.requests(walk)
        #expect(requests.map(\.operation) == row.asks)
        #expect(Set(requests.map(\.call)).count == row.asks.count)
        #expect(walk.path.contains { $0.identifier == row.reaches })
        #expect(walk.said == (row.says.isEmpty ? [] : [row.says]))
    }

    @Test(arguments: [
        (profiles[0], #"{"KeyName":"_phone","Values":["+1555"],"MaxResults":2}"#),
        (profiles[5], #"{"FirstName":"Ann","Attributes":{"tier":"gold"}}"#),
        (
            profileForms[2],
            #"{"FirstName":"Ann","Address":{"City":"Bern","Address1":"Main St 1"},"#
                + #""BillingAddress":{"City":"Chur"},"Attributes":{"City":"x"},"#
                + #""ShippingAddress":{"City":"Basel","State":"gold"},"CityOfBirth":"y"}"#
        ),
        (profileForms[3], #"{"ProfileId":"p-1","MailingAddress":{"Address4":"c/o Bo"}}"#),
        (profiles[12], #"{"ProfileId":"p-1","KeyName":"_ctrContactId","Values":["c-1"]}"#),
        (cases[0], #"{"templateId":"t","fields":[{"id":"title","value":{"stringValue":"gold"}}]}"#),
        (
            cases[5],
            #"{"filter":{"andAll":[{"field":{"equalTo":{"id":"customer_id","value":{"stringValue":"+1555"}}}}]},"fields":[{"id":"title"}],"sorts":[{"fieldId":"last_updated_datetime","sortOrder":"Desc"}],"maxResults":2}"#
        ),
        (
            others[0],
            #"{"ContactFlowId":"f","Name":"Call +1555","PreviousContactId":"c-1","ScheduledTime":1750000060}"#
        ),
    ])
    func `speaks the service's own language`(row: Row, payload: String) throws {
        let walk = try Self.start(row)
        #expect(Self.requests(walk).first?.payload.text == payload)
    }

    @Test func `searches profiles by several criteria`() throws {
        let row = Row(
            type: "GetCustomerProfile",
            parameters: [
                "ProfileRequestData": [
                    "SearchCriteria": [
                        ["IdentifierName": "Email", "IdentifierValue": "a@example.com"],
                        ["IdentifierName": "_custom", "IdentifierValue": "7"],
                    ], "LogicalOperator": "OR",
                ]
            ],
            asks: ["SearchProfiles"],
            answers: [],
            reaches: "tested"
        )
        let payload = try #require(Self.requests(try Self.start(row)).first?.payload)
        #expect(
            payload == [
                "KeyName": "_email", "Values": ["a@example.com"], "MaxResults": 2,
                "AdditionalSearchKeys": [["KeyName": "_custom", "Values": ["7"]]],
                "LogicalOperator": "OR",
            ]
        )
    }

    @Test func `ends a sign-in that takes too long`() throws {
        var walk = try Self.start(Self.others[10])
        #expect(walk.state.wait?.dueMilliseconds == walk.facts.nowMilliseconds + 180_000)
        try walk.send(.timerFired(walk.call))
        #expect(walk.reached == "TimeLimitExceeded")
    }

    @Test func `takes no answer of an earlier call of the series`() throws {
        var walk = try Self.start(Self.cases[1])
        let first = walk.call
        try walk.send(.serviceAnswered(first, .returned(["caseId": "k-1"])))
        try walk.send(.serviceAnswered(first, .returned(["caseId": "k-1"])))
        #expect(walk.state.wait?.kind == .service(stage: 1))
    }
}
