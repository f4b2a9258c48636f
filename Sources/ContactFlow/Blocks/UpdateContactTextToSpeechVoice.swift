// SPDX-License-Identifier: Apache-2.0

/// Chooses the voice that speaks to a caller. On chat it succeeds and changes nothing.
struct UpdateContactTextToSpeechVoice: Block {
    static let rules = BlockRules(
        logName: "SetVoice",
        flowTypes: .all,
        errors: .optionalCatchAll,
        parameters: [
            .optional("TextToSpeechVoice", .free), .optional("TextToSpeechEngine", .free),
            .optional(
                "TextToSpeechStyle",
                .wordOrReference(["None", "Conversational", "Newscaster"])
            ),
        ]
    )

    private let voice: Template?

    init(_ parameters: ParameterReader) { voice = parameters.template("TextToSpeechVoice") }

    func run(_ execution: inout Execution) -> Outcome {
        if let voice { execution.note("GlobalVoice", execution.text(voice)) }
        return .done
    }
}
