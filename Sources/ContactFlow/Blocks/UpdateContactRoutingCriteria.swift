// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Asks for agents with certain skills, step by step, once the contact is queued.
struct UpdateContactRoutingCriteria: Block {
    static let rules = BlockRules(
        logName: "SetRoutingCriteria",
        flowTypes: [.inbound, .queue, .transfer, .module],
        parameters: [.required("RoutingCriteria", .anything)]
    )

    static func check(_ check: inout ActionCheck) {
        guard let criteria = check.action.parameters["RoutingCriteria"] else { return }
        for fault in RoutingCriteriaForm(criteria, allowsReferences: true).faults {
            let part = "Parameters.\(fault.part)"
            switch fault.kind {
            case .missing: check.reportMissing(part)
            case .name: check.report("Invalid Action property name", at: part, fault.cause)
            case .value: check.reportValue(part, fault.cause)
            }
        }
    }

    private let criteria: JSONTemplate?

    init(_ parameters: ParameterReader) { criteria = parameters.jsonTemplate("RoutingCriteria") }

    func run(_ execution: inout Execution) -> Outcome {
        guard let criteria, let value = execution.json(criteria) else {
            return .failed("no criteria are given")
        }
        if let fault = RoutingCriteriaForm(value, allowsReferences: false).faults.first {
            return .failed("\(fault.part): \(fault.cause)")
        }
        execution.note("RoutingCriteria", value.text)
        execution.emit(.setRoutingCriteria(value))
        return .done
    }
}
