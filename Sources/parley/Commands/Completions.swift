// SPDX-License-Identifier: Apache-2.0
import AWSCommandLine
import ArgumentParser
import CommandLanguage

extension Completion.Shell: ExpressibleByArgument {}

/// `parley completions`: what a shell needs to complete this program's commands.
struct Completions: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print completions for bash, zsh or fish.",
        discussion: """
            eval "$(parley completions bash)"  turns them on in bash, and alike in zsh;  \
            parley completions fish | source  does in fish.
            """
    )

    @Argument(help: "bash, zsh or fish.")
    var shell: Completion.Shell

    func run() throws {
        let others = Parley.configuration.subcommands.flatMap { Self.places(of: $0, below: "") }
        let script = AWSCommandLine.completion(shell, program: "parley", otherCommands: others)
        print(script, terminator: "")
    }

    /// A command and the ones below it.
    private static func places(
        of command: any ParsableCommand.Type,
        below path: String
    ) -> [Completion.Place] {
        let path = path.isEmpty ? command.name : "\(path) \(command.name)"
        let inner = command.configuration.subcommands
        let place = Completion.Place(
            path: path,
            commands: inner.map { $0.name },
            options: options(inHelp: Parley.helpMessage(for: command, columns: columnsMax))
        )
        return [place] + inner.flatMap { places(of: $0, below: path) }
    }

    /// Wide enough that each option stands on one line.
    private static let columnsMax = 10_000

    /// The options that a help text lists, one a line: `  -q, --quiet <level> What it does.`
    private static func options(inHelp text: String) -> [Completion.Choice] {
        text.split(separator: "\n").filter { $0.hasPrefix("  -") }.flatMap { line in
            let words = line.split(separator: " ").prefix { "-<".contains($0.first ?? " ") }
            let names = words.flatMap { $0.split { ",/".contains($0) } }
            let takesValue = words.contains { $0.hasPrefix("<") }
            return names.filter { $0.hasPrefix("--") }.map {
                Completion.Choice(String($0), takesValue: takesValue)
            }
        }
    }
}
