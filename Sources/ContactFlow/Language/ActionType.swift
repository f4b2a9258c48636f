// SPDX-License-Identifier: Apache-2.0

/// The action types of the flow language, by their names on the wire.
/// - SeeAlso: Amazon Connect API Reference, "Flow language actions".
package enum ActionType: String, Sendable, Hashable, CaseIterable {
    case compare = "Compare"
    case disconnectParticipant = "DisconnectParticipant"
    case endFlowExecution = "EndFlowExecution"
    case messageParticipant = "MessageParticipant"
    case transferContactToQueue = "TransferContactToQueue"
    case transferToFlow = "TransferToFlow"
    case updateContactAttributes = "UpdateContactAttributes"
    case updateContactEventHooks = "UpdateContactEventHooks"
    case updateContactTargetQueue = "UpdateContactTargetQueue"
    case wait = "Wait"

    /// The rules and the behaviour of the type.
    var block: any Block.Type {
        switch self {
        case .compare: Compare.self
        case .disconnectParticipant: DisconnectParticipant.self
        case .endFlowExecution: EndFlowExecution.self
        case .messageParticipant: MessageParticipant.self
        case .transferContactToQueue: TransferContactToQueue.self
        case .transferToFlow: TransferToFlow.self
        case .updateContactAttributes: UpdateContactAttributes.self
        case .updateContactEventHooks: UpdateContactEventHooks.self
        case .updateContactTargetQueue: UpdateContactTargetQueue.self
        case .wait: Wait.self
        }
    }
}
