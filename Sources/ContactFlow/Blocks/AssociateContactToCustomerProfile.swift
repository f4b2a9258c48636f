// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Notes a contact on a profile.
struct AssociateContactToCustomerProfile: ProfileBlock {
    static let rules = BlockRules(
        logName: "AssociateContactToCustomerProfile",
        flowTypes: .all,
        parameters: [
            .required(
                "ProfileRequestData",
                .object([.required("ProfileId", .free), .required("ContactId", .free)])
            ),
            .optional("ProfileResponseData", .anything),
        ]
    )

    private let profileID: Template?
    private let contactID: Template?

    init(_ parameters: ParameterReader) {
        let request = parameters.nested("ProfileRequestData")
        profileID = request.template("ProfileId")
        contactID = request.template("ContactId")
    }

    func begin(_ execution: inout Execution) -> ServiceStep {
        guard let profileID = execution.single(profileID),
            let contactID = execution.single(contactID)
        else { return .settle(.failed("no profile or no contact is given")) }
        execution.note("ProfileId", profileID)
        return ask(
            "AddProfileKey",
            [
                "ProfileId": .string(profileID), "KeyName": "_ctrContactId",
                "Values": [.string(contactID)],
            ]
        )
    }

    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep {
        .settle(.done)
    }
}
