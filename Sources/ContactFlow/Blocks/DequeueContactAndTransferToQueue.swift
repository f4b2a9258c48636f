// SPDX-License-Identifier: Apache-2.0

/// Moves a waiting contact to another queue, as a new contact of the chain.
struct DequeueContactAndTransferToQueue: Block {
    static let rules = BlockRules(
        logName: "Transfer",
        flowTypes: [.queue, .module],
        errors: .exactly(.queueAtCapacity, .noMatchingError),
        parameters: UpdateContactTargetQueue.queueOrAgent,
        choices: [.atMostOne("QueueId", "AgentId")]
    )

    /// The most moves from queue to queue in one chain of contacts.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Transfer to queue".
    static let transfersMax = 11

    private let target: TargetParameter

    init(_ parameters: ParameterReader) { target = TargetParameter(parameters) }

    func run(_ execution: inout Execution) -> Outcome {
        guard execution.contact.isQueued else { return .failed("the contact is in no queue") }
        guard execution.contact.queueTransferCount < Self.transfersMax else {
            return .failed("the contact was moved \(Self.transfersMax) times, which is the most")
        }
        switch target.resolveOrCurrent(in: &execution) {
        case .missing(let why): return .failed(why)
        case .notGiven: return .failed("no queue is given and none is set")
        case .found(let target):
            execution.emit(.transferQueue(target, execution.upcomingCall))
            return .wait(.queueTransfer(target))
        }
    }

    func resume(_ input: FlowInput, _ execution: inout Execution) -> Outcome {
        guard case .queueAnswered(_, let answer) = input,
            case .queueTransfer(let target) = execution.run.wait?.kind
        else { return .stay }
        if answer == .enqueued {
            execution.state.target = target
            execution.emit(.setTargetQueue(target))
        }
        return TransferContactToQueue.outcome(of: answer)
    }
}
