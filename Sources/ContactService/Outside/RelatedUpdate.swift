// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import JSONDocument

/// What a flow changes of the contact that its own is related to. That is another session, so it is
/// carried out as an errand: after the flow's commit, at least once, and a repeat changes nothing.
struct RelatedUpdate: Sendable, Hashable {
    /// The related contact.
    let contact: ContactID
    /// Attributes to set.
    var attributes: [Attribute] = []
    /// What its record is to say.
    var change = ContactChange()

    /// The change as events of the related session: all of it, or a refusal.
    func events(_ state: Chat.State, _ stamp: Stamp) throws(Chat.Rejection) -> [Chat.Event] {
        var draft = ChatDraft(state)
        draft.record(try Chat.updateAttributes(draft.state, attributes, keys: .any, stamp))
        draft.record(try Chat.updateContact(draft.state, change, of: contact, stamp))
        return draft.events
    }
}

// The member names here are stored; add, never rename.
extension RelatedUpdate {
    private static let version: Int64 = 1

    /// The update in the form in which it waits for its turn.
    var stored: [UInt8] {
        var writer = JSONWriter()
        writer.change(change)
        let change = (try? JSON.parse(utf8: writer.bytes)) ?? [:]
        let json: JSON = [
            "v": .integer(Self.version), "related": .string(contact.description),
            "attributes": .array(attributes.map { [.string($0.key), .string($0.value)] }),
            "change": change,
        ]
        return json.utf8
    }

    /// Reads a stored update; `nil` when this is none, or one of a later version.
    init?(stored bytes: [UInt8]) {
        guard let json = try? JSON.parse(utf8: bytes), json["v"]?.integer == Self.version,
            let contact = json["related"]?.string.flatMap(ContactID.init)
        else { return nil }
        self.contact = contact
        attributes = (json["attributes"]?.array ?? []).compactMap { pair in
            guard let texts = pair.array?.compactMap(\.string), texts.count == 2 else { return nil }
            return Attribute(key: texts[0], value: texts[1])
        }
        change = ContactChange(stored: json["change"] ?? [:])
    }
}
