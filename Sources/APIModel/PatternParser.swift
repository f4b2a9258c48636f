// SPDX-License-Identifier: Apache-2.0

/// Reads the pattern language of ``Pattern`` and turns it into steps.
struct PatternParser {
    /// A part of a pattern.
    private indirect enum Part {
        case test(ScalarTest)
        case sequence([Part])
        case alternatives([Part])
        case repeated(Part, min: Int, max: Int?)
    }

    /// Counted repetitions are written out, so this bounds what a pattern may cost.
    private static let stepsMax = 4096

    private let scalars: [Unicode.Scalar]
    private var place = 0

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The steps of a pattern and of what a match must not begin with; `nil` when the pattern is
    /// outside the supported language.
    static func programs(
        _ text: String
    ) -> (whole: PatternProgram, forbiddenBeginning: PatternProgram?)? {
        var parser = PatternParser(text)
        _ = parser.take("^")
        let hasForbidden = parser.take("(?!")
        let forbidden = hasForbidden ? parser.alternatives() : nil
        if hasForbidden, forbidden == nil || !parser.take(")") { return nil }
        guard let part = parser.alternatives(), parser.isAtEnd, let whole = program(part) else {
            return nil
        }
        guard let forbidden else { return (whole, nil) }
        guard let beginning = program(forbidden) else { return nil }
        return (whole, beginning)
    }

    private static func program(_ part: Part) -> PatternProgram? {
        var steps: [PatternProgram.Step] = []
        guard emit(part, to: &steps) else { return nil }
        return PatternProgram(steps: steps + [.accept])
    }

    private var isAtEnd: Bool { place == scalars.count }

