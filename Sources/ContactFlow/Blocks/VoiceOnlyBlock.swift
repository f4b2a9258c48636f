// SPDX-License-Identifier: Apache-2.0

/// An action type that means something on a call only. On chat it takes its documented error
/// branch at once.
protocol VoiceOnlyBlock: Block {
    /// The branch that a chat takes.
    static var chatError: FlowErrorType { get }

    init()
}

extension VoiceOnlyBlock {
    static var chatError: FlowErrorType { .noMatchingError }

    init(_ parameters: ParameterReader) { self.init() }

    func run(_ execution: inout Execution) -> Outcome {
        .failed(Self.chatError, why: "this is for calls, and the contact is a chat")
    }
}
