// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Says "once more" as often as it is told to, then "done", and then begins anew.
struct Loop: Block {
    static let rules = BlockRules(
        logName: "Loop",
        flowTypes: .all,
        errors: .optionalCatchAll,
        conditions: .each(["ContinueLooping", "DoneLooping"]),
        parameters: [.required("LoopCount", .integerOrReference(countRange))]
    )

    static let countRange: ClosedRange<Int64> = 0...100

    private let count: Template?

    init(_ parameters: ParameterReader) { count = parameters.template("LoopCount") }

    func run(_ execution: inout Execution) -> Outcome {
        let text = execution.single(count) ?? ""
        execution.note("LoopCount", text)
        guard let count = text.flowInteger, Self.countRange.contains(count) else {
            return .failed("\"\(text)\" is no number of loops")
        }
        let flow = execution.run.document.id
        let action = execution.run.action
        let visits = execution.state.loops[flow]?[action] ?? 0
        guard visits < count else {
            execution.state.loops[flow]?[action] = nil
            if execution.state.loops[flow]?.isEmpty == true { execution.state.loops[flow] = nil }
            return .result("DoneLooping")
        }
        execution.state.loops[flow, default: [:]][action] = visits + 1
        return .result("ContinueLooping")
    }
}
