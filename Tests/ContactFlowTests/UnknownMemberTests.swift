// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

/// Members of actions, outside of their parameters, that the flow language does not have.
@Suite struct UnknownMemberTests {
    private static func messages(_ document: JSON) throws -> [String] {
        FlowCheck.problems(in: try FlowParser.parse(document), type: .contactFlow).map(\.message)
    }

    @Test(
        arguments: [
            (["Paramters": [:]] as JSON, ["Paramters"]), (["parameters": [:]], ["parameters"]),
            (["Typ": "x"], ["Typ"]), (["Identifer": "x"], ["Identifer"]),
            (["Comment": "x"], []), (["Description": [:]], []),
            (
                ["Transitions": ["NextAction": "e", "Erors": [], "Condition": []]],
                ["Transitions.Erors", "Transitions.Condition"]
            ),
            (["Transitions": ["NextAction": "e", "Note": "x"]], []),
            (
                [
                    "Transitions": [
                        "NextAction": "e",
                        "Errors": [
                            ["ErrorType": "NoMatchingError", "NextAction": "e", "Errortype": "x"]
                        ],
                    ]
                ], ["Transitions.Errors[0].Errortype"]
            ),
        ] as [(JSON, [String])]
    )
    func `refuses misspelt members and no others`(change: JSON, parts: [String]) throws {
        let plain = action("t", "MessageParticipant", ["Text": "x"], next: "e")
        var tested = plain.object ?? JSONObject()
        for (name, value) in change.object ?? JSONObject() { tested[name] = value }
        #expect(
            try Self.messages(document([end("e"), .object(tested)], start: "t"))
                == parts.map { "Invalid Action property name. Path: Actions[1].\($0)" }
        )
    }

    @Test(arguments: [
        ("Action", true), ("startAction", true), ("Metadat", true), ("Comment", false),
        ("$schema", false),
    ])
    func `looks for misspelt members of the document, too`(name: String, isRefused: Bool) throws {
        var tested = document([end("e")], start: "e").object ?? JSONObject()
        tested[name] = []
        #expect(
            try Self.messages(.object(tested))
                == (isRefused ? ["Invalid Action property name. Path: \(name)"] : []))
    }

    @Test(arguments: [
        ("Operater", true), ("Operand", true), ("operands", true), ("Unit", false),
    ])
    func `looks for misspelt members of conditions, too`(name: String, isRefused: Bool) throws {
        var condition = JSONObject([("Operator", "Equals")])
        condition["Operands"] = ["x"]
        condition[name] = "x"
        let transitions: JSON = [
            "NextAction": "e",
            "Errors": [["ErrorType": "NoMatchingCondition", "NextAction": "e"]],
            "Conditions": [["NextAction": "e", "Condition": .object(condition)]],
        ]
        let parameters: JSON = ["ComparisonValue": "$.Channel"]
        let part = "Actions[0].Transitions.Conditions[0].Condition.\(name)"
        #expect(
            try Self.messages(
                document([
                    [
                        "Identifier": "t", "Type": "Compare", "Parameters": parameters,
                        "Transitions": transitions,
                    ], end("e"),
                ]))
                == (isRefused ? ["Invalid Action property name. Path: \(part)"] : [])
        )
    }

    @Test func `says what a misspelt member may be meant for`() throws {
        var tested = end("e").object ?? JSONObject()
        tested["Paramters"] = [:]
        let problems = FlowCheck.problems(
            in: try FlowParser.parse(document([.object(tested)])), type: .contactFlow)
        #expect(
            problems.map(\.description) == [
                "\"e\" (DisconnectParticipant): There is no member \"Paramters\"; "
                    + "perhaps \"Parameters\" is meant."
            ])
    }
}
