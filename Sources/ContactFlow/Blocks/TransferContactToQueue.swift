// SPDX-License-Identifier: Apache-2.0

/// Puts the contact into the queue that was set before. Its customer queue flow follows.
struct TransferContactToQueue: Block {
    static let rules = BlockRules(
        logName: "Transfer",
        flowTypes: [.inbound, .transfer, .module],
        errors: .exactly(.queueAtCapacity, .noMatchingError)
    )

    init(_ parameters: ParameterReader) {}

    func run(_ execution: inout Execution) -> Outcome {
        guard let target = execution.state.target else { return .failed("no queue is set") }
        guard !execution.contact.isQueued else { return .failed("the contact is queued already") }
        execution.emit(.enqueue(target, execution.upcomingCall))
        return .wait(.queue)
    }

    func resume(_ input: FlowInput, _ execution: inout Execution) -> Outcome {
        guard case .queueAnswered(_, let answer) = input else { return .stay }
        return Self.outcome(of: answer)
    }

    /// Where the answer to a wish to be queued leads.
    static func outcome(of answer: QueueAnswer) -> Outcome {
        switch answer {
        case .enqueued: .queued
        case .atCapacity: .failed(.queueAtCapacity, why: "the queue is full")
        case .failed(let why): .failed(why)
        }
    }
}
