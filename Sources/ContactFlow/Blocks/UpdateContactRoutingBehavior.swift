// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Moves the contact forward or back in queues: by a priority, or by counting time for it.
struct UpdateContactRoutingBehavior: Block {
    static let rules = BlockRules(
        logName: "ChangeRoutingPriority",
        flowTypes: [.inbound, .transfer, .queue, .module],
        errors: .none,
        parameters: [
            .optional("QueuePriority", .integer(1...Int64.max)),
            .optional("QueueTimeAdjustmentSeconds", .integer(adjustmentRange)),
        ],
        choices: [.atMostOne("QueuePriority", "QueueTimeAdjustmentSeconds")]
    )

    /// As far as 32 bits go; more seconds than any contact lives.
    private static let adjustmentRange = Int64(Int32.min)...Int64(Int32.max)

    private let priority: Int64?
    private let adjustmentSeconds: Int64?

    init(_ parameters: ParameterReader) {
        priority = parameters.text("QueuePriority")?.flowInteger
        adjustmentSeconds = parameters.text("QueueTimeAdjustmentSeconds")?.flowInteger
    }

    func run(_ execution: inout Execution) -> Outcome {
        if let priority {
            execution.note("QueuePriority", String(priority))
            execution.emit(.setQueuePriority(priority))
        } else if let adjustmentSeconds {
            execution.note("QueueTimeAdjustmentSeconds", String(adjustmentSeconds))
            execution.emit(.adjustQueueTime(seconds: adjustmentSeconds))
        }
        return .done
    }
}
