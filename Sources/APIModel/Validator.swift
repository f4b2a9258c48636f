// SPDX-License-Identifier: Apache-2.0

package import JSONDocument

/// Checks requests against their shapes and finds everything that is wrong with them.
///
/// Members that the model does not have are ignored, `null` counts as absent, and lengths count
/// Unicode scalars, since the model does not say what a character is. No text may hold U+0000.
package struct Validator {
    /// The most violations that are reported; the search ends there, so that a hostile request
    /// does not make a large answer.
    package static let violationsMax = 100

    /// The most characters of a value or key that a message repeats.
    package static let echoMax = 100

    private enum Step {
        case member(Member)
        case element(Int)
        case entry(String)
    }

    private var violations: [Violation] = []
    private var trail: [Step] = []

    /// What is wrong with a request, in the order of the model; nothing when it is valid.
    package static func violations(of request: JSON, against shape: Shape) -> [Violation] {
        var validator = Validator()
        validator.check(request, shape)
        return validator.violations
    }

    private var isFull: Bool { violations.count >= Self.violationsMax }

    private mutating func check(_ json: JSON, _ shape: Shape) {
        switch shape.kind {
        case .string(let length, let pattern, let values):
            guard let text = json.string else { return report(.wrongType("a string")) }
            check(text, length, pattern, values, isSensitive: shape.isSensitive)
        case .integer(let range, let isLong):
            check(integer: json, range, isLong: isLong)
        case .double(let range):
            check(double: json, range)
        case .boolean:
            if json.bool == nil { report(.wrongType("a boolean")) }
        case .timestamp(let format):
            check(timestamp: json, format)
        case .list(let element, let count):
            guard let elements = json.array else { return report(.wrongType("a list")) }
            check(elements, element(), count)
        case .map(let key, let value, let count):
            guard let entries = json.object else { return report(.wrongType("a map")) }
            check(entries, key(), value(), count)
        case .structure(let members, let isUnion):
            guard let object = json.object else { return report(.wrongType("an object")) }
            check(object, members, isUnion: isUnion)
        }
    }

    private mutating func check(_ object: JSONObject, _ members: [Member], isUnion: Bool) {
        if isUnion {
            let count = members.count { object[$0.name].map { !$0.isNull } ?? false }
            if count != 1 { report(.union) }
        }
        for member in members where !isFull {
            if let json = object[member.name], !json.isNull {
                trail.append(.member(member))
                check(json, member.shape)
                trail.removeLast()
            } else if member.isRequired {
                trail.append(.member(member))
                report(.missing)
                trail.removeLast()
            }
        }
    }

    private mutating func check(_ elements: [JSON], _ element: Shape, _ count: Shape.Limit?) {
        check(count: elements.count, count)
        for (place, json) in elements.enumerated() {
            guard !isFull else { return }
            trail.append(.element(place + 1))
            if json.isNull { report(.missing) } else { check(json, element) }
            trail.removeLast()
        }
    }

    private mutating func check(
        _ entries: JSONObject,
        _ key: Shape,
        _ value: Shape,
        _ count: Shape.Limit?
    ) {
        check(count: entries.count, count)
        for (name, json) in entries {
            guard !isFull else { return }
            if case .string(let length, let pattern, let values) = key.kind {
                let isSensitive = key.isSensitive
                check(name, length, pattern, values, isSensitive: isSensitive, isKey: true)
            }
            trail.append(.entry(name))
            if json.isNull { report(.missing) } else { check(json, value) }
            trail.removeLast()
        }
    }

    private mutating func check(count: Int, _ limit: Shape.Limit?) {
        if let min = limit?.min, count < min { report(.tooFew(min)) }
        if let max = limit?.max, count > max { report(.tooMany(max)) }
    }

    private mutating func check(
        _ text: String,
        _ length: Shape.Limit?,
        _ pattern: Pattern?,
        _ values: [String],
        isSensitive: Bool,
        isKey: Bool = false
    ) {
        guard !text.holdsNullCharacter else { return report(.nullCharacter, isKey: isKey) }
        let value = isSensitive ? nil : text
        if let length {
            // A text has at most as many scalars as bytes, and at least a quarter of them.
            let bytes = text.utf8.count
            if let min = length.min, bytes / 4 < min, text.unicodeScalars.count < min {
                report(.tooShort(min), value, isKey: isKey)
            }
            if let max = length.max, bytes > max, text.unicodeScalars.count > max {
                // A pattern is not tried on a text that is refused for its length already.
                return report(.tooLong(max), value, isKey: isKey)
            }
        }
        if let pattern, !pattern.matches(text) {
            report(.pattern(pattern.text), value, isKey: isKey)
        }
        if !values.isEmpty, !values.contains(text) {
            report(.notInEnum(values), value, isKey: isKey)
        }
    }

    private mutating func check(integer json: JSON, _ range: Shape.Limit?, isLong: Bool) {
        guard let number = json.number, number.isIntegral else {
            return report(.wrongType("a whole number"))
        }
        let natural = isLong ? Int64.min...Int64.max : Int64(Int32.min)...Int64(Int32.max)
        let min = range?.min ?? natural.lowerBound
        let max = range?.max ?? natural.upperBound
        guard let value = number.integer else {
            let isNegative = number.text.hasPrefix("-")
            return report(isNegative ? .below(min) : .above(max), number.text)
        }
        if value < min { report(.below(min), number.text) }
        if value > max { report(.above(max), number.text) }
    }

    private mutating func check(double json: JSON, _ range: Shape.Limit?) {
        guard let number = json.number, number.double.isFinite else {
            return report(.wrongType("a number"))
        }
        if let min = range?.min, number.double < Double(min) { report(.below(min), number.text) }
        if let max = range?.max, number.double > Double(max) { report(.above(max), number.text) }
    }

    private mutating func check(timestamp json: JSON, _ format: Shape.TimestampFormat) {
        switch (format, json) {
        case (.epochSeconds, .number(let number)):
            if Timestamp.milliseconds(epochSeconds: number) == nil {
                report(.notATimestamp, number.text)
            }
        case (.iso8601, .string(let text)):
            if Timestamp.milliseconds(iso8601: text) == nil { report(.notATimestamp, text) }
        case (.epochSeconds, _): report(.wrongType("a number of seconds since 1970"))
        case (.iso8601, _): report(.wrongType("a string"))
        }
    }

    private mutating func report(
        _ kind: Violation.Kind,
        _ value: String? = nil,
        isKey: Bool = false
    ) {
        guard !isFull else { return }
        violations.append(
            Violation(
                path: path,
                kind: kind,
                value: value.map(Self.beginning),
                isKey: isKey,
                location: location
            )
        )
    }

    private var location: Member.Location {
        if case .member(let member) = trail.first { member.location } else { .body }
    }

    private var path: String {
        trail.map { step in
            switch step {
            case .member(let member): member.name.prefix(1).lowercased() + member.name.dropFirst()
            case .element(let place): "\(place).member"
            case .entry(let key): "\(Self.beginning(of: key)).member"
            }
        }
        .joined(separator: ".")
    }

    private static func beginning(of text: String) -> String {
        let scalars = text.unicodeScalars
        guard
            let end = scalars.index(
                scalars.startIndex,
                offsetBy: echoMax,
                limitedBy: scalars.endIndex
            ),
            end < scalars.endIndex
        else { return text }
        return String(scalars[..<end]) + "…"
    }
}
