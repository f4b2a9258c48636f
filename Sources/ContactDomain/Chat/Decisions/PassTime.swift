// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// Does what is due: ends a chat whose customer never connected or whose duration is over,
    /// takes away bots that never connected, and lets the timers of participants end. Yields no
    /// event when nothing is due.
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
        var draft = ChatDraft(state)
        removeLateBots(&draft, stamp)
        endTimer(&draft, stamp)
        return draft.events
    }

    private static func removeLateBots(_ draft: inout ChatDraft, _ stamp: Stamp) {
        for bot in draft.state.participants where bot.phase == .added {
            guard let limit = bot.connectBy, limit <= stamp.now else { continue }
            draft.record([.participantRemoved(bot.id, at: draft.state.time(stamp))])
        }
    }

    /// Lets the timer end whose time has come first; the others are due at once after it.
    private static func endTimer(_ draft: inout ChatDraft, _ stamp: Stamp) {
        guard let timer = draft.state.timers.next, timer.moment <= stamp.now,
            let contact = draft.state.contact,
            let silent = draft.state.active.first(where: { $0.role.side == timer.side })
        else { return }
        let item = draft.state.nextItem(stamp)
        switch timer.kind {
        case .idle: draft.record([.participantIdle(silent.id, item, contact: contact.id)])
        case .disconnect:
            draft.record([
                .participantAutoDisconnected(silent.id, item, contact: contact.id)
            ])
            for other in draft.state.active where other.role != .customer {
                let item = draft.state.nextItem(stamp)
                draft.record([.participantLeft(other.id, item, contact: contact.id)])
            }
            customerRemains(&draft, .idle, stamp)
        }
    }

    /// Whether the flow of a session is to be woken because its time has come.
    package static func isFlowDue(_ state: State, at now: Instant) -> Bool {
        guard state.phase == .open, state.flow.phase == .waiting, let due = state.flow.due else {
            return false
        }
        return due <= now
    }
}
