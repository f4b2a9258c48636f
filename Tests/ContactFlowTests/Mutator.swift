// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import ContactTesting
import JSONDocument

/// Spoils documents: drops, repeats, retypes, nests and swaps parts of them.
struct Mutator {
    var random: SeededGenerator

    private static let words: [JSON] = [
        "", " ", "$", "$.", "$.Attributes.a", "$.Attributes['", "$.External.x.y", "$.Nonsense",
        "$.Lex['a']['b']$.Loop.x.Index", "-1", "0", "1", "101", "9223372036854775807", "1e309",
        "True", "NoMatchingError", "Equals", "q-1", "tested", "\u{0}", "😀",
        .string(String(repeating: "x", count: 7000)),
    ]

    private static let values: [JSON] = [
        nil, true, false, 0, -1, 9_223_372_036_854_775_807, 1.5, [], [:], [nil], ["x", 1], ["": ""],
        .number(JSONNumber(uncheckedText: "1e999")),
    ]

    /// Spoils a document in a few places.
    mutating func spoil(_ document: JSON) -> JSON {
        (0..<Int.random(in: 1...4, using: &random)).reduce(document) { document, _ in
            change(document, depth: 0)
        }
    }

    /// Any value at all, for answers of services.
    mutating func anything(depth: Int = 0) -> JSON {
        switch Int.random(in: 0..<(depth > 3 ? 2 : 4), using: &random) {
        case 0: return random.pick(Self.words)
        case 1: return random.pick(Self.values)
        case 2: return .array((0..<2).map { _ in anything(depth: depth + 1) })
        default:
            let names = ["Items", "cases", "caseId", "ContactId", "a", "ProfileId", "Result", "x"]
            return .object(
                JSONObject((0..<3).map { _ in (random.pick(names), anything(depth: depth + 1)) })
            )
        }
    }

    private mutating func change(_ value: JSON, depth: Int) -> JSON {
        switch value {
        case .object(let object) where !object.isEmpty && !stops(at: depth):
            return .object(change(object, depth))
        case .array(let elements) where !elements.isEmpty && !stops(at: depth):
            return .array(change(elements, depth))
        case .null, .bool, .number, .string, .array, .object: return replacement(of: value)
        }
    }

    /// Most changes go deep, where the actions are.
    private mutating func stops(at depth: Int) -> Bool { random.isOnce(in: depth < 2 ? 40 : 5) }

    private mutating func change(_ object: JSONObject, _ depth: Int) -> JSONObject {
        var object = object
        // Two times of three go on where the actions are, else everything ends at the top level.
        let isRoot = object["Actions"] != nil && !random.isOnce(in: 3)
        let name = isRoot ? "Actions" : random.pick(object.keys)
        switch Int.random(in: 0..<(depth == 0 ? 30 : 8), using: &random) {
        case 0: object[name] = nil
        case 1: object[random.pick(object.keys)] = object[name]
        case 2: object[random.pick(Self.words).string ?? "x"] = object[name]
        default: object[name] = change(object[name] ?? nil, depth: depth + 1)
        }
        return object
    }

    private mutating func change(_ elements: [JSON], _ depth: Int) -> [JSON] {
        var elements = elements
        let place = Int.random(in: 0..<elements.count, using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0: elements.remove(at: place)
        case 1: elements.append(elements[place])
        case 2: elements.swapAt(place, 0)
        default: elements[place] = change(elements[place], depth: depth + 1)
        }
        return elements
    }

    private mutating func replacement(of value: JSON) -> JSON {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: random.pick(Self.words)
        case 1: random.pick(Self.values)
        case 2: .array([value])
        case 3: .object(JSONObject([("Value", value)]))
        case 4: .string(random.pick(ActionType.allCases).rawValue)
        default: anything(depth: 2)
        }
    }
}
