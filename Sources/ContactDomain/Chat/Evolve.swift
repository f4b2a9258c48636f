// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// Folds one event into the state.
    package static func evolve(_ state: inout State, _ event: Event) {
        switch event {
        case .started(let start, let time): started(&state, start, time)
        case .participantAdded(let participant, let digest, let time):
            state.participants.append(participant)
            let item = ItemStamp(id: ItemID(participant.id.identifier), time: time)
            state.requests.remember(digest, item)
            touch(&state, time)
        case .participantJoined(let id, let item, _): joined(&state, id, item)
        case .participantLeft(let id, let item, _):
            setPhase(&state, id, .left)
            signalDeparture(&state, id)
            count(&state, item)
        case .participantRemoved(let id, let time):
            setPhase(&state, id, .left)
            signalDeparture(&state, id)
            touch(&state, time)
        case .messageSent(let message): sent(&state, message)
        case .receiptRecorded(let receipt):
            state.requests.remember(receipt.digest, receipt.item)
            count(&state, receipt.item)
        case .attributesUpdated(let attributes, let time):
            for attribute in attributes { set(&state, attribute) }
            touch(&state, time)
        case .flowAdvanced(let progress, let time): advanced(&state, progress, time)
        case .enqueued(let queue, let time):
            state.updateContact {
                $0.queueStay = Contact.QueueStay(queue: queue, enqueuedAt: time)
                $0.isQueued = true
            }
            touch(&state, time)
        case .dequeued(let time):
            state.updateContact { $0.isQueued = false }
            touch(&state, time)
        case .ended(let item, let reason, _): ended(&state, item, reason)
        }
    }

    private static func started(_ state: inout State, _ start: ChatStart, _ time: Instant) {
        state.phase = .waiting
        state.start = start
        state.startedAt = time
        state.contacts = [
            Contact(id: start.contact, previous: nil, initiation: .api, at: time)
        ]
        state.participants = [
            Participant(id: start.customer, role: .customer, displayName: start.displayName)
        ]
        state.attributes = start.attributes
        touch(&state, time)
    }

    private static func joined(_ state: inout State, _ id: ParticipantID, _ item: ItemStamp) {
        setPhase(&state, id, .joined)
        if id == state.start?.customer {
            state.phase = .open
            state.updateContact { $0.connectedAt = item.time }
            if state.flow.phase == .held { state.flow.phase = .ready }
        }
        count(&state, item)
    }

    private static func sent(_ state: inout State, _ message: Message) {
        if message.digest != 0 { state.requests.remember(message.digest, message.item) }
        if message.sender.role == .customer {
            signal(&state, .customerMessage(message.item.id, message.content), .customerMessages)
        }
        count(&state, message.item)
    }

    private static func advanced(
        _ state: inout State, _ progress: FlowProgress, _ time: Instant
    ) {
        state.flow.phase = progress.isDone ? .done : .waiting
        state.flow.memory = progress.memory
        state.flow.interest = progress.interest
        state.flow.due = progress.due
        state.flow.inbox.removeFirst(min(progress.signalsTaken, state.flow.inbox.count))
        touch(&state, time)
    }

    private static func ended(
        _ state: inout State, _ item: ItemStamp, _ reason: DisconnectReason
    ) {
        state.phase = .ended
        state.flow = FlowRun()
        state.flow.phase = .done
        for place in state.participants.indices { state.participants[place].phase = .left }
        state.updateContact {
            $0.endedAt = item.time
            $0.reason = reason
            $0.isQueued = false
        }
        count(&state, item)
    }

    private static func setPhase(
        _ state: inout State, _ id: ParticipantID, _ phase: Participant.Phase
    ) {
        guard let place = state.participants.firstIndex(where: { $0.id == id }) else { return }
        state.participants[place].phase = phase
    }

    private static func signalDeparture(_ state: inout State, _ id: ParticipantID) {
        guard state.participant(id)?.role == .customBot else { return }
        signal(&state, .botLeft, .botDeparture)
    }

    /// Puts a signal into the inbox of a flow that wants to hear of it. A customer who writes more
    /// than the inbox holds before the flow looks is not heard beyond it.
    private static func signal(
        _ state: inout State, _ signal: FlowSignal, _ interest: FlowInterest
    ) {
        guard state.flow.phase == .waiting, state.flow.interest.contains(interest),
            state.flow.inbox.count < flowInboxMax
        else { return }
        state.flow.inbox.append(signal)
    }

    private static func set(_ state: inout State, _ attribute: Attribute) {
        if let place = state.attributes.firstIndex(where: { $0.key == attribute.key }) {
            state.attributes[place] = attribute
        } else {
            state.attributes.append(attribute)
        }
    }

    private static func count(_ state: inout State, _ item: ItemStamp) {
        state.itemCount += 1
        touch(&state, item.time)
    }

    private static func touch(_ state: inout State, _ time: Instant) {
        state.lastTime = time
        state.updateContact { $0.updatedAt = time }
    }
}

extension Chat.State {
    mutating func updateContact(_ change: (inout Contact) -> Void) {
        guard !contacts.isEmpty else { return }
        change(&contacts[contacts.count - 1])
    }
}
