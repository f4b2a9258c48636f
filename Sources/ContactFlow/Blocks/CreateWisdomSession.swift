// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Opens a session of the assistant that helps agents. Its ARN is `$.Wisdom.SessionArn`.
struct CreateWisdomSession: ServiceBlock {
    static let rules = BlockRules(
        logName: "CreateWisdomSession",
        flowTypes: .all,
        parameters: [.required("WisdomAssistantArn", .free)]
    )

    static let service = ServiceRequest.Service.wisdom

    private let assistant: Template?

    init(_ parameters: ParameterReader) { assistant = parameters.template("WisdomAssistantArn") }

    func begin(_ execution: inout Execution) -> ServiceStep {
        guard let assistant = execution.single(assistant) else {
            return .settle(.failed("no assistant is given"))
        }
        execution.note("WisdomAssistantArn", assistant)
        return .call(
            operation: "CreateSession",
            payload: [
                "assistantId": .string(assistant),
                "name": .string(execution.contact.contactID),
            ]
        )
    }

    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep {
        guard let session = answer["session"]?["sessionArn"] else {
            return .settle(.failed("the answer names no session"))
        }
        execution.state.results.wisdom = ["SessionArn": session]
        return .settle(.done)
    }
}