    private var next: Unicode.Scalar? { isAtEnd ? nil : scalars[place] }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        place += 1
        return true
    }

    private mutating func take(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        guard scalars[place...].starts(with: wanted) else { return false }
        place += wanted.count
        return true
    }

    private mutating func alternatives() -> Part? {
        var parts: [Part] = []
        repeat {
            guard let part = sequence() else { return nil }
            parts.append(part)
        } while take("|")
        return parts.count == 1 ? parts[0] : .alternatives(parts)
    }

    /// Parts in a row. Anchors may only stand at the ends, where a whole match implies them.
    private mutating func sequence() -> Part? {
        var parts: [Part] = []
        _ = take("^")
        while let scalar = next, scalar != "|", scalar != ")" {
            if take("$") {
                return next == nil || next == "|" || next == ")" ? .sequence(parts) : nil
            }
            guard let part = atom(), let repeated = repetition(of: part) else { return nil }
            parts.append(repeated)
        }
        return .sequence(parts)
    }

    private mutating func atom() -> Part? {
        if take("(") {
            if take("?"), !take(":") { return nil }
            guard let part = alternatives(), take(")") else { return nil }
            return part
        }
        if take("[") { return characterClass().map { .test($0) } }
        if take(".") { return .test(.any) }
        if take("\\") { return escape().map { .test($0) } }
        guard let scalar = next, !"*+?{}^$".unicodeScalars.contains(scalar) else { return nil }
        place += 1
        return .test(.range(scalar, scalar))
    }

    private mutating func repetition(of part: Part) -> Part? {
        if take("*") { return .repeated(part, min: 0, max: nil) }
        if take("+") { return .repeated(part, min: 1, max: nil) }
        if take("?") { return .repeated(part, min: 0, max: 1) }
        guard take("{") else { return part }
        guard let min = number() else { return nil }
        guard take(",") else { return take("}") ? .repeated(part, min: min, max: min) : nil }
        if take("}") { return .repeated(part, min: min, max: nil) }
        guard let max = number(), max >= min, take("}") else { return nil }
        return .repeated(part, min: min, max: max)
    }

    private mutating func number() -> Int? {
        var digits = ""
        while let scalar = next, ("0"..."9").contains(scalar), digits.count < 5 {
            digits.unicodeScalars.append(scalar)
            place += 1
        }
        return Int(digits)
    }

    private mutating func characterClass() -> ScalarTest? {
        let isNegated = take("^")
        var tests: [ScalarTest] = []
        while !take("]") {
            guard let first = classMember() else { return nil }
            // A hyphen at the end of a class or beside `\d` and its like is only a hyphen.
            if case .range(let from, _) = first, next == "-", place + 1 < scalars.count,
                scalars[place + 1] != "]"
            {
                place += 1
                guard case .range(let to, _)? = classMember(), from <= to else { return nil }
                tests.append(.range(from, to))
            } else {
                tests.append(first)
            }
        }
        guard !tests.isEmpty else { return nil }
        return isNegated ? .not(.oneOf(tests)) : .oneOf(tests)
    }

    private mutating func classMember() -> ScalarTest? {
        if take("\\") { return escape() }
        guard let scalar = next, scalar != "[" else { return nil }
        place += 1
        return .range(scalar, scalar)
    }

    private mutating func escape() -> ScalarTest? {
        guard let scalar = next else { return nil }
        place += 1
        switch scalar {
        case "d": return .digit
        case "D": return .not(.digit)
        case "w": return .word
        case "W": return .not(.word)
        case "s": return .space
        case "S": return .not(.space)
        case "n": return .range("\n", "\n")
        case "r": return .range("\r", "\r")
        case "t": return .range("\t", "\t")
        case "p": return category()
        case "P": return category().map { .not($0) }
        case "x": return codePoint(digits: 2)
        case "u": return codePoint(digits: 4)
        default:
            let isLetter = ScalarTest.word.accepts(scalar) && scalar != "_"
            return isLetter ? nil : .range(scalar, scalar)
        }
    }

    private mutating func category() -> ScalarTest? {
        if take("{L}") { return .letter }
        if take("{N}") { return .number }
        if take("{Z}") { return .separator }
        if take("{C}") { return .control }
        return nil
    }

    private mutating func codePoint(digits: Int) -> ScalarTest? {
        guard place + digits <= scalars.count else { return nil }
        let text = String(String.UnicodeScalarView(scalars[place..<place + digits]))
        guard let value = UInt32(text, radix: 16), let scalar = Unicode.Scalar(value) else {
            return nil
        }
        place += digits
        return .range(scalar, scalar)
    }

    /// Appends the steps of a part; false when there would be too many.
    private static func emit(_ part: Part, to steps: inout [PatternProgram.Step]) -> Bool {
        switch part {
        case .test(let test):
            steps.append(.take(test))
        case .sequence(let parts):
            for part in parts { guard emit(part, to: &steps) else { return false } }
        case .alternatives(let parts):
            return emit(alternatives: parts, to: &steps)
        case .repeated(let part, let min, let max):
            for _ in 0..<min { guard emit(part, to: &steps) else { return false } }
            guard let max else { return emit(anyNumberOf: part, to: &steps) }
            for _ in min..<max { guard emit(optional: part, to: &steps) else { return false } }
        }
        return steps.count <= stepsMax
    }

    private static func emit(
        alternatives parts: [Part],
        to steps: inout [PatternProgram.Step]
    ) -> Bool {
        var jumps: [Int] = []
        for (place, part) in parts.enumerated() {
            let fork = steps.count
            let isLast = place == parts.count - 1
            if !isLast { steps.append(.jump(0)) }
            guard emit(part, to: &steps) else { return false }
            guard !isLast else { continue }
            jumps.append(steps.count)
            steps.append(.jump(0))
            steps[fork] = .fork(fork + 1, steps.count)
        }
        for jump in jumps { steps[jump] = .jump(steps.count) }
        return true
    }

    private static func emit(
        anyNumberOf part: Part,
        to steps: inout [PatternProgram.Step]
    ) -> Bool {
        let fork = steps.count
        steps.append(.jump(0))
        guard emit(part, to: &steps) else { return false }
        steps.append(.jump(fork))
        steps[fork] = .fork(fork + 1, steps.count)
        return true
    }

    private static func emit(optional part: Part, to steps: inout [PatternProgram.Step]) -> Bool {
        let fork = steps.count
        steps.append(.jump(0))
        guard emit(part, to: &steps) else { return false }
        steps[fork] = .fork(fork + 1, steps.count)
        return true
    }
}
