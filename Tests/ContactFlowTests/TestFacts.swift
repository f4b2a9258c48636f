// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument

/// Facts that a test states.
struct TestFacts: FlowFacts {
    var nowMilliseconds: Int64 = 1_750_000_000_000
    var callMilliseconds: Int64 = 0
    var profileDomain: String? = "people"
    var contact = FlowContact(
        contactID: "c-1",
        instanceARN: "arn:aws:connect:eu-central-1:1:instance/i-1",
        awsRegion: "eu-central-1"
    )
    var flows: [String: FlowProgram] = [:]
    var defaultQueueFlowID: String?
    var queues: [String: FlowQueue] = [
        "q-1": FlowQueue(id: "q-1", arn: "arn:q-1", name: "Support", hoursOfOperationID: "h-1")
    ]
    var agents: [String: FlowAgent] = [
        "a-1": FlowAgent(
            id: "a-1",
            arn: "arn:a-1",
            userName: "ann",
            firstName: "Ann",
            lastName: "Lee"
        )
    ]
    var hours: [String: Bool] = ["h-1": true]
    var metric: [QueueMetric: Int64] = [:]
    var queueMetrics: QueueMetrics?
    var percent = 50

    /// A version that is kept beside the current one is published under `id@version`.
    func flow(_ id: String, version: String?) -> FlowProgram? {
        version.flatMap { flows["\(id)@\($0)"] } ?? flows[id]
    }
    func defaultFlowID(for hook: FlowHook) -> String? {
        hook == .customerQueue ? defaultQueueFlowID : nil
    }
    func queue(_ id: String) -> FlowQueue? { queues[id] ?? queues.values.first { $0.arn == id } }
    func agent(_ id: String) -> FlowAgent? { agents[id] ?? agents.values.first { $0.arn == id } }
    func isOpen(hoursID: String) -> Bool? { hours[hoursID] }
    func metric(_ metric: QueueMetric, of target: FlowTarget) -> Int64? { self.metric[metric] }
    func metrics(of target: FlowTarget, channel: String?) -> QueueMetrics? { queueMetrics }
    func drawPercent() -> Int { percent }

    /// Publishes a document under an id.
    mutating func publish(
        _ id: String,
        _ document: JSON,
        type: FlowType = .contactFlow,
        version: String = "1"
    ) throws {
        flows[id] = FlowProgram(
            try FlowParser.parse(document),
            id: id,
            arn: "arn:\(id)",
            name: id.uppercased(),
            type: type,
            version: version
        )
    }
}
