// SPDX-License-Identifier: Apache-2.0

/// Sets the queue, or the agent whose own queue, the contact is to be put into.
struct UpdateContactTargetQueue: Block {
    static let rules = BlockRules(
        logName: "SetQueue",
        flowTypes: [.inbound, .transfer, .module],
        parameters: queueOrAgent,
        choices: [.exactlyOne("QueueId", "AgentId")]
    )

    /// The two ways to name a queue.
    static let queueOrAgent: [ParameterRule] = [
        .optional("QueueId", .resource(.queue)), .optional("AgentId", .resource(.agent)),
    ]

    private let target: TargetParameter

    init(_ parameters: ParameterReader) { target = TargetParameter(parameters) }

    func run(_ execution: inout Execution) -> Outcome {
        switch target.resolve(in: &execution) {
        case .found(let target):
            execution.state.target = target
            execution.emit(.setTargetQueue(target))
            return .done
        case .missing(let why): return .failed(why)
        case .notGiven: return .failed("neither a queue nor an agent is given")
        }
    }
}

/// A queue, or an agent, that an action names.
struct TargetParameter: Sendable {
    private let queue: Template?
    private let agent: Template?

    init(_ parameters: ParameterReader) {
        queue = parameters.template("QueueId")
        agent = parameters.template("AgentId")
    }

    /// What the parameters lead to when the flow runs.
    enum Resolution {
        case found(FlowTarget)
        case missing(why: String)
        case notGiven
    }

    func resolve(in execution: inout Execution) -> Resolution {
        if let queue {
            let id = execution.text(queue)
            execution.note("Queue", id)
            guard let found = execution.facts.queue(id) else {
                return .missing(why: "there is no queue \"\(id)\"")
            }
            return .found(.queue(found.id))
        }
        guard let agent else { return .notGiven }
        let id = execution.text(agent)
        execution.note("Agent", id)
        guard let found = execution.facts.agent(id) else {
            return .missing(why: "there is no agent \"\(id)\"")
        }
        return .found(.agent(found.id))
    }
}
