// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Says who is recorded and what is analysed.
struct UpdateContactRecordingBehavior: Block {
    static let rules = BlockRules(
        logName: "SetRecordingBehavior",
        flowTypes: [.inbound, .transfer, .queue, .outboundWhisper, .module],
        errors: .none,
        parameters: [
            .optional("RecordingBehavior", .object(recording)),
            .optional("AnalyticsBehavior", .anything),
        ],
        choices: [.atLeastOne("RecordingBehavior", "AnalyticsBehavior")]
    )

    private static let recording: [ParameterRule] = [
        .optional("RecordedParticipants", participants),
        .optional("ScreenRecordedParticipants", participants),
        .optional("IVRRecordingBehavior", .word(["Enabled", "Disabled"])),
    ]

    /// A list of the sides of a contact.
    static let participants = ParameterKind.list(.word(["Agent", "Customer"]), count: 0...2)

    private let change: RecordingChange

    init(_ parameters: ParameterReader) {
        var change = RecordingChange()
        let recorded = parameters.nested("RecordingBehavior").json("RecordedParticipants")?.array
        if let recorded {
            change.recordsAgent = recorded.contains("Agent")
            change.recordsCustomer = recorded.contains("Customer")
        }
        change.analytics = parameters.json("AnalyticsBehavior")
        self.change = change
    }

    func run(_ execution: inout Execution) -> Outcome {
        change.note(in: &execution)
        if let analytics = change.analytics { execution.note("AnalyticsBehavior", analytics.text) }
        execution.emit(.setRecording(change))
        return .done
    }
}

extension RecordingChange {
    /// Notes who is recorded, in the words of the older export.
    func note(in execution: inout Execution) {
        guard let recordsAgent, let recordsCustomer else { return }
        let isOn = recordsAgent || recordsCustomer
        execution.note("RecordingBehaviorOption", isOn ? "Enable" : "Disable")
        if isOn {
            let isBoth = recordsAgent && recordsCustomer
            execution.note(
                "RecordingParticipantOption",
                isBoth ? "Both" : recordsAgent ? "Agent" : "Customer"
            )
        }
    }
}
