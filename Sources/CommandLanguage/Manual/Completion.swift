// SPDX-License-Identifier: Apache-2.0
package import APIModel

/// Writes completions for shells: commands, operations, options, and values where they have names.
package struct Completion: Sendable {
    /// The shells.
    package enum Shell: String, Sendable, CaseIterable { case bash, zsh, fish }

    /// An option as far as a shell needs to know it.
    package struct Choice: Sendable, Hashable {
        /// As typed, with dashes.
        package let name: String
        /// Whether a word follows that belongs to it.
        package let takesValue: Bool
        /// The words that may follow; empty where anything may.
        package let values: [String]

        /// Makes an option.
        package init(_ name: String, takesValue: Bool, values: [String] = []) {
            self.name = name
            self.takesValue = takesValue
            self.values = values
        }
    }

    /// A command and what may follow it.
    package struct Place: Sendable, Hashable {
        /// The words that lead there, such as `connect send-message`; empty for the program itself.
        package let path: String
        /// The commands below it; empty at the end of a path.
        package let commands: [String]
        /// Its options, without the ones that every command of the AWS CLI's kind takes.
        package let options: [Choice]
        /// Whether the options of every command of the AWS CLI's kind may stand here too.
        var takesGlobals = false

        /// Makes a place.
        package init(path: String, commands: [String], options: [Choice]) {
            self.path = path
            self.commands = commands
            self.options = options
        }

        var isOperation: Bool { takesGlobals && commands.isEmpty }

        var withGlobals: Place {
            var place = self
            place.takesGlobals = true
            return place
        }
    }

    let program: String
    let places: [Place]

    /// Makes the completions of a program; one operation is also a command of its own, and the
    /// program may have commands that are no operations.
    package init(
        program: String,
        operations: [Operation],
        shortcut: Operation,
        otherCommands: [Place] = []
    ) {
        let operations = operations.sorted { $0.name < $1.name }
        let shortcutName = OptionName.kebab(shortcut.name)
        let others = otherCommands.map(\.path).filter { !$0.contains(" ") }
        let names = Service.allCases.map(\.rawValue) + [shortcutName] + others
        self.program = program
        var callers = [Place(path: "", commands: names, options: [])]
        callers += Service.allCases.map { Self.place(of: $0, operations) }
        callers += operations.map { operation in
            let path = "\(operation.service.rawValue) \(OptionName.kebab(operation.name))"
            return Place(path: path, commands: [], options: Self.choices(of: operation))
        }
        callers.append(Place(path: shortcutName, commands: [], options: Self.choices(of: shortcut)))
        places = callers.map(\.withGlobals) + otherCommands
    }

    /// The script of a shell.
    package func script(_ shell: Shell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: zsh
        case .fish: fish
        }
    }

    /// The options that every command of the AWS CLI's kind takes.
    static let globals = GlobalOptions.declarations.map(choice)

    private static func place(of service: Service, _ operations: [Operation]) -> Place {
        let names = operations.filter { $0.service == service }.map { OptionName.kebab($0.name) }
        return Place(path: service.rawValue, commands: names + ["help"], options: [])
    }

    private static func choices(of operation: Operation) -> [Choice] {
        OperationOptions(operation).entries.map { entry in
            guard case .member(let member) = entry.meaning else { return choice(entry.option) }
            return Choice(
                entry.option.name,
                takesValue: takesValue(entry.option),
                values: values(of: member.shape)
            )
        }
    }

    private static func choice(_ option: Option) -> Choice {
        Choice(option.name, takesValue: takesValue(option), values: option.choices)
    }

    private static func takesValue(_ option: Option) -> Bool {
        switch option.arity {
        case .one, .optional, .many: true
        case .flag, .version: false
        }
    }

    private static func values(of shape: Shape) -> [String] {
        switch shape.kind {
        case .string(_, _, let values): values
        case .list(let element, _): values(of: element())
        case .integer, .double, .boolean, .timestamp, .map, .structure: []
        }
    }
}
