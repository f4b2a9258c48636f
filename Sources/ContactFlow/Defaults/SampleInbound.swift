// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension FlowBuilder {
    /// Greets, remembers the channel, and hands over to the flow that picks a queue.
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
        add(
            "Check channel",
            .compare,
            ["ComparisonValue": "$.Channel"],
            next: "Greet caller",
            conditions: [.on("CHAT", "Greet chat"), .on("TASK", "Pick queue")],
            errors: [(.noMatchingCondition, "Greet caller")]
        )
        say(
            "Greet chat",
            "Hello, and thank you for contacting us.",
            next: "Pick queue"
        )
        say("Greet caller", "Hello, and thank you for calling.", next: "Pick queue")
        transfer(
            "Pick queue",
            to: instance.flowARN(.sampleQueueConfigurations),
            otherwise: "Excuse"
        )
        say("Excuse", "Sorry, something went wrong here. Please try again later.", next: "End")
        disconnect("End")
    }
}
