// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// An action type that calls another service, perhaps several times one after the other.
protocol ServiceBlock: Block {
    /// Which service it calls.
    static var service: ServiceRequest.Service { get }

    /// What is to be asked first.
    func begin(_ execution: inout Execution) -> ServiceStep

    /// What follows from an answer.
    /// - Parameter stage: Which call of the series was answered, counted from 0.
    func take(_ answer: JSON, stage: Int, _ execution: inout Execution) -> ServiceStep

    /// Where the refusal of a call leads.
    func refused(_ why: String, stage: Int) -> Outcome
}

/// What an action does next with a service.
enum ServiceStep {
    /// Call the service.
    case call(operation: String, payload: JSON)
    /// No more calls.
    case settle(Outcome)
}

extension ServiceStep {
    /// The end of an action whose service has answered without what its API says is there.
    static func brokenAnswer(lacking what: String) -> ServiceStep {
        .settle(.failed("the answer has no \(what)"))
    }
}

extension JSON {
    /// The objects of a list that an answer must have; `nil` when there is no such list. Only a
    /// list without objects says that there are none.
    func answeredObjects(_ member: String) -> [JSON]? {
        guard let list = self[member]?.array, list.allSatisfy({ $0.object != nil }) else {
            return nil
        }
        return list
    }

    /// The text of a member that an answer must have; `nil` when there is none or an empty one.
    func answeredText(_ member: String) -> String? {
        self[member]?.string.flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension FlowResults {
    /// Why what services have told may not be kept; `nil` when it may.
    fileprivate var whyNotKept: String? {
        for kept in [customer, caseFields, task, wisdom] {
            if let why = kept?.whyNotKept { return why }
        }
        return nil
    }
}

extension ServiceBlock {
    func refused(_ why: String, stage: Int) -> Outcome { .failed(why) }

    func run(_ execution: inout Execution) -> Outcome {
        perform(begin(&execution), stage: 0, &execution)
    }

    func resume(_ input: FlowInput, _ execution: inout Execution) -> Outcome {
        guard case .serviceAnswered(_, let answer) = input,
            case .service(let stage) = execution.run.wait?.kind
        else { return .stay }
        switch answer {
        case .failed(let why): return refused(why, stage: stage)
        case .returned(let body):
            let results = execution.state.results
            let step = take(body, stage: stage, &execution)
            if let why = execution.state.results.whyNotKept {
                execution.state.results = results
                return refused("the answer \(why)", stage: stage)
            }
            return perform(step, stage: stage + 1, &execution)
        }
    }

    private func perform(
        _ step: ServiceStep,
        stage: Int,
        _ execution: inout Execution
    ) -> Outcome {
        switch step {
        case .settle(let outcome): return outcome
        case .call(let operation, let payload):
            execution.note("Operation", operation)
            execution.emit(
                .callService(
                    ServiceRequest(
                        call: execution.upcomingCall,
                        service: Self.service,
                        operation: operation,
                        payload: payload
                    )
                )
            )
            return .wait(.service(stage: stage))
        }
    }
}
