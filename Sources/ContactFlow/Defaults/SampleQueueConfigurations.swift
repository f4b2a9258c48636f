// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension FlowBuilder {
    /// Sets the queue and what runs in it, tells the expected wait, and puts the contact there.
    mutating func writeSampleQueueConfigurations(_ instance: DefaultFlowInstance) {
        add(
            "Set queue",
            .updateContactTargetQueue,
            ["QueueId": .string(instance.queueARN)],
            next: "Set queue flow",
            errors: [(.noMatchingError, "Excuse")]
        )
        setHook(
            "Set queue flow",
            .customerQueue,
            instance.flowARN(.chatQueue),
            next: "Queue"
        )
        enqueue("Queue", full: "Tell full", failed: "Excuse")
        say("Tell full", "All lines are busy. Please try again later.", next: "End")
        say("Excuse", "Sorry, we could not put you into the queue.", next: "End")
        disconnect("End")
    }
}
