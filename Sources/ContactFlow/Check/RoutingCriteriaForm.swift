// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Finds what routing criteria may not say: in a document, and again when its references are resolved.
struct RoutingCriteriaForm {
    /// What is wrong with a part of the criteria.
    struct Fault: Sendable, Hashable {
        enum Kind: Sendable, Hashable {
            case missing, name, value
        }

        let kind: Kind
        /// The part, as a path within the parameters of the action.
        let part: String
        /// A sentence.
        let cause: String
    }

    /// What is wrong, in the order of the criteria.
    private(set) var faults: [Fault] = []
    /// Whether a reference may stand for a value.
    private let allowsReferences: Bool

    init(_ criteria: JSON, allowsReferences: Bool) {
        self.allowsReferences = allowsReferences
        checkMembers(of: criteria, ["Steps"], [], "RoutingCriteria")
        guard let steps = list("Steps", of: criteria, "RoutingCriteria") else { return }
        for (number, step) in steps.enumerated() {
            check(step: step, "RoutingCriteria.Steps[\(number)]")
        }
    }

    private static let levelRange = FlowDecimal(1)...FlowDecimal(5)
    private static let secondsRange: ClosedRange<Int64> = 0...Int64(Int32.max)

    /// The kinds of expressions.
    /// - SeeAlso: Amazon Connect API Reference, `Expression`.
    private static let conditions = ["AttributeCondition", "NotAttributeCondition"]
    private static let groups = ["AndExpression", "OrExpression"]

    /// What a condition holds beside its operator, by the operator.
    /// - SeeAlso: Amazon Connect API Reference, `AttributeCondition`.
    private static let operators: [(name: String, members: [String])] = [
        ("NumberGreaterOrEqualTo", ["Name", "Value", "ProficiencyLevel"]),
        ("Range", ["Name", "Value", "Range"]),
        ("Match", ["MatchCriteria"]),
    ]

    private mutating func check(step: JSON, _ part: String) {
        guard checkMembers(of: step, ["Expression"], ["Expiry"], part) else { return }
        if let expression = step["Expression"] { check(expression, "\(part).Expression") }
        guard let expiry = step["Expiry"],
            checkMembers(of: expiry, ["DurationInSeconds"], [], "\(part).Expiry"),
            let seconds = expiry["DurationInSeconds"]
        else { return }
        check(seconds, "\(part).Expiry.DurationInSeconds", "a whole number of seconds from 0") {
            $0.flowInteger.map(Self.secondsRange.contains) ?? false
        }
    }

    private mutating func check(_ expression: JSON, _ part: String) {
        let kinds = Self.conditions + Self.groups
        guard let object = expression.object, object.count == 1, let member = object.members.first
        else {
            return add(.value, part, "An expression is one of \(kinds.joined(separator: ", ")).")
        }
        let inner = "\(part).\(member.key)"
        if Self.conditions.contains(member.key) {
            check(condition: member.value, inner)
        } else if Self.groups.contains(member.key) {
            guard let parts = list(member.key, of: expression, part) else { return }
            for (number, expression) in parts.enumerated() {
                check(expression, "\(inner)[\(number)]")
            }
        } else {
            add(.name, inner, "An expression is one of \(kinds.joined(separator: ", ")).")
        }
    }

    private mutating func check(condition: JSON, _ part: String) {
        guard condition.object != nil else {
            return add(.value, part, "The value is not a JSON object.")
        }
        guard let name = condition["ComparisonOperator"] else {
            return add(.missing, "\(part).ComparisonOperator", "ComparisonOperator is missing.")
        }
        guard let known = Self.operators.first(where: { $0.name == name.string }) else {
            let names = Self.operators.map(\.name).joined(separator: ", ")
            return add(
                .value, "\(part).ComparisonOperator", "The operator must be one of \(names).")
        }
        checkMembers(of: condition, ["ComparisonOperator"] + known.members, [], part)
        for member in ["Name", "Value"] where known.members.contains(member) {
            if let value = condition[member] {
                check(value, "\(part).\(member)", "a text that is not empty") { !$0.isEmpty }
            }
        }
        if let level = condition["ProficiencyLevel"] {
            check(level: level, "\(part).ProficiencyLevel")
        }
        if let range = condition["Range"] { check(range: range, "\(part).Range") }
        if let match = condition["MatchCriteria"] { check(match: match, "\(part).MatchCriteria") }
    }

    private mutating func check(range: JSON, _ part: String) {
        let names = ["MinProficiencyLevel", "MaxProficiencyLevel"]
        checkMembers(of: range, names, [], part)
        for name in names {
            if let level = range[name] { check(level: level, "\(part).\(name)") }
        }
    }

    private mutating func check(match: JSON, _ part: String) {
        guard checkMembers(of: match, ["AgentsCriteria"], [], part),
            let criteria = match["AgentsCriteria"]
        else { return }
        let inner = "\(part).AgentsCriteria"
        guard checkMembers(of: criteria, ["AgentIds"], [], inner),
            let ids = list("AgentIds", of: criteria, inner)
        else { return }
        for (number, id) in ids.enumerated() {
            check(id, "\(inner).AgentIds[\(number)]", "the id of an agent") { !$0.isEmpty }
        }
    }

    private mutating func check(level: JSON, _ part: String) {
        check(level, part, "a proficiency level from 1 to 5") {
            FlowDecimal($0).map(Self.levelRange.contains) ?? false
        }
    }

    private mutating func check(
        _ value: JSON, _ part: String, _ wanted: String, _ isRight: (String) -> Bool
    ) {
        if value.array == nil, value.object == nil, let text = value.flowText {
            if allowsReferences, Template(text).literal == nil { return }
            if isRight(text) { return }
        }
        add(.value, part, "The value must be \(wanted).")
    }

    /// Checks the members of an object, and whether it is one.
    @discardableResult private mutating func checkMembers(
        of value: JSON, _ required: [String], _ optional: [String], _ part: String
    ) -> Bool {
        guard let object = value.object else {
            add(.value, part, "The value is not a JSON object.")
            return false
        }
        for name in required where object[name] == nil {
            add(.missing, "\(part).\(name)", "\(name) is missing.")
        }
        for name in object.keys where !(required + optional).contains(name) {
            add(.name, "\(part).\(name)", "There is no \(name) here.")
        }
        return true
    }

    /// The entries of a list; `nil` when it is none, which is noted unless the member is missing.
    private mutating func list(_ name: String, of value: JSON, _ part: String) -> [JSON]? {
        guard let member = value[name] else { return nil }
        guard let list = member.array, !list.isEmpty else {
            add(.value, "\(part).\(name)", "The value must be a list that is not empty.")
            return nil
        }
        return list
    }

    private mutating func add(_ kind: Fault.Kind, _ part: String, _ cause: String) {
        faults.append(Fault(kind: kind, part: part, cause: cause))
    }
}
