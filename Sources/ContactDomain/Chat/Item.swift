// SPDX-License-Identifier: Apache-2.0

/// The name of a transcript entry and its moment, together, since every place that shows the one
/// shows the other: the answer, the frame and the transcript.
package struct ItemStamp: Sendable, Hashable {
    /// The id, a UUID of version 7: ids of a session sort as its entries do. One of version 8 was
    /// given out before the entry was stored, and sorts before those stored meanwhile.
    package let id: ItemID
    /// The moment; never before that of the entry before it.
    package let time: Instant

    /// Makes a stamp.
    package init(id: ItemID, time: Instant) {
        self.id = id
        self.time = time
    }
}

/// Who an item is from, as the wire names it.
package struct Sender: Sendable, Hashable {
    /// The participant.
    package let id: ParticipantID
    /// What the participant is.
    package let role: ParticipantRole
    /// The name shown.
    package let displayName: String

    /// Makes a sender.
    package init(id: ParticipantID, role: ParticipantRole, displayName: String) {
        self.id = id
        self.role = role
        self.displayName = displayName
    }

    /// The sender that a participant is.
    package init(_ participant: Participant) {
        self.init(
            id: participant.id, role: participant.role, displayName: participant.displayName)
    }
}

/// A message as it was stored.
package struct Message: Sendable, Hashable {
    /// Its name and moment.
    package let item: ItemStamp
    /// The contact it was sent on.
    package let contact: ContactID
    /// Who sent it.
    package let sender: Sender
    /// What it says.
    package let content: MessageContent
    /// Who gets to see it.
    package let visibility: Visibility
    /// The fingerprint of the request that sent it; 0 for messages that no request sent.
    package let digest: UInt64
    /// In how many pieces it was shown before it was stored.
    package let pieces: Int
    /// Whether its sender was not known to have got all that was delivered before, so that it is no
    /// sign of that.
    package let wasBehind: Bool

    /// Makes a message.
    package init(
        item: ItemStamp, contact: ContactID, sender: Sender, content: MessageContent,
        visibility: Visibility = .all, digest: UInt64 = 0, pieces: Int = 0, wasBehind: Bool = false
    ) {
        self.item = item
        self.contact = contact
        self.sender = sender
        self.content = content
        self.visibility = visibility
        self.digest = digest
        self.pieces = pieces
        self.wasBehind = wasBehind
    }
}
