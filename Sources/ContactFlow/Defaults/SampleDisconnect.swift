// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension FlowBuilder {
    /// What follows when the agent has left: a chat may come back within a quarter of an hour, a
    /// caller is asked for a rating, and a task that no agent took is queued again.
    mutating func writeSampleDisconnect(_ instance: DefaultFlowInstance) {
        add(
            "Check channel",
            .compare,
            ["ComparisonValue": "$.Channel"],
            next: "Ask for rating",
            conditions: [.on("CHAT", "Tell agent left"), .on("TASK", "Check for agent")],
            errors: [(.noMatchingCondition, "Ask for rating")]
        )
        writeChatReturn(instance)
        add(
            "Check for agent",
            .compare,
            ["ComparisonValue": "$.Agent.ARN"],
            next: "End",
            conditions: [.on("NULL", "Set queue")],
            errors: [(.noMatchingCondition, "End")]
        )
        add(
            "Ask for rating",
            .getParticipantInput,
            [
                "Text": "How well were you served? Press 1 for well, 2 for badly.",
                "InputTimeLimitSeconds": "5", "StoreInput": "False",
            ],
            next: "Say goodbye",
            conditions: [.on("1", "Say goodbye"), .on("2", "Say goodbye")],
            errors: [
                (.inputTimeLimitExceeded, "Say goodbye"), (.noMatchingCondition, "Say goodbye"),
                (.noMatchingError, "End"),
            ]
        )
        say("Say goodbye", "This conversation ends now. Thank you.", next: "End")
        disconnect("End")
    }

    private mutating func writeChatReturn(_ instance: DefaultFlowInstance) {
        say(
            "Tell agent left",
            "The agent has left the chat. Write within 15 minutes to be connected again.",
            next: "Wait for customer"
        )
        add(
            "Wait for customer",
            .wait,
            ["TimeLimitSeconds": "900", "Events": ["CustomerReturned"]],
            next: "Say goodbye",
            conditions: [
                .on("WaitCompleted", "Say goodbye"), .on("CustomerReturned", "Welcome back"),
            ],
            errors: [(.noMatchingError, "Say goodbye")]
        )
        say("Welcome back", "Welcome back. We are looking for an agent.", next: "Set queue")
        add(
            "Set queue",
            .updateContactTargetQueue,
            ["QueueId": .string(instance.queueARN)],
            next: "Queue again",
            errors: [(.noMatchingError, "Say goodbye")]
        )
        enqueue("Queue again", full: "Say goodbye", failed: "Say goodbye")
    }
}
