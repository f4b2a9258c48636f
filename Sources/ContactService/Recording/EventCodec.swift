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
            writer.head("started", time)
            writer.start(start)
        case .participantAdded(let participant, let digest, let time):
            writer.head("participantAdded", time)
            writer.participant(participant)
            writer.integer(digest)
        case .participantJoined(let id, let item, let contact):
            writer.presence("participantJoined", id, item, contact)
        case .participantLeft(let id, let item, let contact):
            writer.presence("participantLeft", id, item, contact)
        case .participantRemoved(let id, let time): writer.removal(of: id, time)
        case .contactStarted(let id, let initiation, let time):
            writer.head("contactStarted", time)
            writer.string(id)
            writer.string(initiation.rawValue)
        case .contactUpdated(let change, let contact, let time):
            writer.head("contactUpdated", time)
            writer.change(change, of: contact)
        case .timersSet(let timers, let time):
            writer.head("timersSet", time)
            writer.timers(timers)
        case .participantIdle(let id, let item, let contact):
            writer.presence("participantIdle", id, item, contact)
        case .participantReturned(let id, let item, let contact):
            writer.presence("participantReturned", id, item, contact)
        case .participantAutoDisconnected(let id, let item, let contact):
            writer.presence("participantAutoDisconnected", id, item, contact)
        case .rehydrated(let persistence, let item, let contact):
            writer.head("rehydrated", item)
            writer.string(persistence.type.rawValue)
            writer.string(persistence.source)
            writer.string(contact)
        case .messageSent(let message):
            writer.string("messageSent")
            writer.message(message)
        case .receiptRecorded(let receipt):
            writer.string("receiptRecorded")
            writer.receipt(receipt)
        case .attributesUpdated(let attributes, let time):
            writer.head("attributesUpdated", time)
            writer.attributes(attributes)
        case .flowAdvanced(let progress, let time):
            writer.head("flowAdvanced", time)
            writer.progress(progress)
        case .flowAnswered(let answer, let time):
            writer.head("flowAnswered", time)
            writer.string(utf8: answer)
        case .errandSet(let errand, let time):
            writer.head("errandSet", time)
            writer.errand(errand)
        case .errandDone(let id, let time):
            writer.head("errandDone", time)
            writer.errand(id)
        case .enqueued(let queue, let number, let time):
            writer.head("enqueued", time)
            writer.place(in: queue, number)
        case .dequeued(let time): writer.head("dequeued", time)
        case .requestDone(let digest, let time): writer.done(digest, time)
        case .ended(let item, let reason, let contact):
            writer.head("ended", item)
            writer.string(reason.rawValue)
            writer.string(contact)
        }
        writer.endArray()
    }
}
