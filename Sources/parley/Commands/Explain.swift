// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ContactService
import TerminalChat

/// `parley explain`: the way that a contact took through its flows.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell which way a contact took through its flows, block by block, and why.",
        discussion: """
            It reads the path files of a data directory, on the machine of the server, whether the \
            server runs or not. They hold the latest blocks of all contacts.
            """
    )

    @Argument(help: "The id of the contact.")
    var contact: String

    @Option(help: "The server's data directory (default: ~/.parley, or PARLEY_DATA).")
    var data: String?

    func run() throws {
        let settings = try Settings(configuration: nil)
        let folder = data ?? settings.value("data") ?? DataFolder.defaultPath
        let steps = FlowPath(of: contact, in: FlowPath.file(in: folder)).steps
        guard !steps.isEmpty else {
            throw Failure(
                "Nothing is known of the contact \(contact) in \(folder). Its flow has not run, it is "
                    + "longer ago than the path files reach, or the server has another data "
                    + "directory: name it with --data DIR.")
        }
        var flow = ""
        for step in steps {
            if step.flowID != flow { tell("flow \"\(step.flowName)\" (\(step.flowID))") }
            flow = step.flowID
            tell("  \(step.time)  \(step.block)  \(step.type)")
            for (name, value) in step.inputs.sorted(by: { $0.key < $1.key }) {
                tell("      \(name) = \(value.replacing("\n", with: "⏎"))")
            }
            if let answer = step.answer { tell("      answered: \(answer)") }
            tell("    → \(step.branch)")
        }
    }

    /// Prints a line. What customers wrote may stand in it, and does nothing to the terminal.
    private func tell(_ line: String) { print(SafeText.line(line)) }
}
