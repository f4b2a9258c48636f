// SPDX-License-Identifier: Apache-2.0
import APIModel
import JSONDocument
import Testing

@testable import CommandLanguage

@Suite struct ConversionTests {
    private static let text = Shape("Text", .string())
    private static let map = Shape("Map", .map(key: { text }, value: { text }))
    private static let nested = Shape(
        "Nested",
        .structure(members: [
            Member("Text", { text }), Member("Number", { Shape("Number", .integer()) }),
            Member("List", { Shape("List", .list(element: { text })) }),
            Member("Flag", { Shape("Flag", .boolean) }),
        ])
    )

    private static func convert(
        _ typed: String,
        _ shape: Shape,
        files: [String: String] = [:]
    ) throws -> String {
        let conversion = Conversion(option: "--o", shape: shape) { name throws(CommandFailure) in
            files[name].map { .string($0) }
        }
        return try conversion.convert(.string(typed)).json.text
    }

    @Test(arguments: [
        ("a=1,b=2", #"{"a":"1","b":"2"}"#),
        ("a = 1 , b = 2", #"{"a":"1","b":"2"}"#),
        ("a=", #"{"a":""}"#),
        ("a=1,2,b=3", #"{"a":["1","2"],"b":"3"}"#),
        ("a=1,,b=2", #"{"a":"1","b":"2"}"#),
        ("a=[1, 2,]", #"{"a":["1","2"]}"#),
        ("a={b=c,d=[e]}", #"{"a":{"b":"c","d":["e"]}}"#),
        ("a='it\\'s',b=\"x\\\\y\"", #"{"a":"it's","b":"x\\y"}"#),
        ("a=x\\,y\\z", #"{"a":"x,y\\z"}"#),
        ("a=x y ,b=1", #"{"a":"x y","b":"1"}"#),
        ("a=b=c", #"{"a":"b=c"}"#),
        ("a@=named,b=named", #"{"a":"content","b":"named"}"#),
        (#"{"a":"1"}"#, #"{"a":"1"}"#),
    ])
    func `reads shorthand and JSON`(typed: String, json: String) throws {
        #expect(try Self.convert(typed, Self.map, files: ["named": "content"]) == json)
    }

    @Test(arguments: [
        ("Number= 07,Flag=True,List=x", #"{"Number":7,"Flag":true,"List":["x"]}"#),
        ("List=x,y,Flag=maybe,Other=1", #"{"List":["x","y"],"Flag":"maybe","Other":"1"}"#),
    ])
    func `gives shorthand the types of the shape`(typed: String, json: String) throws {
        #expect(try Self.convert(typed, Self.nested) == json)
    }

    @Test(arguments: [
        ("a", "Expected: '=', received: 'EOF' for input:\na\n ^"),
        ("a==b", "Expected: ',', received: '=' for input:\na==b\n  ^"),
        ("a=1,", "Expected: '<second>', received: '<none>' for input:\na=1,\n    ^"),
        ("a=[1", "Expected: ',', received: 'EOF' for input:\na=[1\n    ^"),
        ("a='x", "Expected: '<singled quoted>', received: '<none>' for input:\na='x\n  ^"),
        ("a=[x\ny", "Expected: ',', received: 'EOF' for input:\na=[x\ny\n ^"),
        (
            "a=1,a=2",
            "Second instance of key \"a\" encountered for input:\na=1,a=2\n    ^\n"
                + "This is often because there is a preceding \",\" instead of a space."
        ),
        (
            #"{"a":}"#,
            "Invalid JSON: Expecting value: line 1 column 6 (char 5)\nJSON received: {\"a\":}"
        ),
        ("[]", "Invalid JSON:\n[]"),
    ])
    func `says where a text goes wrong`(typed: String, message: String) {
        let failure = CommandFailure.failure("Error parsing parameter '--o': \(message)")
        #expect(throws: failure) { try Self.convert(typed, Self.map) }
    }

    @Test(arguments: ["[", "{a="])
    func `refuses nesting that would exhaust the stack`(bracket: String) {
        let typed = "a=" + String(repeating: bracket, count: 100_000)
        let failure = CommandFailure.failure("maximum recursion depth exceeded")
        #expect(throws: failure) { try Self.convert(typed, Self.map) }
    }

    @Test(arguments: [
        ("1_000", "1000"), (" +5 ", "5"), ("-00", "0"),
        ("99999999999999999999", "99999999999999999999"),
    ])
    func `reads integers as Python does`(typed: String, json: String) throws {
        #expect(try Self.convert(typed, Shape("N", .integer())) == json)
    }

    @Test func `refuses what is no integer`() {
        let failure = CommandFailure.failure("invalid literal for int() with base 10: '1.0'")
        #expect(throws: failure) { try Self.convert("1.0", Shape("N", .integer())) }
    }
}
