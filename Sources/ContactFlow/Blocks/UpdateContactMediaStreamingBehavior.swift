// SPDX-License-Identifier: Apache-2.0

/// Streams a call's audio. Chat: the error branch.
struct UpdateContactMediaStreamingBehavior: VoiceOnlyBlock {
    static let rules = BlockRules(
        logName: "StartMediaStreaming",
        flowTypes: [.inbound, .transfer, .queue, .whisper, .module],
        parameters: [
            .required("MediaStreamingState", .word(["Enabled", "Disabled"])),
            .optional(
                "Participants",
                .list(
                    .object([
                        .required("ParticipantType", .word(["Customer"])),
                        .required(
                            "MediaDirections",
                            .list(.word(["From", "To"]), count: 0...2)
                        ),
                    ]),
                    count: 0...10
                )
            ),
            .optional("MediaStreamType", .word(["Audio"])),
        ]
    )
}
