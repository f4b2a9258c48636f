// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension FlowBuilder {
    /// Leaves a note for the agent and puts the contact into a queue.
    mutating func writeSampleNote(_ instance: DefaultFlowInstance) {
        add(
            "Set note",
            .updateContactAttributes,
            [
                "Attributes": ["note": "This contact came through the sample with a note."],
                "TargetContact": "Current",
            ],
            next: "Set queue",
            errors: [(.noMatchingError, "Set queue")]
        )
        setQueue("Set queue", instance.queueARN, next: "Queue", failed: "Excuse")
        enqueue("Queue", full: "Excuse", failed: "Excuse")
        say("Excuse", "Sorry, we could not put you into the queue.", next: "End")
        disconnect("End")
    }
}
