// SPDX-License-Identifier: Apache-2.0

/// What a flow is for. The raw values are the API's names.
/// - SeeAlso: Amazon Connect API Reference, `CreateContactFlow`, member `Type`.
package enum FlowType: String, Sendable, Hashable, CaseIterable {
    case contactFlow = "CONTACT_FLOW"
    case customerQueue = "CUSTOMER_QUEUE"
    case customerHold = "CUSTOMER_HOLD"
    case customerWhisper = "CUSTOMER_WHISPER"
    case agentHold = "AGENT_HOLD"
    case agentWhisper = "AGENT_WHISPER"
    case outboundWhisper = "OUTBOUND_WHISPER"
    case agentTransfer = "AGENT_TRANSFER"
    case queueTransfer = "QUEUE_TRANSFER"
    case campaign = "CAMPAIGN"
    /// A flow module. The API keeps modules apart and has no such value; here they are documents
    /// like any other.
    case module = "MODULE"

    /// Whether the flow may be the target of `TransferToFlow`.
    package var isTransferTarget: Bool {
        switch self {
        case .contactFlow, .agentTransfer, .queueTransfer, .campaign: true
        case .customerQueue, .customerHold, .customerWhisper, .agentHold, .agentWhisper,
            .outboundWhisper, .module:
            false
        }
    }

    /// Whether a published flow of this type may hold the action.
    package func allows(_ action: ActionType) -> Bool {
        action.block.rules.flowTypes.contains(FlowTypes(self))
    }
}

/// A set of flow types.
package struct FlowTypes: OptionSet, Sendable, Hashable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The set of one type.
    package init(_ type: FlowType) {
        let place =
            switch type {
            case .contactFlow: 0
            case .customerQueue: 1
            case .customerHold: 2
            case .customerWhisper: 3
            case .agentHold: 4
            case .agentWhisper: 5
            case .outboundWhisper: 6
            case .agentTransfer: 7
            case .queueTransfer: 8
            case .campaign: 9
            case .module: 10
            }
        self.init(rawValue: 1 << UInt16(place))
    }

    /// Flows that greet a contact, and campaign flows, which allow the same.
    package static let inbound: FlowTypes = [FlowTypes(.contactFlow), FlowTypes(.campaign)]
    /// The two flows of quick connects.
    package static let transfer: FlowTypes = [FlowTypes(.agentTransfer), FlowTypes(.queueTransfer)]
    /// The flow that runs while a contact waits in a queue.
    package static let queue = FlowTypes(.customerQueue)
    /// The flows before two participants are joined.
    package static let whisper: FlowTypes = [
        FlowTypes(.customerWhisper), FlowTypes(.agentWhisper), FlowTypes(.outboundWhisper),
    ]
    /// The flow before an outbound call is joined.
    package static let outboundWhisper = FlowTypes(.outboundWhisper)
    /// The flows of a contact on hold.
    package static let hold: FlowTypes = [FlowTypes(.customerHold), FlowTypes(.agentHold)]
    /// Flow modules.
    package static let module = FlowTypes(.module)
    /// Every flow type and modules.
    package static let all: FlowTypes = [.inbound, .transfer, .queue, .whisper, .hold, .module]
}
