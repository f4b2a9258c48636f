// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Changes the profile that the flow has found or made before.
struct UpdateCustomerProfile: ProfileBlock {
    static let rules = BlockRules(
        logName: "UpdateCustomerProfile",
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
        var payload = request.payload(&execution)
        let known = execution.state.results.customer?["ProfileId"]
        payload["ProfileId"] = payload["ProfileId"] ?? known
        guard payload["ProfileId"] != nil else {
            return .settle(.failed("no profile was found or made before"))
        }
        return ask("UpdateProfile", .object(payload))
    }

    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep {
        guard answer.answeredText("ProfileId") != nil else {
            return .brokenAnswer(lacking: "ProfileId")
        }
        fields.keep(.object(request.payload(&execution)), &execution)
        return .settle(.done)
    }
}
