// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension FlowBuilder {
    /// What follows when the agent has left: a chat may come back within a quarter of an hour, a
    /// caller is asked for a rating, and a task that no agent took is queued again.
    mutating func writeSampleDisconnect(_ instance: DefaultFlowInstance) {
        compare(
            "Check channel",
            "$.Channel",
            [.on("CHAT", "Tell agent left"), .on("TASK", "Check for agent")],
            otherwise: "Ask for rating"
        )
        writeChatReturn(instance)
        compare("Check for agent", "$.Agent.ARN", [.on("NULL", "Set queue")], otherwise: "End")
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
        setQueue("Set queue", instance.queueARN, next: "Queue again", failed: "Say goodbye")
        enqueue("Queue again", full: "Say goodbye", failed: "Say goodbye")
    }
}
