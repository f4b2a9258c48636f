// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import JSONDocument

/// Reads one stored event, field by field in the order in which they were written.
struct EventReader {
    private let fields: [JSON]
    private var place = 0

    init(_ event: JSON) throws(EventCodec.Fault) {
        guard let fields = event.array else {
            throw EventCodec.Fault(reason: "an event is not an array")
        }
        self.fields = fields
    }

    func event() throws(EventCodec.Fault) -> Chat.Event {
        var reader = self
        let name = try reader.text()
        switch name {
        case "started":
            let time = try reader.time()
            return .started(try reader.start(), at: time)
        case "participantAdded":
            let time = try reader.time()
            let participant = try reader.participant()
            return .participantAdded(participant, digest: try reader.word(), at: time)
        case "participantJoined":
            let item = try reader.item()
            return .participantJoined(try reader.id(), item, contact: try reader.id())
        case "participantLeft":
            let item = try reader.item()
            return .participantLeft(try reader.id(), item, contact: try reader.id())
        case "participantRemoved":
            let time = try reader.time()
            return .participantRemoved(try reader.id(), at: time)
        case "contactStarted":
            let time = try reader.time()
            let id: ContactID = try reader.id()
            return .contactStarted(id, try reader.named("initiation method"), at: time)
        case "contactUpdated":
            let time = try reader.time()
            let change = ContactChange(stored: try reader.field())
            // Earlier versions did not write the contact.
            return .contactUpdated(change, of: reader.isAtEnd ? nil : try reader.id(), at: time)
        case "timersSet":
            let time = try reader.time()
            return .timersSet(try reader.timers(), at: time)
        case "participantIdle":
            let item = try reader.item()
            return .participantIdle(try reader.id(), item, contact: try reader.id())
        case "participantReturned":
            let item = try reader.item()
            return .participantReturned(try reader.id(), item, contact: try reader.id())
        case "participantAutoDisconnected":
            let item = try reader.item()
            return .participantAutoDisconnected(try reader.id(), item, contact: try reader.id())
        case "rehydrated":
            let item = try reader.item()
            let type: ChatStart.RehydrationType = try reader.named("rehydration type")
            let past = ChatStart.Persistence(type: type, source: try reader.id())
            return .rehydrated(past, item, contact: try reader.id())
        case "messageSent": return .messageSent(try reader.message())
        case "receiptRecorded": return .receiptRecorded(try reader.receipt())
        case "attributesUpdated":
            let time = try reader.time()
            return .attributesUpdated(try reader.attributes(), at: time)
        case "flowAdvanced", "flowAnswered", "errandSet", "errandDone":
            return try reader.flowEvent(name)
        case "enqueued":
            let time = try reader.time()
            let queue: QueueID = try reader.id()
            let number = try reader.optionalField()?.number.flatMap { UInt64($0.text) }
            return .enqueued(queue, number: number ?? 0, at: time)
        case "dequeued": return .dequeued(at: try reader.time())
        case "requestDone":
            let time = try reader.time()
            return .requestDone(digest: try reader.word(), at: time)
        case "ended":
            let item = try reader.item()
            let reason: DisconnectReason = try reader.named("disconnect reason")
            return .ended(item, reason, contact: try reader.id())
        default: throw EventCodec.Fault(reason: "no event is called \(name)")
        }
    }

    private mutating func flowEvent(_ name: String) throws(EventCodec.Fault) -> Chat.Event {
        switch name {
        case "flowAdvanced":
            let time = try time()
            return .flowAdvanced(try progress(), at: time)
        case "flowAnswered":
            let time = try time()
            return .flowAnswered(Array(try text().utf8), at: time)
        case "errandSet":
            let time = try time()
            let id = try errand()
            let errand = Chat.Errand(id: id, request: Array(try text().utf8))
            return .errandSet(errand, at: time)
        case "errandDone":
            let time = try time()
            return .errandDone(try errand(), at: time)
        default: throw EventCodec.Fault(reason: "no event is called \(name)")
        }
    }

    mutating func field() throws(EventCodec.Fault) -> JSON {
        guard place < fields.count else { throw EventCodec.Fault(reason: "an event is too short") }
        defer { place += 1 }
        return fields[place]
    }

    private mutating func text() throws(EventCodec.Fault) -> String {
        guard let text = try field().string else {
            throw EventCodec.Fault(reason: "a text is missing")
        }
        return text
    }

    private mutating func integer() throws(EventCodec.Fault) -> Int64 {
        guard let integer = try field().integer else {
            throw EventCodec.Fault(reason: "a number is missing")
        }
        return integer
    }

