// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Finds the one profile that fits, and keeps the fields asked for in `$.Customer`.
struct GetCustomerProfile: ProfileBlock {
    static let rules = BlockRules(
        logName: "GetCustomerProfile",
        flowTypes: .all,
        errors: .exactly(.multipleFoundError, .noneFoundError, .noMatchingError),
        parameters: [
            .required("ProfileRequestData", .object(request)),
            .optional("ProfileResponseData", .anything),
        ]
    )

    private static let request: [ParameterRule] =
        identifier + [
            .optional("SearchCriteria", .list(.object(identifier), count: 1...5)),
            .optional("LogicalOperator", .word(["AND", "OR"])),
        ]

    private static let identifier: [ParameterRule] = [
        .optional("IdentifierName", .free), .optional("IdentifierValue", .free),
    ]

    static func check(_ check: inout ActionCheck) {
        let request = check.action.parameters["ProfileRequestData"]
        let hasIdentifier = request?["IdentifierName"] != nil && request?["IdentifierValue"] != nil
        if request?.object != nil, hasIdentifier == (request?["SearchCriteria"] != nil) {
            check.reportValue(
                "Parameters.ProfileRequestData",
                "Either an identifier's name and value or search criteria are needed."
            )
        }
    }

    private let criteria: [(name: Template, value: Template)]
    private let logicalOperator: String
    private let fields: ProfileFields

    init(_ parameters: ParameterReader) {
        let request = parameters.nested("ProfileRequestData")
        let list = request.json("SearchCriteria")?.array ?? [.object(request.object)]
        criteria = list.compactMap { entry in
            let entry = ParameterReader(entry.object ?? JSONObject())
            guard let name = entry.template("IdentifierName"),
                let value = entry.template("IdentifierValue")
            else { return nil }
            return (name, value)
        }
        logicalOperator = request.text("LogicalOperator")?.uppercased() ?? "AND"
        fields = ProfileFields(parameters)
    }

    func begin(_ execution: inout Execution) -> ServiceStep {
        let keys = criteria.map { name, value -> (String, String) in
            let name = execution.text(name)
            let value = execution.text(value)
            execution.note(name, value)
            return (Self.searchKey(name), value)
        }
        guard let first = keys.first, keys.allSatisfy({ !$0.0.isEmpty && !$0.1.isEmpty }) else {
            return .settle(.failed("an identifier is missing or empty"))
        }
        var payload = JSONObject()
        payload["KeyName"] = .string(first.0)
        payload["Values"] = [.string(first.1)]
        payload["MaxResults"] = 2
        if keys.count > 1 {
            payload["AdditionalSearchKeys"] = .array(
                keys.dropFirst().map { name, value -> JSON in
                    ["KeyName": .string(name), "Values": [.string(value)]]
                }
            )
            payload["LogicalOperator"] = .string(logicalOperator)
        }
        return ask("SearchProfiles", .object(payload))
    }

    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep {
        guard let items = answer.answeredObjects("Items"),
            items.allSatisfy({ $0.answeredText("ProfileId") != nil })
        else { return .brokenAnswer(lacking: "list Items of profiles with a ProfileId each") }
        guard let profile = items.first else {
            return .settle(.failed(.noneFoundError, why: "there is no such profile"))
        }
        guard items.count == 1 else {
            return .settle(.failed(.multipleFoundError, why: "there are several such profiles"))
        }
        fields.keep(profile, &execution)
        return .settle(.done)
    }

    /// The search key behind the name that a document gives an identifier.
    /// - SeeAlso: Customer Profiles API Reference, `SearchProfiles`, member `KeyName`.
    private static func searchKey(_ name: String) -> String {
        switch name {
        case "PhoneNumber", "Phone": "_phone"
        case "EmailAddress", "Email": "_email"
        case "AccountNumber", "Account": "_account"
        case "ProfileId": "_profileId"
        case "FullName": "_fullName"
        default: name
        }
    }
}
