// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Asks whether some hours, or those of the queue that was set, are open now.
struct CheckHoursOfOperation: Block {
    static let rules = BlockRules(
        logName: "CheckHoursOfOperation",
        flowTypes: [.inbound, .transfer, .queue, .module],
        conditions: .each(["True", "False"]),
        parameters: [.optional("HoursOfOperationId", .resource(.hoursOfOperation))]
    )

    private let hours: Template?

    init(_ parameters: ParameterReader) { hours = parameters.template("HoursOfOperationId") }

    func run(_ execution: inout Execution) -> Outcome {
        let id = hours.map { execution.text($0) } ?? execution.targetQueue?.hoursOfOperationID
        guard let id, !id.isEmpty else { return .failed("no hours are given and no queue is set") }
        execution.note("HoursOfOperation", id)
        guard let isOpen = execution.facts.isOpen(hoursID: id) else {
            return .failed("there are no hours \"\(id)\"")
        }
        return .result(isOpen ? "True" : "False")
    }
}
