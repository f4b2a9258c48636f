// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ContactFlow
import Foundation
import TerminalChat

/// `parley flow lint`: says what keeps a flow from being published.
struct FlowLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Tell what keeps flows from being published, and what they do on chat.",
        discussion: """
            The problems are those for which CreateContactFlow refuses content; notes are worth \
            knowing and refused by nobody. Queues, flows and other resources are taken to exist.

            The status is 0 when every file may be published, else 1.
            """
    )

    @Argument(help: "Flow documents; - is the standard input.")
    var files: [String]

    @Option(help: "What the flows are for (default: what the file says, else CONTACT_FLOW).")
    var type: FlowType?

    @Flag(help: "Leave the notes out.")
    var quiet = false

    func run() throws {
        var isClean = true
        for path in files {
            do throws(TrialFault) {
                let file = try NamedFlow(path, type: type).file
                isClean = report(file, path) && isClean
            } catch {
                print(SafeText.line(error.description))
                isClean = false
            }
        }
        guard isClean else { throw ExitCode(1) }
    }

    /// The most notes that are printed of one file.
    private static let notesMax = 50

    /// Prints what is to be said of a file; whether it may be published.
    private func report(_ file: FlowFile, _ path: String) -> Bool {
        let problems = FlowCheck.problems(in: file.flow, type: file.type)
        for problem in problems { print(SafeText.line("\(path): \(problem)")) }
        if !quiet {
            let notes = FlowAdvice.advice(on: file.flow)
            for note in notes.prefix(Self.notesMax) {
                print(SafeText.line("\(path): note: \(note)"))
            }
            if notes.count > Self.notesMax {
                print("\(path): note: and \(notes.count - Self.notesMax) more")
            }
        }
        if problems.isEmpty {
            print("\(path): ok (\(file.type.rawValue), \(file.flow.actions.count) actions)")
        } else if problems.count == FlowCheck.problemsMax {
            print("\(path): only the first \(FlowCheck.problemsMax) problems are listed")
        }
        return problems.isEmpty
    }
}
