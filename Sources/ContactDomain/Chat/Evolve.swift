// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// Folds one event into the state.
    package static func evolve(_ state: inout State, _ event: Event) {
        switch event {
        case .started(let start, let time): started(&state, start, time)
        case .participantAdded(let participant, let digest, let time):
            state.participants.append(participant)
            let item = ItemStamp(id: ItemID(participant.id.identifier), time: time)
            if digest != 0 { state.requests.remember(digest, item) }
            touch(&state, time)
        case .participantJoined(let id, let item, _): joined(&state, id, item)
        case .participantLeft(let id, let item, _):
            setPhase(&state, id, .left)
            signalDeparture(&state, id)
            updateTimers(&state, at: item.time)
            count(&state, item)
        case .participantRemoved(let id, let time):
            setPhase(&state, id, .left)
            signalDeparture(&state, id)
            touch(&state, time)
        case .contactStarted(let id, let initiation, let time):
            contactStarted(&state, id, initiation, time)
        case .contactUpdated(let change, let id, let time):
            contactUpdated(&state, change, id, time)
        case .timersSet(let timers, let time):
            state.timers.set(timers)
            touch(&state, time)
        case .participantIdle(let id, let item, _):
            if let side = state.participant(id)?.role.side {
                state.timers.becameIdle(side, at: item.time)
            }
            count(&state, item)
        case .participantReturned(_, let item, _), .participantAutoDisconnected(_, let item, _):
            count(&state, item)
        case .rehydrated(let persistence, let item, _):
            state.persistence = persistence
            count(&state, item)
        case .messageSent(let message): sent(&state, message)
        case .receiptRecorded(let receipt):
            state.requests.remember(receipt.digest, receipt.item)
            heard(&state, receipt.recipient, receipt.message)
            count(&state, receipt.item)
        case .attributesUpdated(let attributes, let time):
            state.attributes.update(attributes)
            touch(&state, time)
        case .flowAdvanced(let progress, let time): advanced(&state, progress, time)
        case .flowAnswered(let answer, let time):
            state.flow.request = nil
            if state.flow.phase == .waiting { state.flow.inbox.append(.answer(answer)) }
            touch(&state, time)
        case .errandSet(let errand, let time):
            state.errands.append(errand)
            touch(&state, time)
        case .errandDone(let id, let time):
            state.errands.removeAll { $0.id == id }
            state.lastTime = time
        case .enqueued(let queue, let number, let time):
            state.updateContact {
                $0.queueStay = Contact.QueueStay(
                    queue: queue, enqueuedAt: time, number: number)
                $0.isQueued = true
            }
            touch(&state, time)
        case .dequeued(let time):
            state.updateContact { $0.isQueued = false }
            touch(&state, time)
        case .requestDone(let digest, let time): done(&state, digest, time)
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
        state.persistence = start.persistence
        state.customerNumber = start.customerNumber
        touch(&state, time)
    }

    private static func contactStarted(
        _ state: inout State, _ id: ContactID, _ initiation: InitiationMethod, _ time: Instant
    ) {
        let previous = state.contact
        let talk = state.talk
        state.updateContact {
            $0.isQueued = false
            $0.endedAt = time
            $0.talk = talk
        }
        state.talk = TalkCounts()
        var contact = Contact(id: id, previous: previous?.id, initiation: initiation, at: time)
        contact.connectedAt = time
        contact.languageCode = previous?.languageCode
        contact.name = previous?.name
        contact.description = previous?.description
        contact.references = previous?.references ?? []
        state.contacts.append(contact)
        if initiation == .disconnect { beginDisconnectFlow(&state.flow) }
        touch(&state, time)
    }

    private static func contactUpdated(
        _ state: inout State, _ change: ContactChange, _ id: ContactID?, _ time: Instant
    ) {
        state.updateContact(id) {
            $0.apply(change)
            $0.updatedAt = time
        }
        state.customerNumber = change.customerNumber ?? state.customerNumber
        state.lastTime = time
    }

    /// What the flow before has waited for is nothing to the disconnect flow.
    private static func beginDisconnectFlow(_ flow: inout FlowRun) {
        flow.phase = .ready
        flow.start = flow.disconnectFlow
        flow.isDisconnectFlow = true
        flow.interest = []
        flow.due = nil
        flow.request = nil
        flow.inbox = []
    }

    private static func joined(_ state: inout State, _ id: ParticipantID, _ item: ItemStamp) {
        setPhase(&state, id, .joined)
        if id == state.start?.customer {
            state.phase = .open
            state.updateContact { $0.connectedAt = item.time }
            if state.flow.phase == .held {
                state.flow.phase = .ready
                state.flow.start = state.start?.flow
            }
        }
        updateTimers(&state, at: item.time)
        heard(&state, id, item.id)
        count(&state, item)
    }

    /// Notes a sign of an item. One that was given out ahead does not say what came before it.
    private static func heard(_ state: inout State, _ id: ParticipantID, _ item: ItemID) {
        guard !item.identifier.isAhead else { return }
        guard let place = state.participants.firstIndex(where: { $0.id == id }) else { return }
        if let before = state.participants[place].heard, before > item { return }
        state.participants[place].heard = item
    }

    private static func sent(_ state: inout State, _ message: Message) {
        if message.digest != 0 { state.requests.remember(message.digest, message.item) }
        if !message.wasBehind { heard(&state, message.sender.id, message.item.id) }
        if let side = side(of: message, in: state) {
            state.timers.spoke(side, at: message.item.time)
        }
        state.talk.hear(message)
        if message.sender.role == .customer {
            signal(&state, .customerMessage(message.item.id, message.content), .customerMessages)
        }
        count(&state, message.item)
    }

    /// The side that a message is from. A bot whose words were shown in pieces speaks as SYSTEM.
    private static func side(of message: Message, in state: State) -> RoleTimer.Side? {
        let role = message.sender.role
        guard message.item.id.isAhead else { return role.side }
        return (state.participant(message.sender.id)?.role ?? role).side
    }

    private static func advanced(
        _ state: inout State, _ progress: FlowProgress, _ time: Instant
    ) {
        state.flowSteps += 1
        state.flow.phase = progress.isDone ? .done : .waiting
        state.flow.memory = progress.memory
        state.flow.interest = progress.interest
        state.flow.due = progress.due
        state.flow.request = progress.request
        state.flow.disconnectFlow = progress.disconnectFlow
        state.flow.start = nil
        state.flow.inbox.removeFirst(min(progress.signalsTaken, state.flow.inbox.count))
        touch(&state, time)
    }

    private static func ended(
        _ state: inout State, _ item: ItemStamp, _ reason: DisconnectReason
    ) {
        state.phase = .ended
        state.flow = FlowRun()
        state.flow.phase = .done
        state.timers.stop()
        for place in state.participants.indices { state.participants[place].phase = .left }
        state.updateContact {
            $0.endedAt = item.time
            $0.reason = reason
            $0.isQueued = false
        }
        count(&state, item)
    }

    /// Remembers a request that made no item.
    private static func done(_ state: inout State, _ digest: UInt64, _ time: Instant) {
        let id = ItemID(Identifier(high: 0, low: digest))
        state.requests.remember(digest, ItemStamp(id: id, time: time))
        touch(&state, time)
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

    /// Timers run while both sides are there; a new meeting begins them anew.
    private static func updateTimers(_ state: inout State, at moment: Instant) {
        let active = state.active
        let hasBoth =
            active.contains { $0.role.side == .customer }
            && active.contains { $0.role.side == .agent }
        if hasBoth, !state.timers.isRunning {
            state.timers.begin(at: moment)
        } else if !hasBoth, state.timers.isRunning {
            state.timers.stop()
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
    /// Changes a contact of the session; no id stands for the current one.
    mutating func updateContact(_ id: ContactID? = nil, _ change: (inout Contact) -> Void) {
        let place = contacts.lastIndex { id == nil || $0.id == id }
        if let place { change(&contacts[place]) }
    }
}
