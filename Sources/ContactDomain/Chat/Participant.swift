// SPDX-License-Identifier: Apache-2.0

/// What a participant is in a chat. *Stored: add, never rename.*
package enum ParticipantRole: String, Sendable, CaseIterable {
    /// The person who started the chat.
    case customer = "CUSTOMER"
    /// A person of the contact centre.
    case agent = "AGENT"
    /// Flows and the bots that they run.
    case system = "SYSTEM"
    /// A program that was added by CreateParticipant.
    case customBot = "CUSTOM_BOT"
    /// A person who listens in or has joined from above.
    case supervisor = "SUPERVISOR"
}

/// Somebody who takes part in a chat session.
package struct Participant: Sendable, Hashable {
    /// Where a participant stands.
    package enum Phase: Sendable, Hashable {
        /// Added, and not connected yet.
        case added
        /// Connected at least once.
        case joined
        /// Gone for good; its tokens are dead.
        case left
    }

    /// The id, the same for the whole session.
    package let id: ParticipantID
    /// What the participant is.
    package let role: ParticipantRole
    /// The name shown to the others; 1 to 256 characters.
    package let displayName: String
    /// Until when the participant must connect; `nil` when there is no such limit.
    package let connectBy: Instant?
    /// Where the participant stands.
    package var phase: Phase
    /// The newest item of which the participant has given a sign: its own, or one it got. Items whose
    /// ids were given out ahead are left out.
    package internal(set) var heard: ItemID?

    /// Makes a participant.
    package init(
        id: ParticipantID, role: ParticipantRole, displayName: String,
        connectBy: Instant? = nil, phase: Phase = .added
    ) {
        self.id = id
        self.role = role
        self.displayName = displayName
        self.connectBy = connectBy
        self.phase = phase
    }
}
