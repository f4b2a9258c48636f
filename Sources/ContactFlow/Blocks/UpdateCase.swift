// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Changes a case, and links the contact to it if told to.
struct UpdateCase: ServiceBlock {
    static let rules = BlockRules(
        logName: "UpdateCase",
        flowTypes: .all,
        errors: ErrorRule(required: [.noMatchingError], allowed: [.contactNotLinked]),
        parameters: CaseRequest.parameters + [.required("CaseId", .free)]
    )

    static let service = ServiceRequest.Service.cases

    private let caseID: Template?
    private let request: CaseRequest

    init(_ parameters: ParameterReader) {
        caseID = parameters.template("CaseId")
        request = CaseRequest(parameters)
    }

    func begin(_ execution: inout Execution) -> ServiceStep {
        guard let caseID = execution.single(caseID) else {
            return .settle(.failed("no case is given"))
        }
        execution.note("CaseId", caseID)
        guard let fields = request.fields(&execution) else { return .settle(CaseRequest.tooLarge) }
        return .call(
            operation: "UpdateCase",
            payload: ["caseId": .string(caseID), "fields": fields]
        )
    }

    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep {
        guard stage == 0, let caseID = execution.single(caseID) else { return .settle(.done) }
        return request.linkStep(to: caseID, execution)
    }

    func refused(_ why: String, stage: Int) -> Outcome { CaseRequest.refused(why, stage) }
}
