// SPDX-License-Identifier: Apache-2.0
import APIModel

/// What the manual says of options.
enum ManualOptions {
    typealias Block = ManualPage.Block

    /// The options that every command takes, each with a description.
    static let global: [(name: String, kind: String, text: String)] = [
        ("--debug", "boolean", "Tells on standard error what is done."),
        (
            "--endpoint-url", "string",
            "Sends requests to this URL instead of the configured one."
        ),
        (
            "--no-verify-ssl", "boolean",
            "Takes any certificate. Without it, certificates are checked."
        ),
        (
            "--no-paginate", "boolean",
            "Fetches the first page of a list only. Without it, all pages are fetched."
        ),
        (
            "--output", "string",
            "How results are written: json, text or table."
        ),
        ("--query", "string", "A JMESPath expression that selects what of a result is written."),
        ("--profile", "string", "Takes the settings and keys of this profile."),
        ("--region", "string", "The region, in place of the configured one."),
        ("--version", "string", "Writes the version and ends."),
        (
            "--color", "string",
            "Whether tables are coloured: on, off or auto, which colours them on a terminal."
        ),
        ("--no-sign-request", "boolean", "Sends requests without a signature and needs no keys."),
        (
            "--ca-bundle", "string",
            "A file with certificates to trust, in place of the configured one."
        ),
        (
            "--cli-read-timeout", "int",
            "How many seconds to wait for a byte; 0 waits for ever. The default is 60."
        ),
        (
            "--cli-connect-timeout", "int",
            "How many seconds a connection may take; 0 waits for ever. The default is 60."
        ),
        ("--v2-debug", "boolean", "Is accepted, since scripts may hold it, and does nothing."),
    ]

    /// The section about the options that every command takes.
    static var globalSection: ManualPage.Section {
        ManualPage.Section(
            "GLOBAL OPTIONS",
            global.map { .entry(term: "\($0.name) (\($0.kind))", body: [.paragraph($0.text)]) }
        )
    }

    /// The lines of a synopsis.
    static func synopsis(_ options: OperationOptions) -> [String] {
        var lines = [OptionName.kebab(options.operation.name)]
        let entries = options.entries.filter { !isHidden($0, options.operation) }
        var place = 0
        while place < entries.count {
            let option = entries[place].option
            if case .flag = option.arity, place + 1 < entries.count {
                lines.append("[\(option.name) | \(entries[place + 1].option.name)]")
                place += 2
                continue
            }
            lines.append(option.isRequired ? "\(option.name) <value>" : "[\(option.name) <value>]")
            place += 1
        }
        return lines
            + global.map {
                $0.kind == "boolean"
                    ? "[\($0.name)]" : "[\($0.name) <value>]"
            }
    }

    /// Members that page a list by hand work, but are not shown beside the options that page it.
    private static func isHidden(_ entry: OperationOptions.Entry, _ operation: Operation) -> Bool {
        guard case .member(let member) = entry.meaning, let pagination = operation.pagination else {
            return false
        }
        return member.name == pagination.inputToken || member.name == pagination.limitKey
    }

    /// The descriptions of an operation's options.
    static func entries(_ options: OperationOptions) -> [Block] {
        var seen: Set<String> = []
        return options.entries.flatMap { entry -> [Block] in
            guard !isHidden(entry, options.operation),
                seen.insert(entry.option.destination).inserted
            else { return [] }
            return blocks(entry)
        }
    }

    private static func blocks(_ entry: OperationOptions.Entry) -> [Block] {
        let name = entry.option.name
        switch entry.meaning {
        case .member(let member): return blocks(of: member, named: name)
        case .inputJSON:
            return [
                .entry(
                    term: "\(name) (string)",
                    body: [
                        .paragraph(
                            "Takes the whole input from a JSON text of the form that "
                                + "--generate-cli-skeleton prints. Other options override its members. "
                                + "Texts in it are taken as they are, so it cannot hold binary values."
                        )
                    ]
                )
            ]
        case .skeleton:
            return [
                .entry(
                    term: "\(name) (string)",
                    body: [
                        .paragraph(
                            "Prints a sample as JSON and sends nothing. Without a value, or with input, "
                                + "it is a sample input for --cli-input-json. With output, the input is "
                                + "checked and a sample of the answer printed."
                        )
                    ]
                )
            ]
        case .paging(let paging):
            return [.entry(term: "\(name) (\(kind(paging)))", body: [.paragraph(text(paging))])]
        }
    }

