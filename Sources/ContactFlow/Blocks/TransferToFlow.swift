// SPDX-License-Identifier: Apache-2.0

/// Goes on in another flow. Attributes, hooks and the target queue go along; flow attributes do
/// not.
struct TransferToFlow: Block {
    static let rules = BlockRules(
        logName: "Transfer",
        flowTypes: [.inbound, .transfer, .module],
        parameters: [.required("ContactFlowId", .resource(.flow))]
    )

    private let flow: Template?

    init(_ parameters: ParameterReader) { flow = parameters.template("ContactFlowId") }

    func run(_ execution: inout Execution) -> Outcome {
        guard let id = execution.single(flow) else { return .failed("no flow is given") }
        execution.note("ContactFlowId", id)
        guard let program = execution.facts.flow(id, version: nil) else {
            return .failed("there is no published flow \"\(id)\"")
        }
        guard program.type.isTransferTarget else {
            return .failed("a contact cannot be sent to a flow of type \(program.type.rawValue)")
        }
        return .transfer(program)
    }
}
