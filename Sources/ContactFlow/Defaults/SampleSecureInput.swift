// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension FlowBuilder {
    /// Takes a caller's card number while the agent cannot hear it.
    mutating func writeSampleSecureInputWithAgent() {
        add(
            "Put agent on hold",
            .updatePreviousContactParticipantState,
            ["PreviousContactParticipantState": "AgentOnHold"],
            next: "Take number",
            errors: [(.noMatchingError, "Excuse")]
        )
        takeNumber(next: "Bring agent back", failed: "Bring agent back")
        add(
            "Bring agent back",
            .updatePreviousContactParticipantState,
            ["PreviousContactParticipantState": "OffHold"],
            next: "End",
            errors: [(.noMatchingError, "End")]
        )
        say("Excuse", "Sorry, numbers can be taken on calls only.", next: "End")
        disconnect("End")
    }

    /// Takes a caller's card number before an agent is there.
    mutating func writeSampleSecureInputWithNoAgent() {
        takeNumber(next: "Keep number", failed: "Excuse")
        add(
            "Keep number",
            .updateContactAttributes,
            [
                "Attributes": ["encryptedNumber": "$.StoredCustomerInput"],
                "TargetContact": "Current",
            ],
            next: "Confirm",
            errors: [(.noMatchingError, "Excuse")]
        )
        say("Confirm", "Thank you. Your number is stored under lock and key.", next: "End")
        say("Excuse", "Sorry, we could not take the number.", next: "End")
        disconnect("End")
    }

    private mutating func takeNumber(next: String, failed: String) {
        add(
            "Take number",
            .getParticipantInput,
            [
                "Text": "Enter your card number and press the hash key.",
                "InputTimeLimitSeconds": "20", "StoreInput": "True",
                "InputValidation": ["CustomValidation": ["MaximumLength": "20"]],
                "InputEncryption": [
                    "EncryptionKeyId": "sample-key",
                    "Key": "Put the public certificate of your key here.",
                ],
                "DTMFConfiguration": ["InputTerminationSequence": "#"],
            ],
            next: next,
            errors: [(.noMatchingError, failed)]
        )
    }
}
