// SPDX-License-Identifier: Apache-2.0

/// Why a command ends without success, in the words and with the exit status of the reference.
package enum CommandFailure: Error, Sendable, Hashable {
    /// The options cannot be read; status 2, after the usage block.
    case usage(String)
    /// Words that no option or position takes; status 255, after the usage block.
    case unknownOptions([String])
    /// Anything that fails later; status 255, with an empty line before the message.
    case failure(String)
    /// Configuration that the user must add; status 255, the message alone.
    case configuration(String)

    /// The status with which the process ends.
    package var exitStatus: Int32 {
        switch self {
        case .usage: 2
        case .unknownOptions, .failure, .configuration: 255
        }
    }

    /// What is written to standard error by a program of the given name.
    package func text(program: String) -> String {
        switch self {
        case .usage(let message):
            "usage: \(Self.usage(program))\(program): error: \(message)\n"
        case .unknownOptions(let words):
            "usage: \(Self.usage(program))\nUnknown options: \(words.joined(separator: ", "))\n"
        case .failure(let message): "\n\(message)\n"
        case .configuration(let message): "\(message)\n"
        }
    }

    /// The usage block, which says where help is to be had.
    package static func usage(_ program: String) -> String {
        """
        \(program) [options] <command> <subcommand> [<subcommand> ...] [parameters]
        To see help text, you can run:

          \(program) help
          \(program) <command> help
          \(program) <command> <subcommand> help

        """
    }
}
