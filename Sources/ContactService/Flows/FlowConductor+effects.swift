// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import JSONDocument

/// What flows want done in the chat itself.
extension FlowConductor {
    /// Does what a step wants done, and returns what the flow is told of it at once.
    func perform(
        _ effects: [FlowEffect], _ turn: inout FlowTurn
    ) throws(Chat.Rejection) -> [FlowInput] {
        var answers: [FlowInput] = []
        for effect in effects {
            guard turn.state.phase == .open else { break }
            if let answer = try perform(effect, &turn) { answers.append(answer) }
        }
        return answers
    }

    private func perform(
        _ effect: FlowEffect, _ turn: inout FlowTurn
    ) throws(Chat.Rejection) -> FlowInput? {
        switch effect {
        case .sendMessage(let message): try say(message, &turn)
        case .updateAttributes(let attributes, let target):
            try update(attributes, of: target, &turn)
        case .updateContactData(let data, let target):
            try update(Self.change(data), of: target, &turn)
        case .tagContact, .untagContact, .setQueuePriority, .adjustQueueTime, .setRoutingCriteria,
            .setRecording:
            try change(effect, &turn)
        case .disconnect: turn.record(try Chat.endChat(turn.state, .flow, turn.stamp))
        case .enqueue(let target, let call):
            return .queueAnswered(call, try enqueue(target, &turn))
        case .transferQueue(let target, let call):
            return .queueAnswered(call, try transfer(target, &turn))
        case .invokeLambda(let request): return try invoke(request, &turn)
        case .startLexTurn(let request): return try startTurn(request, &turn)
        case .showView(let request): return try show(request, &turn)
        case .callService(let request): return ask(.service(request), &turn)
        case .flowStarted, .flowEnded, .setTargetQueue, .setHook, .setLogging, .wakeAt:
            // The flow's own memory has these, and it is recorded with the commit.
            break
        }
        return nil
    }

    private func say(
        _ message: FlowMessage, _ turn: inout FlowTurn
    ) throws(Chat.Rejection) {
        let visibility: Visibility =
            switch message.audience {
            case .everyone: .all
            case .customer: .customer
            case .agent: .agent
            }
        let name =
            message.sender == .bot ? Chat.botDisplayName : Chat.systemDisplayName
        turn.record(
            try Chat.flowMessage(
                turn.state, MessageContent(message), displayName: name, visibility: visibility,
                turn.stamp))
    }

    private func transfer(
        _ target: FlowTarget, _ turn: inout FlowTurn
    ) throws(Chat.Rejection) -> QueueAnswer {
        turn.reachOut()
        switch room(in: target, for: turn, isMove: true) {
        case .failure(let answer): return answer
        case .success(let queue):
            turn.record(
                try Chat.transferQueue(
                    turn.state, to: queue, number: census.nextNumber(), turn.stamp))
            return .enqueued
        }
    }

    private func enqueue(
        _ target: FlowTarget, _ turn: inout FlowTurn
    ) throws(Chat.Rejection) -> QueueAnswer {
        turn.reachOut()
        switch room(in: target, for: turn, isMove: false) {
        case .failure(let answer): return answer
        case .success(let queue):
            turn.record(
                try Chat.enqueue(
                    turn.state, into: queue, number: census.nextNumber(), turn.stamp))
            return .enqueued
        }
    }

    private enum Room {
        case success(QueueID)
        case failure(QueueAnswer)
    }

    /// The queue that takes one more contact, or why there is none. A queue without a limit of its own
    /// has that of the instance; a contact that comes from a queue finds a fifth more room.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Set the maximum queue limit".
    private func room(in target: FlowTarget, for turn: FlowTurn, isMove: Bool) -> Room {
        guard let session = turn.state.start?.contact, case .queue(let name) = target,
            let queue = QueueID(ResourceNames.id(in: name)).flatMap(directory.instance.queue)
        else { return .failure(.failed("there is no such queue")) }
        guard queue.isEnabled else { return .failure(.failed("the queue is disabled")) }
        let contactsMax = (queue.contactsMax ?? census.chatsMax).map { contactsMax in
            isMove ? contactsMax.addingReportingOverflow(contactsMax / 5).partialValue : contactsMax
        }
        switch census.admit(session, to: queue.id, contactsMax: contactsMax) {
        case .full: return .failure(.atCapacity)
        case .closed: return .failure(.failed("the queue is being deleted"))
        case .admitted: break
        }
        // It may have been deleted since it was looked up.
        guard directory.instance.queue(queue.id) != nil else {
            census.turnAway(session)
            return .failure(.failed("there is no such queue"))
        }
        return .success(queue.id)
    }
}

extension MessageContent {
    init(_ message: FlowMessage) {
        self.init(type: ContentType(rawValue: message.contentType), text: message.content)
    }
}
