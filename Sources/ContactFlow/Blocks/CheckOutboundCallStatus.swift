// SPDX-License-Identifier: Apache-2.0

/// Tells who or what answered a campaign's call. Chat: the error branch.
struct CheckOutboundCallStatus: VoiceOnlyBlock {
    static let rules = BlockRules(
        logName: "CheckCallProgress",
        flowTypes: [.inbound, .module],
        conditions: ConditionRule(
            operators: [.equals],
            operands: ["CallAnswered", "VoicemailBeep", "VoicemailNoBeep", "NotDetected"]
        )
    )
}
