// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Makes a profile and keeps the fields asked for in `$.Customer`.
struct CreateCustomerProfile: ProfileBlock {
    static let rules = BlockRules(
        logName: "CreateCustomerProfile",
        flowTypes: .all,
        parameters: ProfileRequest.parameters
    )

    private let request: ProfileRequest
    private let fields: ProfileFields

    init(_ parameters: ParameterReader) {
        request = ProfileRequest(parameters)
        fields = ProfileFields(parameters)
    }

    func begin(_ execution: inout Execution) -> ServiceStep {
        ask("CreateProfile", .object(request.payload(&execution)))
    }

    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep {
        guard let profileID = answer.answeredText("ProfileId") else {
            return .brokenAnswer(lacking: "ProfileId")
        }
        var profile = request.payload(&execution)
        profile["ProfileId"] = .string(profileID)
        execution.state.results.customer = nil
        fields.keep(.object(profile), &execution)
        return .settle(.done)
    }
}
