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
    /// - Throws: ``TrialFault`` that begins with the file's name.
    init(_ path: String, type: FlowType? = nil) throws(TrialFault) {
        func fault(_ reason: String) -> TrialFault { TrialFault("\(path): \(reason)") }
        let handle =
            path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
        guard let data = try? handle.map({ try $0.readToEnd() ?? Data() }) else {
            throw fault("The file cannot be read.")
        }
        // As the API gets it: Foundation would drop a byte order mark, which the API refuses.
        guard let text = String(validating: data, as: UTF8.self) else {
            throw fault("The file is not UTF-8.")
        }
        do throws(FlowSyntaxError) {
            file = try FlowFile(text, type: type)
        } catch { throw fault(error.description) }
        name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    }
}

extension FlowType: ExpressibleByArgument {}
