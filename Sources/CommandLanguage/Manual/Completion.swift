// SPDX-License-Identifier: Apache-2.0
package import APIModel

/// Writes completions for shells: commands, operations and options.
package struct Completion: Sendable {
    /// The shells.
    package enum Shell: String, Sendable, CaseIterable { case bash, zsh, fish }

    private let program: String
    private let operations: [Operation]
    private let shortcut: Operation

    /// Makes the completions of a program; one operation is also a command of its own.
    package init(program: String, operations: [Operation], shortcut: Operation) {
        self.program = program
        self.operations = operations.sorted { $0.name < $1.name }
        self.shortcut = shortcut
    }

    /// The script of a shell.
    package func script(_ shell: Shell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: "#compdef \(program)\nautoload -U +X bashcompinit && bashcompinit\n\(bash)"
        case .fish: fish
        }
    }

    private var commands: [String] {
        Service.allCases.map(\.rawValue) + [OptionName.kebab(shortcut.name)]
    }

    private var globals: [String] { GlobalOptions.declarations.map(\.name) }

    private func names(of service: Service) -> [String] {
        operations.filter { $0.service == service }.map { OptionName.kebab($0.name) } + ["help"]
    }

    private func options(of operation: Operation) -> [String] {
        OperationOptions(operation).entries.map(\.option.name)
    }

    /// What may follow each place: the words before it, joined by `:`, and the words there.
    private var places: [(path: String, words: [String])] {
        var places = [("", commands + globals)]
        for service in Service.allCases {
            places.append((service.rawValue, names(of: service) + globals))
        }
        for operation in operations {
            let path = "\(operation.service.rawValue):\(OptionName.kebab(operation.name))"
            places.append((path, options(of: operation) + ["help"] + globals))
        }
        places.append((OptionName.kebab(shortcut.name), options(of: shortcut) + ["help"] + globals))
        return places
    }

    private var bash: String {
        let cases = places.map { "    '\($0.path)') words='\($0.words.joined(separator: " "))' ;;" }
        return """
            _\(program)() {
              local current="${COMP_WORDS[COMP_CWORD]}" path='' words='' word place
              for ((place = 1; place < COMP_CWORD; place++)); do
                word="${COMP_WORDS[place]}"
                case "$word" in
                  -*) [ -n "$path" ] && break ;;
                  *) path="${path:+$path:}$word" ;;
                esac
              done
              case "$path" in
            \(cases.joined(separator: "\n"))
              esac
              COMPREPLY=($(compgen -W "$words" -- "$current"))
            }
            complete -o default -F _\(program) \(program)

            """
    }

    private var fish: String {
        var lines: [String] = []
        let unset = "not __fish_seen_subcommand_from \(commands.joined(separator: " "))"
        lines.append(
            "complete -c \(program) -n '\(unset)' -f -a '\(commands.joined(separator: " "))'"
        )
        for option in globals { lines.append("complete -c \(program) -l \(option.dropFirst(2))") }
        for service in Service.allCases {
            let names = names(of: service)
            let condition =
                "__fish_seen_subcommand_from \(service.rawValue); and not "
                + "__fish_seen_subcommand_from \(names.joined(separator: " "))"
            lines.append(
                "complete -c \(program) -n '\(condition)' -f -a '\(names.joined(separator: " "))'"
            )
        }
        for operation in operations {
            let name = OptionName.kebab(operation.name)
            for option in options(of: operation) {
                lines.append(
                    "complete -c \(program) -n '__fish_seen_subcommand_from \(name)' "
                        + "-l \(option.dropFirst(2))"
                )
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
