// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Waits for a time, or for one of the events it names, whichever comes first.
struct Wait: Block {
    static let rules = BlockRules(
        logName: "Wait",
        flowTypes: .all,
        parameters: [
            .required("TimeLimitSeconds", .integerOrReference(secondsRange)),
            .optional("Events", .list(.word([customerReturned, botDisconnected]), count: 0...10)),
        ]
    )

    static let secondsRange: ClosedRange<Int64> = 1...604_800

    private static let completed = "WaitCompleted"
    private static let customerReturned = "CustomerReturned"
    private static let botDisconnected = "BotParticipantDisconnected"

    private let seconds: Template?
    private let customerMessage: Bool
    private let botLeaving: Bool

    init(_ parameters: ParameterReader) {
        seconds = parameters.template("TimeLimitSeconds")
        let events = (parameters.json("Events")?.array ?? []).compactMap(\.string)
        customerMessage = events.contains(Self.customerReturned)
        botLeaving = events.contains(Self.botDisconnected)
    }

    static func errorRule(for parameters: JSONObject) -> ErrorRule {
        let events = parameters["Events"]?.array ?? []
        return events.contains(.string(botDisconnected))
            ? .exactly(.noMatchingError, .participantNotFound) : .catchAll
    }

    static func conditionRule(for parameters: JSONObject) -> ConditionRule {
        let events = (parameters["Events"]?.array ?? []).compactMap(\.string)
        return .each([completed] + events)
    }

    func run(_ execution: inout Execution) -> Outcome {
        let text = execution.single(seconds) ?? ""
        execution.note("TimeLimitSeconds", text)
        guard let seconds = text.flowInteger, Self.secondsRange.contains(seconds) else {
            return .failed("\"\(text)\" is no time to wait for")
        }
        if botLeaving, !execution.contact.hasBot {
            return .failed(.participantNotFound, why: "no bot takes part")
        }
        return .wait(
            .time(customerMessage: customerMessage, botLeaving: botLeaving),
            dueMilliseconds: execution.due(inSeconds: seconds)
        )
    }

    func resume(_ input: FlowInput, _ execution: inout Execution) -> Outcome {
        switch input {
        case .timerFired: .result(.string(Self.completed))
        case .customerMessage where customerMessage: .result(.string(Self.customerReturned))
        case .botLeft where botLeaving: .result(.string(Self.botDisconnected))
        case .customerMessage, .botLeft, .start, .stop, .queueAnswered, .lambdaAnswered,
            .lexAnswered, .viewAnswered, .serviceAnswered:
            .stay
        }
    }
}
