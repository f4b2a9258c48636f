// SPDX-License-Identifier: Apache-2.0

/// Why a flow runs. It decides who sees its messages and what its end means for the contact.
/// The raw values are stored; add, never rename.
package enum FlowPurpose: String, Sendable, Hashable, CaseIterable {
    /// A contact has arrived, or was sent here by `TransferToFlow`.
    case inbound
    /// Agent or bot have left and the customer remains; a contact of its own.
    case disconnect
    /// The contact waits in a queue.
    case customerQueue
    /// An agent has accepted; what the agent is told before the customer is joined.
    case agentWhisper
    /// An agent has accepted; what the customer is told before the agent is joined.
    case customerWhisper
    /// A quick connect hands the contact to an agent.
    case agentTransfer
    /// A quick connect hands the contact to a queue.
    case queueTransfer
    /// A step-by-step guide that an agent sees beside the contact.
    case agentGuide
    /// A guide that an agent sees after the contact.
    case disconnectGuide

    /// Whether the contact ends with the flow, unless the flow put it into a queue.
    package var ownsContact: Bool {
        switch self {
        case .inbound, .disconnect, .agentTransfer, .queueTransfer: true
        case .customerQueue, .agentWhisper, .customerWhisper, .agentGuide, .disconnectGuide: false
        }
    }

    /// Who sees what the flow says.
    package var audience: FlowMessage.Audience {
        switch self {
        case .inbound, .disconnect, .customerQueue, .agentTransfer, .queueTransfer: .everyone
        case .customerWhisper: .customer
        case .agentWhisper, .agentGuide, .disconnectGuide: .agent
        }
    }

    /// Whether `$.Agent` names an agent while the flow runs.
    ///
    /// A disconnect flow sees the agent that was last on the contact, since the service's own
    /// sample asks there whether there was one.
    package var seesAgent: Bool {
        switch self {
        case .agentWhisper, .customerWhisper, .agentTransfer, .disconnect, .agentGuide,
            .disconnectGuide:
            true
        case .inbound, .customerQueue, .queueTransfer: false
        }
    }

    /// How long the flow may run before its participant is disconnected; `nil` without a limit.
    package var timeLimit: Duration? {
        switch self {
        case .agentWhisper, .customerWhisper: .seconds(120)
        case .inbound, .disconnect, .customerQueue, .agentTransfer, .queueTransfer, .agentGuide,
            .disconnectGuide:
            nil
        }
    }
}
