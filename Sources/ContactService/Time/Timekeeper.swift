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
    ///   - persist: keeps the moment of a virtual clock, so that it never goes back.
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
        try persist(target)
        while let alarm = alarms.take(until: target) {
            clock.move(to: alarm.due)
            await fire(alarm.session)
            await settled()
        }
        clock.move(to: target)
        return target
    }

    private func fireDue() async {
        while let alarm = alarms.take(until: clock.now) { await fire(alarm.session) }
    }

    private func fire(_ session: ContactID) async {
        do {
            let (due, isIdle) = try await sessions.transact(session) {
                (state, stamp) throws(Chat.Rejection) in
                Chat.passTime(state, stamp)
            } answer: { (state, events) throws(Chat.Rejection) in
                (state.due, events.isEmpty)
            }
            // A session says when it wants to be told only when that has changed. It has not when
            // more is due at the same moment, or when the clock was set back meanwhile.
            guard let due else { return }
            let isStuck = isIdle && due <= clock.now
            alarms.setUnlessSet(session, at: isStuck ? clock.now + Self.retryPause : due)
        } catch {
            logger.error(
                "alarm failed; it will be tried again",
                metadata: ["contact.id": "\(session)", "error": "\(error)"])
            alarms.set(session, at: clock.now + Self.retryPause)
        }
    }

    private static let retryPause = Duration.seconds(1)
}
