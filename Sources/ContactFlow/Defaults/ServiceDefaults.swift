// SPDX-License-Identifier: Apache-2.0
import JSONDocument

// The eight flows that run where nothing else was chosen. They are a few lines each.

extension FlowBuilder {
    /// Thanks for waiting, again and again. A chat cannot loop prompts: the flow ends, and the
    /// contact goes on waiting.
    mutating func writeCustomerQueue(_ instance: DefaultFlowInstance) {
        add(
            "Loop prompts",
            .messageParticipantIteratively,
            [
                "Messages": [
                    ["Text": "Thank you for waiting. An agent will be with you soon."],
                    ["PromptId": .string(instance.musicPromptARN)],
                ]
            ]
        )
    }

    /// Says nothing to the customer.
    mutating func writeCustomerWhisper() { add("End", .endFlowExecution) }

    /// Tells the agent which queue the contact comes from.
    mutating func writeAgentWhisper() {
        say("Name the queue", "$.Queue.Name", next: "End")
        add("End", .endFlowExecution)
    }

    /// Plays music to a customer on hold.
    mutating func writeCustomerHold(_ instance: DefaultFlowInstance) {
        add(
            "Loop music",
            .messageParticipantIteratively,
            ["Messages": [["PromptId": .string(instance.musicPromptARN)]]]
        )
    }

    /// Reminds an agent on hold every ten seconds.
    mutating func writeAgentHold() {
        add(
            "Loop reminder",
            .messageParticipantIteratively,
            ["Messages": [["SSML": "<speak>You are on hold.<break time=\"10s\"/></speak>"]]]
        )
    }

    /// Records nothing of an outbound call.
    mutating func writeOutbound() {
        add(
            "Record nothing",
            .updateContactRecordingBehavior,
            ["RecordingBehavior": ["RecordedParticipants": []]],
            next: "End"
        )
        add("End", .endFlowExecution)
    }

    /// Hands a call to the agent of a quick connect; a chat goes to that agent's own queue, since
    /// it cannot be handed over as a call is.
    mutating func writeAgentTransfer() {
        say("Tell of transfer", "You are being connected with an agent.", next: "Check channel")
        compare(
            "Check channel",
            "$.Channel",
            [.on("CHAT", "Set agent's queue")],
            otherwise: "Connect call"
        )
        add(
            "Set agent's queue",
            .updateContactTargetQueue,
            ["AgentId": "$.Agent.ARN"],
            next: "Queue",
            errors: [(.noMatchingError, "Excuse")]
        )
        enqueue("Queue", full: "Excuse", failed: "Excuse")
        add("Connect call", .transferContactToAgent)
        say("Excuse", "Sorry, the agent cannot be reached now.", next: "End")
        disconnect("End")
    }

    /// Puts a contact into the queue of a quick connect while it is open and staffed.
    mutating func writeQueueTransfer() {
        add(
            "Check hours",
            .checkHoursOfOperation,
            next: "Excuse",
            conditions: [.on("True", "Check staffing"), .on("False", "Excuse")],
            errors: [(.noMatchingError, "Excuse")]
        )
        add(
            "Check staffing",
            .checkMetricData,
            ["MetricType": "NumberOfAgentsStaffed"],
            next: "Excuse",
            conditions: [.above(0, "Tell of transfer")],
            errors: [(.noMatchingError, "Excuse"), (.noMatchingCondition, "Excuse")]
        )
        say("Tell of transfer", "You are being passed on to another team.", next: "Queue")
        enqueue("Queue", full: "Excuse", failed: "Excuse")
        say("Excuse", "Sorry, the team you are being passed on to is not there now.", next: "End")
        disconnect("End")
    }
}
