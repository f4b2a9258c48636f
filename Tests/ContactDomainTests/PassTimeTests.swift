// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct PassTimeTests {
    private static let millisecond = Duration.milliseconds(1)
    private static let day = Duration.seconds(24 * 60 * 60)

    private func reason(_ events: [Chat.Event]) -> DisconnectReason? {
        if case .ended(_, let reason, _) = events.last { reason } else { nil }
    }

    @Test(
        arguments: [
            (Standing.waiting, Chat.connectWindow - millisecond, nil),
            (.waiting, Chat.connectWindow, DisconnectReason.connectionNotEstablished),
            (.waiting, Chat.connectWindow + millisecond, .connectionNotEstablished),
            (.open, Chat.connectWindow, nil),
            (.open, Chat.durationDefault - millisecond, nil),
            (.open, Chat.durationDefault, .expired),
            (.open, Chat.durationDefault + day, .expired),
            (.waiting, Chat.durationDefault, .connectionNotEstablished),
            (.absent, day, nil),
            (.ended, day + day, nil),
        ] as [(Standing, Duration, DisconnectReason?)])
    func `ends a chat whose time is up`(
        standing: Standing, passed: Duration, expected: DisconnectReason?
    ) {
        let events = Chat.passTime(standing.state(), .after(passed))
        #expect(events.count == (expected == nil ? 0 : 1))
        #expect(reason(events) == expected)
    }

    @Test(
        arguments: [(Duration.seconds(60), nil), (.seconds(3600), DisconnectReason.expired)]
            as [(Duration, DisconnectReason?)])
    func `the duration is the one that was asked for`(
        passed: Duration, expected: DisconnectReason?
    ) {
        let state = Standing.open.state { $0.duration = .seconds(3600) }
        #expect(reason(Chat.passTime(state, .after(passed))) == expected)
    }

    @Test(arguments: [(-1, 0), (0, 1), (1, 1)])
    func `a bot that does not connect within its window is taken away`(
        milliseconds: Int, count: Int
    ) throws {
        let state = Standing.open.state()
        let added = state.after(
            try Chat.addBot(
                state, SampleChat.bot, displayName: "Bo", digest: 1, .after(.seconds(10))))
        let moment = Duration.seconds(25) + .milliseconds(milliseconds)
        let events = Chat.passTime(added, .after(moment))
        let expected = Chat.Event.participantRemoved(SampleChat.bot, at: .after(moment))
        #expect(events == (count == 0 ? [] : [expected]))
        #expect(Chat.passTime(added.after(events), .after(moment)) == [])
    }

    @Test func `a bot that has connected stays`() throws {
        let state = Standing.open.state()
        let added = state.after(
            try Chat.addBot(
                state, SampleChat.bot, displayName: "Bo", digest: 1, .after(.seconds(10))))
        let joined = added.after(
            try Chat.connectParticipant(added, SampleChat.bot, .after(.seconds(24))))
        #expect(Chat.passTime(joined, .after(.seconds(60))) == [])
    }

    @Test(arguments: [
        (Standing.open, Chat.FlowProgress.waiting(until: .after(.seconds(60))), 59_999, false),
        (.open, .waiting(until: .after(.seconds(60))), 60_000, true),
        (.open, .waiting(until: .after(.seconds(60))), 60_001, true),
        (.open, .waiting(), 60_000, false),
        (.open, .done, 60_000, false),
        (.ended, .waiting(until: .after(.seconds(60))), 60_000, false),
    ])
    func `a flow is due at its own moment while the chat is open`(
        standing: Standing, progress: Chat.FlowProgress, milliseconds: Int, isDue: Bool
    ) throws {
        var state = Standing.open.state().flowing(progress)
        if standing == .ended {
            state = state.after(try Chat.endChat(state, .api, .after(.seconds(2))))
        }
        #expect(Chat.isFlowDue(state, at: .after(.milliseconds(milliseconds))) == isDue)
    }
}
