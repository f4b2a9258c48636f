// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// The command `parley`.
@main
struct Parley: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parley",
        abstract: "A chat contact server, compatible with Amazon Connect chat.",
        version: "0.1.0",
        subcommands: [Serve.self, Env.self, ChatCommand.self]
    )
}
