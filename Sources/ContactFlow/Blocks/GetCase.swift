// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Finds the one case that fits, or the latest, and keeps the fields asked for in `$.Case`.
struct GetCase: ServiceBlock {
    static let rules = BlockRules(
        logName: "GetCase",
        flowTypes: .all,
        errors: ErrorRule(
            required: [.multipleFound, .noneFound, .noMatchingError],
            allowed: [.contactNotLinked]
        ),
        parameters: CaseRequest.parameters + [
            .optional("GetLastUpdatedCase", .truth),
            .optional("CaseResponseFields", .list(.free, count: 0...100)),
        ]
    )

    static let service = ServiceRequest.Service.cases

    private let request: CaseRequest
    private let customerID: Template?
    private let takesLatest: Bool
    private let responseFields: [String]

    init(_ parameters: ParameterReader) {
        request = CaseRequest(parameters)
        customerID = parameters.template("CustomerId")
        takesLatest = parameters.bool("GetLastUpdatedCase") ?? false
        responseFields = (parameters.json("CaseResponseFields")?.array ?? []).compactMap(\.flowText)
    }

    func begin(_ execution: inout Execution) -> ServiceStep {
        guard let fields = request.fields(&execution) else { return .settle(CaseRequest.tooLarge) }
        var filters = fields.array ?? []
        if let customerID = execution.single(customerID) {
            execution.note("CustomerId", customerID)
            filters.append([
                "id": "customer_id", "value": ["stringValue": .string(customerID)],
            ])
        }
        guard !filters.isEmpty else { return .settle(.failed("nothing to look for is given")) }
        return .call(
            operation: "SearchCases",
            payload: [
                "filter": [
                    "andAll": .array(filters.map { ["field": ["equalTo": $0]] })
                ],
                "fields": .array(responseFields.map { ["id": .string($0)] }),
                "sorts": [["fieldId": "last_updated_datetime", "sortOrder": "Desc"]],
                "maxResults": 2,
            ]
        )
    }

    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep {
        guard stage == 0 else { return .settle(.done) }
        guard let cases = answer.answeredObjects("cases"),
            cases.allSatisfy({ $0.answeredText("caseId") != nil })
        else { return .brokenAnswer(lacking: "list cases with a caseId each") }
        guard let found = cases.first, let caseID = found.answeredText("caseId") else {
            return .settle(.failed(.noneFound, why: "there is no such case"))
        }
        guard cases.count == 1 || takesLatest else {
            return .settle(.failed(.multipleFound, why: "there are several such cases"))
        }
        var values = JSONObject([("case_id", .string(caseID))])
        for field in found["fields"]?.array ?? [] {
            guard let id = field["id"]?.string, let value = field["value"]?.object else { continue }
            values[id] = value.members.first?.value
        }
        execution.state.results.caseFields = .object(values)
        return request.linkStep(to: caseID, execution)
    }

    func refused(_ why: String, stage: Int) -> Outcome { CaseRequest.refused(why, stage) }
}
