// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// Records that a participant got or read a message. A repeat yields no event.
    /// - Parameters:
    ///   - message: a message that the caller has found in this session.
    ///   - author: who sent it; `nil` for nobody.
    /// - Throws: ``Rejection/contactNotFound``, ``Rejection/contactEnded``,
    ///   ``Rejection/participantNotActive``, ``Rejection/receiptsOff``, then
    ///   ``Rejection/ownMessage``.
    /// - SeeAlso: Participant Service, SendEvent: ConflictException.
    package static func sendReceipt(
        _ state: State, from id: ParticipantID, of message: ItemID,
        by author: ParticipantID? = nil, _ kind: Receipt.Kind, digest: UInt64, _ stamp: Stamp
    ) throws(Rejection) -> [Event] {
        _ = try state.requireActive(id)
        guard state.requests.item(for: digest) == nil else { return [] }
        guard state.active.count <= 2 else { throw .receiptsOff }
        guard author != id else { throw .ownMessage }
        let receipt = Receipt(
            item: state.nextItem(stamp), message: message, recipient: id, kind: kind,
            digest: digest)
        return [.receiptRecorded(receipt)]
    }

    /// The sender of a signal that is passed on and not kept, such as typing.
    /// - Throws: ``Rejection/contactNotFound``, ``Rejection/contactEnded``, then
    ///   ``Rejection/participantNotActive``.
    package static func signal(
        _ state: State, from id: ParticipantID, _ stamp: Stamp
    ) throws(Rejection) -> (sender: Sender, item: ItemStamp) {
        (Sender(try state.requireActive(id)), state.nextItem(stamp))
    }
}
