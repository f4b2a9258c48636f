// SPDX-License-Identifier: Apache-2.0

/// Queues a call back. Chat: the error branch.
struct CreateCallbackContact: VoiceOnlyBlock {
    static let rules = BlockRules(
        logName: "CreateCallback",
        flowTypes: [.inbound, .transfer, .queue, .module],
        parameters: UpdateContactTargetQueue.queueOrAgent + [
            .optional("InitialCallDelaySeconds", .integer(delayRange)),
            .optional("MaximumConnectionAttempts", .integer(1...Int64.max)),
            .optional("RetryDelaySeconds", .integer(delayRange)),
            .optional("ContactFlowId", .resource(.flow)),
            .optional("CallerId", .single),
            .optional("CallbackMode", .word(["AgentFirst", "CustomerFirst"])),
        ],
        choices: [.atMostOne("QueueId", "AgentId")]
    )

    private static let delayRange: ClosedRange<Int64> = 1...259_200
}
