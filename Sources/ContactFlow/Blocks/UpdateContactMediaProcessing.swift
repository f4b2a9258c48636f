// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Has a function rewrite the chat's messages on their way, or no longer.
struct UpdateContactMediaProcessing: Block {
    static let rules = BlockRules(
        logName: "SetMediaProcessing",
        flowTypes: .all,
        errors: .exactly(.noMatchingError, .channelMismatch),
        parameters: [
            .required(
                "ChatProcessor",
                .object([
                    .required("ProcessingEnabled", .truth),
                    .optional("LambdaProcessorARN", .literal),
                    .optional(
                        "ChatProcessorSettings",
                        .object([.optional("DeliverUnprocessedMessages", .truth)])
                    ),
                ])
            )
        ]
    )

    private let isEnabled: Bool

    init(_ parameters: ParameterReader) {
        isEnabled = parameters.nested("ChatProcessor").bool("ProcessingEnabled") ?? false
    }

    func run(_ execution: inout Execution) -> Outcome {
        execution.note("ProcessingEnabled", isEnabled ? "True" : "False")
        // Going on would let through what the flow's author wants to have rewritten.
        return isEnabled ? .failed("messages are not rewritten on their way here") : .done
    }
}
