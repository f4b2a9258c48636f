// SPDX-License-Identifier: Apache-2.0
import JSONDocument
import Testing

@testable import JMESPath

@Suite struct JMESPathExpressionTests {
    private static let document: JSON = [
        "b": 1, "a": "é\u{7F}", "list": [3, 1, 2], "names": ["x", "y"], "nested": ["k": [1, [2]]],
    ]

    @Test(arguments: [
        ("keys(@)", #"["b","a","list","names","nested"]"#),
        ("`5.50`", "5.5"),
        ("`1e3`", "1000.0"),
        ("`-0`", "0"),
        ("avg(list)", "2.0"),
        ("sum(list)", "6"),
        ("sum(`[1, 2.5]`)", "3.5"),
        ("ceil(`1.2`)", "2"),
        ("abs(`-3`)", "3"),
        ("to_string(@.a)", #""é\#u{7F}""#),
        ("to_string(names)", #""[\"x\",\"y\"]""#),
        ("to_string([a])", #""[\"\\u00e9\\u007f\"]""#),
        ("to_number(' 1_000 ')", "1000"),
        ("to_number('1e2')", "100.0"),
        ("to_number('0x1')", "null"),
        ("list[::-1]", "[2,1,3]"),
        ("list[?@ > `1`]", "[3,2]"),
        ("list == `[3.0, 1, 2]`", "true"),
        ("names | [0]", #""x""#),
        ("sort_by([{n: 'b'}, {n: 'a'}], &n)[*].n", #"["a","b"]"#),
        ("contains(names, 'y')", "true"),
        ("reverse('añ')", #""ña""#),
        ("length('añ')", "2"),
        ("!`0`", "false"),
        ("nested.k[]", "[1,2]"),
    ])
    func `selects and computes`(expression: String, result: String) throws {
        let found = try JMESPathExpression(expression).search(Self.document)
        #expect(found.text == result)
    }

    @Test(
        arguments: [
            ("", JMESPathError.empty),
            (
                "foo.",
                .parse(
                    message: "Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', "
                        + "'lbrace'], got: eof",
                    token: Token(kind: .eof, value: "", start: 4),
                    place: 4
                )
            ),
            ("foo[", .incomplete),
            (
                "foo bar",
                .parse(
                    message: "Unexpected token: bar",
                    token: Token(kind: .unquotedIdentifier, value: "bar", start: 4),
                    place: 4
                )
            ),
            ("a ~ b", .lexer(message: "Unknown token ~", place: 2)),
            ("'abc", .lexer(message: "Unclosed ' delimiter", place: 0)),
            ("nope(@)", .unknownFunction("nope")),
            ("abs(`1`, `2`)", .arity(function: "abs", expected: 1, received: 2, isVariadic: false)),
            ("list[::0]", .zeroStep),
            (
                "sum(names)",
                .type(function: "sum", value: "x", received: "str", expected: ["array-number"])
            ),
            (
                "length(b)",
                .type(
                    function: "length",
                    value: 1,
                    received: "number",
                    expected: ["string", "array", "object"]
                )
            ),
            ("contains(a, `1`)", .textContains("int")),
        ] as [(String, JMESPathError)]
    )
    func `names what is wrong`(expression: String, error: JMESPathError) {
        #expect(throws: error) {
            try JMESPathExpression(expression).search(Self.document)
        }
    }

    @Test func `refuses nesting that would exhaust the stack`() {
        let expression = String(repeating: "!", count: 100_000) + "a"
        #expect(throws: JMESPathError.tooDeep) { try JMESPathExpression(expression) }
    }
}
