// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// The behaviour of an action type: one conforming type each, named like the action, in `Blocks`.
protocol Block: Sendable {
    /// What a document may say, for ``FlowCheck``.
    static var rules: BlockRules { get }

    /// The error branches that an action with these parameters must and may have.
    static func errorRule(for parameters: JSONObject) -> ErrorRule

    /// The conditions that an action with these parameters must and may have.
    static func conditionRule(for parameters: JSONObject) -> ConditionRule

    /// Finds what the rules cannot say.
    static func check(_ check: inout ActionCheck)

    /// Makes the parameters ready; what is missing or wrong shows only when the action runs, since
    /// no published document lacks it.
    init(_ parameters: ParameterReader)

    /// Runs the action for a chat contact.
    func run(_ execution: inout Execution) -> Outcome

    /// Takes an input while the action waits.
    func resume(_ input: FlowInput, _ execution: inout Execution) -> Outcome
}

extension Block {
    static func errorRule(for parameters: JSONObject) -> ErrorRule { rules.errors }

    static func conditionRule(for parameters: JSONObject) -> ConditionRule { rules.conditions }

    static func check(_ check: inout ActionCheck) {}

    func resume(_ input: FlowInput, _ execution: inout Execution) -> Outcome { .stay }
}

/// What came of running an action.
enum Outcome {
    /// It is done and has no result to ask conditions about.
    case done
    /// It gave a result.
    case result(JSON?)
    /// It failed; the reason is for people.
    case failed(FlowErrorType, why: String)
    /// It failed, but goes on at `NextAction` when it has no branch for that.
    case skipped(why: String)
    /// It waits for an answer or an event.
    case wait(FlowWait.Kind, dueMilliseconds: Int64? = nil)
    /// It goes on waiting as before; the input changed at most the wait's own data.
    case stay
    /// The contact was queued: its queue flow follows.
    case queued
    /// Another flow follows.
    case transfer(FlowProgram)
    /// A module follows, and then this action goes on.
    case call(FlowProgram, input: JSON?)
    /// The module is over.
    case returned(result: String?, data: JSON?)
    /// The flow is over.
    case end(disconnecting: Bool)

    /// It failed for a reason without a branch of its own.
    static func failed(_ why: String) -> Outcome { .failed(.noMatchingError, why: why) }
}
