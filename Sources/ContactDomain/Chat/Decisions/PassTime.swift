// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// Does what is due: ends a chat whose customer never connected or whose duration is over, and
    /// takes away bots that never connected. Yields no event when nothing is due.
    package static func passTime(_ state: State, _ stamp: Stamp) -> [Event] {
        guard state.phase == .waiting || state.phase == .open, let start = state.start,
            let contact = state.contact
        else { return [] }
        if state.phase == .waiting, state.startedAt + connectWindow <= stamp.now {
            let item = state.nextItem(stamp)
            return [.ended(item, .connectionNotEstablished, contact: contact.id)]
        }
        if state.startedAt + start.duration <= stamp.now {
            return [.ended(state.nextItem(stamp), .expired, contact: contact.id)]
        }
        return state.participants
            .filter { $0.phase == .added && ($0.connectBy.map { $0 <= stamp.now } ?? false) }
            .map { .participantRemoved($0.id, at: state.time(stamp)) }
    }

    /// Whether the flow of a session is to be woken because its time has come.
    package static func isFlowDue(_ state: State, at now: Instant) -> Bool {
        guard state.phase == .open, state.flow.phase == .waiting, let due = state.flow.due else {
            return false
        }
        return due <= now
    }
}
