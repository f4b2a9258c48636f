// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

/// The customer and a bot meet at 10 s; the timers are set before, unless a test says otherwise.
@Suite struct TimersTests {
    private static let met = 10

    private static func timer(
        _ side: RoleTimer.Side, _ kind: RoleTimer.Kind, _ seconds: Int?
    ) -> RoleTimer {
        RoleTimer(side: side, kind: kind, duration: seconds.map { .seconds($0) })
    }

    private func set(_ timers: [RoleTimer], _ state: Chat.State, at seconds: Int) throws
        -> Chat.State
    {
        state.after(try Chat.setTimers(state, timers, .after(.seconds(seconds))))
    }

    private func meeting(_ state: Chat.State, at seconds: Int = met) throws -> Chat.State {
        let stamp = Stamp.after(.seconds(seconds))
        let added = state.after(
            try Chat.addBot(
                state, SampleChat.bot, displayName: "Bo", digest: state.itemCount + 1000, stamp))
        return added.after(try Chat.connectParticipant(added, SampleChat.bot, stamp))
    }

    private func timed(
        _ timers: RoleTimer..., progress: Chat.FlowProgress = .done
    ) throws -> Chat.State {
        try meeting(set(timers, Standing.open.state().flowing(progress), at: 2))
    }

    private func passing(_ state: Chat.State, _ seconds: Int) -> [Chat.Event] {
        Chat.passTime(state, .after(.seconds(seconds)))
    }

    private func saying(
        _ id: ParticipantID, _ state: Chat.State, at seconds: Int
    ) throws -> [Chat.Event] {
        try Chat.sendMessage(
            state, from: id, .plain("x"), digest: UInt64(seconds), .after(.seconds(seconds)))
    }

    @Test(arguments: [
        (RoleTimer.Side.customer, SampleChat.customer), (.agent, SampleChat.bot),
    ])
    func `whoever is silent for as long as the timer is idle`(
        side: RoleTimer.Side, silent: ParticipantID
    ) throws {
        let state = try timed(Self.timer(side, .idle, 120))
        #expect(state.due == .after(.seconds(130)))
        #expect(Chat.passTime(state, .after(.milliseconds(129_999))) == [])
        let events = passing(state, 130)
        guard case .participantIdle(silent, let item, SampleChat.contact)? = events.first else {
            Issue.record("they are \(events)")
            return
        }
        #expect(events.count == 1)
        #expect(item.time == .after(.seconds(130)))
        #expect(passing(state.after(events), 500) == [])
    }

    @Test func `whoever speaks is silent from then on`() throws {
        let state = try timed(Self.timer(.customer, .idle, 120))
        let spoken = state.after(try saying(SampleChat.customer, state, at: 100))
        #expect(spoken.due == .after(.seconds(220)))
        let answered = spoken.after(try saying(SampleChat.bot, spoken, at: 110))
        #expect(answered.due == .after(.seconds(220)))
        #expect(passing(answered, 219) == [])
        #expect(passing(answered, 220).map(\.name) == ["participantIdle"])
    }

    @Test func `whoever was idle has returned by speaking`() throws {
        var state = try timed(Self.timer(.customer, .idle, 120))
        state = state.after(passing(state, 130))
        let other = try saying(SampleChat.bot, state, at: 131)
        #expect(other.map(\.name) == ["messageSent"])
        let events = try saying(SampleChat.customer, state, at: 140)
        #expect(events.map(\.name) == ["messageSent", "participantReturned"])
        let items = events.flatMap(\.items)
        #expect(items[0].id < items[1].id)
        state = state.after(events)
        #expect(state.due == .after(.seconds(260)))
        #expect(try saying(SampleChat.customer, state, at: 141).count == 1)
    }

    @Test(arguments: [
        ([timer(.customer, .disconnect, 300)], 310),
        ([timer(.customer, .idle, 120), timer(.customer, .disconnect, 300)], 430),
    ])
    func `the timer that disconnects begins when the side is idle, else when it is silent`(
        timers: [RoleTimer], moment: Int
    ) throws {
        var state = try meeting(set(timers, Standing.open.state().flowing(.done), at: 2))
        for seconds in [129, 130, 309] where seconds < moment {
            state = state.after(passing(state, seconds))
        }
        #expect(state.due == .after(.seconds(moment)))
        #expect(passing(state, moment - 1) == [])
        let events = passing(state, moment)
        #expect(
            events.map(\.name) == ["participantAutoDisconnected", "participantLeft", "ended"])
        guard case .ended(_, let reason, _)? = events.last else { return }
        #expect(reason == .idle)
    }

    @Test func `a flow that has the contact keeps the customer`() throws {
        let state = try timed(
            Self.timer(.agent, .disconnect, 60), progress: .waiting(for: .botDeparture))
        let events = passing(state, 70)
        #expect(events.map(\.name) == ["participantAutoDisconnected", "participantLeft"])
        let after = state.after(events)
        #expect(after.phase == .open)
        #expect(after.flow.inbox == [.botLeft])
        #expect(after.active.map(\.id) == [SampleChat.customer])
    }

    @Test func `timers that end together end one after the other`() throws {
        var state = try timed(
            Self.timer(.customer, .idle, 120), Self.timer(.agent, .idle, 120))
        var idle: [Chat.Event] = []
        for _ in 0..<2 {
            let events = passing(state, 130)
            #expect(events.count == 1)
            idle += events
            state = state.after(events)
        }
        #expect(passing(state, 130) == [])
        #expect(Set(idle.map(\.name)) == ["participantIdle"])
        #expect(idle.flatMap(\.items).count == 2)
    }

    @Test func `no timer runs before both sides are there, or once one has left`() throws {
        let alone = try set(
            [Self.timer(.customer, .idle, 120)], Standing.open.state().flowing(.waiting()), at: 2)
        #expect(alone.due == .after(Chat.durationDefault))
        let met = try meeting(alone)
        let left = met.after(
            try Chat.disconnectParticipant(met, SampleChat.bot, .after(.seconds(20))))
        #expect(left.due == .after(Chat.durationDefault))
        #expect(passing(left, 500) == [])
    }

    @Test func `what is set while timers run waits for the next meeting`() throws {
        let running = try timed(
            Self.timer(.customer, .idle, 120), progress: .waiting())
        let changed = try set(
            [Self.timer(.customer, .idle, 60), Self.timer(.agent, .idle, 30)], running, at: 20)
        #expect(changed.due == .after(.seconds(130)))
        let left = changed.after(
            try Chat.disconnectParticipant(changed, SampleChat.bot, .after(.seconds(30))))
        let next = left.after([
            .participantAdded(
                Participant(id: SampleChat.agent, role: .agent, displayName: "Cy"), digest: 5,
                at: .after(.seconds(40))),
            .participantJoined(
                SampleChat.agent, .sample(50, after: .seconds(40)), contact: SampleChat.contact),
        ])
        #expect(next.due == .after(.seconds(70)))
    }

    @Test func `a timer without a duration is taken away`() throws {
        var state = Standing.open.state()
        state = try set(
            [Self.timer(.customer, .idle, 60), Self.timer(.agent, .idle, 90)], state, at: 2)
        state = try set([Self.timer(.customer, .idle, nil)], state, at: 3)
        #expect(try meeting(state).due == .after(.seconds(100)))
    }
}
