// SPDX-License-Identifier: Apache-2.0
import ContactDomain

/// Alarms that are told together, so that one write to the disk carries what comes of them, with
/// the same outcome as if they were told one by one, each at its own moment.
///
/// Sessions know nothing of each other but for what flows read of queues, and the clock stands still
/// while a flow asks outside. So a round spans several moments only while no flow does either, and
/// ends before any of its sessions is due again.
struct AlarmRound {
    /// A session that was told, and what comes of it.
    struct Told {
        let session: ContactID
        let moment: Instant
        let change: PreparedChange
    }

    /// The moment of the first alarm.
    let first: Instant
    /// Until when alarms may join.
    private(set) var end: Instant
    /// The last moment of the round so far.
    private(set) var last: Instant
    /// What comes of the alarms, in the order in which they were told.
    private(set) var changes: [Told] = []

    init(first: Instant, until limit: Instant) {
        self.first = first
        last = first
        end = limit
    }

    /// Takes in what comes of an alarm; `false` when it has to wait for the next round.
    mutating func take(
        _ change: PreparedChange, of session: ContactID, at moment: Instant
    ) -> Bool {
        guard !change.reachesOut || moment == first else { return false }
        if change.reachesOut { end = min(end, moment) }
        if let due = change.draft.state.due { end = min(end, max(due, moment)) }
        last = max(last, moment)
        changes.append(Told(session: session, moment: moment, change: change))
        return true
    }
}
