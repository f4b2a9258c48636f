// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

/// One line of a table: an action with its parameters, what happens, and which branch it takes.
struct BlockCase: Sendable, CustomTestStringConvertible {
    let type: String
    var parameters: JSON = [:]
    /// Operands of `Equals`, each with an end of its name.
    var conditions: [String] = []
    var errors = ["NoMatchingError"]
    var facts: @Sendable (inout TestFacts) -> Void = { _ in }
    /// What happens while the action waits, given the call that it waits for.
    var inputs: [@Sendable (FlowCall) -> FlowInput] = []
    /// The end that is reached, or `tested` where the action goes on waiting or ends the flow.
    let reaches: String

    var testDescription: String { "\(type) \(parameters.text) reaches \(reaches)" }

    /// Walks the case.
    func walk() throws -> Walk {
        var facts = TestFacts()
        self.facts(&facts)
        var walk = try Walk(
            documentAround(type, parameters, conditions: conditions, errors: errors),
            facts: facts
        )
        for input in inputs { try walk.send(input(walk.call)) }
        return walk
    }
}
