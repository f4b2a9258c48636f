// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import JSONDocument
import Logging

/// What flows want changed of contacts.
extension FlowConductor {
    /// Sets attributes of the contact, or of the one that it is related to.
    func update(
        _ texts: [String: String], of target: TargetContact, _ turn: inout FlowTurn
    ) throws(Chat.Rejection) {
        let attributes = texts.sortedAttributes
        switch target {
        case .current:
            turn.record(
                try Chat.updateAttributes(turn.state, attributes, keys: .any, turn.stamp))
        case .related: try relate(&turn) { $0.attributes = attributes }
        }
    }

    /// Changes what a contact says of itself, or what the one says that it is related to.
    func update(
        _ change: ContactChange, of target: TargetContact, _ turn: inout FlowTurn
    ) throws(Chat.Rejection) {
        switch target {
        case .current: turn.record(try Chat.updateContact(turn.state, change, turn.stamp))
        case .related: try relate(&turn) { $0.change = change }
        }
    }

    /// Changes what an effect names of the contact itself.
    func change(_ effect: FlowEffect, _ turn: inout FlowTurn) throws(Chat.Rejection) {
        var change = ContactChange()
        switch effect {
        case .tagContact(let tags): change.tags = tags.sortedAttributes
        case .untagContact(let keys): change.removedTags = keys
        case .setQueuePriority(let priority): change.queuePriority = priority
        case .adjustQueueTime(let seconds): change.queueTimeAdjustmentSeconds = seconds
        case .setRoutingCriteria(let criteria): change.routingCriteria = criteria.text
        case .setRecording(let wanted):
            change.recording = wanted.merged(into: turn.state.contact?.recording)
        case .flowStarted, .flowEnded, .disconnect, .sendMessage, .updateAttributes,
            .updateContactData, .setTargetQueue, .setHook, .setLogging, .enqueue, .transferQueue,
            .wakeAt, .invokeLambda, .startLexTurn, .showView, .callService:
            return
        }
        turn.record(try Chat.updateContact(turn.state, change, turn.stamp))
    }

    /// The numbers of errands that change related contacts begin here, far from those of calls.
    private static let relatedNumberMin: UInt64 = 1 << 40

    /// Leaves a change of the related contact as an errand, since that is another session.
    private func relate(
        _ turn: inout FlowTurn, _ fill: (inout RelatedUpdate) -> Void
    ) throws(Chat.Rejection) {
        guard let contact = turn.state.contact, let related = turn.state.start?.relatedContact
        else { return }
        guard turn.state.errands.count < Chat.errandsMax else {
            return logger.warning(
                "related contact not updated",
                metadata: ["contact.id": "\(related)", "reason": "too many errands wait"])
        }
        var update = RelatedUpdate(contact: related)
        fill(&update)
        let numbers = turn.state.errands.filter { $0.id.contact == contact.id }.map(\.id.number)
        let number = max(Self.relatedNumberMin, (numbers.max() ?? 0) + 1)
        let errand = Chat.Errand(
            id: Chat.ErrandID(contact: contact.id, number: number), request: update.stored)
        turn.reachOut()
        turn.record(try Chat.setErrand(turn.state, errand, turn.stamp))
    }

    static func change(_ data: ContactDataChange) -> ContactChange {
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
}

extension ChatStart {
    /// The contact that flows call the related one: what the chat goes on from, or what it was
    /// said to be related to.
    var relatedContact: ContactID? { persistence?.source ?? related }
}

extension RecordingChange {
    /// What is to be recorded from now on, given what was until now; names are stored.
    fileprivate func merged(into before: String?) -> String {
        var object = before.flatMap { try? JSON.parse($0) }?.object ?? JSONObject()
        if let recordsAgent { object["agent"] = .bool(recordsAgent) }
        if let recordsCustomer { object["customer"] = .bool(recordsCustomer) }
        if let analytics { object["analytics"] = analytics }
        return JSON.object(object).text
    }
}
