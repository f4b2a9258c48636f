// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument

/// The forms of profiles.
extension ServiceBlockTests {
    private static let addresses: JSON = [
        "ProfileId": "p-1", "Address": ["City": "Bern", "Address2": "3rd floor"],
        "ShippingAddress": ["City": "Basel", "Address1": "Main St 1"],
        "MailingAddress": ["PostalCode": "8000"], "BillingAddress": ["Country": "CH"],
    ]

    /// Flat names of the parts of addresses, and values that are too long.
    static let profileForms: [Row] =
        [
            Row(
                type: "GetCustomerProfile",
                parameters: [
                    "ProfileRequestData": identifier,
                    "ProfileResponseData": [
                        "City", "Address2", "State", "ShippingCity", "ShippingAddress1",
                        "MailingPostalCode", "BillingCountry",
                    ],
                ],
                asks: ["SearchProfiles"],
                answers: [.returned(["Items": [addresses]])],
                reaches: "next",
                text: "$.Customer.City, $.Customer.Address2, $.Customer.State, "
                    + "$.Customer.ShippingCity, $.Customer.ShippingAddress1, "
                    + "$.Customer.MailingPostalCode, $.Customer.BillingCountry",
                says: "Bern, 3rd floor, , Basel, Main St 1, 8000, CH"
            ),
            Row(
                type: "GetCustomerProfile",
                parameters: [
                    "ProfileRequestData": identifier,
                    "ProfileResponseData": ["Address.City", "ShippingAddress"],
                ],
                asks: ["SearchProfiles"],
                answers: [.returned(["Items": [addresses]])],
                reaches: "next",
                text: "$.Customer.Address.City $.Customer.ShippingAddress.City",
                says: "Bern Basel"
            ),
            Row(
                type: "CreateCustomerProfile",
                parameters: [
                    "ProfileRequestData": [
                        "FirstName": "Ann", "City": "Bern", "BillingCity": "Chur",
                        "Address1": "Main St 1", "Attributes.City": "x",
                        "ShippingAddress.City": "Basel", "ShippingState": "$.Attributes.tier",
                        "CityOfBirth": "y",
                    ],
                    "ProfileResponseData": ["City", "ShippingState"],
                ],
                asks: ["CreateProfile"],
                answers: [.returned(["ProfileId": "p-2"])],
                reaches: "next",
                text: "$.Customer.City $.Customer.ShippingState",
                says: "Bern gold"
            ),
            Row(
                type: "UpdateCustomerProfile",
                parameters: [
                    "ProfileRequestData": ["ProfileId": "p-1", "MailingAddress4": "c/o Bo"],
                    "ProfileResponseData": ["MailingAddress4"],
                ],
                asks: ["UpdateProfile"],
                answers: [.returned(["ProfileId": "p-1"])],
                reaches: "next",
                text: "$.Customer.MailingAddress4",
                says: "c/o Bo"
            ),
            Row(
                type: "CreateCustomerProfile",
                parameters: ["ProfileRequestData": ["City": .string(signs(255))]],
                asks: ["CreateProfile"],
                answers: [.returned(["ProfileId": "p-2"])],
                reaches: "next"
            ),
        ]
        + [
            ("CreateCustomerProfile", ["City": .string(signs(256))]),
            ("UpdateCustomerProfile", ["ProfileId": "p", "Attributes.a": .string(signs(256))]),
            (
                "GetCustomerProfile",
                ["IdentifierName": "Email", "IdentifierValue": .string(signs(256))]
            ),
            ("GetCustomerProfileObject", ["ProfileId": "p", "ObjectType": .string(signs(256))]),
            ("GetCalculatedAttributesForCustomerProfile", ["ProfileId": .string(signs(256))]),
            (
                "AssociateContactToCustomerProfile",
                ["ProfileId": .string(signs(256)), "ContactId": "c"]
            ),
        ].map { type, request -> Row in
            Row(
                type: type, parameters: ["ProfileRequestData": request], asks: [], answers: [],
                reaches: "NoMatchingError")
        }

    /// A text of so many characters.
    private static func signs(_ count: Int) -> String { String(repeating: "é", count: count) }

    /// Answers that are none of the service's API.
    static let broken: [Row] =
        [
            (
                "GetCustomerProfile", ["ProfileRequestData": identifier], "SearchProfiles",
                lists("Items", of: "ProfileId")
            ),
            (
                "CreateCustomerProfile", ["ProfileRequestData": ["City": "x"]], "CreateProfile",
                ids("ProfileId")
            ),
            (
                "UpdateCustomerProfile", ["ProfileRequestData": ["ProfileId": "p"]],
                "UpdateProfile", ids("ProfileId")
            ),
            (
                "GetCustomerProfileObject",
                ["ProfileRequestData": ["ProfileId": "p", "ObjectType": "Order"]],
                "ListProfileObjects", lists("Items", of: "Object")
            ),
            (
                "GetCalculatedAttributesForCustomerProfile",
                ["ProfileRequestData": ["ProfileId": "p"]], "ListCalculatedAttributesForProfile",
                lists("Items", of: "CalculatedAttributeName")
            ),
            ("CreateCase", ["CaseTemplateId": "t"], "CreateCase", ids("caseId")),
            ("GetCase", ["CustomerId": "k"], "SearchCases", lists("cases", of: "caseId")),
        ].flatMap { (type: String, parameters: JSON, operation: String, answers: [JSON]) in
            answers.map { answer in
                Row(
                    type: type, parameters: parameters, asks: [operation],
                    answers: [.returned(answer)], reaches: "NoMatchingError")
            }
        }

    private static func ids(_ name: String) -> [JSON] {
        let values: [JSON] = [.null, 1, ""]
        return [[:], [1], .null] + values.map { member(name, $0) }
    }

    private static func lists(_ name: String, of id: String) -> [JSON] {
        let entries: [JSON] = [1, [:]] + [1, ""].map { (value: JSON) in member(id, value) }
        let lists: [JSON] = [.null, "x", 1, [:]] + entries.map { .array([$0]) }
        return [[:], [1], .null] + lists.map { member(name, $0) }
    }

    private static func member(_ name: String, _ value: JSON) -> JSON {
        .object(JSONObject([(name, value)]))
    }
}
