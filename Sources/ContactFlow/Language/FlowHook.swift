// SPDX-License-Identifier: Apache-2.0

/// A moment in a contact's life for which a flow may be chosen. The raw values are those of
/// `UpdateContactEventHooks`, and are stored; add, never rename.
package enum FlowHook: String, Sendable, Hashable, CaseIterable {
    case customerQueue = "CustomerQueue"
    case customerWhisper = "CustomerWhisper"
    case agentWhisper = "AgentWhisper"
    case customerHold = "CustomerHold"
    case agentHold = "AgentHold"
    case outboundWhisper = "OutboundWhisper"
    /// The disconnect flow: the agent or bot has left and only the customer remains.
    case customerRemaining = "CustomerRemaining"
    /// The guide an agent sees when a contact arrives.
    case defaultAgentUI = "DefaultAgentUI"
    /// The guide an agent sees after the contact's end.
    case disconnectAgentUI = "DisconnectAgentUI"
    case pauseContact = "PauseContact"
    case resumeContact = "ResumeContact"

    /// Whether the hook means nothing on a chat, so that setting it takes the error branch.
    package var isVoiceOnly: Bool {
        switch self {
        case .customerHold, .agentHold, .outboundWhisper: true
        case .customerQueue, .customerWhisper, .agentWhisper, .customerRemaining,
            .defaultAgentUI, .disconnectAgentUI, .pauseContact, .resumeContact:
            false
        }
    }

    /// The type that the hook's flow must have.
    package var flowType: FlowType {
        switch self {
        case .customerQueue: .customerQueue
        case .customerWhisper: .customerWhisper
        case .agentWhisper: .agentWhisper
        case .customerHold: .customerHold
        case .agentHold: .agentHold
        case .outboundWhisper: .outboundWhisper
        case .customerRemaining, .defaultAgentUI, .disconnectAgentUI, .pauseContact,
            .resumeContact:
            .contactFlow
        }
    }
}
