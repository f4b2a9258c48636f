// SPDX-License-Identifier: Apache-2.0
import APIModel
import JSONDocument
import Testing

@testable import CommandLanguage

@Suite struct PageWalkTests {
    private static let pagination = Operation.Pagination(
        inputToken: "NextToken",
        outputToken: "NextToken",
        limitKey: "MaxResults",
        resultKey: "Items",
        nonAggregateKeys: ["Total"]
    )
    private static let pages: [JSON] = [
        ["Items": ["1", "2"], "NextToken": "t1", "Total": 5],
        ["Items": ["3", "4"], "NextToken": "t2"], ["Items": ["5"]],
    ]

    private static func walk(_ options: PagingOptions) throws -> (result: JSON, calls: [String]) {
        var walk = try PageWalk(pagination, options, input: ParameterMap())
        var calls: [String] = []
        var found: [JSON] = []
        while let input = walk.nextInput {
            let answer = pages[min(calls.count, pages.count - 1)]
            calls.append(ParameterValue.map(input).json.text)
            found.append(walk.take(answer))
            try walk.goOn()
        }
        return (walk.merged(found), calls)
    }

    @Test(
        arguments: [
            (nil, ["1", "2", "3", "4", "5"], nil),
            (1, ["1"], #"{"NextToken": null, "boto_truncate_amount": 1}"#),
            (2, ["1", "2"], #"{"NextToken": "t1"}"#),
            (3, ["1", "2", "3"], #"{"NextToken": "t1", "boto_truncate_amount": 1}"#),
            (5, ["1", "2", "3", "4", "5"], nil),
        ] as [(Int64?, [JSON], String?)]
    )
    func `stops where enough is shown and says where to go on`(
        itemsMax: Int64?,
        items: [JSON],
        token: String?
    ) throws {
        let result = try Self.walk(PagingOptions(itemsMax: itemsMax)).result
        #expect(result["Items"] == .array(items))
        #expect(result["Total"] == 5)
        #expect(result["NextToken"]?.string == token.map { Base64.encode(Array($0.utf8)) })
    }

    @Test func `asks with the token of the page before`() throws {
        let calls = try Self.walk(PagingOptions(pageSize: 2)).calls
        #expect(
            calls == [
                #"{"MaxResults":2}"#, #"{"MaxResults":2,"NextToken":"t1"}"#,
                #"{"MaxResults":2,"NextToken":"t2"}"#,
            ]
        )
    }

    @Test func `goes on in the middle of a page`() throws {
        let token = PagingToken(token: "t0", shown: 1).text(inputToken: "NextToken")
        let walk = try Self.walk(PagingOptions(itemsMax: 1, startingToken: token))
        #expect(walk.calls == [#"{"NextToken":"t0"}"#])
        #expect(walk.result["Items"] == ["2"])
    }

    @Test func `refuses a service that gives one token twice`() throws {
        var walk = try PageWalk(Self.pagination, PagingOptions(), input: ParameterMap())
        _ = walk.take(["Items": [], "NextToken": "same"])
        try walk.goOn()
        _ = walk.take(["Items": [], "NextToken": "same"])
        let failure = CommandFailure.failure(
            "Error during pagination: The same next token was received twice: "
                + "{'NextToken': 'same'}"
        )
        #expect(throws: failure) { try walk.goOn() }
    }

    @Test(
        arguments: [
            ("raw", "raw", 0), ("raw___2", "raw", 2), ("None___1", nil, 1), ("a___b", "a___b", 0),
            ("eyJOZXh0VG9rZW4iOiAidDEifQ==", "t1", 0),
        ] as [(String, String?, Int)]
    )
    func `reads every spelling of a token`(text: String, token: String?, shown: Int) throws {
        #expect(
            try PagingToken(text, inputToken: "NextToken")
                == PagingToken(token: token, shown: shown)
        )
    }

    @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar"])
    func `base64 comes back`(text: String) {
        let encoded = Base64.encode(Array(text.utf8))
        #expect(Base64.decodeLeniently(encoded) == Array(text.utf8))
        #expect(encoded.utf8.count % 4 == 0)
    }
}
