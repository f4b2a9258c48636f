// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Makes a profile and keeps the fields asked for in `$.Customer`.
struct CreateCustomerProfile: ServiceBlock {
    static let rules = BlockRules(
        logName: "CreateCustomerProfile",
        flowTypes: .all,
        parameters: ProfileRequest.parameters
    )

    static let service = ServiceRequest.Service.customerProfiles

    private let request: ProfileRequest
    private let fields: ProfileFields

    init(_ parameters: ParameterReader) {
        request = ProfileRequest(parameters)
        fields = ProfileFields(parameters)
    }

    func begin(_ execution: inout Execution) -> ServiceStep {
        .call(operation: "CreateProfile", payload: .object(request.payload(&execution)))
    }

    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep {
        var profile = request.payload(&execution)
        profile["ProfileId"] = answer["ProfileId"]
        execution.state.results.customer = nil
        fields.keep(.object(profile), &execution)
        return .settle(.done)
    }
}

/// The fields of a profile that an action sets.
struct ProfileRequest: Sendable {
    /// The parameters of the actions that make and change profiles.
    static let parameters: [ParameterRule] = [
        .required("ProfileRequestData", .anything), .optional("ProfileResponseData", .anything),
    ]

    private let data: JSONTemplate

    init(_ parameters: ParameterReader) {
        data = parameters.jsonTemplate("ProfileRequestData") ?? .object([])
    }

    /// The fields with references resolved. Names such as `Attributes.tier` become members of an
    /// object.
    func payload(_ execution: inout Execution) -> JSONObject {
        var payload = JSONObject()
        for (name, value) in execution.json(data)?.object ?? JSONObject() {
            let path = name.split(separator: ".", maxSplits: 1).map(String.init)
            if path.count == 2 {
                var inner = payload[path[0]]?.object ?? JSONObject()
                inner[path[1]] = value
                payload[path[0]] = .object(inner)
            } else {
                payload[name] = value
            }
        }
        return payload
    }
}
