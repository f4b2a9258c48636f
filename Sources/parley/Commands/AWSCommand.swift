// SPDX-License-Identifier: Apache-2.0
import AWSCommandLine

/// The commands of the AWS CLI: `start-chat-contact`, `connect …` and `connectparticipant …`. They
/// read their words themselves, by the reference's rules.
enum AWSCommand {
    /// Whether a line is one of these commands.
    static func accepts(_ arguments: [String]) -> Bool { AWSCommandLine.accepts(arguments) }

    /// Runs a line and gives the status to end with.
    static func run(_ arguments: [String], version: String) async -> Int32 {
        await AWSCommandLine.run(
            arguments,
            .system(program: "parley", version: "parley/\(version)")
        )
    }
}
