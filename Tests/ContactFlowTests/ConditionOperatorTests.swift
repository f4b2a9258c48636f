// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct ConditionOperatorTests {
    @Test(arguments: [
        (ConditionOperator.equals, "gold" as JSON?, "gold", true),
        (.equals, "Gold", "gold", false), (.equals, 5, "5", true), (.equals, "5.0", "5", false),
        (.equals, true, "true", true), (.equals, nil, "", true), (.equals, nil, "NULL", true),
        (.equals, nil, "x", false), (.equals, "", "NULL", false),
        (.equals, JSON.null, "NULL", true),
        (.textStartsWith, "abc", "ab", true), (.textStartsWith, "abc", "AB", false),
        (.textStartsWith, "a", "ab", false), (.textStartsWith, nil, "a", false),
        (.textEndsWith, "abc", "bc", true), (.textEndsWith, "abc", "ab", false),
        (.textEndsWith, "c", "bc", false),
        (.textContains, "abcd", "bc", true), (.textContains, "abcd", "BC", false),
        (.textContains, "aab", "ab", true), (.textContains, "äöü", "ö", true),
        (.textContains, nil, "a", false), (.textContains, "abc", "", true),
        (.textContains, "ababac", "abac", true), (.textContains, "aabaaab", "aaab", true),
        (.textContains, "abababab", "ababb", false), (.textContains, "ab", "abc", false),
        (.numberGreaterThan, "10", "9", true), (.numberGreaterThan, "9", "9", false),
        (.numberGreaterThan, "abc", "9", false), (.numberGreaterThan, "10", "x", false),
        (.numberGreaterThan, nil, "0", false), (.numberGreaterThan, "0x10", "1", false),
        (.numberGreaterThan, "inf", "1", false), (.numberGreaterThan, " 2 ", "1", true),
        (.numberGreaterOrEqualTo, "9", "9", true), (.numberGreaterOrEqualTo, "8.9", "9", false),
        (.numberLessThan, "8.9", "9", true), (.numberLessThan, "9", "9", false),
        (.numberLessThan, "-1", "0", true), (.numberLessThan, "1e2", "101", true),
        (.numberLessOrEqualTo, "9", "9", true), (.numberLessOrEqualTo, "10", "9", false),
        (.numberGreaterThan, "9007199254740993", "9007199254740992", true),
        (.numberLessThan, "9007199254740992", "9007199254740993", true),
        (.numberLessOrEqualTo, "9007199254740993", "9007199254740992", false),
        (.keyExists, JSON.object(JSONObject([("a", 1)])), "a", true),
        (.keyExists, JSON.object(JSONObject([("a", 1)])), "b", false),
        (.keyExists, "a", "a", false), (.keyExists, nil, "a", false),
    ])
    func `compares a result with an operand`(
        comparison: ConditionOperator,
        result: JSON?,
        operand: String,
        expected: Bool
    ) {
        #expect(comparison.holds(for: result, operand: operand) == expected)
    }

    @Test func `finds a text in one full of its beginnings without trying each`() {
        let many = String(repeating: "a", count: 200_000)
        let operand = String(many.prefix(100_000)) + "b"
        #expect(!ConditionOperator.textContains.holds(for: .string(many), operand: operand))
        #expect(ConditionOperator.textContains.holds(for: .string(many + "b"), operand: operand))
    }
}
