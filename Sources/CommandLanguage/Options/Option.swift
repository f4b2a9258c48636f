// SPDX-License-Identifier: Apache-2.0

/// An option or a position of a command line.
package struct Option: Sendable, Hashable {
    /// How many words belong to it.
    package enum Arity: Sendable, Hashable {
        /// Exactly one word.
        case one
        /// One word or none; none counts as the default.
        case optional(absent: String?)
        /// Any number of words.
        case many
        /// No word; its presence stores a truth value.
        case flag(Bool)
        /// No word; its presence asks for the version at once.
        case version
    }

    /// What a word is read as while the line is parsed.
    package enum Conversion: String, Sendable, Hashable {
        case text = "str"
        case integer = "int"
        case float
    }

    /// The name as typed, with dashes; for a position the name in messages.
    package let name: String
    /// Under which name the value is found; several options may share one.
    package let destination: String
    /// How many words belong to it.
    package let arity: Arity
    /// Whether the line is refused without it.
    package var isRequired: Bool
    /// What a word is read as.
    package let conversion: Conversion
    /// The words that are allowed; empty allows all.
    package let choices: [String]
    /// Whether it is found by its place instead of its name.
    package let isPositional: Bool

    /// Makes an option.
    package init(
        _ name: String,
        destination: String? = nil,
        arity: Arity = .one,
        isRequired: Bool = false,
        conversion: Conversion = .text,
        choices: [String] = [],
        isPositional: Bool = false
    ) {
        self.name = name
        self.destination = destination ?? name
        self.arity = arity
        self.isRequired = isRequired
        self.conversion = conversion
        self.choices = choices
        self.isPositional = isPositional
    }
}

/// What an option was given.
package enum OptionInput: Sendable, Hashable {
    /// One word.
    case word(String)
    /// Several words.
    case words([String])
    /// Presence of a flag.
    case flag(Bool)

    /// The word of an option that takes one.
    package var word: String? { if case .word(let word) = self { word } else { nil } }

    /// The value of a flag.
    package var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
}

/// What a command line says.
package struct ParsedLine: Sendable, Hashable {
    /// What was given, by destination.
    package var values: [String: OptionInput] = [:]
    /// The words that nothing took, in order.
    package var rest: [String] = []
    /// Whether the version was asked for; then nothing else was read.
    package var asksVersion = false
}
