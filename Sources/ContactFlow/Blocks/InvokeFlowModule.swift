// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Runs a module and goes on after it; newer modules give a result to branch on.
struct InvokeFlowModule: Block {
    static let rules = BlockRules(
        logName: "InvokeFlowModule",
        flowTypes: .all,
        errors: ErrorRule(required: [.noMatchingError], allowed: [.noMatchingCondition]),
        conditions: .equality,
        parameters: [
            .required("FlowModuleId", .resource(.module)), .optional("Input", .anything),
        ]
    )

    private let module: Template?
    private let input: JSONTemplate?

    init(_ parameters: ParameterReader) {
        module = parameters.template("FlowModuleId")
        input = parameters.jsonTemplate("Input")
    }

    func run(_ execution: inout Execution) -> Outcome {
        guard let id = execution.single(module) else { return .failed("no module is given") }
        execution.note("FlowModuleId", id)
        guard let program = execution.facts.flow(id, version: nil), program.type == .module else {
            return .failed("there is no published module \"\(id)\"")
        }
        guard execution.run.callers.count < Interpreter.moduleDepthMax else {
            return .failed("modules may call modules \(Interpreter.moduleDepthMax) deep")
        }
        guard let input else { return .call(program, input: nil) }
        guard let value = execution.json(input) else {
            return .failed("what the module is to be given is too large")
        }
        if let why = value.whyNotKept { return .failed("what the module is to be given \(why)") }
        return .call(program, input: value)
    }
}
