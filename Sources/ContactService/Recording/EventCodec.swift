// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import JSONDocument

/// Writes the events of a chat to bytes and reads them back.
///
/// A commit is a JSON array of events, each an array that begins with its name. *Names, places and
/// member keys are the storage format: add, never rename; a reader takes what is missing as absent.*
package enum EventCodec {
    /// What is wrong with stored bytes.
    package struct Fault: Error, Sendable, Hashable {
        /// What could not be read.
        package let reason: String
    }

    /// Writes events as the payload of one commit.
    package static func encode(_ events: [Chat.Event]) -> [UInt8] {
        var writer = JSONWriter(capacity: 512)
        writer.beginArray()
        for event in events { encode(event, &writer) }
        writer.endArray()
        return writer.bytes
    }

    /// Reads the events of a commit.
    /// - Throws: ``Fault`` when the payload was written by a later version or is damaged.
    package static func decode(_ payload: [UInt8]) throws(Fault) -> [Chat.Event] {
        let document: JSON
        do throws(JSONSyntaxError) {
            document = try JSON.parse(utf8: payload)
        } catch { throw Fault(reason: "\(error)") }
        guard let array = document.array else { throw Fault(reason: "not an array of events") }
        var events: [Chat.Event] = []
        events.reserveCapacity(array.count)
        for event in array { events.append(try EventReader(event).event()) }
        return events
    }

    private static func encode(_ event: Chat.Event, _ writer: inout JSONWriter) {
        writer.beginArray()
        switch event {
        case .started(let start, let time):
            writer.string("started")
            writer.time(time)
            writer.start(start)
        case .participantAdded(let participant, let digest, let time):
            writer.string("participantAdded")
            writer.time(time)
            writer.participant(participant)
            writer.integer(digest)
        case .participantJoined(let id, let item, let contact):
            writer.string("participantJoined")
            writer.item(item)
            writer.string(id.description)
            writer.string(contact.description)
        case .participantLeft(let id, let item, let contact):
            writer.string("participantLeft")
            writer.item(item)
            writer.string(id.description)
            writer.string(contact.description)
        case .participantRemoved(let id, let time):
            writer.string("participantRemoved")
            writer.time(time)
            writer.string(id.description)
        case .messageSent(let message):
            writer.string("messageSent")
            writer.message(message)
        case .receiptRecorded(let receipt):
            writer.string("receiptRecorded")
            writer.receipt(receipt)
        case .attributesUpdated(let attributes, let time):
            writer.string("attributesUpdated")
            writer.time(time)
            writer.attributes(attributes)
        case .flowAdvanced(let progress, let time):
            writer.string("flowAdvanced")
            writer.time(time)
            writer.progress(progress)
        case .enqueued(let queue, let time):
            writer.string("enqueued")
            writer.time(time)
            writer.string(queue.description)
        case .dequeued(let time):
            writer.string("dequeued")
            writer.time(time)
        case .ended(let item, let reason, let contact):
            writer.string("ended")
            writer.item(item)
            writer.string(reason.rawValue)
            writer.string(contact.description)
        }
        writer.endArray()
    }
}

extension JSONWriter {
    fileprivate mutating func time(_ time: Instant) { integer(time.milliseconds) }

    fileprivate mutating func item(_ item: ItemStamp) {
        time(item.time)
        string(item.id.description)
    }

    fileprivate mutating func content(_ content: MessageContent) {
        string(content.type.rawValue)
        string(content.text)
    }

    fileprivate mutating func message(_ message: Message) {
        item(message.item)
        string(message.contact.description)
        string(message.sender.id.description)
        string(message.sender.role.rawValue)
        string(message.sender.displayName)
        content(message.content)
        string(message.visibility.rawValue)
        integer(message.digest)
    }

    fileprivate mutating func receipt(_ receipt: Chat.Receipt) {
        item(receipt.item)
        string(receipt.message.description)
        string(receipt.recipient.description)
        integer(receipt.kind.rawValue)
        integer(receipt.digest)
    }

    fileprivate mutating func participant(_ participant: Participant) {
        string(participant.id.description)
        string(participant.role.rawValue)
        string(participant.displayName)
        if let limit = participant.connectBy { time(limit) } else { null() }
    }

    fileprivate mutating func attributes(_ attributes: [Attribute]) {
        beginObject()
        for attribute in attributes {
            key(attribute.key)
            string(attribute.value)
        }
        endObject()
    }

    fileprivate mutating func progress(_ progress: Chat.FlowProgress) {
        string(utf8: progress.memory)
        integer(progress.interest.rawValue)
        if let due = progress.due { time(due) } else { null() }
        bool(progress.isDone)
        integer(progress.signalsTaken)
    }

    fileprivate mutating func start(_ start: ChatStart) {
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
        endObject()
    }

    private mutating func text(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        key(name)
        string(value)
    }
}
