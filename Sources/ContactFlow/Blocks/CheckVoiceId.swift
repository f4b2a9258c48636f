// SPDX-License-Identifier: Apache-2.0

/// Asks what a caller's voice told. Chat: the error branch.
struct CheckVoiceId: VoiceOnlyBlock {
    static let rules = BlockRules(
        logName: "CheckVoiceId",
        flowTypes: .all,
        errors: ErrorRule(required: [.noMatchingError], allowed: [.noMatchingCondition]),
        conditions: .equality,
        parameters: [
            .required(
                "CheckVoiceIdOption",
                .word(["enrollmentStatus", "voiceAuthentication", "fraudDetection"])
            )
        ]
    )
}
