// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Writes an action of a test's document.
func action(
    _ identifier: String,
    _ type: String,
    _ parameters: JSON = [:],
    next: String? = nil,
    conditions: [(comparison: String, operand: String, target: String)] = [],
    errors: [(type: String, target: String)] = []
) -> JSON {
    var transitions = JSONObject()
    transitions["NextAction"] = next.map(JSON.string)
    if !conditions.isEmpty {
        transitions["Conditions"] = .array(
            conditions.map { branch -> JSON in
                [
                    "NextAction": .string(branch.target),
                    "Condition": [
                        "Operator": .string(branch.comparison),
                        "Operands": [.string(branch.operand)],
                    ],
                ]
            }
        )
    }
    if !errors.isEmpty {
        transitions["Errors"] = .array(
            errors.map { branch -> JSON in
                ["ErrorType": .string(branch.type), "NextAction": .string(branch.target)]
            }
        )
    }
    return [
        "Identifier": .string(identifier), "Type": .string(type), "Parameters": parameters,
        "Transitions": .object(transitions),
    ]
}

/// Writes the end of a test's flow.
func end(_ identifier: String) -> JSON { action(identifier, "DisconnectParticipant") }

/// Writes a test's document, which starts at its first action unless another one is named.
func document(_ actions: [JSON], start: JSON? = nil) -> JSON {
    [
        "Version": "2019-10-30", "StartAction": start ?? actions.first?["Identifier"] ?? "",
        "Actions": .array(actions),
    ]
}

/// Writes a document around one action: each of its branches leads to an end of the branch's name.
/// - Parameters:
///   - conditions: Operands of `Equals`; each leads to an end of its name.
///   - errors: Error types; each leads to an end of its name.
func documentAround(
    _ type: String,
    _ parameters: JSON,
    conditions: [String] = [],
    errors: [String] = []
) -> JSON {
    document(
        [
            action(
                "tested",
                type,
                parameters,
                next: "next",
                conditions: conditions.map { ("Equals", $0, $0) },
                errors: errors.map { ($0, $0) }
            ), end("next"),
        ] + Set(conditions + errors).sorted().map(end)
    )
}

/// The condition that an agent speaks a language well enough.
func skill(_ language: JSON = "de", level: JSON) -> JSON {
    [
        "Name": "lang", "Value": language, "ProficiencyLevel": level,
        "ComparisonOperator": "NumberGreaterOrEqualTo",
    ]
}

/// Routing criteria of one step, which holds for so many seconds or for ever.
func routingCriteria(_ condition: JSON, seconds: Int64? = nil) -> JSON {
    var step = JSONObject()
    step["Expression"] = ["AttributeCondition": condition]
    if let seconds { step["Expiry"] = ["DurationInSeconds": .integer(seconds)] }
    return ["Steps": [.object(step)]]
}
