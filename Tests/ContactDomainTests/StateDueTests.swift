// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct StateDueTests {
    @Test(
        arguments: [
            (Standing.absent, nil), (.ended, nil), (.waiting, Chat.connectWindow),
            (.open, Chat.durationDefault),
        ] as [(Standing, Duration?)])
    func `a chat waits for its connect window, then for its duration`(
        standing: Standing, due: Duration?
    ) {
        #expect(standing.state().due == due.map(Instant.after))
    }

    @Test func `a chat shorter than its connect window ends with its duration`() {
        let state = Standing.waiting.state { $0.duration = .seconds(60) }
        #expect(state.due == .after(.seconds(60)))
    }

    @Test(arguments: [
        (Chat.FlowProgress.waiting(until: .after(.seconds(60))), Duration.seconds(60)),
        (.waiting(until: .after(.seconds(200_000))), Chat.durationDefault),
        (.waiting(), Chat.durationDefault), (.done, Chat.durationDefault),
    ])
    func `a waiting flow is woken first`(progress: Chat.FlowProgress, due: Duration) {
        #expect(Standing.open.state().flowing(progress).due == .after(due))
    }

    @Test func `a bot's window counts until it connects`() throws {
        let state = Standing.open.state()
        let added = state.after(
            try Chat.addBot(
                state, SampleChat.bot, displayName: "Bo", digest: 1, .after(.seconds(10))))
        #expect(added.due == .after(.seconds(25)))
        let joined = added.after(
            try Chat.connectParticipant(added, SampleChat.bot, .after(.seconds(11))))
        #expect(joined.due == .after(Chat.durationDefault))
        let removed = added.after(Chat.passTime(added, .after(.seconds(25))))
        #expect(removed.due == .after(Chat.durationDefault))
    }
}
