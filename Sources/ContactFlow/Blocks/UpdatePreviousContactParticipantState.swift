// SPDX-License-Identifier: Apache-2.0

/// Puts the earlier call's agent or customer on hold. Chat: the error branch.
struct UpdatePreviousContactParticipantState: VoiceOnlyBlock {
    static let rules = BlockRules(
        logName: "HoldCustomerOrAgent",
        flowTypes: [.inbound, .transfer, .module],
        parameters: [
            .required(
                "PreviousContactParticipantState",
                .word(["AgentOnHold", "CustomerOnHold", "OffHold"])
            )
        ]
    )
}
