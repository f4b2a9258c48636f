// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// The lines that tell what happens in a trial: each block with what it used, what it did, and
/// where it led.
struct TrialReport {
    private let start: Int64
    private var lines: [String] = []
    private var flowID: String?

    init(start: Int64) { self.start = start }

    mutating func takeLines() -> [String] {
        defer { lines = [] }
        return lines
    }

    mutating func add(_ line: String) {
        lines.append(line.map { $0.isNewline ? "⏎" : String($0) }.joined())
    }

    /// Adds something that happened at a moment.
    mutating func event(_ milliseconds: Int64, _ text: String) {
        add("  \(time(milliseconds))  \(text)")
    }

    /// Adds what a step did.
    mutating func step(_ step: FlowStep, _ milliseconds: Int64) {
        var told = 0
        for entry in step.path {
            if entry.flowID != flowID {
                flowID = entry.flowID
                add("flow \"\(entry.flowName)\"")
            }
            add("  \(time(entry.milliseconds))  \(entry.identifier)  \(entry.type.rawValue)")
            for input in entry.inputs { add("      \(input.name) = \(input.value)") }
            if let answer = entry.answer { add("      answered: \(answer.json.text)") }
            tell(step.effects[min(told, entry.effectCount)..<entry.effectCount])
            told = entry.effectCount
            add("    → \(entry.branch)")
        }
        tell(step.effects[min(told, step.effects.count)...])
    }

    /// Adds the effects that neither the inputs nor the branch tell of.
    private mutating func tell(_ effects: ArraySlice<FlowEffect>) {
        for effect in effects where effect.isWorthALine { add("    \(effect)") }
    }

    /// The time since the start, as hours, minutes and seconds.
    private func time(_ milliseconds: Int64) -> String {
        let seconds = max(0, (milliseconds - start) / 1000)
        return [seconds / 3600, seconds / 60 % 60, seconds % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}

extension FlowEffect {
    fileprivate var isWorthALine: Bool {
        switch self {
        case .flowStarted, .flowEnded, .wakeAt, .updateAttributes(_, .current), .setTargetQueue:
            false
        case .disconnect, .sendMessage, .updateAttributes, .updateContactData, .tagContact,
            .untagContact, .setHook, .setLogging, .setRecording,
            .setQueuePriority, .adjustQueueTime, .setRoutingCriteria, .enqueue, .transferQueue,
            .invokeLambda, .startLexTurn, .showView, .callService:
            true
        }
    }
}
