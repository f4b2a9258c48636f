// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import Foundation
import JSONDocument
import Journal

/// Wakes flows that run as many actions in a row as flows may, and tells for how long one command
/// keeps the thread that it runs on.
struct LongLoad {
    private static let rounds = 20

    /// What a long flow consists of.
    enum Kind: String, CaseIterable {
        case compare, attributes, messages
        /// Texts of a quarter of a megabyte each, which are made and then found too long.
        case hugeTexts

        /// A flow that waits for the customer and then goes through its actions over and over.
        var document: JSON {
            let count = 200
            var actions: [JSON] = [
                [
                    "Identifier": "wait", "Type": "Wait",
                    "Parameters": ["TimeLimitSeconds": "86400", "Events": ["CustomerReturned"]],
                    "Transitions": [
                        "NextAction": "a0",
                        "Errors": [["ErrorType": "NoMatchingError", "NextAction": "a0"]],
                        "Conditions": [
                            BenchFlow.condition("CustomerReturned", "a0"),
                            BenchFlow.condition("WaitCompleted", "a0"),
                        ],
                    ],
                ]
            ]
            for number in 0..<count { actions.append(action(number, of: count)) }
            return [
                "Version": "2019-10-30", "StartAction": "wait", "Actions": .array(actions),
            ]
        }

        private func action(_ number: Int, of count: Int) -> JSON {
            let next = JSON.string("a\((number + 1) % count)")
            let (type, parameters): (JSON, JSON) =
                switch self {
                case .compare: ("Compare", ["ComparisonValue": "$.Attributes.plan"])
                case .attributes:
                    (
                        "UpdateContactAttributes",
                        ["Attributes": ["n\(number)": "$.ContactId-$.Attributes.plan"]]
                    )
                case .hugeTexts:
                    (
                        "MessageParticipant",
                        ["Text": .string(String(repeating: "$.Attributes ", count: 9))]
                    )
                case .messages:
                    ("MessageParticipant", ["Text": "You have the plan $.Attributes.plan."])
                }
            let error = self == .compare ? "NoMatchingCondition" : "NoMatchingError"
            return [
                "Identifier": .string("a\(number)"), "Type": type, "Parameters": parameters,
                "Transitions": [
                    "NextAction": next,
                    "Errors": [["ErrorType": .string(error), "NextAction": next]],
                    "Conditions": [],
                ],
            ]
        }
    }

    static func run() async throws {
        for kind in Kind.allCases {
            let timed = TimedFlows()
            let centre = try await BenchCentre(MemoryJournal(), kind.document) {
                timed.inner = $0
                return timed
            }
            var whole: [Double] = []
            for number in 0..<rounds {
                let note = kind == .hugeTexts ? String(repeating: "x", count: 30_000) : nil
                try await centre.startChat(number, note: note)
                let before = timed.seconds
                let began = Usage.processorSeconds
                try await centre.say("hello", inChat: number)
                whole.append(Usage.processorSeconds - began)
                timed.rounds.append(timed.seconds - before)
            }
            print(
                "1,000 actions of \(kind.rawValue): \(text(timed.rounds)) ms in the flow, "
                    + "\(text(whole)) ms for the command with all that is stored")
        }
    }

    /// The median in milliseconds.
    private static func text(_ seconds: [Double]) -> String {
        String(format: "%.2f", seconds.sorted()[seconds.count / 2] * 1000)
    }
}

/// Flows whose time is taken. The benchmark uses them one after the other.
// SAFETY: One chat after the other is run, and awaited.
final class TimedFlows: FlowStepper, @unchecked Sendable {
    var inner: (any FlowStepper)?
    var seconds = 0.0
    var rounds: [Double] = []

    func isRunnable(_ state: Chat.State, _ stamp: Stamp) -> Bool {
        inner?.isRunnable(state, stamp) ?? false
    }

    func run(_ draft: inout ChatDraft, _ stamp: Stamp) -> FlowTrace {
        let began = Usage.processorSeconds
        defer { seconds += Usage.processorSeconds - began }
        return inner?.run(&draft, stamp) ?? FlowTrace()
    }

    func committed(_ trace: FlowTrace) { inner?.committed(trace) }
}
