// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Moves one flow on from action to action until it waits or ends.
struct Advance {
    private var execution: Execution
    private var program: FlowProgram?
    private var place: Int?
    private var path: [FlowPathEntry] = []

    /// Takes up a flow where it waits.
    init(_ state: FlowState, _ run: FlowRun, _ facts: any FlowFacts) {
        execution = Execution(state, run, facts)
        program = facts.flow(run.document.id, version: run.document.version)
        place = program?.place(of: run.action)
    }

    /// Prepares for a flow that ``begin(_:_:)`` will name.
    init(_ state: FlowState, _ facts: any FlowFacts, purpose: FlowPurpose) {
        let run = FlowRun(
            document: FlowPointer(id: "", version: ""),
            purpose: purpose,
            action: ""
        )
        execution = Execution(state, run, facts)
    }

    /// The outcome so far.
    var step: FlowStep {
        var state = execution.state
        state.run = state.end == nil ? execution.run : nil
        return FlowStep(state: state, effects: execution.effects, path: path)
    }

    /// Begins a flow. Its flow attributes are its own; what actions gave before stays visible.
    mutating func begin(_ program: FlowProgram, _ purpose: FlowPurpose) {
        let before = execution.run
        execution.state.end = nil
        execution.run = FlowRun(
            document: program.pointer,
            purpose: purpose,
            action: "",
            actionsSinceWait: before.actionsSinceWait,
            functionMilliseconds: before.functionMilliseconds,
            endsMilliseconds: before.endsMilliseconds
                ?? purpose.timeLimit.map { execution.due(inSeconds: $0.components.seconds) }
        )
        execution.emit(.flowStarted(flowID: program.id, purpose))
        enter(program, at: program.start)
    }

    /// Ends in place of a flow that does not exist.
    mutating func endMissing(_ flowID: String) {
        end(.failed(action: "", why: "there is no published flow \(flowID)"))
    }

    /// Gives an input to the action that waits, and goes on if that ends the wait.
    mutating func resume(_ input: FlowInput) {
        guard let program, let place else {
            return end(
                .failed(
                    action: execution.run.action,
                    why: "the flow no longer has the action"
                )
            )
        }
        if case .timerFired = input, let ends = execution.run.endsMilliseconds,
            execution.facts.nowMilliseconds >= ends
        {
            return endLate(at: program.nodes[place])
        }
        let outcome = program.nodes[place].block.resume(input, &execution)
        if case .stay = outcome { return }
        if execution.run.wait?.isForTimeOrPeople == true {
            execution.run.actionsSinceWait = 0
            execution.run.functionMilliseconds = 0
        }
        execution.run.wait = nil
        settle(outcome, of: program.nodes[place], in: program)
        runUntilWait()
    }

    /// Runs actions until one waits or the flow ends.
    mutating func runUntilWait() {
        while let program, let place, execution.state.end == nil, execution.run.wait == nil {
            let node = program.nodes[place]
            guard execution.run.actionsSinceWait < Interpreter.actionsMaxWithoutWait else {
                return endTooLong(at: node)
            }
            execution.run.actionsSinceWait += 1
            execution.state.actionCount += 1
            execution.forgetNotes()
            execution.run.action = node.identifier
            settle(node.block.run(&execution), of: node, in: program)
        }
    }

    // MARK: Where an outcome leads

    private mutating func settle(
        _ outcome: Outcome,
        of node: FlowProgram.Node,
        in program: FlowProgram
    ) {
        switch outcome {
        case .done: goOn(from: node)
        case .result(let value): branch(on: value, from: node)
        case .failed(let error, let why): fail(error, why.forPath, at: node, isFatal: true)
        case .skipped(let why): fail(.noMatchingError, why.forPath, at: node, isFatal: false)
        case .wait(let kind, let due): wait(for: kind, until: due, at: node)
        case .stay: break
        case .queued: startQueueFlow(after: node)
        case .transfer(let target):
            record(node, .transferred(flowID: target.id))
            begin(target, execution.run.purpose)
        case .call(let module, let input): call(module, input, from: node)
        case .returned(let result, let data): comeBack(from: node, result, data)
        case .end(let disconnecting): endByAction(disconnecting: disconnecting, at: node)
        }
    }

