// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Has the customer sign in. It needs a service that can do that; without one, the error branch.
struct AuthenticateParticipant: Block {
    static let rules = BlockRules(
        logName: "AuthenticateCustomer",
        flowTypes: [.inbound, .transfer, .queue, .module],
        errors: .exactly(.noMatchingError, .timeLimitExceeded),
        conditions: ConditionRule(operators: [.equals], operands: [optedOut]),
        parameters: [
            .optional("CognitoConfiguration", .anything),
            .optional("CustomerProfilesConfiguration", .anything),
            .optional("TimeLimitMinutes", .integer(timeLimitRange)),
        ]
    )

    static let timeLimitRange: ClosedRange<Int64> = 3...15

    private static let optedOut = "OptedOut"

    private let payload: JSONTemplate
    private let timeLimitMinutes: Int64

    init(_ parameters: ParameterReader) {
        payload = JSONTemplate(.object(parameters.object))
        let minutes = parameters.text("TimeLimitMinutes")?.flowInteger
        let range = Self.timeLimitRange
        timeLimitMinutes = min(max(minutes ?? range.lowerBound, range.lowerBound), range.upperBound)
    }

    func run(_ execution: inout Execution) -> Outcome {
        guard execution.contact.hasCustomer else { return .failed("the customer is not connected") }
        guard let payload = execution.json(payload) else {
            return .failed("what the service is to be given is too large")
        }
        execution.emit(
            .callService(
                ServiceRequest(
                    call: execution.upcomingCall,
                    service: .authentication,
                    operation: "AuthenticateParticipant",
                    payload: payload
                )
            )
        )
        return .wait(
            .service(stage: 0),
            dueMilliseconds: execution.due(inSeconds: timeLimitMinutes * 60)
        )
    }

    func resume(_ input: FlowInput, _ execution: inout Execution) -> Outcome {
        switch input {
        case .timerFired:
            return .failed(.timeLimitExceeded, why: "the customer did not sign in in time")
        case .serviceAnswered(_, .failed(let why)): return .failed(why)
        case .serviceAnswered(_, .returned(let answer)):
            let result = answer["Result"]?.string
            return result == Self.optedOut ? .result(.string(Self.optedOut)) : .done
        default: return .stay
        }
    }
}
