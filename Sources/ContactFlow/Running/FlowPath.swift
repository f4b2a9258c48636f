// SPDX-License-Identifier: Apache-2.0

/// One action that ran: what it was given, where it led and why.
package struct FlowPathEntry: Sendable, Hashable {
    /// A value that an action used, with the references resolved.
    package struct Input: Sendable, Hashable {
        /// The name, as flow logs have it.
        package let name: String
        /// The value as text.
        package let value: String
    }

    /// The program that the action belongs to: id, ARN and name.
    package let flowID: String
    /// The ARN of that document.
    package let flowARN: String
    /// The name of that document.
    package let flowName: String
    /// The action's identifier.
    package let identifier: String
    /// The action's type.
    package let type: ActionType
    /// What all lines of the path file say of the document: members of a JSON object, no braces.
    package let documentMembers: [UInt8]
    /// What all lines of the path file say of the action: members of a JSON object, no braces.
    package let actionMembers: [UInt8]
    /// What the action used, in the names of flow logs; long values are cut.
    package let inputs: [Input]
    /// What the function or bot answered that it had asked; `nil` for other actions and when it
    /// failed, which the branch tells.
    package let answer: ShownAnswer?
    /// Where it led, and why.
    package let branch: FlowBranch
    /// The ids of the documents that have called the module, outermost first.
    package let callers: [String]
    /// Whether flow logging is on, so that the entry belongs into the log.
    package let isLogged: Bool
    /// When it ran, in milliseconds since 1970 UTC.
    package let milliseconds: Int64
    /// How many effects the step had when the action was left: its own are the ones after those of
    /// the action before.
    package let effectCount: Int

    /// Longer input values are cut here, in characters of Unicode.
    package static let inputCharactersMax = 256
}

/// Where an action led, and why.
package enum FlowBranch: Sendable, Hashable {
    /// It ran and goes on.
    case next(target: String)
    /// It gave a result for which a condition holds.
    case condition(target: String, result: String, comparison: ConditionOperator, operand: String)
    /// It gave a result for which no condition holds.
    case noCondition(target: String, result: String)
    /// It failed and has a branch for that.
    case error(FlowErrorType, target: String, why: String)
    /// It waits.
    case waiting
    /// It has ended the flow.
    case ended(FlowEnd)
    /// It hands over to another document: a flow, a queue's flow, a module or a module's caller.
    case transferred(flowID: String)
}

extension FlowBranch: CustomStringConvertible {
    /// The branch as the middle of a sentence.
    package var description: String {
        switch self {
        case .next(let target): "goes on to \"\(target)\""
        case .condition(let target, let result, let comparison, let operand):
            "goes to \"\(target)\", for \"\(result)\" \(comparison.rawValue) \"\(operand)\""
        case .noCondition(let target, let result):
            "goes to \"\(target)\", for no condition holds for \"\(result)\""
        case .error(let type, let target, let why):
            "goes to \"\(target)\" by \(type.rawValue): \(why)"
        case .waiting: "waits"
        case .ended(let end): end.description
        case .transferred(let flowID): "hands over to flow \(flowID)"
        }
    }
}

extension FlowEnd {
    /// Whether the flow could not go on, which its author should know.
    package var isFault: Bool {
        switch self {
        case .failed, .tooManyActions, .outOfTime: true
        case .disconnected, .finished, .queued, .stopped: false
        }
    }
}

extension FlowEnd: CustomStringConvertible {
    /// The end as the middle of a sentence.
    package var description: String {
        switch self {
        case .disconnected: "disconnects the contact"
        case .finished: "ends the flow"
        case .queued: "ends the flow, for the contact is queued"
        case .failed("", let why): "ends the flow before its first block: \(why)"
        case .failed(let action, let why):
            "ends the flow, for \"\(action)\" failed without a branch for it: \(why)"
        case .tooManyActions(let action):
            "ends the flow at \"\(action)\", for it ran \(Interpreter.actionsMaxWithoutWait) "
                + "actions without waiting"
        case .outOfTime(let action):
            "ends the flow at \"\(action)\", for it took longer than flows of its kind may"
        case .stopped: "was stopped"
        }
    }
}

/// What a step made of an input.
package struct FlowStep: Sendable, Hashable {
    /// Where the contact stands now.
    package let state: FlowState
    /// What is to be done, in order.
    package let effects: [FlowEffect]
    /// What ran, in order; at most as many as ``Interpreter/actionsMaxWithoutWait`` allows.
    package let path: [FlowPathEntry]
}
