// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import JSONDocument

/// The parts of stored events.
extension JSONWriter {
    mutating func time(_ time: Instant) { integer(time.milliseconds) }

    /// The beginning of an event that is no item.
    mutating func head(_ name: StaticString, _ time: Instant) {
        string("\(name)")
        self.time(time)
    }

    /// The beginning of an event that is an item.
    mutating func head(_ name: StaticString, _ item: ItemStamp) {
        string("\(name)")
        self.item(item)
    }

    mutating func item(_ item: ItemStamp) {
        time(item.time)
        string(item.id)
    }

    /// An event about a participant that is an item.
    mutating func presence(
        _ name: StaticString, _ id: ParticipantID, _ item: ItemStamp, _ contact: ContactID
    ) {
        head(name, item)
        string(id)
        string(contact)
    }

    mutating func removal(of id: ParticipantID, _ time: Instant) {
        head("participantRemoved", time)
        string(id)
    }

    /// A request that was done, by its fingerprint.
    mutating func done(_ digest: UInt64, _ time: Instant) {
        head("requestDone", time)
        integer(digest)
    }

    mutating func content(_ content: MessageContent) {
        string(content.type.rawValue)
        string(content.text)
    }

    mutating func message(_ message: Message) {
        item(message.item)
        string(message.contact)
        string(message.sender.id)
        string(message.sender.role.rawValue)
        string(message.sender.displayName)
        content(message.content)
        string(message.visibility.rawValue)
        integer(message.digest)
        if message.pieces > 0 || message.wasBehind { integer(message.pieces) }
        if message.wasBehind { bool(true) }
    }

    mutating func receipt(_ receipt: Chat.Receipt) {
        item(receipt.item)
        string(receipt.message)
        string(receipt.recipient)
        integer(receipt.kind.rawValue)
        integer(receipt.digest)
    }

    mutating func participant(_ participant: Participant) {
        string(participant.id)
        string(participant.role.rawValue)
        string(participant.displayName)
        if let limit = participant.connectBy { time(limit) } else { null() }
    }

    mutating func attributes(_ attributes: [Attribute]) {
        beginObject()
        for attribute in attributes {
            key(attribute.key)
            string(attribute.value)
        }
        endObject()
    }

    mutating func progress(_ progress: Chat.FlowProgress) {
        string(utf8: progress.memory)
        integer(progress.interest.rawValue)
        if let due = progress.due { time(due) } else { null() }
        bool(progress.isDone)
        integer(progress.signalsTaken)
        if let request = progress.request { string(utf8: request) } else { null() }
        if let flow = progress.disconnectFlow { string(flow) } else { null() }
    }

    mutating func errand(_ errand: Chat.Errand) {
        self.errand(errand.id)
        string(utf8: errand.request)
    }

    mutating func errand(_ id: Chat.ErrandID) {
        string(id.contact)
        integer(id.number)
    }

    mutating func place(in queue: QueueID, _ number: UInt64) {
        string(queue)
        integer(number)
    }

    /// A change, and of which contact unless it is the current one.
    mutating func change(_ change: ContactChange, of contact: ContactID?) {
        self.change(change)
        if let contact { string(contact) }
    }

    mutating func change(_ change: ContactChange) {
        beginObject()
        text("name", change.name)
        text("description", change.description)
        text("customerNumber", change.customerNumber)
        text("languageCode", change.languageCode)
        text("routingCriteria", change.routingCriteria)
        text("wisdomSessionARN", change.wisdomSessionARN)
        text("recording", change.recording)
        list("references", change.references)
        list("segmentAttributes", change.segmentAttributes)
        list("tags", change.tags)
        if !change.removedTags.isEmpty {
            key("removedTags")
            beginArray()
            for tag in change.removedTags { string(tag) }
            endArray()
        }
        number("queuePriority", change.queuePriority)
        number("queueTimeAdjustmentSeconds", change.queueTimeAdjustmentSeconds)
        endObject()
    }

    private mutating func list(_ name: StaticString, _ attributes: [Attribute]) {
        guard !attributes.isEmpty else { return }
        key(name)
        self.attributes(attributes)
    }

    private mutating func number(_ name: StaticString, _ value: Int64?) {
        guard let value else { return }
        key(name)
        integer(value)
    }

    mutating func timers(_ timers: [RoleTimer]) {
        beginArray()
        for timer in timers {
            beginArray()
            string(timer.side.rawValue)
            string(timer.kind.rawValue)
            if let duration = timer.duration { integer(duration.milliseconds) } else { null() }
            endArray()
        }
        endArray()
    }

    mutating func start(_ start: ChatStart) {
        beginObject()
        text("instance", start.instance.description)
        text("contact", start.contact.description)
        text("flow", start.flow.description)
        text("customer", start.customer.description)
        text("displayName", start.displayName)
        text("system", start.system.description)
        key("attributes")
        attributes(start.attributes)
        if let message = start.initialMessage {
            key("initialMessage")
            beginArray()
            content(message)
            endArray()
        }
        key("duration")
        integer(start.duration.milliseconds)
        key("contentTypes")
        beginArray()
        for type in start.contentTypes { string(type.rawValue) }
        endArray()
        text("responseMode", start.responseMode)
        text("rehydration", start.persistence?.type.rawValue)
        text("source", start.persistence?.source.description)
        text("related", start.related?.description)
        text("segmentAttributes", start.segmentAttributes)
        text("customerNumber", start.customerNumber)
        key("endsWithCustomer")
        bool(start.endsWithCustomer)
        key("digest")
        integer(start.digest)
        if start.chanceKey != 0 {
            key("chanceKey")
            integer(start.chanceKey)
        }
        endObject()
    }

    private mutating func text(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        key(name)
        string(value)
    }
}
