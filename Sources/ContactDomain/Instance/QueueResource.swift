// SPDX-License-Identifier: Apache-2.0

/// A standard queue of an instance.
package struct QueueResource: Sendable, Hashable {
    /// What calls out of a queue show. Nothing calls here; it is kept for those who ask for it.
    package struct OutboundCaller: Sendable, Hashable {
        /// The name that is shown.
        package var name: String?
        /// The id of the number that is shown.
        package var number: String?
        /// The id of the whisper flow.
        package var flow: String?

        /// Makes what is shown.
        package init(name: String?, number: String?, flow: String?) {
            self.name = name
            self.number = number
            self.flow = flow
        }
    }

    /// The id.
    package let id: QueueID
    /// The name, unique among the instance's queues.
    package var name: String
    /// What its owner says of it; empty when nothing was said.
    package var description: String
    /// When it is open.
    package var hours: HoursID
    /// How many contacts may wait in it; `nil` for the instance's own limit.
    package var contactsMax: Int?
    /// Whether it takes new contacts.
    package var isEnabled = true
    /// What calls show; `nil` when nothing was said.
    package var outboundCaller: OutboundCaller?
    /// Tags by key.
    package var tags: [Attribute] = []
    /// When it was last changed. The state knows it from the event.
    package internal(set) var changedAt = Instant(milliseconds: 0)

    /// Makes a queue.
    package init(
        id: QueueID, name: String, description: String = "", hours: HoursID,
        contactsMax: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.description = description
        self.hours = hours
        self.contactsMax = contactsMax
    }
}
