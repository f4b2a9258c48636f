// SPDX-License-Identifier: Apache-2.0

/// Resumes a paused task. A chat is never paused: the error branch.
struct ResumeContact: Block {
    static let rules = BlockRules(logName: "ResumeContact", flowTypes: .all)

    init(_ parameters: ParameterReader) {}

    func run(_ execution: inout Execution) -> Outcome { .failed("the contact is not paused") }
}
