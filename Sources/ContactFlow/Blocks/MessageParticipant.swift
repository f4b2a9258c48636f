// SPDX-License-Identifier: Apache-2.0

/// Says something. On chat only `Text` can be said; the voice forms leave by the error branch, or
/// go on when there is none, as most real documents have none.
struct MessageParticipant: Block {
    static let rules = BlockRules(
        logName: "PlayPrompt",
        flowTypes: [.inbound, .transfer, .queue, .whisper, .module],
        errors: .optionalCatchAll,
        parameters: prompt + [.optional("SkipWhenDTMFBufferEnabled", .truth)],
        choices: [.exactlyOne("Text", "SSML", "PromptId", "Media")]
    )

    /// The forms of something to say.
    static let prompt: [ParameterRule] = [
        .optional("Text", .free), .optional("SSML", .free), .optional("PromptId", .single),
        .optional(
            "Media",
            .object([
                .required("Uri", .free), .required("SourceType", .word(["S3"])),
                .required("MediaType", .word(["Audio"])),
            ])
        ),
    ]

    /// The longest text, in characters.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Play prompt".
    static let textCharactersMax = 6000

    private let template: Template?

    init(_ parameters: ParameterReader) { template = parameters.template("Text") }

    func run(_ execution: inout Execution) -> Outcome {
        guard let template else { return .skipped(why: "a chat has no voice to say this with") }
        guard execution.contact.hasCustomer || execution.run.purpose.audience == .agent else {
            return .skipped(why: "the customer is not connected")
        }
        let text = execution.text(template)
        execution.note("Text", text)
        guard !text.isEmpty else { return .skipped(why: "the text is empty") }
        guard text.utf8.count <= Self.textCharactersMax || text.count <= Self.textCharactersMax
        else { return .skipped(why: "the text has over \(Self.textCharactersMax) characters") }
        execution.emit(
            .sendMessage(FlowMessage(text, audience: execution.run.purpose.audience))
        )
        execution.run.functionMilliseconds = 0
        return .done
    }
}
