// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Gets what was worked out about a profile into `$.Customer.CalculatedAttributes`.
struct GetCalculatedAttributesForCustomerProfile: ProfileBlock {
    static let rules = BlockRules(
        logName: "GetCalculatedAttributesForCustomerProfile",
        flowTypes: .all,
        errors: .exactly(.noneFoundError, .noMatchingError),
        parameters: [
            .required(
                "ProfileRequestData",
                .object([.required("ProfileId", .free)])
            ),
            .optional("ProfileResponseData", .anything),
        ]
    )

    private let profileID: Template?

    init(_ parameters: ParameterReader) {
        profileID = parameters.nested("ProfileRequestData").template("ProfileId")
    }

    func begin(_ execution: inout Execution) -> ServiceStep {
        guard let profileID = execution.single(profileID) else {
            return .settle(.failed("no profile is given"))
        }
        execution.note("ProfileId", profileID)
        return ask("ListCalculatedAttributesForProfile", ["ProfileId": .string(profileID)])
    }

    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep {
        guard let items = answer.answeredObjects("Items"),
            items.allSatisfy({ $0.answeredText("CalculatedAttributeName") != nil })
        else {
            return .brokenAnswer(lacking: "list Items with a CalculatedAttributeName each")
        }
        let members = items.compactMap { item -> (String, JSON)? in
            guard let name = item["CalculatedAttributeName"]?.string, let value = item["Value"]
            else { return nil }
            return (name, value)
        }
        guard !members.isEmpty else {
            return .settle(.failed(.noneFoundError, why: "nothing was worked out"))
        }
        var values = execution.state.results.customer?.object ?? JSONObject()
        values["CalculatedAttributes"] = .object(JSONObject(members))
        execution.state.results.customer = .object(values)
        return .settle(.done)
    }
}
