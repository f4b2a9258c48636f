// SPDX-License-Identifier: Apache-2.0

extension Chat {
    /// The timers of a session: what was set, what runs, and since when each side is silent.
    ///
    /// Timers run while the customer and somebody of the other side are both connected. What runs
    /// was set before they met; later settings wait for the next meeting.
    package struct Timers: Sendable, Hashable {
        /// What was set.
        package internal(set) var configured: [RoleTimer] = []
        /// What runs.
        var running: [RoleTimer] = []
        /// Since when the customer is silent; `nil` while no timer runs.
        var customerSilentSince: Instant?
        /// Since when the other side is silent; `nil` while no timer runs.
        var agentSilentSince: Instant?
        /// Since when the customer counts as idle.
        var customerIdleSince: Instant?
        /// Since when the other side counts as idle.
        var agentIdleSince: Instant?

        /// What becomes due next.
        struct Due: Equatable {
            let moment: Instant
            let side: RoleTimer.Side
            let kind: RoleTimer.Kind
        }

        var isRunning: Bool { customerSilentSince != nil }

        func idleSince(_ side: RoleTimer.Side) -> Instant? {
            side == .customer ? customerIdleSince : agentIdleSince
        }

        private func silentSince(_ side: RoleTimer.Side) -> Instant? {
            side == .customer ? customerSilentSince : agentSilentSince
        }

        private func duration(_ side: RoleTimer.Side, _ kind: RoleTimer.Kind) -> Duration? {
            running.first { $0.side == side && $0.kind == kind }?.duration
        }

        /// The timer that ends first; `nil` when none runs.
        var next: Due? {
            var earliest: Due?
            for side in RoleTimer.Side.allCases {
                for kind in RoleTimer.Kind.allCases {
                    guard let moment = due(side, kind) else { continue }
                    if earliest.map({ moment < $0.moment }) ?? true {
                        earliest = Due(moment: moment, side: side, kind: kind)
                    }
                }
            }
            return earliest
        }

        /// With both timers set, the one that disconnects begins when the side has become idle.
        private func due(_ side: RoleTimer.Side, _ kind: RoleTimer.Kind) -> Instant? {
            guard let duration = duration(side, kind), let silent = silentSince(side) else {
                return nil
            }
            let idle = idleSince(side)
            switch kind {
            case .idle: return idle == nil ? silent + duration : nil
            case .disconnect:
                guard self.duration(side, .idle) != nil else { return silent + duration }
                return idle.map { $0 + duration }
            }
        }

        mutating func set(_ timers: [RoleTimer]) {
            for timer in timers {
                configured.removeAll { $0.side == timer.side && $0.kind == timer.kind }
                if timer.duration != nil { configured.append(timer) }
            }
        }

        mutating func begin(at moment: Instant) {
            running = configured
            customerSilentSince = moment
            agentSilentSince = moment
            customerIdleSince = nil
            agentIdleSince = nil
        }

        mutating func stop() {
            let configured = configured
            self = Timers()
            self.configured = configured
        }

        mutating func spoke(_ side: RoleTimer.Side, at moment: Instant) {
            guard isRunning else { return }
            switch side {
            case .customer:
                customerSilentSince = moment
                customerIdleSince = nil
            case .agent:
                agentSilentSince = moment
                agentIdleSince = nil
            }
        }

        mutating func becameIdle(_ side: RoleTimer.Side, at moment: Instant) {
            switch side {
            case .customer: customerIdleSince = moment
            case .agent: agentIdleSince = moment
            }
        }
    }
}

extension ParticipantRole {
    /// The side of the chat that a role stands on; `nil` for roles that no timer is for.
    var side: RoleTimer.Side? {
        switch self {
        case .customer: .customer
        case .agent, .customBot: .agent
        case .system, .supervisor: nil
        }
    }
}
