// SPDX-License-Identifier: Apache-2.0

extension FlowBuilder {
    /// What a chat customer reads while waiting in a queue.
    mutating func writeChatQueue() {
        say("Tell to wait", "You are in the queue. The next free agent will join.", next: "End")
        add("End", .endFlowExecution)
    }
}
