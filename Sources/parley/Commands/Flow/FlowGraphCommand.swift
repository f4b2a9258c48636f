// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import ContactFlow
import Foundation

/// `parley flow graph`: draws a flow.
struct FlowGraphCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Draw a flow as a Mermaid flowchart or in Graphviz' language.",
        discussion: """
            Error branches are dotted, actions that the flow never gets to are dashed, and targets \
            that do not exist have six corners.
              parley flow graph flow.json --format dot | dot -Tsvg > flow.svg
            """
    )

    @Argument(help: "The flow document; - is the standard input.")
    var file: String

    @Option(help: "mermaid (default) or dot.")
    var format = FlowDrawing.mermaid

    func run() throws {
        do throws(TrialFault) {
            let flow = try NamedFlow(file).file.flow
            print(format.text(of: FlowGraph(flow)), terminator: "")
        } catch { throw ValidationError(error.description) }
    }
}

extension FlowDrawing: ExpressibleByArgument {}
