// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Gets an object that belongs to a profile, such as an order, into `$.Customer.ObjectAttributes`.
struct GetCustomerProfileObject: ProfileBlock {
    static let rules = BlockRules(
        logName: "GetCustomerProfileObject",
        flowTypes: .all,
        errors: .exactly(.noneFoundError, .noMatchingError),
        parameters: [
            .required(
                "ProfileRequestData",
                .object([
                    .required("ProfileId", .free), .required("ObjectType", .free),
                    .optional("UseLatest", .truth), .optional("IdentifierName", .free),
                    .optional("IdentifierValue", .free),
                ])
            ),
            .optional("ProfileResponseData", .anything),
        ]
    )

    private let profileID: Template?
    private let objectType: Template?
    private let identifierName: Template?
    private let identifierValue: Template?

    init(_ parameters: ParameterReader) {
        let request = parameters.nested("ProfileRequestData")
        profileID = request.template("ProfileId")
        objectType = request.template("ObjectType")
        identifierName = request.template("IdentifierName")
        identifierValue = request.template("IdentifierValue")
    }

    func begin(_ execution: inout Execution) -> ServiceStep {
        guard let profileID = execution.single(profileID),
            let objectType = execution.single(objectType)
        else { return .settle(.failed("no profile or no type of object is given")) }
        execution.note("ObjectType", objectType)
        var payload = JSONObject([
            ("ProfileId", .string(profileID)), ("ObjectTypeName", .string(objectType)),
            ("MaxResults", 1),
        ])
        if let name = execution.single(identifierName),
            let value = execution.single(identifierValue)
        {
            payload["ObjectFilter"] = ["KeyName": .string(name), "Values": [.string(value)]]
        }
        return ask("ListProfileObjects", .object(payload))
    }

    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep {
        guard let items = answer.answeredObjects("Items"),
            items.allSatisfy({ $0.answeredText("Object") != nil })
        else { return .brokenAnswer(lacking: "list Items of objects with an Object each") }
        guard let text = items.first?.answeredText("Object") else {
            return .settle(.failed(.noneFoundError, why: "there is no such object"))
        }
        let object = (try? JSON.parse(text)) ?? .string(text)
        var values = execution.state.results.customer?.object ?? JSONObject()
        values["ObjectAttributes"] = object
        execution.state.results.customer = .object(values)
        return .settle(.done)
    }
}
