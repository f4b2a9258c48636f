// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// A flow that every instance begins with. The raw value is its name.
///
/// The names are those of a new instance of the service; what they say is ours. `chatQueue` is the
/// one that a new instance of the service lacks: the service's default tells a waiting chat nothing.
package enum DefaultFlow: String, Sendable, Hashable, CaseIterable {
    case customerQueue = "Default customer queue"
    case customerWhisper = "Default customer whisper"
    case agentWhisper = "Default agent whisper"
    case customerHold = "Default customer hold"
    case agentHold = "Default agent hold"
    case outbound = "Default outbound"
    case agentTransfer = "Default agent transfer"
    case queueTransfer = "Default queue transfer"
    case chatQueue = "Parley chat queue flow"
    case sampleInbound = "Sample inbound flow (first contact experience)"
    case sampleQueueConfigurations = "Sample queue configurations flow"
    case sampleDisconnect = "Sample disconnect flow"
    case sampleQueueCustomer = "Sample queue customer"
    case sampleInterruptibleQueue = "Sample interruptible queue flow with callback"
    case sampleLambda = "Sample Lambda integration"
    case sampleRecording = "Sample recording behavior"
    case sampleNote = "Sample note for screenpop"
    case sampleABTest = "Sample AB test"
    case sampleSecureInputWithAgent = "Sample secure input with agent"
    case sampleSecureInputWithNoAgent = "Sample secure input with no agent"

    /// What the flow is for.
    package var type: FlowType {
        switch self {
        case .customerQueue, .chatQueue, .sampleInterruptibleQueue: .customerQueue
        case .customerWhisper: .customerWhisper
        case .agentWhisper: .agentWhisper
        case .customerHold: .customerHold
        case .agentHold: .agentHold
        case .outbound: .outboundWhisper
        case .agentTransfer: .agentTransfer
        case .queueTransfer: .queueTransfer
        case .sampleInbound, .sampleQueueConfigurations, .sampleDisconnect, .sampleQueueCustomer,
            .sampleLambda, .sampleRecording, .sampleNote, .sampleABTest,
            .sampleSecureInputWithAgent, .sampleSecureInputWithNoAgent:
            .contactFlow
        }
    }

    /// The hook for which the flow is the instance's default; `nil` for samples, and for the
    /// whispers on chat, which run only where a flow has chosen them.
    package var defaultHook: FlowHook? { self == .customerQueue ? .customerQueue : nil }

    /// The flow's document for an instance.
    package func document(for instance: DefaultFlowInstance) -> JSON {
        var flow = FlowBuilder()
        switch self {
        case .customerQueue: flow.writeCustomerQueue(instance)
        case .customerWhisper: flow.writeCustomerWhisper()
        case .agentWhisper: flow.writeAgentWhisper()
        case .customerHold: flow.writeCustomerHold(instance)
        case .agentHold: flow.writeAgentHold()
        case .outbound: flow.writeOutbound()
        case .agentTransfer: flow.writeAgentTransfer()
        case .queueTransfer: flow.writeQueueTransfer()
        case .chatQueue: flow.writeChatQueue()
        case .sampleInbound: flow.writeSampleInbound(instance)
        case .sampleQueueConfigurations: flow.writeSampleQueueConfigurations(instance)
        case .sampleDisconnect: flow.writeSampleDisconnect(instance)
        case .sampleQueueCustomer: flow.writeSampleQueueCustomer(instance)
        case .sampleInterruptibleQueue: flow.writeSampleInterruptibleQueue(instance)
        case .sampleLambda: flow.writeSampleLambda(instance)
        case .sampleRecording: flow.writeSampleRecording(instance)
        case .sampleNote: flow.writeSampleNote(instance)
        case .sampleABTest: flow.writeSampleABTest(instance)
        case .sampleSecureInputWithAgent: flow.writeSampleSecureInputWithAgent()
        case .sampleSecureInputWithNoAgent: flow.writeSampleSecureInputWithNoAgent()
        }
        return flow.document(name: rawValue, type: type)
    }
}

/// What an instance's default flows refer to.
package struct DefaultFlowInstance: Sendable {
    /// The instance's ARN.
    package let instanceARN: String
    /// The ARN of the queue that contacts are put into.
    package let queueARN: String
    /// The ARN of the hours that the samples ask about.
    package let hoursARN: String
    /// The ARN that a default flow has in the instance.
    package let flowARN: @Sendable (DefaultFlow) -> String

    /// Joins what default flows refer to.
    package init(
        instanceARN: String,
        queueARN: String,
        hoursARN: String,
        flowARN: @escaping @Sendable (DefaultFlow) -> String
    ) {
        self.instanceARN = instanceARN
        self.queueARN = queueARN
        self.hoursARN = hoursARN
        self.flowARN = flowARN
    }

    /// The music that callers hear; chats never do.
    var musicPromptARN: String { "\(instanceARN)/prompt/music" }
}
