// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension ActionCheck {
    /// Checks where the action leads.
    mutating func checkTransitions(_ block: any Block.Type) {
        let transitions = action.source["Transitions"]
        if let transitions, transitions.object == nil {
            return reportValue("Transitions", "Transitions are not a JSON object.")
        }
        if block.rules.isTerminal { return checkTerminal() }
        guard transitions != nil else { return reportMissing("Transitions") }
        checkNextAction(block.rules)
        checkErrors(block.errorRule(for: action.parameters))
        checkConditions(block.conditionRule(for: action.parameters))
    }

    private mutating func checkTerminal() {
        let hasTransitions =
            action.source["Transitions"]?["NextAction"] != nil || !action.errors.isEmpty
        if hasTransitions {
            report(
                "Action does not support transitions", at: "Transitions",
                "Nothing may follow this action."
            )
        }
        if !action.conditions.isEmpty { reportConditions() }
    }

    private mutating func reportConditions() {
        report(
            "Action does not support conditions", at: "Transitions.Conditions",
            "This action has no conditions."
        )
    }

    private mutating func checkNextAction(_ rules: BlockRules) {
        guard let next = action.source["Transitions"]?["NextAction"] else {
            if !rules.mayLackNextAction { reportMissing("Transitions.NextAction") }
            return
        }
        checkTarget(next, "Transitions.NextAction")
    }

    private mutating func checkTarget(_ target: JSON?, _ part: String) {
        guard let target else { return reportMissing(part) }
        guard let name = target.string, !name.isEmpty, identifiers.contains(name) else {
            return reportValue(part, "It leads to \(target.text), which is no action of the flow.")
        }
    }

    // MARK: Errors

    private mutating func checkErrors(_ rule: ErrorRule) {
        guard let list = branches("Errors") else { return }
        var seen: Set<String> = []
        for (number, branch) in list.enumerated() {
            checkTarget(branch["NextAction"], "Transitions.Errors[\(number)].NextAction")
            guard let name = branch["ErrorType"]?.flowText, !name.isEmpty else {
                reportMissing("Transitions.Errors[\(number)].ErrorType")
                continue
            }
            let type = FlowErrorType(rawValue: name)
            let isAllowed =
                type.map { rule.required.contains($0) || rule.allowed.contains($0) } ?? false
            if !isAllowed {
                reportError(name, "The action has no error branch \(name).")
            } else if !seen.insert(name).inserted {
                reportError(name, "The error branch \(name) is there twice.")
            }
        }
        for type in rule.required where !seen.contains(type.rawValue) {
            report(
                "Action is missing required error. Error: \(type.rawValue)", at: "",
                "The error branch \(type.rawValue) is missing."
            )
        }
    }

    private mutating func reportError(_ name: String, _ cause: String) {
        report("Invalid Action error. Error: \(name)", at: "", cause)
    }

    /// The entries of a list of branches; none when it is missing, `nil` when it is no list.
    private mutating func branches(_ name: String) -> [JSON]? {
        guard let list = action.source["Transitions"]?[name], !list.isNull else { return [] }
        guard let entries = list.array else {
            reportValue("Transitions.\(name)", "\(name) are not a list.")
            return nil
        }
        return entries
    }

    // MARK: Conditions

    private mutating func checkConditions(_ rule: ConditionRule) {
        guard let list = branches("Conditions") else { return }
        guard !rule.operators.isEmpty else {
            if !list.isEmpty { reportConditions() }
            return
        }
        var operands: [String] = []
        for (number, branch) in list.enumerated() {
            if let operand = checkCondition(branch, number, rule) { operands.append(operand) }
            checkTarget(branch["NextAction"], "Transitions.Conditions[\(number)].NextAction")
        }
        checkOperands(operands, list.count, rule)
    }

    /// Checks one condition.
    /// - Returns: Its operand when it is well-formed.
    private mutating func checkCondition(
        _ branch: JSON,
        _ number: Int,
        _ rule: ConditionRule
    ) -> String? {
        let part = "Transitions.Conditions[\(number)].Condition"
        guard let condition = branch["Condition"] else {
            reportMissing(part)
            return nil
        }
        let name = condition["Operator"]?.flowText ?? ""
        let comparison = ConditionOperator(rawValue: name)
        guard let comparison, rule.operators.contains(comparison) else {
            reportValue("\(part).Operator", "The operator \"\(name)\" is not allowed here.")
            return nil
        }
        guard let operands = condition["Operands"]?.array, operands.count == 1,
            operands[0].string != nil || operands[0].number != nil
        else {
            reportValue("\(part).Operands", "A condition has one operand, which is text.")
            return nil
        }
        return checkOperand(operands[0].flowText ?? "", part, comparison, rule)
    }

    private mutating func checkOperand(
        _ operand: String,
        _ part: String,
        _ comparison: ConditionOperator,
        _ rule: ConditionRule
    ) -> String? {
        if operand.isEmpty {
            report("Invalid branch. Path: \(place).Evaluate", "The operand is empty.")
            return nil
        }
        if !rule.allowsReferences, Template(operand).literal == nil {
            reportValue("\(part).Operands", "The operand may not be a reference.")
        } else if let allowed = rule.operands, !allowed.contains(operand) {
            reportValue(
                "\(part).Operands",
                "\"\(operand)\" is not one of \(allowed.joined(separator: ", "))."
            )
        } else if comparison.isNumeric, !rule.allowsReferences, FlowDecimal(operand) == nil {
            reportValue("\(part).Operands", "\"\(operand)\" is not a number.")
        }
        return operand
    }

    private mutating func checkOperands(_ operands: [String], _ count: Int, _ rule: ConditionRule) {
        if count < rule.countMin, !rule.needsEachOperand {
            reportMissing("Transitions.Conditions")
        }
        guard rule.needsEachOperand, let required = rule.operands else { return }
        for operand in required where !operands.contains(operand) {
            report(
                "Action is missing required property", at: "Transitions.Conditions",
                "The condition for \(operand) is missing."
            )
        }
        if count > required.count {
            reportValue("Transitions.Conditions", "There are more conditions than results.")
        }
    }
}