    private mutating func goOn(from node: FlowProgram.Node) {
        guard let next = node.next else {
            return failFlow("it has no next action", at: node)
        }
        record(node, .next(target: name(of: next)))
        place = next
    }

    private mutating func branch(on value: JSON?, from node: FlowProgram.Node) {
        if let condition = condition(that: value, meetsAt: node) {
            record(
                node,
                .condition(
                    target: name(of: condition.target),
                    result: value?.flowText?.forPath ?? "NULL",
                    comparison: condition.comparison,
                    operand: operand(of: condition).forPath
                )
            )
            place = condition.target
        } else if let branch = node.target(of: .noMatchingCondition) {
            record(
                node,
                .noCondition(
                    target: name(of: branch.target), result: value?.flowText?.forPath ?? "NULL")
            )
            place = branch.target
        } else {
            goOn(from: node)
        }
    }

    /// The first condition that holds for a value; `nil` when none does.
    private func condition(that value: JSON?, meetsAt node: FlowProgram.Node) -> Condition? {
        for condition in node.conditions
        where condition.comparison.holds(for: value, operand: operand(of: condition)) {
            return condition
        }
        return nil
    }

    private func operand(of condition: Condition) -> String {
        guard let reference = condition.operandReference else { return condition.operand }
        return execution.value(reference)?.flowText ?? ""
    }

    private mutating func fail(
        _ error: FlowErrorType,
        _ why: String,
        at node: FlowProgram.Node,
        isFatal: Bool
    ) {
        if let branch = node.target(of: error) {
            record(node, .error(branch.type, target: name(of: branch.target), why: why))
            place = branch.target
        } else if isFatal {
            failFlow(why, at: node)
        } else {
            goOn(from: node)
        }
    }

    private mutating func wait(
        for kind: FlowWait.Kind,
        until due: Int64?,
        at node: FlowProgram.Node
    ) {
        let call = execution.nextCall()
        let due = [due, execution.run.endsMilliseconds].compactMap { $0 }.min()
        execution.run.wait = FlowWait(call: call, kind: kind, dueMilliseconds: due)
        if let due { execution.emit(.wakeAt(milliseconds: due, call)) }
        record(node, .waiting)
    }

    // MARK: From document to document

    private mutating func enter(_ program: FlowProgram, at start: Int?) {
        self.program = program
        place = start
        if start == nil {
            end(.failed(action: "", why: "flow \(program.id) has no start action"))
        }
    }

    /// The contact waits in a queue: the queue's flow takes its place.
    private mutating func startQueueFlow(after node: FlowProgram.Node) {
        let state = execution.state
        let flowID =
            state.flowID(for: .customerQueue)
            ?? (state.disabledHooks.contains(.customerQueue)
                ? nil : execution.facts.defaultFlowID(for: .customerQueue))
        guard let flowID, let target = execution.facts.flow(flowID, version: nil) else {
            record(node, .ended(.queued))
            return end(.queued)
        }
        record(node, .transferred(flowID: target.id))
        begin(target, .customerQueue)
    }

    private mutating func call(
        _ module: FlowProgram,
        _ input: JSON?,
        from node: FlowProgram.Node
    ) {
        record(node, .transferred(flowID: module.id))
        let run = execution.run
        execution.run.callers.append(
            FlowFrame(
                document: run.document,
                action: node.identifier,
                attributes: run.attributes,
                moduleInput: run.moduleInput,
                results: execution.state.results
            )
        )
        execution.run.document = module.pointer
        execution.run.attributes = [:]
        execution.run.moduleInput = input
        execution.state.results = execution.state.results.visibleToModule
        enter(module, at: module.start)
    }

    /// The module is over: its caller goes on where it called.
    private mutating func comeBack(
        from node: FlowProgram.Node,
        _ result: String?,
        _ data: JSON?
    ) {
        guard let caller = returnToCaller(from: node) else {
            return failFlow("no flow has called this module", at: node)
        }
        var values = JSONObject()
        values["Result"] = result.map(JSON.string)
        values["ResultData"] = data
        execution.state.results.module = .object(values)
        if result != nil, !caller.conditions.isEmpty {
            branch(on: result.map(JSON.string), from: caller)
        } else {
            goOn(from: caller)
        }
    }

