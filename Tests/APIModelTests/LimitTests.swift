// SPDX-License-Identifier: Apache-2.0

import APIModel
import JSONDocument
import Testing

/// A constrained place in a request with values at the edges of its limits.
struct LimitCase: Sendable {
    let request: JSON
    let name: String
    let expected: Violation.Kind?
}

/// Walks the input of an operation and makes the cases of every constraint in it.
struct LimitCases {
    private(set) var cases: [LimitCase] = []
    private var visited: Set<String> = []

    init(_ operation: Operation) {
        visit(operation.input, operation.name) { $0 }
    }

    private mutating func visit(_ shape: Shape, _ name: String, _ wrap: (JSON) -> JSON) {
        switch shape.kind {
        case .string(let length, let pattern, let values):
            if let length { add(length, of: pattern, name, wrap) }
            if !values.isEmpty {
                for value in values { add(name, wrap(.string(value)), nil) }
                add(name, wrap("NO_SUCH_VALUE"), .notInEnum(values))
            }
        case .integer(let range, _):
            if let range { add(range: range, name, wrap) }
        case .double(let range):
            if let range { add(range: range, name, wrap) }
        case .boolean: add(name, wrap("true"), .wrongType("a boolean"))
        case .timestamp(.epochSeconds): add(name, wrap(253_402_300_800), .notATimestamp)
        case .timestamp(.iso8601): add(name, wrap("yesterday"), .notATimestamp)
        case .list(let element, let count):
            visitList(element(), count, name, wrap)
        case .map(let key, let value, let count):
            visitMap(key(), value(), count, name, wrap)
        case .structure(let members, let isUnion):
            guard visited.insert(shape.name).inserted else { return }
            visitMembers(members, isUnion: isUnion, shape, wrap)
        }
    }

    private mutating func visitMembers(
        _ members: [Member],
        isUnion: Bool,
        _ shape: Shape,
        _ wrap: (JSON) -> JSON
    ) {
        let smallest = SampleRequest.json(shape).object ?? JSONObject()
        add(shape.name, wrap(.object(smallest)), nil)
        if isUnion { add(shape.name, wrap(.object(JSONObject())), .union) }
        for member in members {
            let name = "\(shape.name).\(member.name)"
            visit(member.shape, name) { json in
                var object = isUnion ? JSONObject() : smallest
                object[member.name] = json
                return wrap(.object(object))
            }
            guard member.isRequired, !isUnion else { continue }
            var object = smallest
            object[member.name] = nil
            add(name, wrap(.object(object)), .missing)
            object[member.name] = .null
            add(name, wrap(.object(object)), .missing)
        }
    }

    private mutating func visitList(
        _ element: Shape,
        _ count: Shape.Limit?,
        _ name: String,
        _ wrap: (JSON) -> JSON
    ) {
        let sample = SampleRequest.json(element)
        let list = { (count: Int64) in JSON.array(Array(repeating: sample, count: Int(count))) }
        if let count { addCounts(count, name) { wrap(list($0)) } }
        let rest = Array(repeating: sample, count: Int(max(0, (count?.min ?? 0) - 1)))
        add(name, wrap(.array([.null] + rest)), .missing)
        visit(element, "\(name)[]") { wrap(.array([$0] + rest)) }
    }

    private mutating func visitMap(
        _ key: Shape,
        _ value: Shape,
        _ count: Shape.Limit?,
        _ name: String,
        _ wrap: (JSON) -> JSON
    ) {
        let sample = SampleRequest.json(value)
        if let count {
            addCounts(count, name) { wrap(SampleRequest.map(Int($0), key, sample)) }
        }
        visit(key, "\(name) key") { wrap(.object(JSONObject([($0.string ?? "", sample)]))) }
        let entry = SampleRequest.map(1, key, .null).object?.keys.first ?? "k"
        visit(value, "\(name) value") { wrap(.object(JSONObject([(entry, $0)]))) }
    }

    private mutating func add(
        _ length: Shape.Limit,
        of pattern: Pattern?,
        _ name: String,
        _ wrap: (JSON) -> JSON
    ) {
        for count in edges(length) where count >= 0 {
            let text = SampleRequest.text(count)
            // Where the pattern has a say in the length, the case belongs to the pattern's test.
            if let pattern, !pattern.matches(text.string ?? "") { continue }
            let kind: Violation.Kind? =
                if let min = length.min, count < min {
                    .tooShort(min)
                } else if let max = length.max, count > max { .tooLong(max) } else { nil }
            add("\(name) length \(count)", wrap(text), kind)
        }
        if let pattern {
            // Every pattern of the model refuses control characters or blanks; four keep clear of
            // any minimum.
            let texts = ["\u{1}", " "].map {
                String(repeating: $0, count: Int(max(4, length.min ?? 4)))
            }
            let text = texts.first { !pattern.matches($0) } ?? texts[0]
            add("\(name) pattern", wrap(.string(text)), .pattern(pattern.text))
        }
    }

    private mutating func add(range: Shape.Limit, _ name: String, _ wrap: (JSON) -> JSON) {
        for value in edges(range) {
            let kind: Violation.Kind? =
                if let min = range.min, value < min {
                    .below(min)
                } else if let max = range.max, value > max { .above(max) } else { nil }
            add("\(name) value \(value)", wrap(.integer(value)), kind)
        }
    }

    private mutating func addCounts(
        _ limit: Shape.Limit,
        _ name: String,
        _ request: (Int64) -> JSON
    ) {
        for count in edges(limit) where count >= 0 {
            let kind: Violation.Kind? =
                if let min = limit.min, count < min {
                    .tooFew(min)
                } else if let max = limit.max, count > max { .tooMany(max) } else { nil }
            add("\(name) count \(count)", request(count), kind)
        }
    }

    private mutating func add(_ name: String, _ request: JSON, _ expected: Violation.Kind?) {
        cases.append(LimitCase(request: request, name: name, expected: expected))
    }

    private func edges(_ limit: Shape.Limit) -> [Int64] {
        var edges: Set<Int64> = []
        if let min = limit.min { edges.formUnion([min - 1, min]) }
        if let max = limit.max { edges.formUnion(max == .max ? [max] : [max, max + 1]) }
        return edges.sorted()
    }
}

@Suite struct LimitTests {
    @Test(arguments: Operation.all)
    func `judges every limit of an operation at its edges`(operation: Operation) {
        let cases = LimitCases(operation).cases
        #expect(!cases.isEmpty)
        for item in cases {
            let kinds = Validator.violations(of: item.request, against: operation.input).map(\.kind)
            #expect(kinds == [item.expected].compactMap(\.self), "\(operation.name): \(item.name)")
        }
    }

    @Test func `walks every constraint of the model`() {
        let count = Operation.all.reduce(0) { $0 + LimitCases($1).cases.count }
        #expect(count > 250)
    }
}
