// SPDX-License-Identifier: Apache-2.0

/// A regular expression of the model, matched against whole strings in linear time.
///
/// It knows what the model uses: characters and classes (with ranges, `\d`, `\w`, `\s`, `\p{L}`
/// and their like), groups, alternatives, `*`, `+`, `?`, `{m,n}`, the anchors `^` and `$` at the
/// ends of alternatives, and one `(?!…)` at the front that forbids beginnings. All states advance
/// together over the string, so no input can make it slow. A match always covers the whole
/// string, which is how the services apply their patterns.
package struct Pattern: Sendable {
    /// The pattern as the model spells it.
    package let text: String
    private let whole: PatternProgram
    private let forbiddenBeginning: PatternProgram?

    /// Makes a pattern of the model. It must be within the supported language, which a test
    /// checks for every shape.
    package init(_ text: String) {
        guard let pattern = Pattern(checking: text) else {
            preconditionFailure("the model has a pattern that is not supported: \(text)")
        }
        self = pattern
    }

    /// Makes a pattern; `nil` when it is outside the supported language.
    package init?(checking text: String) {
        guard let programs = PatternParser.programs(text) else { return nil }
        self.text = text
        whole = programs.whole
        forbiddenBeginning = programs.forbiddenBeginning
    }

    /// Whether the pattern describes the whole of a string.
    package func matches(_ string: String) -> Bool {
        if let forbiddenBeginning, forbiddenBeginning.matchesBeginning(of: string) { return false }
        return whole.matches(string)
    }
}

/// Tests one character.
enum ScalarTest: Sendable {
    case any
    case range(Unicode.Scalar, Unicode.Scalar)
    case digit
    case word
    case space
    case letter
    case number
    case separator
    case control
    indirect case not(ScalarTest)
    indirect case oneOf([ScalarTest])

    func accepts(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .any: scalar != "\n" && scalar != "\r"
        case .range(let first, let last): first <= scalar && scalar <= last
        case .digit: ("0"..."9").contains(scalar)
        case .word:
            ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
                || ("0"..."9").contains(scalar) || scalar == "_"
        case .space: scalar == " " || ("\t"..."\r").contains(scalar)
        case .letter: Self.letters.contains(scalar.properties.generalCategory)
        case .number: Self.numbers.contains(scalar.properties.generalCategory)
        case .separator: Self.separators.contains(scalar.properties.generalCategory)
        case .control: Self.controls.contains(scalar.properties.generalCategory)
        case .not(let test): !test.accepts(scalar)
        case .oneOf(let tests): tests.contains { $0.accepts(scalar) }
        }
    }

    private static let letters: Set<Unicode.GeneralCategory> = [
        .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    ]
    private static let numbers: Set<Unicode.GeneralCategory> = [
        .decimalNumber, .letterNumber, .otherNumber,
    ]
    private static let separators: Set<Unicode.GeneralCategory> = [
        .spaceSeparator, .lineSeparator, .paragraphSeparator,
    ]
    private static let controls: Set<Unicode.GeneralCategory> = [
        .control, .format, .surrogate, .privateUse, .unassigned,
    ]
}

/// A pattern as steps that a set of states walks through.
struct PatternProgram: Sendable {
    enum Step: Sendable {
        case take(ScalarTest)
        case fork(Int, Int)
        case jump(Int)
        case accept
    }

    let steps: [Step]

    func matches(_ string: String) -> Bool {
        var states = StateSet(steps)
        for scalar in string.unicodeScalars {
            guard !states.isEmpty else { return false }
            states.advance(over: scalar)
        }
        return states.hasAccepted
    }

    func matchesBeginning(of string: String) -> Bool {
        var states = StateSet(steps)
        for scalar in string.unicodeScalars {
            if states.hasAccepted { return true }
            guard !states.isEmpty else { return false }
            states.advance(over: scalar)
        }
        return states.hasAccepted
    }
}

/// The states in which a match may be after some characters, each once.
private struct StateSet {
    private let steps: [PatternProgram.Step]
    private var places: [Int] = []
    private var isPresent: [Bool]
    private(set) var hasAccepted = false

    init(_ steps: [PatternProgram.Step]) {
        self.steps = steps
        isPresent = Array(repeating: false, count: steps.count)
        add(0)
    }

    /// Whether no further character can lead to a match.
    var isEmpty: Bool { places.isEmpty }

    mutating func advance(over scalar: Unicode.Scalar) {
        let before = places
        places.removeAll(keepingCapacity: true)
        for place in isPresent.indices { isPresent[place] = false }
        hasAccepted = false
        for place in before {
            if case .take(let test) = steps[place], test.accepts(scalar) { add(place + 1) }
        }
    }

    /// Adds a state and those that follow from it without taking a character.
    private mutating func add(_ first: Int) {
        var pending = [first]
        while let place = pending.popLast() {
            guard !isPresent[place] else { continue }
            isPresent[place] = true
            switch steps[place] {
            case .take: places.append(place)
            case .accept: hasAccepted = true
            case .jump(let next): pending.append(next)
            case .fork(let one, let other):
                pending.append(other)
                pending.append(one)
            }
        }
    }
}
