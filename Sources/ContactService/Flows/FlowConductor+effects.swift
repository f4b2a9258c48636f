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
        case .updateAttributes(let attributes, .current):
            turn.record(try Chat.updateAttributes(turn.state, Self.list(attributes), turn.stamp))
        case .disconnect: turn.record(try Chat.endChat(turn.state, .flow, turn.stamp))
        case .enqueue(let target, let call):
            return .queueAnswered(call, try enqueue(target, &turn))
        case .transferQueue(let target, let call):
            return .queueAnswered(call, try transfer(target, &turn))
        case .updateContactData, .tagContact, .untagContact, .setQueuePriority, .adjustQueueTime,
            .setRoutingCriteria:
            if let change = Self.change(effect) {
                turn.record(try Chat.updateContact(turn.state, change, turn.stamp))
            }
        case .invokeLambda(let request): return try invoke(request, &turn)
        case .startLexTurn(let request): return try startTurn(request, &turn)
        case .showView(let request):
            return .viewAnswered(request.call, .failed("views are not available"))
        case .callService(let request): return ask(.service(request), &turn)
        case .flowStarted, .flowEnded, .updateAttributes, .setTargetQueue, .setHook, .setLogging,
            .setRecording, .setMessageProcessing, .wakeAt:
            // The flow's own state knows these, or nothing here depends on them.
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

    private static func list(_ texts: [String: String]) -> [Attribute] {
        texts.sorted { $0.key < $1.key }.map { Attribute(key: $0.key, value: $0.value) }
    }

    private static func change(_ effect: FlowEffect) -> ContactChange? {
        var change = ContactChange()
        switch effect {
        case .updateContactData(let data, .current): return self.change(data)
        case .tagContact(let tags): change.tags = list(tags)
        case .untagContact(let keys): change.removedTags = keys
        case .setQueuePriority(let priority): change.queuePriority = priority
        case .adjustQueueTime(let seconds): change.queueTimeAdjustmentSeconds = seconds
        case .setRoutingCriteria(let criteria): change.routingCriteria = criteria.text
        default: return nil
        }
        return change
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
        _ target: FlowTarget, _ turn: inout FlowTurn
    ) throws(Chat.Rejection) -> QueueAnswer {
        switch room(in: target) {
        case .failure(let answer): return answer
        case .success(let queue):
            turn.record(try Chat.transferQueue(turn.state, to: queue, turn.stamp))
            return .enqueued
        }
    }

    private func enqueue(
        _ target: FlowTarget, _ turn: inout FlowTurn
    ) throws(Chat.Rejection) -> QueueAnswer {
        switch room(in: target) {
        case .failure(let answer): return answer
        case .success(let queue):
            turn.record(try Chat.enqueue(turn.state, into: queue, turn.stamp))
            return .enqueued
        }
    }

    private enum Room {
        case success(QueueID)
        case failure(QueueAnswer)
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
}

extension MessageContent {
    init(_ message: FlowMessage) {
        self.init(type: ContentType(rawValue: message.contentType), text: message.content)
    }
}
