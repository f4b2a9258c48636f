// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ContactFlow
import Foundation

/// `parley flow`: what can be done with flow documents without a server.
struct FlowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flow",
        abstract: "Check, draw and try out contact flows, without a server.",
        discussion: """
            A FILE holds the content of a flow or module, or the answer of describe-contact-flow \
            or describe-contact-flow-module; - is the standard input.
            """,
        subcommands: [FlowLintCommand.self, FlowGraphCommand.self, FlowRunCommand.self]
    )
}

/// A file that was named on the command line.
struct NamedFlow {
    let name: String
    let file: FlowFile

    /// Reads a file.
    /// - Throws: ``TrialFault`` with a sentence that does not name the file.
    init(_ path: String, type: FlowType? = nil) throws(TrialFault) {
        let handle =
            path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
        guard let data = try? handle.map({ try $0.readToEnd() ?? Data() }) else {
            throw TrialFault("The file cannot be read.")
        }
        // As the API gets it: Foundation would drop a byte order mark, on which the API stumbles.
        guard let text = String(validating: data, as: UTF8.self) else {
            throw TrialFault("The file is not UTF-8.")
        }
        do throws(FlowSyntaxError) {
            file = try FlowFile(text, type: type)
        } catch { throw TrialFault(error.description) }
        name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    }
}

extension FlowType: ExpressibleByArgument {}
