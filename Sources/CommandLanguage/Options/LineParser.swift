// SPDX-License-Identifier: Apache-2.0
import JMESPath
import JSONDocument

/// Reads a command line by the rules of Python's `argparse`, on which scripts rely: unique
/// prefixes, `--name=value`, last one wins, and what counts as a value.
package struct LineParser {
    /// What a word is taken for before any option is served.
    private enum Word {
        case option(Option?, typed: String, explicit: String?)
        case argument
        case separator
    }

    private let options: [Option]
    private let byName: [String: Option]
    private var positions: [Option]
    private var words: [String] = []
    private var kinds: [Word] = []
    private var line = ParsedLine()
    private var seen: Set<Option> = []

    /// Makes a parser of options in the order of their declaration.
    package init(_ options: [Option]) {
        self.options = options.filter { !$0.isPositional }
        positions = options.filter(\.isPositional)
        byName = Dictionary(self.options.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    }

    /// Reads a line.
    /// - Throws: ``CommandFailure/usage(_:)`` with the first fault.
    package func parse(_ words: [String]) throws(CommandFailure) -> ParsedLine {
        var parser = self
        return try parser.parsed(words)
    }

    private mutating func parsed(_ words: [String]) throws(CommandFailure) -> ParsedLine {
        self.words = words
        try classify()
        var place = 0
        let last = kinds.lastIndex { if case .option = $0 { true } else { false } } ?? -1
        while place <= last {
            let next = kinds[place...].firstIndex { if case .option = $0 { true } else { false } }
            guard let next else { break }
            if place != next {
                let end = try takePositions(from: place)
                if end > place {
                    place = end
                    continue
                }
            }
            if place < next {
                line.rest += words[place..<next]
                place = next
            }
            place = try takeOption(at: place)
            if line.asksVersion { return line }
        }
        place = try takePositions(from: place)
        line.rest += words[place...]
        try checkRequired()
        return line
    }

    private mutating func classify() throws(CommandFailure) {
        var isAfterSeparator = false
        for word in words {
            if isAfterSeparator {
                kinds.append(.argument)
            } else if word == "--" {
                isAfterSeparator = true
                kinds.append(.separator)
            } else {
                kinds.append(try kind(of: word))
            }
        }
    }

    private func kind(of word: String) throws(CommandFailure) -> Word {
        guard word.utf8.first == UInt8(ascii: "-") else { return .argument }
        if let option = byName[word] { return .option(option, typed: word, explicit: nil) }
        guard word.utf8.count > 1 else { return .argument }
        let sides = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let explicit = sides.count > 1 ? String(sides[1]) : nil
        if explicit != nil, let option = byName[String(sides[0])] {
            return .option(option, typed: option.name, explicit: explicit)
        }
        let matches = word.hasPrefix("--") ? options.filter { $0.name.hasPrefix(sides[0]) } : []
        if matches.count > 1 {
            let names = matches.map(\.name).joined(separator: ", ")
            throw .usage("ambiguous option: \(word) could match \(names)")
        }
        if let match = matches.first {
            return .option(match, typed: match.name, explicit: explicit)
        }
        if Self.isNegativeNumber(word) || word.utf8.contains(UInt8(ascii: " ")) { return .argument }
        return .option(nil, typed: word, explicit: nil)
    }

    private static func isNegativeNumber(_ word: String) -> Bool {
        let parts = word.dropFirst()
            .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let areDigits = parts.map {
            $0.unicodeScalars.allSatisfy {
                $0.properties.generalCategory == .decimalNumber
            }
        }
        guard !areDigits.contains(false), let last = parts.last else { return false }
        return !last.isEmpty
    }

    private mutating func takeOption(at place: Int) throws(CommandFailure) -> Int {
        guard case .option(let option, _, let explicit) = kinds[place] else { return place + 1 }
        guard let option else {
            line.rest.append(words[place])
            return place + 1
        }
        if let explicit {
            guard takesWord(option) else {
                let repr = PythonText.repr(explicit)
                throw .usage("argument \(option.name): ignored explicit argument \(repr)")
            }
            try store([explicit], for: option)
            return place + 1
        }
        let count = try wordCount(for: option, from: place + 1)
        try store(Array(words[(place + 1)..<(place + 1 + count)]), for: option)
        return place + 1 + count
    }

    private func takesWord(_ option: Option) -> Bool {
        switch option.arity {
        case .one, .optional, .many: true
        case .flag, .version: false
        }
    }

    private func wordCount(for option: Option, from start: Int) throws(CommandFailure) -> Int {
        let available = kinds[start...].prefix { if case .argument = $0 { true } else { false } }
        switch option.arity {
        case .flag, .version: return 0
        case .many: return available.count
        case .optional: return min(1, available.count)
        case .one:
            guard !available.isEmpty else {
                throw .usage("argument \(option.name): expected one argument")
            }
            return 1
        }
    }

    /// Serves as many positions as the words from a place on allow; a separator goes with them.
    private mutating func takePositions(from start: Int) throws(CommandFailure) -> Int {
        var place = start
        while let position = positions.first {
            var end = place
            var found: [String] = []
            end = skipSeparators(from: end)
            if end < kinds.count, case .argument = kinds[end] {
                found.append(words[end])
                end = skipSeparators(from: end + 1)
            } else if position.arity == .one {
                break
            }
            try store(found, for: position)
            positions.removeFirst()
            place = end
        }
        return place
    }

    private func skipSeparators(from start: Int) -> Int {
        var place = start
        while place < kinds.count, case .separator = kinds[place] { place += 1 }
        return place
    }

    private mutating func store(_ words: [String], for option: Option) throws(CommandFailure) {
        seen.insert(option)
        switch option.arity {
        case .flag(let value): line.values[option.destination] = .flag(value)
        case .version: line.asksVersion = true
        case .one:
            guard let word = words.first else { return }
            line.values[option.destination] = .word(try converted(word, for: option))
        case .optional(let absent):
            guard let word = words.first ?? absent else { return }
            line.values[option.destination] = .word(try converted(word, for: option))
        case .many:
            var values: [String] = []
            for word in words { values.append(try converted(word, for: option)) }
            line.values[option.destination] = .words(values)
        }
    }

    private func converted(_ word: String, for option: Option) throws(CommandFailure) -> String {
        let read: String? =
            switch option.conversion {
            case .text: word
            case .integer: PythonNumber.integer(word)?.text
            case .float: PythonNumber.float(word)?.text
            }
        guard let read else {
            let kind = option.conversion.rawValue
            throw .usage("argument \(option.name): invalid \(kind) value: \(PythonText.repr(word))")
        }
        guard option.choices.isEmpty || option.choices.contains(read) else {
            throw .usage("argument \(option.name): \(ChoiceList.refusal(read, option.choices))")
        }
        return read
    }

    private func checkRequired() throws(CommandFailure) {
        let missing = (options + positions).filter { option in
            let isNeeded = option.isRequired || (option.isPositional && option.arity == .one)
            return isNeeded && !seen.contains(option)
        }
        guard missing.isEmpty else {
            let names = missing.map(\.name).joined(separator: ", ")
            throw .usage("the following arguments are required: \(names)")
        }
    }
}

/// How a word that is no choice is refused.
enum ChoiceList {
    private static let columns = 2
    private static let columnWidth = 40

    static func refusal(_ word: String, _ choices: [String]) -> String {
        var lines = ["Invalid choice, valid choices are:\n"]
        for start in stride(from: 0, to: choices.count, by: columns) {
            let row = choices[start..<min(start + columns, choices.count)]
            lines.append(row.map(padded).joined(separator: " | "))
        }
        let matches = CloseMatches.of(word, in: choices)
        if !matches.isEmpty {
            lines.append("\n\nInvalid choice: \(PythonText.repr(word)), maybe you meant:\n")
            lines += matches.map { "  * \($0)" }
        }
        return lines.joined(separator: "\n")
    }

    private static func padded(_ choice: String) -> String {
        choice + String(repeating: " ", count: max(0, columnWidth - choice.unicodeScalars.count))
    }
}
