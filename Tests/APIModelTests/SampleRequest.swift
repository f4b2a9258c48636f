// SPDX-License-Identifier: Apache-2.0

import APIModel
import JSONDocument

/// Makes the smallest JSON that fits a shape.
enum SampleRequest {
    /// Texts for the patterns of the model that a run of one letter does not match.
    private static let texts = [
        "[a-z]{2}(-[a-z]+){1,2}(-[0-9])?": "us-east-1",
        PatternTests.instance: "0e9b5ab0-7d2c-4c2a-9a41-0c2e7b1f8d3e",
        PatternTests.guid: "0e9b5ab0-7d2c-4c2a-9a41-0c2e7b1f8d3e",
    ]

    static func json(_ shape: Shape, depth: Int = 0) -> JSON {
        switch shape.kind {
        case .string(let length, let pattern, let values):
            if let value = values.first { return .string(value) }
            if let text = pattern.flatMap({ texts[$0.text] }) { return .string(text) }
            return text(max(1, length?.min ?? 1))
        case .integer(let range, _): return .integer(range?.min ?? 1)
        case .double(let range): return .integer(range?.min ?? 1)
        case .boolean: return true
        case .timestamp(.epochSeconds): return 1_767_261_600
        case .timestamp(.iso8601): return "2026-01-01T10:00:00.000Z"
        case .list(let element, let count):
            let one = json(element(), depth: depth + 1)
            return .array(Array(repeating: one, count: Int(count?.min ?? 0)))
        case .map(let key, let value, let count):
            return map(Int(count?.min ?? 0), key(), json(value(), depth: depth + 1))
        case .structure(let members, let isUnion):
            let needed = isUnion ? Array(members.prefix(1)) : members.filter(\.isRequired)
            return .object(JSONObject(needed.map { ($0.name, json($0.shape, depth: depth + 1)) }))
        }
    }

    /// A text of this many letters.
    static func text(_ count: Int64) -> JSON {
        .string(String(repeating: "a", count: Int(count)))
    }

    /// A map of this many entries whose keys fit the shape of the keys.
    static func map(_ count: Int, _ key: Shape, _ value: JSON) -> JSON {
        guard case .string(let length, _, _) = key.kind else { return .object(JSONObject()) }
        let width = Int(max(4, length?.min ?? 4))
        let keys = (0..<count).map { place in
            let digits = String(place, radix: 10).map { "abcdefghij"[$0] }
            return String(repeating: "k", count: width - digits.count) + digits.joined()
        }
        return .object(JSONObject(keys.map { ($0, value) }))
    }
}

extension String {
    /// The letter that stands for a decimal digit.
    fileprivate subscript(digit: Character) -> String {
        String(self[index(startIndex, offsetBy: digit.wholeNumberValue ?? 0)])
    }
}
