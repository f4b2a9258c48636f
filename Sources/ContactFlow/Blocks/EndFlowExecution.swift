// SPDX-License-Identifier: Apache-2.0

/// Ends the flow. The contact goes on where the flow ran beside it (in a queue, in a whisper); where
/// the flow was all there is, the contact ends, too.
struct EndFlowExecution: Block {
    static let rules = BlockRules(
        logName: "Resume",
        flowTypes: .all,
        isTerminal: true,
        errors: .none
    )

    init(_ parameters: ParameterReader) {}

    func run(_ execution: inout Execution) -> Outcome { .end(disconnecting: false) }
}
