// SPDX-License-Identifier: Apache-2.0

/// The rules of a chat session: what may happen next, given what has happened.
///
/// A session is the chain of contacts that share an initial contact. Each decision is a function
/// of the state and an order; it refuses with a ``Rejection`` or says which events are now true.
/// A repeat of a done order yields no events. ``evolve(_:_:)`` folds events into the state.
package enum Chat {
    /// How long a customer may take to connect after StartChatContact.
    /// - SeeAlso: Amazon Connect API, StartChatContact.
    package static let connectWindow = Duration.seconds(5 * 60)
    /// How long a custom bot may take to connect after CreateParticipant.
    /// - SeeAlso: Amazon Connect Administrator Guide, customer-built bots.
    package static let botConnectWindow = Duration.seconds(15)
    /// The duration of a chat when the request names none: 25 hours.
    package static let durationDefault = Duration.seconds(25 * 60 * 60)
    /// The most UTF-8 bytes that a contact's attributes, keys and values, may add up to.
    package static let attributeBytesMax = 32_768
    /// The most errands that wait for their turn in one session.
    package static let errandsMax = 100
    /// The most customer messages that wait for a flow which is not looking.
    package static let flowInboxMax = 100
}

extension Chat {
    /// Folds events into a state, in order.
    package static func fold(_ events: some Sequence<Event>, into state: inout State) {
        for event in events { evolve(&state, event) }
    }
}

/// A state and the events that led to it since it was loaded, for decisions made of several.
package struct ChatDraft: Sendable {
    /// The state with the events folded in.
    package private(set) var state: Chat.State
    /// The events so far.
    package private(set) var events: [Chat.Event] = []

    /// Starts from a state.
    package init(_ state: Chat.State) { self.state = state }

    /// Adds events that were decided on ``state``.
    package mutating func record(_ more: [Chat.Event]) {
        Chat.fold(more, into: &state)
        events += more
    }
}
