// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Chooses the flow for a moment to come. Hooks that only calls have take the error branch.
struct UpdateContactEventHooks: Block {
    static let rules = BlockRules(
        logName: "SetContactFlow",
        flowTypes: .all,
        parameters: [
            .optional("EventHooks", .object(FlowHook.allCases.map(hookRule))),
            .optional("EventHooksConfiguration", .object(FlowHook.allCases.map(switchRule))),
        ],
        choices: [.exactlyOne("EventHooks", "EventHooksConfiguration")]
    )

    private static func hookRule(_ hook: FlowHook) -> ParameterRule {
        .optional(hook.rawValue, .resource(.flow))
    }

    private static func switchRule(_ hook: FlowHook) -> ParameterRule {
        .optional(hook.rawValue, .object([.required("DisableExecution", .truth)]))
    }

    static func check(_ check: inout ActionCheck) {
        let hooks = check.action.parameters["EventHooks"]?.object ?? JSONObject()
        if hooks.count > 1 {
            check.reportValue(
                "Parameters.EventHooks",
                "One action sets one hook, not \(hooks.keys.joined(separator: " and ")).")
        }
    }

    private let hooks: [(hook: FlowHook, flow: Template)]
    private let switches: [(hook: FlowHook, isDisabled: Bool)]

    init(_ parameters: ParameterReader) {
        hooks = FlowHook.allCases.compactMap { hook in
            parameters.nested("EventHooks").template(hook.rawValue).map { (hook, $0) }
        }
        let configuration = parameters.nested("EventHooksConfiguration")
        switches = FlowHook.allCases.compactMap { hook in
            configuration.nested(hook.rawValue).bool("DisableExecution").map { (hook, $0) }
        }
    }

    func run(_ execution: inout Execution) -> Outcome {
        for (hook, flow) in hooks {
            if let why = set(hook, to: flow, &execution) { return .failed(why) }
        }
        for (hook, isDisabled) in switches where execution.isDisabled(hook) != isDisabled {
            execution.state.disabledHooks.formSymmetricDifference([hook])
            execution.emit(.setHook(hook, flowID: execution.state.flowID(for: hook)))
        }
        return .done
    }

    /// Sets one hook.
    /// - Returns: Why that failed, else `nil`.
    private func set(
        _ hook: FlowHook,
        to flow: Template,
        _ execution: inout Execution
    ) -> String? {
        let id = execution.text(flow)
        execution.note("Type", hook.rawValue)
        execution.note("ContactFlowId", id)
        if hook.isVoiceOnly { return "a chat has no moment for \(hook.rawValue)" }
        guard let program = execution.facts.flow(id, version: nil) else {
            return "there is no published flow \"\(id)\""
        }
        guard program.type == hook.flowType else {
            return "\(hook.rawValue) needs a flow of type \(hook.flowType.rawValue)"
        }
        execution.state.hooks[hook] = program.id
        execution.state.disabledHooks.remove(hook)
        execution.emit(.setHook(hook, flowID: program.id))
        return nil
    }
}

extension Execution {
    fileprivate func isDisabled(_ hook: FlowHook) -> Bool { state.disabledHooks.contains(hook) }
}
