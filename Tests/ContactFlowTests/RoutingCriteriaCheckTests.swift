// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct RoutingCriteriaCheckTests {
    private static let skill =
        #"{"Name":"n","Value":"$.Attributes.l","ProficiencyLevel":3,"#
        + #""ComparisonOperator":"NumberGreaterOrEqualTo"}"#
    private static let range =
        #"{"Name":"n","Value":"v","ComparisonOperator":"Range","#
        + #""Range":{"MinProficiencyLevel":1,"MaxProficiencyLevel":"4.5"}}"#
    private static let ann =
        #"{"ComparisonOperator":"Match","MatchCriteria":{"AgentsCriteria":{"#
        + #""AgentIds":["$.Attributes.agent","ann"]}}}"#

    /// The problems of criteria, without what all of them have in common.
    private static func problems(_ criteria: String) throws -> [String] {
        let parameters: JSON = ["RoutingCriteria": try JSON.parse(criteria)]
        let source = document([
            action(
                "t", "UpdateContactRoutingCriteria", parameters, next: "e",
                errors: [("NoMatchingError", "e")]), end("e"),
        ])
        let flow = try FlowParser.parse(source)
        return FlowCheck.problems(in: flow, type: .contactFlow).map { problem in
            problem.message
                .replacing("Action is missing required property", with: "missing")
                .replacing("Invalid Action property ", with: "")
                .replacing(". Path: Actions[0].Parameters.RoutingCriteria", with: " ")
        }
    }

    @Test(arguments: [
        #"{"AttributeCondition":\#(ann)}"#, #"{"AttributeCondition":\#(range)}"#,
        #"{"NotAttributeCondition":\#(skill)}"#,
        #"{"OrExpression":[{"AndExpression":[{"AttributeCondition":\#(skill)}]},"#
            + #"{"NotAttributeCondition":\#(skill)}]}"#,
    ])
    func `takes the documented forms`(expression: String) throws {
        for expiry in [
            "", #""Expiry":{"DurationInSeconds":"30"},"#,
            #""Expiry":{"DurationInSeconds":"$.Attributes.s"},"#,
        ] {
            let criteria = #"{"Steps":[{\#(expiry)"Expression":\#(expression)}]}"#
            #expect(try Self.problems(criteria) == [])
        }
    }

    @Test(arguments: [
        (#""$.External.criteria""#, "value "), ("{}", "missing .Steps"),
        (#"{"Steps":[]}"#, "value .Steps"), (#"{"Steps":"s"}"#, "value .Steps"),
        (#"{"Steps":[1]}"#, "value .Steps[0]"),
        (#"{"Steps":[{}]}"#, "missing .Steps[0].Expression"),
        (#"{"Steps":[{"Expression":{"AttributeCondition":\#(ann)}}],"A":1}"#, "name .A"),
        (
            #"{"Steps":[{"Status":"ACTIVE","Expression":{"AttributeCondition":\#(ann)}}]}"#,
            "name .Steps[0].Status"
        ),
        (
            #"{"Steps":[{"Expiry":30,"Expression":{"AttributeCondition":\#(ann)}}]}"#,
            "value .Steps[0].Expiry"
        ),
    ])
    func `refuses steps of other forms`(criteria: String, problem: String) throws {
        #expect(try Self.problems(criteria) == [problem])
    }

    @Test(arguments: ["-1", #""x""#, "1.5", "[]", "null", "4294967296"])
    func `refuses an odd duration`(seconds: String) throws {
        let expression = #"{"AttributeCondition":\#(Self.ann)}"#
        let expiry = #"{"DurationInSeconds":\#(seconds)}"#
        let problems = try Self.problems(
            #"{"Steps":[{"Expiry":\#(expiry),"Expression":\#(expression)}]}"#)
        #expect(problems == ["value .Steps[0].Expiry.DurationInSeconds"])
    }

    @Test(arguments: [
        ("{}", "value "), (#"{"Foo":1}"#, "name .Foo"), ("1", "value "),
        (#"{"AttributeCondition":\#(skill),"OrExpression":[]}"#, "value "),
        (#"{"AndExpression":[]}"#, "value .AndExpression"),
        (#"{"OrExpression":[{"AttributeCondition":\#(skill)},{}]}"#, "value .OrExpression[1]"),
        (#"{"AttributeCondition":[]}"#, "value .AttributeCondition"),
        (
            #"{"AttributeCondition":{"Name":"n"}}"#,
            "missing .AttributeCondition.ComparisonOperator"
        ),
        (
            #"{"AttributeCondition":{"ComparisonOperator":"Equals"}}"#,
            "value .AttributeCondition.ComparisonOperator"
        ),
        (
            #"{"AttributeCondition":{"ComparisonOperator":"Match"}}"#,
            "missing .AttributeCondition.MatchCriteria"
        ),
        (
            #"{"AttributeCondition":{"ComparisonOperator":"Match","MatchCriteria":{"#
                + #""AgentsCriteria":{"AgentIds":[]}}}}"#,
            "value .AttributeCondition.MatchCriteria.AgentsCriteria.AgentIds"
        ),
        (
            #"{"AttributeCondition":{"Name":["n"],"Value":"v","ProficiencyLevel":1,"#
                + #""ComparisonOperator":"NumberGreaterOrEqualTo"}}"#,
            "value .AttributeCondition.Name"
        ),
        (
            #"{"AttributeCondition":{"Name":"n","Value":"v","ProficiencyLevel":1,"Range":{},"#
                + #""ComparisonOperator":"NumberGreaterOrEqualTo"}}"#,
            "name .AttributeCondition.Range"
        ),
    ])
    func `refuses expressions of other forms`(expression: String, problem: String) throws {
        let part = problem.replacing(" ", with: " .Steps[0].Expression")
        #expect(
            try Self.problems(#"{"Steps":[{"Expression":\#(expression)}]}"#).first == part)
    }
}
