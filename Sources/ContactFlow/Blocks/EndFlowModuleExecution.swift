// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Ends a module and gives a result, if any, to the flow that called it.
struct EndFlowModuleExecution: Block {
    static let rules = BlockRules(
        logName: "ReturnFromFlowModule",
        flowTypes: .module,
        isTerminal: true,
        errors: .none,
        parameters: [.optional("Result", .free), .optional("ResultData", .anything)]
    )

    private let result: Template?
    private let data: JSONTemplate?

    init(_ parameters: ParameterReader) {
        result = parameters.template("Result")
        data = parameters.jsonTemplate("ResultData")
    }

    func run(_ execution: inout Execution) -> Outcome {
        let result = result.map { execution.text($0) }
        guard result?.utf8.count ?? 0 <= ValueBounds.keptBytesMax else {
            return .failed("what the module returns is too large")
        }
        if let result { execution.note("Result", result) }
        guard let data else { return .returned(result: result, data: nil) }
        guard let value = execution.json(data) else {
            return .failed("what the module returns is too large")
        }
        if let why = value.whyNotKept { return .failed("what the module returns \(why)") }
        return .returned(result: result, data: value)
    }
}
