// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// Where a contact stands in its flows, and all that its flows remember.
///
/// The state is kept with the contact and goes into stored events, through ``stored``: its member
/// names and the raw values of its enumerations are stored; add, never rename.
package struct FlowState: Sendable, Hashable {
    /// The flow in progress; `nil` before the first and after the last.
    package internal(set) var run: FlowRun?
    /// How the latest flow ended; `nil` while one runs.
    package internal(set) var end: FlowEnd?
    /// The flows that were chosen for moments to come.
    package internal(set) var hooks: [FlowHook: String] = [:]
    /// The hooks for which no flow is to run, not even the default one.
    package internal(set) var disabledHooks: Set<FlowHook> = []
    /// Whether blocks are logged.
    package internal(set) var isLogging = false
    /// Where the contact is to be queued, or is queued.
    package internal(set) var target: FlowTarget?
    /// What the latest actions of each kind gave.
    package internal(set) var results = FlowResults()
    /// How often each `Loop` of a flow was visited, by flow and action.
    package internal(set) var loops: [String: [String: Int]] = [:]
    /// How many calls were numbered so far.
    package internal(set) var callCount = 0
    /// How many actions ran so far.
    package internal(set) var actionCount = 0

    /// Makes the state of a contact that has run no flow.
    package init() {}

    /// What the flow waits for; `nil` when no flow runs.
    package var wait: FlowWait? { run?.wait }

    /// The flow that was chosen for a hook; `nil` when none was, or when it was switched off.
    package func flowID(for hook: FlowHook) -> String? {
        disabledHooks.contains(hook) ? nil : hooks[hook]
    }

    /// The state of a contact that is to be queued somewhere, as a quick connect begins.
    package func targeting(_ target: FlowTarget) -> FlowState {
        var state = self
        state.target = target
        return state
    }

    /// The state with which the next contact of the chain begins: the hooks, the logging and the
    /// target queue go along, the flow and its results do not.
    package var inheritedByNextContact: FlowState {
        var state = FlowState()
        state.hooks = hooks
        state.disabledHooks = disabledHooks
        state.isLogging = isLogging
        state.target = target
        state.callCount = callCount
        return state
    }
}

/// A flow in progress.
package struct FlowRun: Sendable, Hashable {
    /// Which document runs: a flow, or the module that it has called.
    package internal(set) var document: FlowPointer
    /// Why the flow runs.
    package internal(set) var purpose: FlowPurpose
    /// The identifier of the action at which the flow waits.
    package internal(set) var action: String
    /// What the flow waits for; only while a step is being made is there nothing.
    package internal(set) var wait: FlowWait?
    /// The values that `UpdateFlowAttributes` has set.
    package internal(set) var attributes: [String: String] = [:]
    /// The documents that have called modules, outermost first.
    package internal(set) var callers: [FlowFrame] = []
    /// What the calling document gave to the module that runs.
    package internal(set) var moduleInput: JSON?
    /// How many actions ran since the flow last waited for time or people.
    package internal(set) var actionsSinceWait = 0
    /// How long functions have taken since the customer last heard of the flow, in milliseconds.
    package internal(set) var functionMilliseconds: Int64 = 0
    /// When the flow is given up, in milliseconds since 1970 UTC; `nil` for flows without such a
    /// limit.
    package internal(set) var endsMilliseconds: Int64?
}

/// Which version of which document.
package struct FlowPointer: Sendable, Hashable {
    /// The document's id.
    package let id: String
    /// The version that runs.
    package let version: String
}

/// A document that waits for the module that it has called.
package struct FlowFrame: Sendable, Hashable {
    /// The document that waits.
    package let document: FlowPointer
    /// The action that called the module.
    package let action: String
    /// Its flow attributes.
    package let attributes: [String: String]
    /// What its own caller gave to it.
    package let moduleInput: JSON?
    /// What the module can neither see nor change.
    package let results: FlowResults
}

/// What the latest actions of each kind gave: the values behind `$.External`, `$.Lex` and so on.
package struct FlowResults: Sendable, Hashable {
    /// What the latest function returned.
    package internal(set) var external: JSON?
    /// What the latest turn of a bot gave.
    package internal(set) var lex: JSON?
    /// What was last entered; never on a chat.
    package internal(set) var storedInput: String?
    /// What was chosen in the latest view.
    package internal(set) var views: JSON?
    /// What is known of the customer's profile.
    package internal(set) var customer: JSON?
    /// What is known of the case.
    package internal(set) var caseFields: JSON?
    /// The metrics that were loaded last.
    package internal(set) var metrics: JSON?
    /// The task that was made last.
    package internal(set) var task: JSON?
    /// The assistant's session.
    package internal(set) var wisdom: JSON?
    /// What the latest module returned.
    package internal(set) var module: JSON?

    /// Makes results of nothing.
    package init() {}
}

/// What a flow waits for, and until when.
package struct FlowWait: Sendable, Hashable {
    /// What a flow waits for.
    package enum Kind: Sendable, Hashable {
        /// The answer to ``FlowEffect/enqueue(_:_:)``.
        case queue
        /// The answer to ``FlowEffect/transferQueue(_:_:)`` with this target.
        case queueTransfer(FlowTarget)
        /// The time, or an event that comes first.
        case time(customerMessage: Bool, botLeaving: Bool)
        /// The answer to ``FlowEffect/invokeLambda(_:)``.
        case lambda
        /// The customer's next message to a bot, after this many turns.
        case lexMessage(turn: Int)
        /// The answer to ``FlowEffect/startLexTurn(_:)``, while the customer has sent more.
        case lexAnswer(turn: Int, pending: [String])
        /// The answer to ``FlowEffect/showView(_:)``, which nobody but the customer may see.
        case view(hidesAnswer: Bool)
        /// The answer to ``FlowEffect/callService(_:)``, which is this one of a series.
        case service(stage: Int)
    }

    /// The request that the answer must name.
    package internal(set) var call: FlowCall
    /// What is waited for.
    package internal(set) var kind: Kind
    /// When the wait ends by itself, in milliseconds since 1970 UTC; `nil` when it does not.
    package internal(set) var dueMilliseconds: Int64?
}

/// How a flow ended.
package enum FlowEnd: Sendable, Hashable {
    /// The flow has disconnected the contact.
    case disconnected
    /// The flow came to its end and the contact goes on.
    case finished
    /// The contact was put into a queue and no queue flow followed.
    case queued
    /// An action failed and had no branch for it.
    case failed(action: String, why: String)
    /// The flow ran too many actions without waiting for time or people.
    case tooManyActions(action: String)
    /// The flow took longer than flows of its kind may.
    case outOfTime(action: String)
    /// The flow was stopped from outside.
    case stopped
}
