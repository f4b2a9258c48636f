// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import ContactFlow
import JSONDocument
package import Logging

/// Lets the flow of a chat go on: gives the interpreter what happened, and turns what it wants done
/// into decisions of the chat, all within the command that made it happen.
///
/// What must be asked outside is only recorded here, with the flow's progress; ``OutsideCalls`` asks
/// it after the commit and brings the answer by a command of its own.
package struct FlowConductor: FlowStepper {
    let directory: Directory
    let census: Census
    let outside: OutsideWorld
    private let programs: FlowPrograms
    private let names: ResourceNames
    private let record: FlowRecord
    private let seed: UInt64
    let logger: Logger

    /// How many inputs one command may feed to a flow before the chat is ended as a fault of the
    /// flow: the interpreter bounds actions, this bounds rounds.
    private static let roundsMax = 200

    /// Makes a conductor.
    /// - Parameters:
    ///   - outside: what flows may ask beyond the server.
    ///   - record: where it is noted which way flows have taken.
    ///   - seed: what chance in flows is drawn by.
    package init(
        directory: Directory, programs: FlowPrograms, census: Census, names: ResourceNames,
        outside: OutsideWorld = .none, record: FlowRecord = FlowRecord(), seed: UInt64 = 0,
        logger: Logger
    ) {
        self.directory = directory
        self.programs = programs
        self.census = census
        self.names = names
        self.outside = outside
        self.record = record
        self.seed = seed
        self.logger = logger
    }

    /// Runs the flow while it has something to do; what it wants done is recorded in the draft.
    package func run(_ draft: inout ChatDraft, _ stamp: Stamp) -> FlowTrace {
        guard isRunnable(draft.state, stamp) else { return FlowTrace() }
        var turn = FlowTurn(draft, stamp)
        do throws(Chat.Rejection) {
            var rounds = 0
            while isRunnable(turn.draft.state, stamp) {
                rounds += 1
                guard rounds <= Self.roundsMax else {
                    turn.record(try Chat.endChat(turn.state, .systemError, stamp))
                    break
                }
                try advance(&turn)
            }
        } catch {
            stop(&turn, because: error)
        }
        draft = turn.draft
        return turn.trace
    }

    /// Ends a flow of which the chat refused something. Nobody would go on with it, so the contact
    /// ends too, unless somebody is to take it out of a queue.
    private func stop(_ turn: inout FlowTurn, because rejection: Chat.Rejection) {
        logger.warning(
            "flow stopped",
            metadata: ["contact.id": "\(turn.contactID)", "reason": "\(rejection)"])
        let end = Chat.FlowProgress(
            memory: FlowState().stored, interest: [], due: nil, isDone: true,
            signalsTaken: turn.state.flow.inbox.count, request: nil, disconnectFlow: nil)
        let isQueued = turn.state.contact?.isQueued ?? false
        let events =
            isQueued
            ? try? Chat.advanceFlow(turn.state, end, turn.stamp)
            : try? Chat.endChat(turn.state, .systemError, turn.stamp)
        turn.record(events ?? [])
    }

    /// Notes the way that the flow took, now that it is certain.
    package func committed(_ trace: FlowTrace) { record.note(trace) }

    package func isRunnable(_ state: Chat.State, _ stamp: Stamp) -> Bool {
        state.phase == .open
            && (state.flow.isRunnable || Chat.isFlowDue(state, at: stamp.now))
    }

    private func advance(_ turn: inout FlowTurn) throws(Chat.Rejection) {
        let before = turn.state.flow
        guard let kept = memory(before), let occasion = occasion(before, kept, turn.state)
        else {
            return turn.record(try Chat.endChat(turn.state, .systemError, turn.stamp))
        }
        let isNewContact = before.phase == .ready && before.isDisconnectFlow
        let taken = before.phase == .waiting && !before.inbox.isEmpty ? 1 : 0
        turn.begin(isNewContact ? kept.inheritedByNextContact : kept, seed: seed)
        try hear(occasion, &turn)
        var inputs = [occasion.input]
        var callMilliseconds = occasion.milliseconds
        while turn.state.phase == .open, let input = inputs.first {
            inputs.removeFirst()
            inputs += try perform(step(&turn, input, callMilliseconds), &turn)
            callMilliseconds = 0
        }
        guard turn.state.phase == .open else { return }
        try dismissIdleBot(&turn)
        let progress = Self.progress(turn.flow, taken, request: turn.request(after: before))
        turn.record(try Chat.advanceFlow(turn.state, progress, turn.stamp))
    }

    private func step(
        _ turn: inout FlowTurn, _ input: FlowInput, _ callMilliseconds: Int64
    ) -> [FlowEffect] {
        let facts = StepFacts(
            turn, instance: directory.instance, programs: programs, census: census, names: names,
            callMilliseconds: callMilliseconds, profileDomain: outside.profileDomain())
        let step = Interpreter.step(turn.flow, input, facts: facts)
        turn.take(step, facts)
        note(step.effects, turn)
        return step.effects
    }

    /// Tells the operator of a flow that does not end as its author meant: a warning when the contact
    /// ends with it.
    private func note(_ effects: [FlowEffect], _ turn: FlowTurn) {
        for case .flowEnded(let end) in effects where end.isFault {
            logger.log(
                level: effects.contains(.disconnect) ? .warning : .info, "flow ended by a fault",
                metadata: ["contact.id": "\(turn.contactID)", "reason": "it \(end)"])
        }
    }

    /// The interpreter's state; `nil` when it cannot be read.
    private func memory(_ flow: Chat.FlowRun) -> FlowState? {
        guard !flow.memory.isEmpty else { return FlowState() }
        guard let json = try? JSON.parse(utf8: flow.memory) else { return nil }
        return try? FlowState(json: json)
    }

    /// What the flow is told; `nil` when it cannot be made out.
    private func occasion(
        _ flow: Chat.FlowRun, _ state: FlowState, _ chat: Chat.State
    ) -> FlowOccasion? {
        if flow.phase == .ready {
            return flow.start.map {
                let purpose: FlowPurpose = flow.isDisconnectFlow ? .disconnect : .inbound
                return .happened(.start(flowID: $0.description, purpose))
            }
        }
        switch flow.inbox.first {
        case .customerMessage(_, let content):
            return .happened(Self.viewAnswer(content, state) ?? .customerMessage(content.text))
        case .botLeft: return .happened(.botLeft)
        case .answer(let bytes):
            guard let json = try? JSON.parse(utf8: bytes) else { return nil }
            return (try? OutsideAnswer(json: json)).map { .answered($0.fitting(chat)) }
        case nil: return state.wait.map { .happened(.timerFired($0.call)) }
        }
    }

    private static func progress(
        _ state: FlowState, _ taken: Int, request: [UInt8]?
    ) -> Chat.FlowProgress {
        var interest: Chat.FlowInterest = []
        switch state.wait?.kind {
        case .time(let customerMessage, let botLeaving):
            if customerMessage { interest.insert(.customerMessages) }
            if botLeaving { interest.insert(.botDeparture) }
        case .lexMessage, .lexAnswer: interest.insert(.customerMessages)
        case .view(let hidesAnswer):
            interest.insert(.customerMessages)
            if hidesAnswer { interest.insert(.hiddenAnswer) }
        case .queue, .queueTransfer, .lambda, .service, nil: break
        }
        return Chat.FlowProgress(
            memory: state.stored, interest: interest,
            due: state.wait?.dueMilliseconds.map(Instant.init(milliseconds:)),
            isDone: state.run == nil, signalsTaken: taken, request: request,
            disconnectFlow: state.flowID(for: .customerRemaining)
                .flatMap { FlowID(ResourceNames.id(in: $0)) })
    }
}
