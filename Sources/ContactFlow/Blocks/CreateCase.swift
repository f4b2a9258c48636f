// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Opens a case, and links the contact to it if told to.
struct CreateCase: ServiceBlock {
    static let rules = BlockRules(
        logName: "CreateCase",
        flowTypes: .all,
        errors: ErrorRule(required: [.noMatchingError], allowed: [.contactNotLinked]),
        parameters: CaseRequest.parameters + [.required("CaseTemplateId", .free)]
    )

    static let service = ServiceRequest.Service.cases

    private let template: Template?
    private let request: CaseRequest

    init(_ parameters: ParameterReader) {
        template = parameters.template("CaseTemplateId")
        request = CaseRequest(parameters)
    }

    func begin(_ execution: inout Execution) -> ServiceStep {
        guard let template = execution.single(template) else {
            return .settle(.failed("no template is given"))
        }
        execution.note("CaseTemplateId", template)
        guard let fields = request.fields(&execution) else { return .settle(CaseRequest.tooLarge) }
        return .call(
            operation: "CreateCase",
            payload: ["templateId": .string(template), "fields": fields]
        )
    }

    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep {
        guard stage == 0 else { return .settle(.done) }
        guard let caseID = answer.answeredText("caseId") else {
            return .brokenAnswer(lacking: "caseId")
        }
        execution.state.results.caseFields = ["case_id": .string(caseID)]
        return request.linkStep(to: caseID, execution)
    }

    func refused(_ why: String, stage: Int) -> Outcome { CaseRequest.refused(why, stage) }
}

/// What the actions on cases have in common.
struct CaseRequest: Sendable {
    /// The parameters that all of them take.
    static let parameters: [ParameterRule] = [
        .optional("LinkContactToCase", .truth), .optional("CaseRequestFields", .map()),
        .optional("ContactToLink", .free), .optional("CustomerId", .free),
    ]

    let fields: [(key: Template, value: Template)]
    private let links: Bool

    init(_ parameters: ParameterReader) {
        fields = parameters.map("CaseRequestFields")
        links = parameters.bool("LinkContactToCase") ?? false
    }

    /// What follows when the fields are too large.
    static var tooLarge: Outcome { .failed("the case's fields are too large") }

    /// The fields in the form of the Cases API; `nil` when they are too large.
    func fields(_ execution: inout Execution) -> JSON? {
        guard let texts = execution.texts(fields) else { return nil }
        var list: [JSON] = []
        for (key, value) in texts {
            execution.note(key, value)
            list.append(["id": .string(key), "value": ["stringValue": .string(value)]])
        }
        return .array(list)
    }

    /// The call that links the contact to a case, or the end when none is wanted.
    func linkStep(to caseID: String, _ execution: Execution) -> ServiceStep {
        guard links else { return .settle(.done) }
        let contact = execution.contact
        let contactARN = "\(contact.instanceARN)/contact/\(contact.contactID)"
        return .call(
            operation: "CreateRelatedItem",
            payload: [
                "caseId": .string(caseID), "type": "Contact",
                "content": ["contact": ["contactArn": .string(contactARN)]],
            ]
        )
    }

    /// The first call is the one on the case, the second the link.
    static func refused(_ why: String, _ stage: Int) -> Outcome {
        stage == 0 ? .failed(why) : .failed(.contactNotLinked, why: why)
    }
}
