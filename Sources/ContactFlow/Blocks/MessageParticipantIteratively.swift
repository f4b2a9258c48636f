// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Repeats prompts to a waiting caller. On chat it fails at once; without an error branch the flow
/// is over, and a contact that waits in a queue goes on waiting.
struct MessageParticipantIteratively: VoiceOnlyBlock {
    static let rules = BlockRules(
        logName: "LoopPrompts",
        flowTypes: [.queue, .hold, .module],
        mayLackNextAction: true,
        errors: .optionalCatchAll,
        conditions: ConditionRule(operators: [.equals], operands: ["MessagesInterrupted"]),
        parameters: [
            .required("Messages", .list(.object(MessageParticipant.prompt), count: 1...100)),
            .optional("InterruptFrequencySeconds", .integer(1...Int64.max)),
            .optional("ContinueMessagingDuringInterrupt", .truth),
        ]
    )

    static func check(_ check: inout ActionCheck) {
        let messages = check.action.parameters["Messages"]?.array ?? []
        for (number, message) in messages.enumerated() where message.object?.count != 1 {
            check.reportValue(
                "Parameters.Messages[\(number)]",
                "A message is exactly one of Text, SSML, PromptId and Media."
            )
        }
    }
}
