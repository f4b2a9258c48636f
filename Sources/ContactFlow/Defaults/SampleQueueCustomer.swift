// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension FlowBuilder {
    /// Puts the contact into a queue, people only while it is open.
    mutating func writeSampleQueueCustomer(_ instance: DefaultFlowInstance) {
        setQueue("Set queue", instance.queueARN, next: "Check channel", failed: "Excuse")
        compare("Check channel", "$.Channel", [.on("TASK", "Queue")], otherwise: "Check hours")
        add(
            "Check hours",
            .checkHoursOfOperation,
            next: "Tell closed",
            conditions: [.on("True", "Queue"), .on("False", "Tell closed")],
            errors: [(.noMatchingError, "Excuse")]
        )
        enqueue("Queue", full: "Excuse", failed: "Excuse")
        say("Tell closed", "We are closed now. Please come back in our hours.", next: "End")
        say("Excuse", "Sorry, we could not put you into the queue.", next: "End")
        disconnect("End")
    }
}
