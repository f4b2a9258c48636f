// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension FlowBuilder {
    /// Switches recording on: for a chat at once, for a caller as chosen by key.
    mutating func writeSampleRecording(_ instance: DefaultFlowInstance) {
        compare(
            "Check channel",
            "$.Channel",
            [.on("CHAT", "Tell of recording")],
            otherwise: "Ask what to record"
        )
        say("Tell of recording", "This chat may be monitored.", next: "Record both")
        add(
            "Ask what to record",
            .getParticipantInput,
            [
                "Text": "Press 1 to record nobody, 2 the agent, 3 the customer, 4 both.",
                "InputTimeLimitSeconds": "5", "StoreInput": "False",
            ],
            next: "Record nobody",
            conditions: [
                .on("1", "Record nobody"), .on("2", "Record agent"), .on("3", "Record customer"),
                .on("4", "Record both"),
            ],
            errors: [
                (.inputTimeLimitExceeded, "Record nobody"),
                (.noMatchingCondition, "Record nobody"), (.noMatchingError, "Record nobody"),
            ]
        )
        record("Record nobody", [])
        record("Record agent", ["Agent"])
        record("Record customer", ["Customer"])
        record("Record both", ["Agent", "Customer"])
        transfer("Back", to: instance.flowARN(.sampleInbound), otherwise: "End")
        disconnect("End")
    }

    private mutating func record(_ identifier: String, _ participants: JSON) {
        add(
            identifier,
            .updateContactRecordingBehavior,
            ["RecordingBehavior": ["RecordedParticipants": participants]],
            next: "Back"
        )
    }
}
