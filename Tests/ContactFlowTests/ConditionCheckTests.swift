// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

/// The conditions that an action must and may have when it is published.
@Suite struct ConditionCheckTests {
    private static func messages(_ document: JSON) throws -> [String] {
        FlowCheck.problems(in: try FlowParser.parse(document), type: .contactFlow).map(\.message)
    }

    @Test(
        arguments: [
            ("CheckHoursOfOperation", [:], ["True", "False"]),
            ("Loop", ["LoopCount": "3"], ["ContinueLooping", "DoneLooping"]),
            ("Wait", ["TimeLimitSeconds": "60"], ["WaitCompleted"]),
            (
                "Wait", ["TimeLimitSeconds": "60", "Events": ["CustomerReturned"]],
                ["WaitCompleted", "CustomerReturned"]
            ),
        ] as [(String, JSON, [String])]
    )
    func `wants exactly the conditions of the type`(
        type: String,
        parameters: JSON,
        operands: [String]
    ) throws {
        func messages(_ operands: [String]) throws -> [String] {
            try Self.messages(
                document([
                    action(
                        "t",
                        type,
                        parameters,
                        next: "e",
                        conditions: operands.map { ("Equals", $0, "e") },
                        errors: [("NoMatchingError", "e")]
                    ), end("e"),
                ])
            )
        }
        #expect(try messages(operands) == [])
        for operand in operands {
            #expect(try messages(operands.filter { $0 != operand }).count == 1)
        }
        #expect(try messages(operands + ["Other"]).count == 2)
    }

    @Test(arguments: [
        ("NumberOfAgentsAvailable", "NumberGreaterThan", "0", true),
        ("NumberOfAgentsAvailable", "NumberGreaterThan", "1", false),
        ("NumberOfAgentsAvailable", "Equals", "0", false),
        ("NumberOfContactsInQueue", "Equals", "5", true),
        ("NumberOfContactsInQueue", "NumberLessOrEqualTo", "5", true),
        ("NumberOfContactsInQueue", "NumberLessThan", "few", false),
        ("NumberOfContactsInQueue", "TextContains", "5", false),
        ("NumberOfContactsInQueue", "Equals", "$.Attributes.x", false),
    ])
    func `allows the conditions of a metric`(
        metric: String,
        comparison: String,
        operand: String,
        isAllowed: Bool
    ) throws {
        let flow = document([
            action(
                "t",
                "CheckMetricData",
                ["MetricType": .string(metric)],
                next: "e",
                conditions: [(comparison, operand, "e")],
                errors: [("NoMatchingError", "e"), ("NoMatchingCondition", "e")]
            ), end("e"),
        ])
        #expect(try Self.messages(flow).isEmpty == isAllowed)
    }

    @Test func `wants a condition of a metric`() throws {
        let flow = document([
            action(
                "t",
                "CheckMetricData",
                ["MetricType": "NumberOfContactsInQueue"],
                next: "e",
                errors: [("NoMatchingError", "e"), ("NoMatchingCondition", "e")]
            ), end("e"),
        ])
        #expect(
            try Self.messages(flow)
                == ["Action is missing required property. Path: Actions[0].Transitions.Conditions"]
        )
    }
}
