// SPDX-License-Identifier: Apache-2.0
import APIModel
import JSONDocument
import Testing

@testable import CommandLanguage

@Suite struct ParameterCheckTests {
    private static let name = Shape("Name", .string(length: .init(min: 1, max: 3)))
    private static let input = Shape(
        "Input",
        .structure(members: [
            Member("Name", { name }, isRequired: true),
            Member("Count", { Shape("Count", .integer(range: .init(min: 60))) }),
            Member("Names", { Shape("Names", .list(element: { name }, count: .init(min: 1))) }),
            Member("Map", { Shape("Map", .map(key: { name }, value: { name })) }),
            Member("At", { Shape("At", .timestamp(.epochSeconds)) }),
        ])
    )

    @Test(
        arguments: [
            (#"{"Name":"abcd","Count":60,"Names":["a"],"Map":{"k":"v"},"At":"2026-01-01"}"#, []),
            ("{}", [#"Missing required parameter in input: "Name""#]),
            (
                #"{"Other":1}"#,
                [
                    #"Missing required parameter in input: "Name""#,
                    #"Unknown parameter in input: "Other", must be one of: Name, Count, Names, Map, At"#,
                ]
            ),
            (
                #"{"Name":"","Count":59}"#,
                [
                    "Invalid length for parameter Name, value: 0, valid min length: 1",
                    "Invalid value for parameter Count, value: 59, valid min value: 60",
                ]
            ),
            (
                #"{"Name":null}"#,
                [
                    "Invalid type for parameter Name, value: None, type: <class 'NoneType'>, "
                        + "valid types: <class 'str'>"
                ]
            ),
            (
                #"{"Name":"a","Names":[5,""],"Map":{"":"x"}}"#,
                [
                    "Invalid type for parameter Names[0], value: 5, type: <class 'int'>, "
                        + "valid types: <class 'str'>",
                    "Invalid length for parameter Names[1], value: 0, valid min length: 1",
                    "Invalid length for parameter Map (key: ), value: 0, valid min length: 1",
                ]
            ),
            (
                #"{"Name":{"a":["it's"]},"Count":60.0,"At":"soon"}"#,
                [
                    "Invalid type for parameter Name, value: {'a': [\"it's\"]}, type: <class 'dict'>, "
                        + "valid types: <class 'str'>",
                    "Invalid type for parameter Count, value: 60.0, type: <class 'float'>, "
                        + "valid types: <class 'int'>",
                    "Invalid type for parameter At, value: soon, type: <class 'str'>, "
                        + "valid types: <class 'datetime.datetime'>, timestamp-string",
                ]
            ),
        ] as [(String, [String])]
    )
    func `lists every problem of an input`(json: String, problems: [String]) throws {
        let value = ParameterValue(try JSON.parse(json))
        let map = try #require(value.map)
        var failure: CommandFailure?
        do throws(CommandFailure) {
            try ParameterCheck.check(map, Self.input)
        } catch { failure = error }
        let lines = (["Parameter validation failed:"] + problems).joined(separator: "\n")
        #expect(failure == (problems.isEmpty ? nil : .failure(lines)))
    }

    @Test(
        arguments: [
            ("1700000000", 1_700_000_000), ("1700000000.9", 1_700_000_000),
            ("2023-11-14T22:13:20Z", 1_700_000_000), ("2023-11-14T23:13:20.5+01:00", 1_700_000_000),
            ("20231114T221320Z", 1_700_000_000), ("2023-11-14 22:13:20", 1_700_000_000),
            ("2023-11-14", 1_699_920_000), ("2023-02-29", nil), ("2023-11-14T25:00", nil),
            ("", nil),
        ] as [(String, Int64?)]
    )
    func `reads moments`(text: String, seconds: Int64?) {
        #expect(MomentText.seconds(.string(text)) == seconds)
    }
}
