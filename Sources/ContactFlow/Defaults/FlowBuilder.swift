// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Writes a flow document action by action; the first one is where it starts.
struct FlowBuilder {
    private var actions: [JSON] = []
    private var positions = JSONObject()

    /// Where a condition leads.
    struct Branch {
        let comparison: ConditionOperator
        let operand: String
        let target: String

        /// Leads on when the result is the operand.
        static func on(_ operand: String, _ target: String) -> Branch {
            Branch(comparison: .equals, operand: operand, target: target)
        }

        /// Leads on when the result is a number below the operand.
        static func below(_ operand: Int, _ target: String) -> Branch {
            Branch(comparison: .numberLessThan, operand: String(operand), target: target)
        }

        /// Leads on when the result is a number above the operand.
        static func above(_ operand: Int, _ target: String) -> Branch {
            Branch(comparison: .numberGreaterThan, operand: String(operand), target: target)
        }
    }

    /// Adds an action.
    /// - Parameters:
    ///   - next: Where it goes on; `nil` for types that nothing follows.
    ///   - conditions: Where its results lead, in order.
    ///   - errors: Where its failures lead.
    mutating func add(
        _ identifier: String,
        _ type: ActionType,
        _ parameters: JSON = [:],
        next: String? = nil,
        conditions: [Branch] = [],
        errors: [(FlowErrorType, String)] = []
    ) {
        var transitions = JSONObject()
        if let next {
            transitions["NextAction"] = .string(next)
            transitions["Errors"] = .array(
                errors.map {
                    ["NextAction": .string($0.1), "ErrorType": .string($0.0.rawValue)]
                }
            )
            transitions["Conditions"] = .array(conditions.map(\.json))
        }
        place(identifier)
        actions.append([
            "Identifier": .string(identifier), "Type": .string(type.rawValue),
            "Parameters": parameters, "Transitions": .object(transitions),
        ])
    }

    /// Adds a message; when it cannot be said the flow goes on.
    mutating func say(_ identifier: String, _ text: String, next: String) {
        add(
            identifier,
            .messageParticipant,
            ["Text": .string(text)],
            next: next,
            errors: [(.noMatchingError, next)]
        )
    }

    /// Adds a choice by a value.
    mutating func compare(
        _ identifier: String, _ value: JSON, _ branches: [Branch], otherwise: String
    ) {
        add(
            identifier,
            .compare,
            ["ComparisonValue": value],
            next: otherwise,
            conditions: branches,
            errors: [(.noMatchingCondition, otherwise)]
        )
    }

    /// Adds the choice of a queue.
    mutating func setQueue(_ identifier: String, _ queue: String, next: String, failed: String) {
        add(
            identifier,
            .updateContactTargetQueue,
            ["QueueId": .string(queue)],
            next: next,
            errors: [(.noMatchingError, failed)]
        )
    }

    /// Adds the end of the contact.
    mutating func disconnect(_ identifier: String) { add(identifier, .disconnectParticipant) }

    /// Adds the choice of a flow for a moment to come; a failure changes nothing.
    mutating func setHook(_ identifier: String, _ hook: FlowHook, _ flow: String, next: String) {
        add(
            identifier,
            .updateContactEventHooks,
            ["EventHooks": .object(JSONObject([(hook.rawValue, .string(flow))]))],
            next: next,
            errors: [(.noMatchingError, next)]
        )
    }

    /// Adds the change to another flow.
    mutating func transfer(_ identifier: String, to flow: String, otherwise: String) {
        add(
            identifier,
            .transferToFlow,
            ["ContactFlowId": .string(flow)],
            next: otherwise,
            errors: [(.noMatchingError, otherwise)]
        )
    }

    /// Adds the transfer to the queue that was set.
    mutating func enqueue(_ identifier: String, full: String, failed: String) {
        add(
            identifier,
            .transferContactToQueue,
            next: failed,
            errors: [(.queueAtCapacity, full), (.noMatchingError, failed)]
        )
    }

    /// The document, with metadata as the console would write them.
    func document(name: String, type: FlowType) -> JSON {
        let start = actions.first?["Identifier"] ?? ""
        return [
            "Version": .string(FlowParser.version), "StartAction": start,
            "Metadata": [
                "entryPointPosition": ["x": 20, "y": 20],
                "ActionMetadata": .object(positions), "name": .string(name),
                "type": .string(type.metadataName), "status": "PUBLISHED",
            ],
            "Actions": .array(actions),
        ]
    }

    /// Lays actions out in rows of five.
    private mutating func place(_ identifier: String) {
        let (row, column) = actions.count.quotientAndRemainder(dividingBy: 5)
        positions[identifier] = [
            "position": [
                "x": .integer(180 + 260 * column), "y": .integer(20 + 220 * row),
            ],
            "isFriendlyName": true,
        ]
    }
}

extension FlowBuilder.Branch {
    fileprivate var json: JSON {
        [
            "NextAction": .string(target),
            "Condition": [
                "Operator": .string(comparison.rawValue), "Operands": [.string(operand)],
            ],
        ]
    }
}

extension FlowType {
    /// The name that the console's metadata have for the type.
    var metadataName: String {
        switch self {
        case .contactFlow: "contactFlow"
        case .customerQueue: "customerQueue"
        case .customerHold: "customerHold"
        case .customerWhisper: "customerWhisper"
        case .agentHold: "agentHold"
        case .agentWhisper: "agentWhisper"
        case .outboundWhisper: "outboundWhisper"
        case .agentTransfer: "agentTransfer"
        case .queueTransfer: "queueTransfer"
        case .campaign: "campaign"
        case .module: "module"
        }
    }
}
