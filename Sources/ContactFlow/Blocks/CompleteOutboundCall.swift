// SPDX-License-Identifier: Apache-2.0

/// Makes the call of an outbound whisper. It has no error branch, so a chat just goes on.
struct CompleteOutboundCall: Block {
    static let rules = BlockRules(
        logName: "Dial",
        flowTypes: [.outboundWhisper, .inbound, .module],
        errors: .none,
        parameters: [
            .optional("CallerId", .object([.required("Number", .single)])),
            .optional("VoiceConnector", .anything),
            .optional("ConnectionTimeLimitSeconds", .integerOrReference(1...600)),
        ]
    )

    init(_ parameters: ParameterReader) {}

    func run(_ execution: inout Execution) -> Outcome { .skipped(why: "a chat calls nobody") }
}
