// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Draws a number from 1 to 100, which the conditions' rising thresholds sort.
struct DistributeByPercentage: Block {
    static let rules = BlockRules(
        logName: "DistributeByPercentage",
        flowTypes: [.inbound, .transfer, .queue, .module],
        errors: .exactly(.noMatchingCondition),
        conditions: ConditionRule(operators: [.numberLessThan])
    )

    init(_ parameters: ParameterReader) {}

    func run(_ execution: inout Execution) -> Outcome {
        .result(.integer(execution.facts.drawPercent()))
    }
}
