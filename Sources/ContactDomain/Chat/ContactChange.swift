// SPDX-License-Identifier: Apache-2.0

/// New values for what a contact says of itself; what is `nil` stays as it is.
///
/// *Stored: add, never rename.*
package struct ContactChange: Sendable, Hashable {
    /// The name.
    package var name: String?
    /// The description.
    package var description: String?
    /// The caller's own number of the customer.
    package var customerNumber: String?
    /// The language, such as `en-US`.
    package var languageCode: String?
    /// References by name; the text is a JSON object with their type, value and status.
    package var references: [Attribute] = []
    /// Segment attributes by name; the text is the JSON of the value.
    package var segmentAttributes: [Attribute] = []
    /// Tags to set.
    package var tags: [Attribute] = []
    /// Keys of tags to take off.
    package var removedTags: [String] = []
    /// The place in queues: lower is sooner.
    package var queuePriority: Int64?
    /// How many seconds longer the contact counts as waiting.
    package var queueTimeAdjustmentSeconds: Int64?
    /// The routing criteria as JSON text.
    package var routingCriteria: String?
    /// The wisdom session of the contact.
    package var wisdomSessionARN: String?
    /// What is to be recorded and analysed, as JSON text.
    package var recording: String?

    /// Makes a change of nothing.
    package init() {}

    /// Whether nothing is changed.
    package var isEmpty: Bool { self == ContactChange() }
}

/// How long a role may be silent. *Stored: add, never rename.*
package struct RoleTimer: Sendable, Hashable {
    /// The side of the chat that a timer is for.
    package enum Side: String, Sendable, CaseIterable {
        /// The customer.
        case customer = "CUSTOMER"
        /// The agent, or a custom bot in the agent's place.
        case agent = "AGENT"
    }

    /// What happens at its end.
    package enum Kind: String, Sendable, CaseIterable {
        /// The participant counts as idle.
        case idle = "IDLE"
        /// Everybody but the customer is taken out.
        case disconnect = "DISCONNECT_NONCUSTOMER"
    }

    /// Whose silence it measures.
    package let side: Side
    /// What it is for.
    package let kind: Kind
    /// How long; `nil` takes the timer away.
    package let duration: Duration?

    /// Makes a timer.
    package init(side: Side, kind: Kind, duration: Duration?) {
        self.side = side
        self.kind = kind
        self.duration = duration
    }
}
