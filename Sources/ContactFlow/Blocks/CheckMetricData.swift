// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Asks for one metric of a queue: who is there, how long or how many wait.
struct CheckMetricData: Block {
    static let rules = BlockRules(
        logName: "CheckQueueStatus",
        flowTypes: [.inbound, .transfer, .queue, .module],
        errors: .exactly(.noMatchingError, .noMatchingCondition),
        parameters: UpdateContactTargetQueue.queueOrAgent + [
            .required("MetricType", .word(QueueMetric.allCases.map(\.rawValue)))
        ],
        choices: [.atMostOne("QueueId", "AgentId")]
    )

    static func conditionRule(for parameters: JSONObject) -> ConditionRule {
        let metric = parameters["MetricType"]?.string.flatMap(QueueMetric.init(rawValue:))
        if metric?.countsAgents == true {
            return ConditionRule(operators: [.numberGreaterThan], countMin: 1, operands: ["0"])
        }
        let operators = ConditionOperator.allCases.filter { $0.isNumeric || $0 == .equals }
        return ConditionRule(operators: operators, countMin: 1)
    }

    private let metric: QueueMetric?
    private let target: TargetParameter

    init(_ parameters: ParameterReader) {
        metric = parameters.text("MetricType").flatMap(QueueMetric.init(rawValue:))
        target = TargetParameter(parameters)
    }

    func run(_ execution: inout Execution) -> Outcome {
        guard let metric else { return .failed("there is no such metric") }
        execution.note("MetricType", metric.rawValue)
        switch target.resolveOrCurrent(in: &execution) {
        case .missing(let why): return .failed(why)
        case .notGiven: return .failed("no queue is given and none is set")
        case .found(let target):
            guard let value = execution.facts.metric(metric, of: target) else {
                return .failed("the metric is not known")
            }
            return .result(.integer(value))
        }
    }
}

extension TargetParameter {
    /// What the parameters name, or the target that was set before.
    func resolveOrCurrent(in execution: inout Execution) -> Resolution {
        let resolution = resolve(in: &execution)
        guard case .notGiven = resolution, let target = execution.state.target else {
            return resolution
        }
        return .found(target)
    }
}
