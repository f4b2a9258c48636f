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
        case "messageSent": return .messageSent(try reader.message())
        case "receiptRecorded": return .receiptRecorded(try reader.receipt())
        case "attributesUpdated":
            let time = try reader.time()
            return .attributesUpdated(try reader.attributes(), at: time)
        case "flowAdvanced":
            let time = try reader.time()
            return .flowAdvanced(try reader.progress(), at: time)
        case "enqueued":
            let time = try reader.time()
            return .enqueued(try reader.id(), at: time)
        case "dequeued": return .dequeued(at: try reader.time())
        case "ended":
            let item = try reader.item()
            let reason: DisconnectReason = try reader.named("disconnect reason")
            return .ended(item, reason, contact: try reader.id())
        default: throw EventCodec.Fault(reason: "no event is called \(name)")
        }
    }

    private mutating func field() throws(EventCodec.Fault) -> JSON {
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
        return Message(
            item: item, contact: contact, sender: sender, content: content,
            visibility: try named("visibility"), digest: try word())
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

    private static func attributes(_ object: JSONObject) -> [Attribute] {
        object.members.map { Attribute(key: $0.key, value: $0.value.string ?? "") }
    }

    private mutating func progress() throws(EventCodec.Fault) -> Chat.FlowProgress {
        let memory = Array(try text().utf8)
        let interest = Chat.FlowInterest(rawValue: UInt8(clamping: try integer()))
        let due = try optionalTime()
        guard let isDone = try field().bool else {
            throw EventCodec.Fault(reason: "a truth value is missing")
        }
        return Chat.FlowProgress(
            memory: memory, interest: interest, due: due, isDone: isDone,
            signalsTaken: Int(clamping: try integer()))
    }

    private mutating func start() throws(EventCodec.Fault) -> ChatStart {
        let object = try field()
        func id<Subject>(_ key: String) throws(EventCodec.Fault) -> ID<Subject> {
            guard let id = object[key]?.string.flatMap(ID<Subject>.init) else {
                throw EventCodec.Fault(reason: "a start lacks its \(key)")
            }
            return id
        }
        var start = ChatStart(
            instance: try id("instance"), contact: try id("contact"), flow: try id("flow"),
            customer: try id("customer"), displayName: object["displayName"]?.string ?? "",
            system: try id("system"))
        start.attributes = object["attributes"]?.object.map(Self.attributes) ?? []
        if let content = object["initialMessage"]?.array, content.count == 2 {
            start.initialMessage = MessageContent(
                type: ContentType(rawValue: content[0].string ?? ""),
                text: content[1].string ?? "")
        }
        if let duration = object["duration"]?.integer { start.duration = .milliseconds(duration) }
        start.contentTypes = (object["contentTypes"]?.array ?? [])
            .compactMap { $0.string.map(ContentType.init(rawValue:)) }
        start.responseMode = object["responseMode"]?.string
        if let type = object["rehydration"]?.string.flatMap(ChatStart.RehydrationType.init) {
            start.persistence = ChatStart.Persistence(type: type, source: try id("source"))
        }
        start.related = object["related"]?.string.flatMap(ContactID.init)
        start.segmentAttributes = object["segmentAttributes"]?.string ?? ""
        start.customerNumber = object["customerNumber"]?.string
        start.endsWithCustomer = object["endsWithCustomer"]?.bool ?? false
        start.digest = object["digest"]?.number.flatMap { UInt64($0.text) } ?? 0
        return start
    }
}
