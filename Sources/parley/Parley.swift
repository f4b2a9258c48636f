// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation

/// The command `parley`.
struct Parley: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parley",
        abstract: "A chat contact server, compatible with Amazon Connect chat.",
        discussion: """
            The commands start-chat-contact, connect OPERATION and connectparticipant OPERATION \
            call a server as the AWS CLI does; 'parley start-chat-contact help' shows the manual.
            """,
        version: ParleyVersion.number,
        subcommands: [
            Serve.self, Env.self, ChatCommand.self, Bench.self, Explain.self, FlowCommand.self,
            ManPages.self, Completions.self,
        ]
    )
}

/// The version of this program.
enum ParleyVersion {
    static let number = "0.1.0"
}

/// Hands lines of the AWS CLI's kind to its own parser, and everything else to ArgumentParser.
@main
enum Main {
    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if AWSCommand.accepts(arguments) {
            exit(await AWSCommand.run(arguments, version: ParleyVersion.number))
        }
        await Parley.main()
    }
}
