// SPDX-License-Identifier: Apache-2.0
import JSONDocument

extension FlowBuilder {
    /// Waits a quarter of an hour for the customer to come back after the agent has left.
    mutating func writeSampleDisconnect() {
        say(
            "Tell agent left",
            "The agent has left the chat. Write again within 15 minutes to be connected once more.",
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
        say("Welcome back", "Welcome back. We are looking for an agent.", next: "Queue again")
        enqueue("Queue again", full: "Say goodbye", failed: "Say goodbye")
        say("Say goodbye", "This chat ends now. Thank you.", next: "End")
        disconnect("End")
    }
}
