// SPDX-License-Identifier: Apache-2.0
package import APIModel

/// The options of one operation: its input members, and what every operation has besides.
package struct OperationOptions: Sendable {
    /// What an option stands for.
    package enum Meaning: Sendable {
        /// A member of the input.
        case member(Member)
        /// A whole input as JSON.
        case inputJSON
        /// A sample instead of a call.
        case skeleton
        /// How a list is paged.
        case paging(Paging)
    }

    /// An option about pages.
    package enum Paging: String, Sendable, CaseIterable {
        case startingToken = "StartingToken"
        case pageSize = "PageSize"
        case maxItems = "MaxItems"

        /// The option's name.
        package var optionName: String { "--" + OptionName.kebab(rawValue) }
    }

    /// An option and what it stands for.
    package struct Entry: Sendable {
        /// The declaration.
        package let option: Option
        /// What it stands for.
        package let meaning: Meaning
    }

    /// The name of the option that takes a whole input, without dashes.
    package static let inputJSONName = "cli-input-json"
    /// The name of the option that asks for a sample, without dashes.
    package static let skeletonName = "generate-cli-skeleton"

    /// The operation.
    package let operation: Operation
    /// The options in the order of their declaration.
    package let entries: [Entry]

    /// Makes the options of an operation, in the order that messages use.
    package init(_ operation: Operation) {
        self.operation = operation
        var entries = operation.input.members.flatMap(Self.entries)
        entries.append(Entry(option: Option("--\(Self.inputJSONName)"), meaning: .inputJSON))
        if let pagination = operation.pagination {
            let kinds = Paging.allCases.filter { $0 != .pageSize || pagination.limitKey != nil }
            entries += kinds.map { paging in
                let conversion: Option.Conversion = paging == .startingToken ? .text : .integer
                return Entry(
                    option: Option(paging.optionName, conversion: conversion),
                    meaning: .paging(paging)
                )
            }
        }
        let skeleton = Option(
            "--\(Self.skeletonName)",
            arity: .optional(absent: "input"),
            choices: ["input", "output"]
        )
        self.entries = entries + [Entry(option: skeleton, meaning: .skeleton)]
    }

    private static func entries(of member: Member) -> [Entry] {
        let name = "--" + OptionName.kebab(member.name)
        let isRequired = member.isRequired && !member.isIdempotencyToken
        var conversion = Option.Conversion.text
        switch member.shape.kind {
        case .boolean:
            let negative = "--no-" + OptionName.kebab(member.name)
            return [(name, true), (negative, false)].map { spelling, value in
                Entry(
                    option: Option(spelling, destination: name, arity: .flag(value)),
                    meaning: .member(member)
                )
            }
        case .list:
            return [
                Entry(
                    option: Option(name, arity: .many, isRequired: isRequired),
                    meaning: .member(member)
                )
            ]
        case .integer(_, let isLong): conversion = isLong ? .integer : .text
        case .double: conversion = .float
        case .string, .timestamp, .map, .structure: break
        }
        let option = Option(name, isRequired: isRequired, conversion: conversion)
        return [Entry(option: option, meaning: .member(member))]
    }

    /// Reads the words that follow the operation's name.
    /// - Throws: What ``LineParser`` throws, or ``CommandFailure/unknownOptions(_:)``.
    package func parse(_ words: [String]) throws(CommandFailure) -> ParsedLine {
        if words == ["help"] { return ParsedLine(values: ["help": .word("help")]) }
        let help = Option("help", arity: .optional(absent: nil), isPositional: true)
        var options = entries.map(\.option)
        if liftsRequired(words) {
            for place in options.indices { options[place].isRequired = false }
        }
        let line = try LineParser(options + [help]).parse(words)
        if let word = line.values["help"]?.word, word != "help" {
            guard word.isEmpty, line.rest.isEmpty else {
                throw .unknownOptions(line.rest + (word.isEmpty ? [] : [word]))
            }
            return line
        }
        guard line.rest.isEmpty || line.values["help"] != nil else {
            throw .unknownOptions(line.rest)
        }
        return line
    }

    /// Whether a whole input or a sample takes the place of required options. Only the exact words
    /// count, and a sample of the output keeps what is required.
    private func liftsRequired(_ words: [String]) -> Bool {
        if words.contains("--\(Self.inputJSONName)") { return true }
        guard let place = words.firstIndex(of: "--\(Self.skeletonName)") else { return false }
        return !(place + 1 < words.count && words[place + 1] == "output")
    }
}
