// SPDX-License-Identifier: Apache-2.0

/// An action type that needs a service which no endpoint can be configured for. Documents that hold
/// it load and may be published; when it runs it takes its error branch.
protocol UnservedBlock: Block {
    /// The name that flow logs give the type.
    static var logName: String { get }

    init()
}

extension UnservedBlock {
    static var rules: BlockRules {
        BlockRules(
            logName: logName,
            flowTypes: .all,
            errors: ErrorRule(
                required: [.noMatchingError],
                allowed: FlowErrorType.allCases.filter { $0 != .noMatchingError }
            ),
            conditions: .equality,
            allowsOtherParameters: true
        )
    }

    init(_ parameters: ParameterReader) { self.init() }

    func run(_ execution: inout Execution) -> Outcome {
        .failed("the service behind this action is not to be had here")
    }
}

/// Asks a data table.
struct EvaluateDataTableValues: UnservedBlock {
    static let logName = "EvaluateDataTableValues"
}

/// Lists rows of a data table.
struct ListDataTableValues: UnservedBlock {
    static let logName = "ListDataTableValues"
}

/// Writes into a data table.
struct UpsertDataTableValues: UnservedBlock {
    static let logName = "UpsertDataTableValues"
}

/// Makes a contact of some channel.
struct CreateContact: UnservedBlock {
    static let logName = "CreateContact"
}

/// Sends an email.
struct StartOutboundEmailContact: UnservedBlock {
    static let logName = "StartOutboundEmailContact"
}

/// Loads the text of an email.
struct LoadContactContent: UnservedBlock {
    static let logName = "LoadContactContent"
}