    private mutating func word() throws(EventCodec.Fault) -> UInt64 {
        guard let word = try field().number.flatMap({ UInt64($0.text) }) else {
            throw EventCodec.Fault(reason: "a fingerprint is missing")
        }
        return word
    }

    private mutating func time() throws(EventCodec.Fault) -> Instant {
        Instant(milliseconds: try integer())
    }

    private mutating func optionalTime() throws(EventCodec.Fault) -> Instant? {
        try field().integer.map(Instant.init(milliseconds:))
    }

    private mutating func id<Subject>() throws(EventCodec.Fault) -> ID<Subject> {
        guard let id = ID<Subject>(try text()) else {
            throw EventCodec.Fault(reason: "an id is not valid")
        }
        return id
    }

    private mutating func named<Value: RawRepresentable<String>>(
        _ what: String
    ) throws(EventCodec.Fault) -> Value {
        let name = try text()
        guard let value = Value(rawValue: name) else {
            throw EventCodec.Fault(reason: "no \(what) is called \(name)")
        }
        return value
    }

    private mutating func item() throws(EventCodec.Fault) -> ItemStamp {
        let time = try time()
        return ItemStamp(id: try id(), time: time)
    }

    private mutating func content() throws(EventCodec.Fault) -> MessageContent {
        let type = ContentType(rawValue: try text())
        return MessageContent(type: type, text: try text())
    }

    private mutating func message() throws(EventCodec.Fault) -> Message {
        let item = try item()
        let contact: ContactID = try id()
        let id: ParticipantID = try id()
        let role: ParticipantRole = try named("role")
        let sender = Sender(id: id, role: role, displayName: try text())
        let content = try content()
        let visibility: Visibility = try named("visibility")
        let digest = try word()
        let pieces = try optionalField()?.number.flatMap { Int($0.text) } ?? 0
        return Message(
            item: item, contact: contact, sender: sender, content: content,
            visibility: visibility, digest: digest, pieces: pieces,
            wasBehind: try optionalField()?.bool ?? false)
    }

    private mutating func receipt() throws(EventCodec.Fault) -> Chat.Receipt {
        let item = try item()
        let message: ItemID = try id()
        let recipient: ParticipantID = try id()
        guard let kind = Chat.Receipt.Kind(rawValue: UInt8(clamping: try integer())) else {
            throw EventCodec.Fault(reason: "a kind of receipt is not known")
        }
        return Chat.Receipt(
            item: item, message: message, recipient: recipient, kind: kind,
            digest: try word())
    }

    private mutating func participant() throws(EventCodec.Fault) -> Participant {
        let id: ParticipantID = try id()
        let role: ParticipantRole = try named("role")
        let name = try text()
        return Participant(
            id: id, role: role, displayName: name, connectBy: try optionalTime())
    }

    private mutating func attributes() throws(EventCodec.Fault) -> [Attribute] {
        guard let object = try field().object else {
            throw EventCodec.Fault(reason: "attributes are missing")
        }
        return Self.attributes(object)
    }

    static func attributes(_ object: JSONObject) -> [Attribute] {
        object.members.map { Attribute(key: $0.key, value: $0.value.string ?? "") }
    }

    private mutating func progress() throws(EventCodec.Fault) -> Chat.FlowProgress {
        let memory = Array(try text().utf8)
        let interest = Chat.FlowInterest(rawValue: UInt8(clamping: try integer()))
        let due = try optionalTime()
        guard let isDone = try field().bool else {
            throw EventCodec.Fault(reason: "a truth value is missing")
        }
        let taken = max(0, Int(clamping: try integer()))
        let request = try optionalField()?.string.map { Array($0.utf8) }
        let flow = try optionalField()?.string.flatMap(FlowID.init)
        return Chat.FlowProgress(
            memory: memory, interest: interest, due: due, isDone: isDone, signalsTaken: taken,
            request: request, disconnectFlow: flow)
    }

    /// A field that earlier versions did not write.
    private mutating func optionalField() throws(EventCodec.Fault) -> JSON? {
        isAtEnd ? nil : try field()
    }

    private var isAtEnd: Bool { place >= fields.count }

    private mutating func errand() throws(EventCodec.Fault) -> Chat.ErrandID {
        let contact: ContactID = try id()
        return Chat.ErrandID(contact: contact, number: try word())
    }

    private mutating func timers() throws(EventCodec.Fault) -> [RoleTimer] {
        var timers: [RoleTimer] = []
        for timer in try field().array ?? [] {
            var reader = try EventReader(timer)
            let side: RoleTimer.Side = try reader.named("side")
            let kind: RoleTimer.Kind = try reader.named("timer")
            let duration = try reader.field().integer.map { Duration.milliseconds($0) }
            timers.append(RoleTimer(side: side, kind: kind, duration: duration))
        }
        return timers
    }
}
