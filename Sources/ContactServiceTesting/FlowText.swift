// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import ContactService
import ContactTesting
package import JSONDocument

/// Writes flow documents for tests, one action after the other.
package struct FlowText {
    private var actions: [JSON] = []

    /// Begins a flow without actions.
    package init() {}

    /// The flow in the language of flows; it begins with the first action.
    package var text: String {
        let document: JSON = [
            "Version": "2019-10-30", "StartAction": actions.first?["Identifier"] ?? "",
            "Metadata": [:], "Actions": .array(actions),
        ]
        return document.text
    }

    /// Adds an action that goes on with another one, whatever happens but for the branches.
    package mutating func add(
        _ name: String, _ type: String, _ parameters: JSON = [:], next: String? = nil,
        errors: [String] = ["NoMatchingError"],
        branches: [(error: String, next: String)] = [],
        conditions: [(value: String, next: String)] = []
    ) {
        var transitions: JSON = [:]
        if let next {
            transitions = [
                "NextAction": .string(next),
                "Errors": .array(
                    (errors.map { ($0, next) } + branches).map {
                        ["NextAction": .string($0.1), "ErrorType": .string($0.0)]
                    }),
                "Conditions": .array(
                    conditions.map {
                        [
                            "NextAction": .string($0.next),
                            "Condition": [
                                "Operator": "Equals", "Operands": [.string($0.value)],
                            ],
                        ]
                    }),
            ]
        }
        actions.append([
            "Identifier": .string(name), "Type": .string(type), "Parameters": parameters,
            "Transitions": transitions,
        ])
    }

    /// Adds something said.
    package mutating func say(_ name: String, _ text: String, next: String) {
        add(name, "MessageParticipant", ["Text": .string(text)], next: next)
    }

    /// Adds a wait of some seconds, for the customer's answer too when that leads somewhere.
    package mutating func wait(
        _ name: String, seconds: Int, next: String, answered: String? = nil
    ) {
        var parameters: JSON = ["TimeLimitSeconds": .string("\(seconds)")]
        var conditions = [(value: "WaitCompleted", next: next)]
        if let answered {
            parameters = [
                "TimeLimitSeconds": .string("\(seconds)"), "Events": ["CustomerReturned"],
            ]
            conditions.append((value: "CustomerReturned", next: answered))
        }
        add(name, "Wait", parameters, next: next, conditions: conditions)
    }

    /// Adds the end of the contact.
    package mutating func disconnect(_ name: String) { add(name, "DisconnectParticipant") }
}

extension TestService {
    /// Publishes a flow in the instance.
    package func publish(_ flow: FlowText, as id: FlowID = .sample(500)) async throws {
        let text = flow.text
        let resource = FlowResource(
            id: id, name: "Flow \(id)", type: .contactFlow, published: text, saved: text)
        try await directory.change(at: clock.now) { _ in
            ([.flowPut(resource, at: .outset)], ())
        }
    }
}
