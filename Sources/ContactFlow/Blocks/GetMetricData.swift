// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Loads a queue's real-time metrics into `$.Metrics`.
struct GetMetricData: Block {
    static let rules = BlockRules(
        logName: "GetMetricData",
        flowTypes: .all,
        parameters: UpdateContactTargetQueue.queueOrAgent + [
            .optional("QueueChannel", .wordOrReference(["Voice", "Chat", "Task", "Email"]))
        ],
        choices: [.atMostOne("QueueId", "AgentId")]
    )

    private let target: TargetParameter
    private let channel: Template?

    init(_ parameters: ParameterReader) {
        target = TargetParameter(parameters)
        channel = parameters.template("QueueChannel")
    }

    func run(_ execution: inout Execution) -> Outcome {
        switch target.resolveOrCurrent(in: &execution) {
        case .missing(let why): return .failed(why)
        case .notGiven: return .failed("no queue is given and none is set")
        case .found(let target):
            let channel = execution.single(channel)
            guard let metrics = execution.facts.metrics(of: target, channel: channel) else {
                return .failed("the metrics are not known")
            }
            execution.state.results.metrics = metrics.json
            return .done
        }
    }
}

extension QueueMetrics {
    /// The metrics in the shape of `$.Metrics`; what is not known is left out.
    fileprivate var json: JSON {
        let queue: [(String, JSON?)] = [
            ("Name", queueName.map(JSON.string)), ("ARN", queueARN.map(JSON.string)),
            ("Size", contactsInQueue.map(JSON.integer)),
            ("OldestContactAge", oldestContactAgeMilliseconds.map { .integer($0 / 1000) }),
        ]
        let agents: [(String, Int64?)] = [
            ("Online", agentsOnline), ("Available", agentsAvailable), ("Staffed", agentsStaffed),
            ("AfterContactWork", agentsAfterContactWork), ("Busy", agentsBusy),
            ("Missed", agentsMissed), ("NonProductive", agentsNonProductive),
        ]
        return [
            "Queue": .object(
                JSONObject(queue.compactMap { name, value in value.map { (name, $0) } })
            ),
            "Agents": .object(
                JSONObject(
                    agents.compactMap { name, count in
                        count.map { (name, ["Count": .integer($0)]) }
                    }
                )
            ),
        ]
    }
}
