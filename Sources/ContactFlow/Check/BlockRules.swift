// SPDX-License-Identifier: Apache-2.0

/// What a document may say about actions of one type.
struct BlockRules: Sendable {
    /// The name that flow logs give the type: the one of the older export format where it had one.
    var logName: String
    /// The flows that may hold the type.
    var flowTypes: FlowTypes
    /// Whether nothing follows the action.
    var isTerminal = false
    /// Whether the action may go without `NextAction` although it is not terminal.
    var mayLackNextAction = false
    /// The error branches, unless the parameters decide.
    var errors = ErrorRule.catchAll
    var conditions = ConditionRule.none
    var parameters: [ParameterRule] = []
    /// Whether there may be parameters of other names, because the type's are not known here.
    var allowsOtherParameters = false
    var choices: [ParameterChoice] = []
}

/// The error branches that an action must and may have.
struct ErrorRule: Sendable, Hashable {
    var required: [FlowErrorType]
    var allowed: [FlowErrorType] = []

    /// No error branch at all.
    static let none = ErrorRule(required: [])
    /// Exactly the catch-all.
    static let catchAll = ErrorRule(required: [.noMatchingError])
    /// The catch-all or nothing.
    static let optionalCatchAll = ErrorRule(required: [], allowed: [.noMatchingError])

    /// Exactly these.
    static func exactly(_ types: FlowErrorType...) -> ErrorRule { ErrorRule(required: types) }
}

/// The conditions that an action must and may have.
struct ConditionRule: Sendable, Hashable {
    /// The operators; none means that the action has no conditions.
    var operators: [ConditionOperator]
    /// The fewest conditions.
    var countMin = 0
    /// The only operands; `nil` allows any.
    var operands: [String]?
    /// Whether each of the operands must have its condition.
    var needsEachOperand = false
    /// Whether an operand may be a reference.
    var allowsReferences = false

    /// No conditions.
    static let none = ConditionRule(operators: [])
    /// Any number of comparisons for equality.
    static let equality = ConditionRule(operators: [.equals])

    /// One comparison for equality with each of the operands.
    static func each(_ operands: [String]) -> ConditionRule {
        ConditionRule(
            operators: [.equals],
            countMin: operands.count,
            operands: operands,
            needsEachOperand: true
        )
    }
}

/// One parameter of an action or of an object within one.
struct ParameterRule: Sendable, Hashable {
    var name: String
    var kind: ParameterKind
    var isRequired: Bool

    /// A parameter that may be missing.
    static func optional(_ name: String, _ kind: ParameterKind) -> ParameterRule {
        ParameterRule(name: name, kind: kind, isRequired: false)
    }

    /// A parameter that must be there.
    static func required(_ name: String, _ kind: ParameterKind) -> ParameterRule {
        ParameterRule(name: name, kind: kind, isRequired: true)
    }
}

/// What a parameter may hold.
indirect enum ParameterKind: Sendable, Hashable {
    /// Text with any number of references.
    case free
    /// Text without a reference.
    case literal
    /// Text without a reference, or one reference and nothing else.
    case single
    /// The same, and the text names something that the instance must have.
    case resource(FlowResourceKind)
    /// One reference and nothing else.
    case reference
    /// One of some words, in any case.
    case word([String])
    /// An integer within limits, without a reference.
    case integer(ClosedRange<Int64>)
    /// An integer within limits, or one reference.
    case integerOrReference(ClosedRange<Int64>)
    /// One of some words, in any case, or one reference.
    case wordOrReference([String])
    /// A map of so many texts, with references in keys and values.
    case map(countMin: Int = 0, countMax: Int = .max)
    /// A map of objects with a `Value` each.
    case flowAttributes
    /// A list of so many values.
    case list(ParameterKind, count: ClosedRange<Int>)
    /// An object.
    case object([ParameterRule])
    /// Anything.
    case anything

    /// `True` or `False` in any case.
    static let truth = ParameterKind.word(["True", "False"])
}

/// How many parameters of a group may stand together.
struct ParameterChoice: Sendable, Hashable {
    var names: [String]
    var count: ClosedRange<Int>

    /// One of them, and no more.
    static func exactlyOne(_ names: String...) -> ParameterChoice {
        ParameterChoice(names: names, count: 1...1)
    }

    /// One of them or none.
    static func atMostOne(_ names: String...) -> ParameterChoice {
        ParameterChoice(names: names, count: 0...1)
    }

    /// One of them or more.
    static func atLeastOne(_ names: String...) -> ParameterChoice {
        ParameterChoice(names: names, count: 1...names.count)
    }
}

/// What documents name by id or ARN.
package enum FlowResourceKind: String, Sendable, Hashable, CaseIterable {
    case agent
    case flow
    case hoursOfOperation
    case module
    case queue
}
