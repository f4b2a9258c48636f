// SPDX-License-Identifier: Apache-2.0

/// Runs flows: one pure function from a state and an input to the next state and effects.
///
/// **The pieces.** ``FlowParser`` reads a document into a ``Flow``; ``FlowCheck`` judges whether it
/// may be published; ``FlowProgram`` makes a published version ready to run, once. A contact keeps
/// a ``FlowState``. Whatever happens to the contact becomes a ``FlowInput``, and
/// ``step(_:_:facts:)`` answers with a ``FlowStep``: the next state, the ``FlowEffect``s to carry
/// out in order, and the path that was taken.
///
/// **Questions and requests.** What the server knows at once (queues, hours, metrics, other flows,
/// the contact itself, a random number, the time) the interpreter asks of ``FlowFacts`` while it
/// steps. What takes time is an effect that carries a ``FlowCall``; the flow then waits, and the
/// runner brings the answer as an input with the same call. A contact id and a call number together
/// are an idempotency key.
///
/// **The life of a contact.**
/// 1. `step(FlowState(), .start(flowID: inbound, .inbound), facts)`: greets, sets a queue, and ends
///    with `.enqueue(target, call)`. The state waits for the answer.
/// 2. `step(state, .queueAnswered(call, .enqueued), facts)`: the customer queue flow (the hook's, or
///    the default one) starts in the same step; `.flowStarted(…, .customerQueue)` says so.
/// 3. An agent accepts: `step(state, .stop, facts)` ends the queue flow. If
///    `state.flowID(for: .agentWhisper)` names a flow: `.start(flowID:, .agentWhisper)` and, when it
///    has ended, the same for `.customerWhisper`. Then the two are joined.
/// 4. The agent leaves and the customer remains: if `state.flowID(for: .customerRemaining)` names a
///    flow, the next contact begins with `state.inheritedByNextContact` and
///    `.start(flowID:, .disconnect)`.
/// 5. The customer leaves: `.stop`.
///
/// **Contract with the runner.** Record the state and the effects in one commit; carry the effects
/// out afterwards; give the next step facts that show them (attributes set are then attributes of
/// ``FlowFacts/contact``). After a restart look at ``FlowState/wait``: a call in flight is repeated
/// with the same key, a due time is armed again. An input that the flow does not wait for, a late
/// or repeated answer for instance, changes nothing and has no effects.
///
/// **Bounds.** A flow that runs ``actionsMaxWithoutWait`` actions without waiting for time or
/// people is stopped, the contact disconnected, and ``FlowEnd/tooManyActions(action:)`` says so.
/// Answers of functions and services do not count as waiting, so that a loop around a call ends,
/// too.
package enum Interpreter {
    /// The most actions that a flow may run without waiting for time or people.
    package static let actionsMaxWithoutWait = 1000
    /// The deepest that modules may call modules.
    package static let moduleDepthMax = 5

    /// Moves a contact's flow on by one input.
    /// - Parameters:
    ///   - state: Where the contact stands.
    ///   - input: What happened.
    ///   - facts: What the interpreter may ask.
    package static func step(
        _ state: FlowState,
        _ input: FlowInput,
        facts: some FlowFacts
    ) -> FlowStep {
        switch input {
        case .start(let flowID, let purpose): start(state, flowID, purpose, facts)
        case .stop: stop(state)
        case .timerFired, .customerMessage, .botLeft, .queueAnswered, .lambdaAnswered,
            .lexAnswered, .viewAnswered, .serviceAnswered:
            resume(state, input, facts)
        }
    }

    private static func start(
        _ state: FlowState,
        _ flowID: String,
        _ purpose: FlowPurpose,
        _ facts: some FlowFacts
    ) -> FlowStep {
        var advance = Advance(state, facts, purpose: purpose)
        guard let program = facts.flow(flowID, version: nil) else {
            advance.endMissing(flowID)
            return advance.step
        }
        advance.begin(program, purpose)
        advance.runUntilWait()
        return advance.step
    }

    private static func stop(_ state: FlowState) -> FlowStep {
        guard state.run != nil else { return FlowStep(state: state, effects: [], path: []) }
        var state = state
        state.run = nil
        state.end = .stopped
        return FlowStep(state: state, effects: [.flowEnded(.stopped)], path: [])
    }

    private static func resume(
        _ state: FlowState,
        _ input: FlowInput,
        _ facts: some FlowFacts
    ) -> FlowStep {
        guard let run = state.run, let wait = run.wait, wait.takes(input) else {
            return FlowStep(state: state, effects: [], path: [])
        }
        var advance = Advance(state, run, facts)
        advance.resume(input)
        return advance.step
    }
}

extension FlowWait {
    /// Whether an input may concern what is waited for; answers must name the very call.
    fileprivate func takes(_ input: FlowInput) -> Bool {
        switch input {
        case .timerFired(let call): call == self.call && dueMilliseconds != nil
        case .queueAnswered(let call, _), .lambdaAnswered(let call, _), .lexAnswered(let call, _),
            .viewAnswered(let call, _), .serviceAnswered(let call, _):
            call == self.call
        case .customerMessage, .botLeft: true
        case .start, .stop: false
        }
    }

    /// Whether the wait is for time or people, after which a flow may run on for long.
    var isForTimeOrPeople: Bool {
        switch kind {
        case .time, .lexMessage, .view: true
        case .queue, .queueTransfer, .lambda, .lexAnswer, .service: false
        }
    }
}
