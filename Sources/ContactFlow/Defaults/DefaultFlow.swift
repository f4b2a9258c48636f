// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// A flow that every instance begins with. The raw value is its name.
package enum DefaultFlow: String, Sendable, Hashable, CaseIterable {
    case sampleInbound = "Sample inbound flow (first contact experience)"
    case sampleQueueConfigurations = "Sample queue configurations flow"
    case sampleDisconnect = "Sample disconnect flow"
    case chatQueue = "Parley chat queue flow"

    /// What the flow is for.
    package var type: FlowType {
        switch self {
        case .chatQueue: .customerQueue
        case .sampleInbound, .sampleQueueConfigurations, .sampleDisconnect: .contactFlow
        }
    }

    /// The flow's document for an instance.
    package func document(for instance: DefaultFlowInstance) -> JSON {
        var flow = FlowBuilder()
        switch self {
        case .chatQueue: flow.writeChatQueue()
        case .sampleDisconnect: flow.writeSampleDisconnect()
        case .sampleInbound: flow.writeSampleInbound(instance)
        case .sampleQueueConfigurations: flow.writeSampleQueueConfigurations(instance)
        }
        return flow.document(name: rawValue, type: type)
    }
}

/// What an instance's default flows refer to.
package struct DefaultFlowInstance: Sendable {
    /// The ARN of the queue that contacts are put into.
    package let queueARN: String
    /// The ARN of the hours that the samples ask about.
    package let hoursARN: String
    /// The ARN that a default flow has in the instance.
    package let flowARN: @Sendable (DefaultFlow) -> String

    /// Joins what default flows refer to.
    package init(
        queueARN: String,
        hoursARN: String,
        flowARN: @escaping @Sendable (DefaultFlow) -> String
    ) {
        self.queueARN = queueARN
        self.hoursARN = hoursARN
        self.flowARN = flowARN
    }
}
