// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
package import Logging
import ServiceLifecycle

/// Tells sessions that their time has come, each at its own moment and in order.
package final class Timekeeper: Service {
    private let clock: ServiceClock
    private let alarms: Alarms
    private let sessions: Sessions
    private let logger: Logger
    private let persist: @Sendable (Instant) throws -> Void
    private let settled: @Sendable () async -> Void
    private let advances = Turnstile(waitersMax: 100)

    /// Makes a timekeeper.
    /// - Parameters:
    ///   - persist: keeps the moment of a virtual clock, so that it never goes back. It is called before
    ///     what happens at the moment is stored.
    ///   - settled: returns when nothing is in flight that lives by the real clock.
    package init(
        clock: ServiceClock, alarms: Alarms, sessions: Sessions, logger: Logger,
        persist: @escaping @Sendable (Instant) throws -> Void = { _ in },
        settled: @escaping @Sendable () async -> Void = {}
    ) {
        self.clock = clock
        self.alarms = alarms
        self.sessions = sessions
        self.logger = logger
        self.persist = persist
        self.settled = settled
    }

    /// Fires what is due by the system's clock until the service is told to stop. A virtual clock
    /// is moved by ``advance(by:)`` alone.
    package func run() async throws {
        try? await cancelWhenGracefulShutdown { try await self.watch() }
    }

    private func watch() async throws {
        while true {
            if !clock.isVirtual { await fireDue() }
            try await Task.sleep(for: pause)
        }
    }

    /// Alarms are set earlier than the next one all the time; a look at each pause finds them.
    private var pause: Duration {
        guard !clock.isVirtual, let earliest = alarms.earliest else { return Self.pauseMax }
        return min(Self.pauseMax, max(.milliseconds(1), earliest - clock.now))
    }

    private static let pauseMax = Duration.milliseconds(500)

    /// Moves the virtual clock and returns when everything due in between has happened, in order,
    /// each at its own moment, and what that made due as well. The clock stands still while calls
    /// outside are in flight, since they live by the real one.
    /// - Returns: the moment it is then.
    package func advance(by duration: Duration) async throws -> Instant {
        try await advances.pass { try await self.advanceAlone(by: duration) }
    }

    private func advanceAlone(by duration: Duration) async throws -> Instant {
        await settled()
        let target = clock.now + duration
        while try await fireRound(until: target) { await settled() }
        try persist(target)
        clock.move(to: target)
        return target
    }

    private func fireDue() async {
        while (try? await fireRound(until: clock.now)) == true {}
    }

    /// Tells the sessions that are due next, together, and returns when that is stored.
    /// - Returns: whether any was due.
    /// - Throws: what keeps the moment of a virtual clock from being kept; then none was told.
    private func fireRound(until limit: Instant) async throws -> Bool {
        guard var alarm = alarms.take(until: limit) else { return false }
        var round = AlarmRound(first: moment(of: alarm.due, limit), until: limit)
        while true {
            if await !tell(alarm.session, alarm.due, limit, in: &round) { break }
            guard round.changes.count < Self.roundMax, let next = alarms.take(until: round.end)
            else { break }
            alarm = next
        }
        try move(with: round)
        await finish(round)
        return true
    }

    /// Moves a virtual clock with a round. Its first moment is kept: a process that is killed goes on
    /// from there, and what it has not stored is still due at its own moment.
    private func move(with round: AlarmRound) throws {
        guard clock.isVirtual else { return }
        do {
            try persist(round.first)
        } catch {
            for told in round.changes {
                alarms.set(told.session, at: told.moment)
                sessions.drop(told.change)
            }
            throw error
        }
        clock.move(to: round.last)
    }

    /// How many sessions are told together: as long as a round is being stored, they wait.
    private static let roundMax = 512

    /// An alarm that is overdue goes off now. By the system's clock all of a round do.
    private func moment(of due: Instant, _ limit: Instant) -> Instant {
        clock.isVirtual ? max(due, clock.now) : limit
    }

    /// Decides what the moment means for a session. When that belongs into the next round, the
    /// alarm stays; the answer is `false`, and the round is over.
    private func tell(
        _ session: ContactID, _ due: Instant, _ limit: Instant, in round: inout AlarmRound
    ) async -> Bool {
        let moment = moment(of: due, limit)
        do {
            let change = try await sessions.prepare(session, stamp(session, moment)) {
                Chat.passTime($0, $1)
            }
            if round.take(change, of: session, at: moment) { return true }
            alarms.set(session, at: due)
            sessions.drop(change)
            return false
        } catch {
            retry(session, at: moment, error)
            return true
        }
    }

    private func stamp(_ session: ContactID, _ moment: Instant) -> Stamp {
        clock.isVirtual
            ? sessions.stamps.alarm(of: session, at: moment) : sessions.stamps().at(moment)
    }

    private func finish(_ round: AlarmRound) async {
        let faults = await sessions.store(round.changes.map(\.change))
        for (told, fault) in zip(round.changes, faults) {
            if let fault {
                retry(told.session, at: told.moment, fault)
                continue
            }
            // A session says when it wants to be told only when that has changed. It has not when
            // more is due at the same moment, or when the clock was set back meanwhile.
            guard let due = told.change.draft.state.due else { continue }
            let isStuck = told.change.draft.events.isEmpty && due <= told.moment
            alarms.setUnlessSet(
                told.session, at: isStuck ? told.moment + Self.retryPause : due)
        }
    }

    private func retry(_ session: ContactID, at moment: Instant, _ error: any Error) {
        logger.error(
            "alarm failed; it will be tried again",
            metadata: ["contact.id": "\(session)", "error": "\(error)"])
        alarms.set(session, at: moment + Self.retryPause)
    }

    private static let retryPause = Duration.seconds(1)
}
