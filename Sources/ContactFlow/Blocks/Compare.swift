// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Compares one value with the operands of its conditions.
struct Compare: Block {
    static let rules = BlockRules(
        logName: "CheckAttribute",
        flowTypes: .all,
        errors: .exactly(.noMatchingCondition),
        conditions: ConditionRule(operators: ConditionOperator.allCases, allowsReferences: true),
        parameters: [.required("ComparisonValue", .reference)]
    )

    private let value: Template?

    init(_ parameters: ParameterReader) { value = parameters.template("ComparisonValue") }

    func run(_ execution: inout Execution) -> Outcome {
        guard let value else { return .result(nil) }
        guard let reference = value.wholeReference else {
            return .result(.string(execution.text(value)))
        }
        let result = execution.value(reference)
        execution.note("Attribute", reference.description)
        execution.note("Value", result?.flowText ?? "NULL")
        return .result(result)
    }
}
