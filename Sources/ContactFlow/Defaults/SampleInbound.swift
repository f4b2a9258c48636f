// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension FlowBuilder {
    /// Greets and hands over to the flow that picks a queue; a caller may choose another sample.
    mutating func writeSampleInbound(_ instance: DefaultFlowInstance) {
        setHook(
            "Set disconnect flow",
            .customerRemaining,
            instance.flowARN(.sampleDisconnect),
            next: "Set attributes"
        )
        add(
            "Set attributes",
            .updateContactAttributes,
            ["Attributes": ["greeted": "true"], "TargetContact": "Current"],
            next: "Check channel",
            errors: [(.noMatchingError, "Check channel")]
        )
        compare(
            "Check channel",
            "$.Channel",
            [.on("CHAT", "Greet chat"), .on("TASK", "Greet chat")],
            otherwise: "Greet caller"
        )
        say("Greet chat", "Hello, and thank you for contacting us.", next: "Pick queue")
        say("Greet caller", "Hello, and thank you for calling.", next: "Ask for sample")
        writeMenu(instance)
        transfer(
            "Pick queue",
            to: instance.flowARN(.sampleQueueConfigurations),
            otherwise: "Excuse"
        )
        say("Excuse", "Sorry, something went wrong here. Please try again later.", next: "End")
        disconnect("End")
    }

    /// The seven keys of a caller.
    private mutating func writeMenu(_ instance: DefaultFlowInstance) {
        let samples: [(key: String, name: String, target: DefaultFlow)] = [
            ("1", "Pick queue", .sampleQueueConfigurations), ("2", "To Lambda", .sampleLambda),
            ("3", "To recording", .sampleRecording), ("4", "To note", .sampleNote),
            ("5", "To AB test", .sampleABTest),
            ("6", "To secure input", .sampleSecureInputWithNoAgent),
            ("7", "To queue customer", .sampleQueueCustomer),
        ]
        add(
            "Ask for sample",
            .getParticipantInput,
            [
                "Text": "Press 1 to 7 to hear what flows can do.", "InputTimeLimitSeconds": "5",
                "StoreInput": "False",
            ],
            next: "Pick queue",
            conditions: samples.map { .on($0.key, $0.name) },
            errors: [
                (.inputTimeLimitExceeded, "Pick queue"), (.noMatchingCondition, "Pick queue"),
                (.noMatchingError, "Pick queue"),
            ]
        )
        for sample in samples.dropFirst() {
            transfer(sample.name, to: instance.flowARN(sample.target), otherwise: "Excuse")
        }
    }
}
