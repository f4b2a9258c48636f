// SPDX-License-Identifier: Apache-2.0

/// Hands a caller to the agent of a quick connect. A chat cannot be handed over so, and the action
/// has no branch to say it: the flow is over, and the contact with it.
struct TransferContactToAgent: VoiceOnlyBlock {
    static let rules = BlockRules(
        logName: "Transfer",
        flowTypes: [.transfer, .module],
        isTerminal: true,
        errors: .none
    )
}
