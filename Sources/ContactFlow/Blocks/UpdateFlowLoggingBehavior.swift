// SPDX-License-Identifier: Apache-2.0

/// Switches flow logging for the rest of the contact and for those that follow it.
struct UpdateFlowLoggingBehavior: Block {
    static let rules = BlockRules(
        logName: "SetLoggingBehavior",
        flowTypes: .all,
        errors: .none,
        parameters: [.required("FlowLoggingBehavior", .word(["Enabled", "Disabled"]))]
    )

    private let isEnabled: Bool

    init(_ parameters: ParameterReader) {
        isEnabled = parameters.text("FlowLoggingBehavior")?.lowercased() == "enabled"
    }

    func run(_ execution: inout Execution) -> Outcome {
        execution.note("LoggingBehavior", isEnabled ? "Enable" : "Disable")
        execution.state.isLogging = isEnabled
        execution.emit(.setLogging(isEnabled))
        return .done
    }
}