    /// Takes the innermost caller back up; `nil` when there is none or it is gone.
    private mutating func returnToCaller(from node: FlowProgram.Node) -> FlowProgram.Node? {
        guard let frame = execution.run.callers.last else { return nil }
        guard
            let program = execution.facts.flow(
                frame.document.id,
                version: frame.document.version
            ),
            let place = program.place(of: frame.action)
        else {
            execution.run.callers.removeLast()
            return nil
        }
        // The block that leads back is still one of the module's.
        record(node, .transferred(flowID: program.id))
        execution.run.callers.removeLast()
        execution.run.document = frame.document
        execution.run.attributes = frame.attributes
        execution.run.moduleInput = frame.moduleInput
        execution.state.results = frame.results.after(module: execution.state.results)
        execution.forgetNotes()
        self.program = program
        self.place = place
        return program.nodes[place]
    }

    // MARK: The end

    private mutating func endByAction(disconnecting: Bool, at node: FlowProgram.Node) {
        let purpose = execution.run.purpose
        let disconnects = purpose.ownsContact || (disconnecting && purpose == .customerQueue)
        let end: FlowEnd = disconnects ? .disconnected : .finished
        record(node, .ended(end))
        if disconnects { execution.emit(.disconnect) }
        self.end(end)
    }

    /// An action failed and nothing leads on: inside of a module the caller's error branch does,
    /// else the flow is over, and the contact, too, if it is the flow's.
    private mutating func failFlow(_ why: String, at node: FlowProgram.Node) {
        if let caller = returnToCaller(from: node) {
            return fail(
                .noMatchingError,
                "\"\(node.identifier)\" of the module failed: \(why)",
                at: caller,
                isFatal: true
            )
        }
        let end = FlowEnd.failed(action: node.identifier, why: why)
        record(node, .ended(end))
        self.end(end)
    }

    private mutating func endTooLong(at node: FlowProgram.Node) {
        let end = FlowEnd.tooManyActions(action: node.identifier)
        execution.forgetNotes()
        record(node, .ended(end))
        if execution.run.purpose == .customerQueue { execution.emit(.disconnect) }
        self.end(end)
    }

    /// A whisper that goes on for too long costs its side the contact.
    private mutating func endLate(at node: FlowProgram.Node) {
        let end = FlowEnd.outOfTime(action: node.identifier)
        record(node, .ended(end))
        if execution.run.purpose == .customerWhisper { execution.emit(.disconnect) }
        self.end(end)
    }

    private mutating func end(_ end: FlowEnd) {
        switch end {
        case .failed, .tooManyActions:
            if execution.run.purpose.ownsContact { execution.emit(.disconnect) }
        case .disconnected, .finished, .queued, .outOfTime, .stopped: break
        }
        execution.state.end = end
        execution.emit(.flowEnded(end))
        place = nil
    }

    // MARK: The path

    private func name(of place: Int) -> String {
        program.map { $0.nodes[place].identifier } ?? ""
    }

    private mutating func record(_ node: FlowProgram.Node, _ branch: FlowBranch) {
        guard let program else { return }
        path.append(
            FlowPathEntry(
                flowID: program.id,
                flowARN: program.arn,
                flowName: program.name,
                identifier: node.identifier,
                type: node.type,
                documentMembers: program.pathMembers,
                actionMembers: node.pathMembers,
                inputs: execution.inputs,
                answer: execution.answer,
                branch: branch,
                callers: execution.run.callers.map(\.document.id),
                isLogged: execution.state.isLogging,
                milliseconds: execution.facts.nowMilliseconds,
                effectCount: execution.effects.count
            )
        )
    }
}

extension FlowProgram {
    var pointer: FlowPointer { FlowPointer(id: id, version: version) }
}

extension FlowResults {
    /// What a module sees when it begins: views, cases and tasks cross its border, the rest not.
    fileprivate var visibleToModule: FlowResults {
        var results = FlowResults()
        results.views = views
        results.caseFields = caseFields
        results.task = task
        return results
    }

    /// A caller's own results after a module: what crosses the border is as the module left it.
    fileprivate func after(module: FlowResults) -> FlowResults {
        var results = self
        results.views = module.views
        results.caseFields = module.caseFields
        results.task = module.task
        return results
    }
}
