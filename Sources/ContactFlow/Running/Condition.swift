// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// A condition made ready to be asked.
struct Condition: Sendable {
    let comparison: ConditionOperator
    let operand: String
    /// The operand when it is a reference, which only `Compare` may have.
    let operandReference: Reference?
    let target: Int

    /// Reads a branch's condition; `nil` when it is not of the known form.
    init?(_ source: JSON, target: Int) {
        guard let condition = source["Condition"],
            let comparison = condition["Operator"]?.string
                .flatMap(ConditionOperator.init(rawValue:)),
            let operand = condition["Operands"]?.array?.first?.flowText
        else { return nil }
        self.comparison = comparison
        self.operand = operand
        operandReference = Reference(operand)
        self.target = target
    }
}
