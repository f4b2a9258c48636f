// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension FlowBuilder {
    /// Offers a waiting caller every half minute to be called back.
    mutating func writeSampleInterruptibleQueue(_ instance: DefaultFlowInstance) {
        add(
            "Play music",
            .messageParticipantIteratively,
            [
                "Messages": [["PromptId": .string(instance.musicPromptARN)]],
                "InterruptFrequencySeconds": "30",
            ],
            next: "End",
            conditions: [.on("MessagesInterrupted", "Offer callback")],
            errors: [(.noMatchingError, "End")]
        )
        add(
            "Offer callback",
            .getParticipantInput,
            [
                "Text": "Press 1 to be called back and keep your place.",
                "InputTimeLimitSeconds": "5", "StoreInput": "False",
            ],
            next: "Play music",
            conditions: [.on("1", "Set number")],
            errors: [
                (.inputTimeLimitExceeded, "Play music"), (.noMatchingCondition, "Play music"),
                (.noMatchingError, "Play music"),
            ]
        )
        add(
            "Set number",
            .updateContactCallbackNumber,
            ["CallbackNumber": "$.CustomerEndpoint.Address"],
            next: "Create callback",
            errors: [
                (.invalidCallbackNumber, "Play music"), (.callbackNumberNotDialable, "Play music"),
            ]
        )
        add(
            "Create callback",
            .createCallbackContact,
            [
                "InitialCallDelaySeconds": "5", "MaximumConnectionAttempts": "1",
                "RetryDelaySeconds": "600",
            ],
            next: "Confirm callback",
            errors: [(.noMatchingError, "Play music")]
        )
        say("Confirm callback", "We will call you back.", next: "Hang up")
        disconnect("Hang up")
        add("End", .endFlowExecution)
    }
}
