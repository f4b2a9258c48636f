// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import ContactService
import Foundation
import TerminalChat

/// Leads a trial through its script, and asks outside what the flow asks.
struct FlowTrialSession {
    private var trial: FlowTrial
    private let world: OutsideWorld

    /// How many moments may come by themselves once the script is over.
    private static let momentsMax = 10_000

    init(trial: FlowTrial, world: OutsideWorld) {
        self.trial = trial
        self.world = world
    }

    /// Runs to the end and prints what happens.
    mutating func run(_ script: AnyIterator<String>) async throws {
        trial.begin()
        try await settle()
        while trial.stand != .over, let line = script.next() {
            do throws(TrialFault) {
                trial.follow(try TrialDirection(line))
            } catch { report("    \(error)") }
            try await settle()
        }
        var moments = 0
        while trial.passOn() {
            try await settle()
            moments += 1
            guard moments < Self.momentsMax else {
                report("    the trial stops after \(moments) moments")
                break
            }
        }
        try await settle()
        trial.conclude()
        show()
    }

    /// Answers what the flow asks until it asks nothing.
    private mutating func settle() async throws {
        show()
        while case .asks(let request) = trial.stand {
            let lines = trial.conversation.dropLast().suffix(OutsideContext.linesMax)
                .map { OutsideContext.Line(role: $0.role, text: $0.text) }
            let answer: OutsideAnswer
            if let why = world.refuses(request) {
                answer = .failed(request, why)
            } else {
                answer = try await world.answer(request, OutsideContext(history: { lines }))
            }
            trial.answer(answer)
            show()
        }
    }

    private mutating func show() {
        for line in trial.takeLines() { report(line) }
    }

    private func report(_ line: String) {
        FileHandle.standardOutput.write(Data((SafeText.line(line) + "\n").utf8))
    }
}

/// The directions of a trial, for the help.
enum FlowTrialDirections {
    static let text = TrialDirection.help.map { "  \($0.line)  \($0.meaning)" }
        .joined(separator: "\n")
}
