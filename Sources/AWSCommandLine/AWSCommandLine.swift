// SPDX-License-Identifier: Apache-2.0
package import APIModel
import CommandLanguage

/// The commands of the AWS CLI for the operations in the model.
package enum AWSCommandLine {
    /// The operation that is also a command of its own.
    package static let shortcut = "start-chat-contact"

    /// Whether a command line is one for ``run(_:_:)``: it begins with a service or the shortcut, or
    /// with an option that is known here and not to every program, or names a service after options.
    package static func accepts(_ arguments: [String]) -> Bool {
        let names = Service.allCases.map(\.rawValue) + [shortcut]
        guard let first = arguments.first else { return false }
        guard first.hasPrefix("--") else { return names.contains(first) }
        let option = first.prefix { $0 != "=" }
        return arguments.contains { names.contains($0) }
            || GlobalOptions.declarations.contains { $0.name == option && $0.arity != .version }
    }

    /// Runs a command line and gives the status to end with.
    /// - Parameter arguments: The words after the program's name: options, a service, an operation
    ///   and its options; or ``shortcut`` in place of service and operation.
    package static func run(_ arguments: [String], _ world: CommandWorld) async -> Int32 {
        do throws(CommandFailure) {
            try await command(arguments, world)
            return 0
        } catch {
            world.complain(error.text(program: world.program))
            return error.exitStatus
        }
    }

    private static func command(
        _ arguments: [String],
        _ world: CommandWorld
    ) async throws(CommandFailure) {
        let names = Service.allCases.map(\.rawValue) + [shortcut, "help"]
        let position = Option("command", choices: names, isPositional: true)
        let line = try LineParser(GlobalOptions.declarations + [position]).parse(arguments)
        if line.asksVersion { return world.write(world.version + "\n") }
        let globals = try GlobalOptions(line)
        switch line.values["command"]?.word {
        case shortcut:
            try await OperationCommand(.startChatContact, globals, world).run(line.rest)
        case let name?:
            guard let service = Service(rawValue: name) else {
                return world.show(Manual(program: world.program).overview())
            }
            try await command(of: service, line.rest, globals, world)
        case nil: break
        }
    }

    private static func command(
        of service: Service,
        _ words: [String],
        _ globals: GlobalOptions,
        _ world: CommandWorld
    ) async throws(CommandFailure) {
        let operations = operations(of: service)
        let names = operations.map { OptionName.kebab($0.name) }
        let position = Option("operation", choices: names + ["help"], isPositional: true)
        let line = try LineParser([position]).parse(words)
        let name = line.values["operation"]?.word
        guard let place = names.firstIndex(where: { $0 == name }) else {
            return world.show(Manual(program: world.program).service(service, operations))
        }
        try await OperationCommand(operations[place], globals, world).run(line.rest)
    }

    /// The operations of a service by name.
    package static func operations(of service: Service) -> [Operation] {
        Operation.all.filter { $0.service == service }.sorted { $0.name < $1.name }
    }
}
