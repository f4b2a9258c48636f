// SPDX-License-Identifier: Apache-2.0

import APIModel
import Testing

@Suite struct PatternTests {
    static let contactTagKey = "^(?!aws:)[a-zA-Z+-=._:/]+$"
    static let tagKey = #"^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$"#
    static let guid = "[a-fA-F0-9]{8}(?:-[a-fA-F0-9]{4}){3}-[a-fA-F0-9]{12}"
    static let region = "[a-z]{2}(-[a-z]+){1,2}(-[0-9])?"
    static let alias = #"^(?!d-)([\da-zA-Z]+)([-]*[\da-zA-Z])*$"#
    static let instance =
        "^(arn:(aws|aws-us-gov):connect:[a-z]{2}-[a-z]+-[0-9]{1}:[0-9]{1,20}:instance/)?"
        + "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$"

    @Test(arguments: [
        (contactTagKey, "team", true), (contactTagKey, "a+b=c;<", true),
        (contactTagKey, "aws:team", false), (contactTagKey, "aws", true),
        (contactTagKey, "aws.team:x", true), (contactTagKey, "", false),
        (contactTagKey, "a b", false), (contactTagKey, "ä", false),
        (tagKey, "Größe 1", true), (tagKey, "", true), (tagKey, "a#b", false),
        (tagKey, "aws:x", false), (tagKey, "日本", true), (tagKey, "a\u{7}", false),
        (guid, "0e9b5ab0-7d2c-4c2a-9a41-0c2e7b1f8D3E", true),
        (guid, "0e9b5ab0-7d2c-4c2a-9a41-0c2e7b1f8D3", false),
        (guid, "x0e9b5ab0-7d2c-4c2a-9a41-0c2e7b1f8D3E", false),
        (region, "us-east-1", true), (region, "us-gov-west-1", true), (region, "eu-x", true),
        (region, "us-east-10", false), (region, "us", false), (region, "a-b-c-d-1", false),
        (alias, "parley-2", true), (alias, "d-parley", false), (alias, "parley-", false),
        (instance, "0e9b5ab0-7d2c-4c2a-9a41-0c2e7b1f8d3e", true),
        (
            instance,
            "arn:aws:connect:us-east-1:123456789012:instance/0e9b5ab0-7d2c-4c2a-9a41-0c2e7b1f8d3e",
            true
        ),
        (instance, "arn:aws:connect:us-east-1:123456789012:instance/x", false),
        ("^[-:/A-Za-z0-9]+", "arn:aws:s3:::b", true), ("^[-:/A-Za-z0-9]+", "a b", false),
        ("a|bc|", "bc", true), ("a|bc|", "", true), ("a|bc|", "abc", false),
        (#"^[\P{C}\r\n\t]{1,3}$"#, "a\tb", true), (#"^[\P{C}\r\n\t]{1,3}$"#, "a\u{0}", false),
        (#"[\u0009\x20-\x7E]*"#, "a\tz", true), (#".*\S.*"#, "  x ", true),
        (#".*\S.*"#, "   ", false), ("[^a-c]", "d", true), ("[^a-c]", "b", false),
        ("a{2,}", "aaaa", true), ("a{2,}", "a", false), (#"\w\W\s\S\d\D\.[a-]"#, "a- b1x.-", true),
    ])
    func `describes the whole string or nothing`(text: String, string: String, matches: Bool) {
        #expect(Pattern(checking: text)?.matches(string) == matches)
    }

    @Test(arguments: [
        "(", ")", "[", "[]", "a**", "*", "(?=a)", "a(?!b)", "a{", "a{2", "a{3,2}", #"\"#, #"\q"#,
        #"\p{Lu}"#, "a^b", "a$b", "[[:alpha:]]", "[z-a]", #"\x4"#, "(a{500}){500}", "[a", #"\1"#,
    ])
    func `refuses what it does not support`(text: String) {
        #expect(Pattern(checking: text) == nil)
    }

    @Test func `is linear where backtracking would not end`() {
        let text = String(repeating: "a", count: 20_000) + "!"
        #expect(Pattern(checking: "(a*)*b|(a|aa)+")?.matches(text) == false)
        #expect(Pattern(checking: Self.alias)?.matches(text) == false)
    }

    @Test func `every pattern of the model is supported`() {
        // Reading the shape makes the pattern; a pattern outside the language would stop here.
        let shapes = Operation.all.flatMap { reachable(from: [$0.input, $0.output]) }
        #expect(shapes.count > 200)
        for shape in shapes {
            guard case .string(_, let pattern?, _) = shape.kind else { continue }
            #expect(Pattern(checking: pattern.text) != nil)
        }
    }
}

/// The shapes that some shapes lead to, each once.
func reachable(from roots: [Shape]) -> [Shape] {
    var found: [String: Shape] = [:]
    var pending = roots
    while let shape = pending.popLast() {
        guard found.updateValue(shape, forKey: shape.name) == nil else { continue }
        switch shape.kind {
        case .list(let element, _): pending.append(element())
        case .map(let key, let value, _): pending += [key(), value()]
        case .structure(let members, _): pending += members.map(\.shape)
        case .string, .integer, .double, .boolean, .timestamp: break
        }
    }
    return Array(found.values)
}
