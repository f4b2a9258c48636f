// SPDX-License-Identifier: Apache-2.0

extension Completion {
    // MARK: bash and zsh

    /// bash counts words from 0; the program is the first.
    var bash: String {
        """
        # Completions of \(program) for bash.
        _\(program)() {
          local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
          local place='' found='' isValue='' index
          for ((index = 1; index < COMP_CWORD; index++)); do
        \(step("${COMP_WORDS[index]}"))
          done
        \(search)
          COMPREPLY=($(compgen -W "$found" -- "$current"))
        }
        complete -o default -F _\(program) \(program)

        """
    }

    /// zsh counts words from 1. The script works as a file in `fpath` and with `eval`.
    var zsh: String {
        """
        #compdef \(program)
        # Completions of \(program) for zsh.
        _\(program)() {
          local previous="${words[CURRENT-1]}" place='' found='' isValue='' index
          for ((index = 2; index < CURRENT; index++)); do
        \(step("${words[index]}"))
          done
        \(search)
          if [ -n "$found" ]; then compadd -- ${=found}; else _files; fi
        }
        if [ "$funcstack[1]" = _\(program) ]; then _\(program) "$@"; else compdef _\(program) \(program); fi

        """
    }

    /// Takes one word into the path to a command. Where a path ends, so do the commands.
    private func step(_ word: String) -> String {
        let inner = places.filter { !$0.commands.isEmpty }.map(\.path)
        let valued = Self.globals.filter(\.takesValue).map(\.name)
        return """
                case "$place" in
                  \(patterns(inner))) ;;
                  *) break ;;
                esac
                case "\(word)" in
                  \(patterns(valued))) index=$((index + 1)) ;;
                  -*) ;;
                  *) place="${place:+$place }\(word)" ;;
                esac
            """
    }

    /// Finds the words that may follow a path and the word before.
    private var search: String {
        let options = Self.globals + places.flatMap(\.options)
        let flags = Set(options.filter { !$0.takesValue }.map(\.name)).sorted()
        return """
              case "$previous" in
                [!-]* | \(patterns(flags))) ;;
                *) isValue=1 ;;
              esac
              if [ -n "$isValue" ]; then
                case "$place $previous" in
            \(valueAnswers.joined(separator: "\n"))
                esac
              else
                case "$place" in
            \(places.map { answer("'\($0.path)'", words(at: $0)) }.joined(separator: "\n"))
                esac
              fi
            """
    }

    /// The words that may follow an option.
    private var valueAnswers: [String] {
        let globals = Self.globals.map { ("*' \($0.name)'", $0.values) }
        let others = places.flatMap { place in
            place.options.map { option in ("'\(place.path) \(option.name)'", option.values) }
        }
        return (globals + others).filter { !$0.1.isEmpty }.map { answer($0.0, $0.1) }
    }

    private func patterns(_ words: [String]) -> String {
        words.map { "'\($0)'" }.joined(separator: " | ")
    }

    private func answer(_ path: String, _ words: [String]) -> String {
        "      \(path)) found='\(words.joined(separator: " "))' ;;"
    }

    private func words(at place: Place) -> [String] {
        place.commands + place.options.map(\.name) + (place.isOperation ? ["help"] : [])
            + (place.takesGlobals ? Self.globals.map(\.name) : [])
    }

    // MARK: fish

    /// fish asks which commands it has seen.
    var fish: String {
        var lines = ["# Completions of \(program) for fish."]
        for place in places {
            let condition = fishCondition(place)
            if !place.commands.isEmpty {
                lines.append(
                    fishLine(condition, "-f -a '\(place.commands.joined(separator: " "))'"))
            } else if place.isOperation {
                lines.append(fishLine(condition, "-f -a help"))
            }
            lines += place.options.map { fishLine(condition, fishOption($0)) }
        }
        let callers = places.filter { $0.takesGlobals && !$0.path.contains(" ") }.map(\.path)
        let condition = "__fish_use_subcommand; or " + fishSeen(callers.filter { !$0.isEmpty })
        lines += Self.globals.map { fishLine(condition, fishOption($0)) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func fishLine(_ condition: String, _ rest: String) -> String {
        "complete -c \(program) -n '\(condition)' \(rest)"
    }

    private func fishOption(_ option: Choice) -> String {
        let name = "-l \(option.name.drop { $0 == "-" })"
        guard option.takesValue else { return name }
        return option.values.isEmpty
            ? "\(name) -r" : "\(name) -x -a \"\(option.values.joined(separator: " "))\""
    }

    /// That every word of a path was seen, and no command below it.
    private func fishCondition(_ place: Place) -> String {
        guard !place.path.isEmpty else { return "__fish_use_subcommand" }
        var parts = place.path.split(separator: " ").map { fishSeen([String($0)]) }
        if !place.commands.isEmpty { parts.append("not " + fishSeen(place.commands)) }
        return parts.joined(separator: "; and ")
    }

    private func fishSeen(_ words: [String]) -> String {
        "__fish_seen_subcommand_from \(words.joined(separator: " "))"
    }
}
