// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension FlowBuilder {
    /// Sets the queue and what runs in it, tells the expected wait, and puts the contact there.
    mutating func writeSampleQueueConfigurations(_ instance: DefaultFlowInstance) {
        setQueue("Set queue", instance.queueARN, next: "Check channel", failed: "Excuse")
        compare(
            "Check channel",
            "$.Channel",
            [.on("CHAT", "Set queue flow for chats"), .on("TASK", "Check urgency")],
            otherwise: "Set queue flow for calls"
        )
        writeTask()
        setHook(
            "Set queue flow for calls",
            .customerQueue,
            instance.flowARN(.sampleInterruptibleQueue),
            next: "Check hours"
        )
        setHook(
            "Set queue flow for chats",
            .customerQueue,
            instance.flowARN(.chatQueue),
            next: "Check hours"
        )
        add(
            "Check hours",
            .checkHoursOfOperation,
            ["HoursOfOperationId": .string(instance.hoursARN)],
            next: "Check wait",
            conditions: [.on("True", "Check wait"), .on("False", "Tell closed")],
            errors: [(.noMatchingError, "Check wait")]
        )
        writeWait()
        enqueue("Queue", full: "Tell full", failed: "Excuse")
        say("Tell closed", "We are closed now. Please come back in our hours.", next: "End")
        say("Tell full", "Too many people are waiting. Please try again later.", next: "End")
        say("Excuse", "Sorry, we could not put you into the queue.", next: "End")
        disconnect("End")
    }

    /// An urgent task goes first.
    private mutating func writeTask() {
        compare(
            "Check urgency", "$.Attributes.urgent", [.on("true", "Put first")], otherwise: "Queue")
        add("Put first", .updateContactRoutingBehavior, ["QueuePriority": "1"], next: "Queue")
    }

    /// Says whether the wait is under or over five minutes.
    private mutating func writeWait() {
        add(
            "Check wait",
            .checkMetricData,
            ["MetricType": "OldestContactInQueueAgeSeconds"],
            next: "Queue",
            conditions: [.below(300_000, "Tell short wait")],
            errors: [(.noMatchingCondition, "Tell long wait"), (.noMatchingError, "Queue")]
        )
        say("Tell short wait", "The wait is less than five minutes.", next: "Queue")
        say("Tell long wait", "The wait is more than five minutes.", next: "Queue")
    }
}