    private static func kind(_ paging: OperationOptions.Paging) -> String {
        paging == .startingToken ? "string" : "integer"
    }

    private static func text(_ paging: OperationOptions.Paging) -> String {
        switch paging {
        case .startingToken:
            "Where to begin: the NextToken of a list that was cut before."
        case .pageSize:
            "How many items each call fetches. It does not change how many are written; smaller "
                + "pages mean more calls that each take less time."
        case .maxItems:
            "How many items are written at most. When there are more, a NextToken is written "
                + "too; give it to --starting-token to go on. Do not use it as the service's token."
        }
    }

    /// The description of a member's option, and after it how its values are written.
    private static func blocks(of member: Member, named name: String) -> [Block] {
        let shape = member.shape
        let isFlag = if case .boolean = shape.kind { true } else { false }
        let term =
            isFlag
            ? "\(name) | --no-\(name.dropFirst(2)) (boolean)"
            : "\(name) (\(ShapeSyntax.kind(shape)))"
        let body = description(of: member) + members(of: shape, above: [shape.name])
        return [.entry(term: term, body: body)] + syntax(of: shape)
    }

    private static func syntax(of shape: Shape) -> [Block] {
        if case .list(let element, _) = shape.kind, !element().isContainer {
            return [.paragraph("Syntax:"), .literal(ShapeSyntax.words(ofListOf: element()))]
        }
        guard ShapeSyntax.isStructured(shape) else { return [] }
        let shorthand = ShapeSyntax.shorthand(shape).map {
            [Block.paragraph("Shorthand Syntax:"), .literal([$0])]
        }
        return (shorthand ?? []) + [.paragraph("JSON Syntax:"), .literal(ShapeSyntax.json(shape))]
    }

    /// What a member is, and what it may be.
    static func description(of member: Member) -> [Block] {
        let text =
            member.documentation.isEmpty
            ? member.shape.documentation : member.documentation
        var blocks: [Block] = text.isEmpty ? [] : [.paragraph(text)]
        if case .string(_, _, let values) = member.shape.kind, !values.isEmpty {
            blocks += [.paragraph("Possible values:"), .bullets(values)]
        }
        if case .structure(let members, true) = member.shape.kind {
            let names = members.map(\.name).joined(separator: ", ")
            blocks.append(.paragraph("Exactly one of its members may be set: \(names)."))
        }
        return blocks
    }

    /// The members of a shape, each with its own.
    static func members(of shape: Shape, above: [String]) -> [Block] {
        switch shape.kind {
        case .structure(let members, _):
            members.map { member in
                entry("\(member.name)", member.shape, description(of: member), above)
            }
        case .list(let element, _):
            [entry("(\(ShapeSyntax.kind(element())))", element(), [], above)]
        case .map(let key, let element, _):
            [
                entry("key", key(), [], above), entry("value", element(), [], above),
            ]
        case .string, .integer, .double, .boolean, .timestamp: []
        }
    }

    private static func entry(
        _ name: String,
        _ shape: Shape,
        _ text: [Block],
        _ above: [String]
    ) -> Block {
        let term = name.hasPrefix("(") ? name : "\(name) -> (\(ShapeSyntax.kind(shape)))"
        if above.contains(shape.name), shape.isContainer {
            return .entry(term: term, body: text + [.paragraph("( ... recursive ... )")])
        }
        return .entry(term: term, body: text + members(of: shape, above: above + [shape.name]))
    }
}
