// SPDX-License-Identifier: Apache-2.0

/// What the interpreter may ask while it steps. Every answer is at hand: nothing here waits.
///
/// Whatever takes time (Lambda, Lex, other services, people) is a ``FlowEffect`` whose answer
/// comes back as a ``FlowInput``.
package protocol FlowFacts {
    /// The time of the step, in milliseconds since 1970 UTC.
    var nowMilliseconds: Int64 { get }
    /// How long the call took that the step's input answers, in milliseconds; 0 for other inputs.
    var callMilliseconds: Int64 { get }
    /// The contact as it is before the step.
    var contact: FlowContact { get }
    /// The domain of Customer Profiles that holds the instance's customers; `nil` when none is
    /// configured.
    var profileDomain: String? { get }

    /// The published flow or module that an id or ARN names; `nil` when there is none or when it
    /// is archived.
    /// - Parameters:
    ///   - id: An id or ARN, for modules perhaps with a qualifier such as `:$LATEST` or `:3`.
    ///   - version: The version that a contact began with, or `nil` for the current one. When that
    ///     version is gone, the current one is a good answer.
    func flow(_ id: String, version: String?) -> FlowProgram?
    /// The flow that runs when no hook was set; on chat only ``FlowHook/customerQueue`` has one.
    func defaultFlowID(for hook: FlowHook) -> String?
    /// The queue that an id or ARN names.
    func queue(_ id: String) -> FlowQueue?
    /// The agent that an id, ARN or user name names.
    func agent(_ id: String) -> FlowAgent?
    /// Whether the hours with this id or ARN are open now; `nil` when there are none.
    func isOpen(hoursID: String) -> Bool?
    /// A queue's metric; `nil` when it cannot be told. Ages are in milliseconds.
    func metric(_ metric: QueueMetric, of target: FlowTarget) -> Int64?
    /// All real-time metrics of a queue, for `GetMetricData`; `nil` when they cannot be told.
    /// - Parameter channel: `Voice`, `Chat`, or `nil` for all channels.
    func metrics(of target: FlowTarget, channel: String?) -> QueueMetrics?
    /// A random number from 1 to 100, a new one at each call.
    func drawPercent() -> Int
}

extension FlowFacts {
    /// No call was answered.
    package var callMilliseconds: Int64 { 0 }
    /// None is configured.
    package var profileDomain: String? { nil }

    /// Whether what is asked of a channel, by its name in either case, counts chats; `nil` asks of all
    /// channels.
    package static func countsChats(_ channel: String?) -> Bool {
        channel.map { $0.lowercased() == "chat" } ?? true
    }
}

/// A number that `CheckMetricData` compares. The raw values are those of its `MetricType`.
package enum QueueMetric: String, Sendable, Hashable, CaseIterable {
    case agentsAvailable = "NumberOfAgentsAvailable"
    case agentsStaffed = "NumberOfAgentsStaffed"
    case agentsOnline = "NumberOfAgentsOnline"
    /// How long the oldest contact has waited. In spite of its name, in milliseconds.
    case oldestContactAge = "OldestContactInQueueAgeSeconds"
    case contactsInQueue = "NumberOfContactsInQueue"

    /// Whether the metric counts agents, which allows only the question "more than none?".
    package var countsAgents: Bool {
        switch self {
        case .agentsAvailable, .agentsStaffed, .agentsOnline: true
        case .oldestContactAge, .contactsInQueue: false
        }
    }
}

/// The numbers behind `$.Metrics`. `nil` stands for "no activity".
package struct QueueMetrics: Sendable, Hashable {
    /// The queue's name.
    package var queueName: String?
    /// The queue's ARN.
    package var queueARN: String?
    /// How many contacts wait.
    package var contactsInQueue: Int64?
    /// How long the first of them has waited.
    package var oldestContactAgeMilliseconds: Int64?
    /// How many agents are in any state but offline.
    package var agentsOnline: Int64?
    /// How many agents could take a contact.
    package var agentsAvailable: Int64?
    /// How many agents are available, busy or after a contact.
    package var agentsStaffed: Int64?
    /// How many agents are busy with what follows a contact.
    package var agentsAfterContactWork: Int64?
    /// How many agents have a contact.
    package var agentsBusy: Int64?
    /// How many agents have missed a contact.
    package var agentsMissed: Int64?
    /// How many agents are in a state of their own making.
    package var agentsNonProductive: Int64?

    /// Makes metrics that say nothing.
    package init() {}
}
