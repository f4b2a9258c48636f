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

    private let change: MessageProcessingChange

    init(_ parameters: ParameterReader) {
        let processor = parameters.nested("ChatProcessor")
        let settings = processor.nested("ChatProcessorSettings")
        change = MessageProcessingChange(
            isEnabled: processor.bool("ProcessingEnabled") ?? false,
            functionARN: processor.text("LambdaProcessorARN") ?? "",
            deliversUnprocessed: settings.bool("DeliverUnprocessedMessages") ?? true
        )
    }

    func run(_ execution: inout Execution) -> Outcome {
        guard !change.isEnabled || !change.functionARN.isEmpty else {
            return .failed("no function is given")
        }
        execution.note("ProcessingEnabled", change.isEnabled ? "True" : "False")
        execution.emit(.setMessageProcessing(change))
        return .done
    }
}
