// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import ContactFlow
import JSONDocument
package import Logging

/// Lets the flow of a chat go on: gives the interpreter what happened, and turns what it wants done
/// into decisions of the chat, all within the command that made it happen.
package struct FlowConductor: FlowStepper {
    private let directory: Directory
    private let programs: FlowPrograms
    private let census: Census
    private let names: ResourceNames
    private let logger: Logger

    /// How many inputs one command may feed to a flow before the chat is ended as a fault of the
    /// flow: the interpreter bounds actions, this bounds rounds.
    private static let roundsMax = 200

    /// Makes a conductor.
    package init(
        directory: Directory, programs: FlowPrograms, census: Census, names: ResourceNames,
        logger: Logger
    ) {
        self.directory = directory
        self.programs = programs
        self.census = census
        self.names = names
        self.logger = logger
    }

    /// Runs the flow while it has something to do; what it wants done is recorded in the draft.
    package func run(_ draft: inout ChatDraft, _ stamp: Stamp) {
        guard isRunnable(draft.state, stamp) else { return }
        do throws(Chat.Rejection) {
            var rounds = 0
            while isRunnable(draft.state, stamp) {
                rounds += 1
                guard rounds <= Self.roundsMax else {
                    draft.record(try Chat.endChat(draft.state, .systemError, stamp))
                    return
                }
                try advance(&draft, stamp)
            }
        } catch {
            // A flow cannot go on with a chat that has ended meanwhile; it is over with it.
            logger.debug("flow stopped", metadata: ["reason": "\(error)"])
        }
    }

    private func isRunnable(_ state: Chat.State, _ stamp: Stamp) -> Bool {
        state.phase == .open
            && (state.flow.isRunnable || Chat.isFlowDue(state, at: stamp.now))
    }

    private func advance(
        _ draft: inout ChatDraft, _ stamp: Stamp
    ) throws(Chat.Rejection) {
        guard let kept = memory(draft.state), let input = input(draft.state, kept) else {
            return draft.record(try Chat.endChat(draft.state, .systemError, stamp))
        }
        let isNewContact = draft.state.flow.phase == .ready && draft.state.flow.isDisconnectFlow
        let state = isNewContact ? kept.inheritedByNextContact : kept
        let taken = draft.state.flow.phase == .waiting && !draft.state.flow.inbox.isEmpty ? 1 : 0
        var step = self.step(state, input, draft.state, stamp)
        var answers = try perform(step, &draft, stamp)
        while draft.state.phase == .open, let answer = answers.first {
            step = self.step(step.state, answer, draft.state, stamp)
            answers = Array(answers.dropFirst()) + (try perform(step, &draft, stamp))
        }
        guard draft.state.phase == .open else { return }
        draft.record(
            try Chat.advanceFlow(draft.state, Self.progress(step.state, taken), stamp))
    }

    private func step(
        _ state: FlowState, _ input: FlowInput, _ chat: Chat.State, _ stamp: Stamp
    ) -> FlowStep {
        let facts = StepFacts(
            chat, instance: directory.instance, programs: programs, census: census, names: names,
            stamp: stamp)
        return Interpreter.step(state, input, facts: facts)
    }

    /// The interpreter's state; `nil` when it cannot be read.
    private func memory(_ state: Chat.State) -> FlowState? {
        guard !state.flow.memory.isEmpty else { return FlowState() }
        guard let json = try? JSON.parse(utf8: state.flow.memory) else { return nil }
        return try? FlowState(json: json)
    }

    private func input(_ chat: Chat.State, _ state: FlowState) -> FlowInput? {
        if chat.flow.phase == .ready {
            return chat.flow.start.map {
                .start(
                    flowID: $0.description, chat.flow.isDisconnectFlow ? .disconnect : .inbound)
            }
        }
        switch chat.flow.inbox.first {
        case .customerMessage(_, let content): return .customerMessage(content.text)
        case .botLeft: return .botLeft
        case .answer: return nil
        case nil: return state.wait.map { .timerFired($0.call) }
        }
    }

    private static func progress(_ state: FlowState, _ taken: Int) -> Chat.FlowProgress {
        var interest: Chat.FlowInterest = []
        switch state.wait?.kind {
        case .time(let customerMessage, let botLeaving):
            if customerMessage { interest.insert(.customerMessages) }
            if botLeaving { interest.insert(.botDeparture) }
        case .lexMessage, .lexAnswer: interest.insert(.customerMessages)
        case .queue, .queueTransfer, .lambda, .view, .service, nil: break
        }
        return Chat.FlowProgress(
            memory: state.json.utf8, interest: interest,
            due: state.wait?.dueMilliseconds.map(Instant.init(milliseconds:)),
            isDone: state.run == nil, signalsTaken: taken,
            disconnectFlow: state.flowID(for: .customerRemaining)
                .flatMap { FlowID(ResourceNames.id(in: $0)) })
    }

    /// Does what a step wants done, and returns what the flow is told of it at once.
    private func perform(
        _ step: FlowStep, _ draft: inout ChatDraft, _ stamp: Stamp
    ) throws(Chat.Rejection) -> [FlowInput] {
        var answers: [FlowInput] = []
        for effect in step.effects {
            guard draft.state.phase == .open else { break }
            if let answer = try perform(effect, &draft, stamp) { answers.append(answer) }
        }
        return answers
    }

    private func perform(
        _ effect: FlowEffect, _ draft: inout ChatDraft, _ stamp: Stamp
    ) throws(Chat.Rejection) -> FlowInput? {
        switch effect {
        case .sendMessage(let message): try say(message, &draft, stamp)
        case .updateAttributes(let attributes, .current):
            let list = attributes.sorted { $0.key < $1.key }
                .map { Attribute(key: $0.key, value: $0.value) }
            draft.record(try Chat.updateAttributes(draft.state, list, stamp))
        case .disconnect: draft.record(try Chat.endChat(draft.state, .flow, stamp))
        case .enqueue(let target, let call):
            return .queueAnswered(call, try enqueue(target, &draft, stamp))
        case .transferQueue(let target, let call):
            return .queueAnswered(call, try transfer(target, &draft, stamp))
        case .updateContactData(let data, .current):
            draft.record(try Chat.updateContact(draft.state, Self.change(data), stamp))
        case .tagContact(let tags):
            var change = ContactChange()
            change.tags = tags.sorted { $0.key < $1.key }
                .map { Attribute(key: $0.key, value: $0.value) }
            draft.record(try Chat.updateContact(draft.state, change, stamp))
        case .untagContact(let keys):
            var change = ContactChange()
            change.removedTags = keys
            draft.record(try Chat.updateContact(draft.state, change, stamp))
        case .setQueuePriority(let priority):
            var change = ContactChange()
            change.queuePriority = priority
            draft.record(try Chat.updateContact(draft.state, change, stamp))
        case .adjustQueueTime(let seconds):
            var change = ContactChange()
            change.queueTimeAdjustmentSeconds = seconds
            draft.record(try Chat.updateContact(draft.state, change, stamp))
        case .setRoutingCriteria(let criteria):
            var change = ContactChange()
            change.routingCriteria = criteria.text
            draft.record(try Chat.updateContact(draft.state, change, stamp))
        case .invokeLambda(let request):
            return .lambdaAnswered(request.call, .failed("no Lambda endpoint is configured"))
        case .startLexTurn(let request):
            return .lexAnswered(request.call, .failed("no Lex endpoint is configured"))
        case .showView(let request):
            return .viewAnswered(request.call, .failed("views are not available"))
        case .callService(let request):
            return .serviceAnswered(
                request.call, .failed("no endpoint for \(request.service.rawValue)"))
        default: break
        }
        return nil
    }

    private func say(
        _ message: FlowMessage, _ draft: inout ChatDraft, _ stamp: Stamp
    ) throws(Chat.Rejection) {
        let visibility: Visibility =
            switch message.audience {
            case .everyone: .all
            case .customer: .customer
            case .agent: .agent
            }
        let content = MessageContent(
            type: ContentType(rawValue: message.contentType), text: message.content)
        let name =
            message.sender == .bot ? Chat.botDisplayName : Chat.systemDisplayName
        draft.record(
            try Chat.flowMessage(
                draft.state, content, displayName: name, visibility: visibility, stamp))
    }

    private static func change(_ data: ContactDataChange) -> ContactChange {
        var change = ContactChange()
        change.name = data.name
        change.description = data.description
        change.languageCode = data.languageCode
        change.customerNumber = data.customerID
        change.wisdomSessionARN = data.wisdomSessionARN
        change.references = (data.references ?? [:]).sorted { $0.key < $1.key }.map {
            let reference: JSON = [
                "Type": .string($0.value.type), "Value": .string($0.value.value),
            ]
            return Attribute(key: $0.key, value: reference.text)
        }
        return change
    }

    private func transfer(
        _ target: FlowTarget, _ draft: inout ChatDraft, _ stamp: Stamp
    ) throws(Chat.Rejection) -> QueueAnswer {
        switch room(in: target) {
        case .failure(let answer): return answer
        case .success(let queue):
            draft.record(try Chat.transferQueue(draft.state, to: queue, stamp))
            return .enqueued
        }
    }

    /// The queue that takes one more contact, or why there is none.
    private func room(in target: FlowTarget) -> Room {
        guard case .queue(let name) = target,
            let queue = QueueID(ResourceNames.id(in: name)).flatMap(directory.instance.queue)
        else { return .failure(.failed("there is no such queue")) }
        guard queue.isEnabled else { return .failure(.failed("the queue is disabled")) }
        if let contactsMax = queue.contactsMax, census.contacts(in: queue.id) >= contactsMax {
            return .failure(.atCapacity)
        }
        return .success(queue.id)
    }

    private enum Room {
        case success(QueueID)
        case failure(QueueAnswer)
    }

    private func enqueue(
        _ target: FlowTarget, _ draft: inout ChatDraft, _ stamp: Stamp
    ) throws(Chat.Rejection) -> QueueAnswer {
        switch room(in: target) {
        case .failure(let answer): return answer
        case .success(let queue):
            draft.record(try Chat.enqueue(draft.state, into: queue, stamp))
            return .enqueued
        }
    }
}
