// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting

/// Events with random content, each kind as likely as any other.
extension SeededGenerator {
    static let eventKinds = 23

    mutating func events(max count: Int) -> [Chat.Event] {
        (0..<Int.random(in: 0...count, using: &self)).map { _ in
            event(kind: Int.random(in: 0..<Self.eventKinds, using: &self))
        }
    }

    mutating func event(kind: Int) -> Chat.Event {
        switch kind {
        case 0: .started(start(), at: time())
        case 1: .participantAdded(participant(), digest: next(), at: time())
        case 2: .participantJoined(id(), item(), contact: id())
        case 3: .participantLeft(id(), item(), contact: id())
        case 4: .participantRemoved(id(), at: time())
        case 5: .messageSent(message())
        case 6: .receiptRecorded(receipt())
        case 7: .attributesUpdated(attributes(), at: time())
        case 8: .flowAdvanced(progress(), at: time())
        case 9: .flowAnswered(bytes(), at: time())
        case 10: .enqueued(id(), number: next(), at: time())
        case 11: .dequeued(at: time())
        case 12: .ended(item(), reason(), contact: id())
        case 13: .contactStarted(id(), initiation(), at: time())
        case 14: .contactUpdated(change(), of: maybe(id()), at: time())
        case 15: .timersSet(timers(), at: time())
        case 16: .participantIdle(id(), item(), contact: id())
        case 17: .participantReturned(id(), item(), contact: id())
        case 18: .participantAutoDisconnected(id(), item(), contact: id())
        case 19: .errandSet(Chat.Errand(id: errand(), request: bytes()), at: time())
        case 20: .errandDone(errand(), at: time())
        case 21: .requestDone(digest: next(), at: time())
        default: .rehydrated(persistence(), item(), contact: id())
        }
    }

    private mutating func id<Subject>() -> ID<Subject> {
        ID(Identifier(high: next(), low: next()))
    }

    private mutating func time() -> Instant {
        Instant(
            milliseconds: Int64.random(in: -1_000_000_000_000...4_000_000_000_000, using: &self))
    }

    private mutating func item() -> ItemStamp { ItemStamp(id: id(), time: time()) }

    private mutating func itemAhead() -> ItemStamp {
        ItemStamp(
            id: ItemID(Identifier(aheadAt: time(), randomHigh: next(), low: next())), time: time())
    }

    private mutating func maybe<Value>(_ value: Value) -> Value? { isOnce(in: 2) ? value : nil }

    private mutating func bytes() -> [UInt8] { Array(text().utf8) }

    private mutating func errand() -> Chat.ErrandID {
        Chat.ErrandID(contact: id(), number: next())
    }

    private mutating func content() -> MessageContent {
        MessageContent(type: ContentType(rawValue: text(lengthMax: 10)), text: text())
    }

    private mutating func attributes() -> [Attribute] {
        (0..<Int.random(in: 0...4, using: &self)).map { number in
            Attribute(key: "\(number)\(text(lengthMax: 5))", value: text())
        }
    }

    private mutating func participant() -> Participant {
        Participant(
            id: id(), role: pick(ParticipantRole.allCases), displayName: text(),
            connectBy: maybe(time()))
    }

    private mutating func message() -> Message {
        Message(
            item: isOnce(in: 2) ? item() : itemAhead(), contact: id(),
            sender: Sender(id: id(), role: pick(ParticipantRole.allCases), displayName: text()),
            content: content(), visibility: pick([.all, .customer, .agent]), digest: next(),
            pieces: pick([0, 1, 300]), wasBehind: isOnce(in: 2))
    }

    private mutating func receipt() -> Chat.Receipt {
        Chat.Receipt(
            item: item(), message: id(), recipient: id(), kind: pick([.delivered, .read]),
            digest: next())
    }

    private mutating func progress() -> Chat.FlowProgress {
        Chat.FlowProgress(
            memory: bytes(), interest: Chat.FlowInterest(rawValue: UInt8(next() & 3)),
            due: maybe(time()), isDone: isOnce(in: 2),
            signalsTaken: Int.random(in: 0...100, using: &self), request: maybe(bytes()),
            disconnectFlow: maybe(id()))
    }

    private mutating func reason() -> DisconnectReason {
        pick([
            .customer, .agent, .connectionNotEstablished, .expired, .flow, .api, .idle,
            .thirdParty, .systemError,
        ])
    }

    private mutating func initiation() -> InitiationMethod {
        pick([.api, .transfer, .queueTransfer, .disconnect])
    }

    private mutating func persistence() -> ChatStart.Persistence {
        ChatStart.Persistence(type: pick([.entirePastSession, .fromSegment]), source: id())
    }

    private mutating func timers() -> [RoleTimer] {
        (0..<Int.random(in: 0...4, using: &self)).map { _ in
            RoleTimer(
                side: pick(RoleTimer.Side.allCases), kind: pick(RoleTimer.Kind.allCases),
                duration: maybe(.milliseconds(Int64.random(in: 0...100_000_000, using: &self))))
        }
    }

    private mutating func change() -> ContactChange {
        var change = ContactChange()
        change.name = maybe(text())
        change.description = maybe(text())
        change.customerNumber = maybe(text())
        change.languageCode = maybe(text())
        change.references = attributes()
        change.segmentAttributes = attributes()
        change.tags = attributes()
        change.removedTags = attributes().map(\.key)
        change.queuePriority = maybe(Int64.random(in: .min ... .max, using: &self))
        change.queueTimeAdjustmentSeconds = maybe(-3)
        change.routingCriteria = maybe(text())
        change.wisdomSessionARN = maybe(text())
        change.recording = maybe(text())
        return change
    }

    private mutating func start() -> ChatStart {
        var start = ChatStart(
            instance: id(), contact: id(), flow: id(), customer: id(), displayName: text(),
            system: id())
        start.attributes = attributes()
        start.initialMessage = maybe(content())
        start.duration = .milliseconds(Int64.random(in: 0...1_000_000_000, using: &self))
        start.contentTypes = attributes().map { ContentType(rawValue: $0.value) }
        start.responseMode = maybe(text())
        start.chanceKey = maybe(next()) ?? 0
        start.persistence = maybe(persistence())
        start.related = maybe(id())
        start.segmentAttributes = text()
        start.customerNumber = maybe(text())
        start.endsWithCustomer = isOnce(in: 2)
        start.digest = next()
        return start
    }
}
