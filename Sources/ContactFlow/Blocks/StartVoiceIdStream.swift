// SPDX-License-Identifier: Apache-2.0

/// Starts to listen to a caller's voice. Chat: the error branch.
struct StartVoiceIdStream: VoiceOnlyBlock {
    static let rules = BlockRules(
        logName: "StartVoiceIdStream",
        flowTypes: [.inbound, .transfer, .queue, .whisper, .module]
    )
}
