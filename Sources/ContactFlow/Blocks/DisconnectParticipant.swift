// SPDX-License-Identifier: Apache-2.0

/// Ends the chat for its customer.
struct DisconnectParticipant: Block {
    static let rules = BlockRules(
        logName: "Disconnect",
        flowTypes: [.inbound, .transfer, .queue, .module],
        isTerminal: true,
        errors: .none
    )

    init(_ parameters: ParameterReader) {}

    func run(_ execution: inout Execution) -> Outcome { .end(disconnecting: true) }
}
