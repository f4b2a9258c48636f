// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import Journal
import Testing

@Suite struct KnownReachTests {
    private static let samples: [KnownReach] = [
        KnownReach(
            session: .sample(1), version: Position(7),
            positions: [SampleChat.customer: Position(5), SampleChat.bot: Position(.max)]),
        KnownReach(session: .sample(2), version: Position(0), positions: [:]),
    ]

    @Test(arguments: [[], [samples[0]], samples])
    func `what is written is read again`(known: [KnownReach]) {
        #expect(KnownReach.decode(KnownReach.encode(known)) == known)
    }

    @Test func `a file that was changed or cut anywhere is not believed`() {
        let bytes = KnownReach.encode(Self.samples)
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1
            #expect(KnownReach.decode(changed) == nil)
            #expect(KnownReach.decode(Array(bytes[..<place])) == nil)
        }
        #expect(KnownReach.decode(bytes + [10]) == nil)
    }

    /// How far the customer is said to have got when somebody follows for it.
    private func reach(_ test: TestService) async throws -> Reach? {
        let noted = Noted<Reach?>(nil)
        let follower = TestFollower(SampleChat.customer)
        try await test.sessions.follow(SampleChat.contact, with: follower) { _, reach in
            noted.change { $0 = reach }
            return []
        }
        test.sessions.unfollow(SampleChat.contact, follower)
        return noted.value
    }

    /// A service in which the customer has got the first of two messages, and where that was.
    private func talk(leaves: Bool) async throws -> (TestService, Position) {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        try await test.addBot()
        let follower = TestFollower(SampleChat.customer)
        try await test.sessions.follow(SampleChat.contact, with: follower) { _, _ in [] }
        try await test.say("one", from: SampleChat.bot)
        let got = try #require(follower.positions.last ?? nil)
        follower.acknowledged = got
        try await test.say("two", from: SampleChat.bot)
        if leaves { test.sessions.unfollow(SampleChat.contact, follower) }
        return (test, got)
    }

    @Test(arguments: [true, false])
    func `it is known again after a stop, of sockets that were open or had closed`(leaves: Bool)
        async throws
    {
        let (first, got) = try await talk(leaves: leaves)
        let second = try await TestService(
            first.journal, runsFlows: false, seed: 2, reaches: first.sessions.knownReaches)
        #expect(try await reach(second) == .commit(got))
        #expect(second.sessions.knownReaches == first.sessions.knownReaches)
    }

    @Test func `it is known of chats that nobody has looked at since`() async throws {
        let (first, _) = try await talk(leaves: true)
        let second = try await TestService(first.journal, runsFlows: false, seed: 2)
        #expect(second.sessions.knownReaches == [])
        second.sessions.recall(first.sessions.knownReaches)
        #expect(second.sessions.knownReaches == first.sessions.knownReaches)
    }

    @Test func `it is forgotten when the session is not as it was`() async throws {
        let (first, _) = try await talk(leaves: true)
        let known = first.sessions.knownReaches
        try await first.say("three", from: SampleChat.bot)
        let second = try await TestService(
            first.journal, runsFlows: false, seed: 2, reaches: known)
        guard case .item = try await reach(second) else {
            Issue.record("the positions of another journal were believed")
            return
        }
    }

    @Test func `it is known of sessions that were dropped from memory`() async throws {
        var limits = Sessions.Limits()
        limits.sessionsMax = 10
        let test = try await TestService(runsFlows: false, limits: limits)
        try await test.open()
        let follower = TestFollower(SampleChat.customer)
        try await test.sessions.follow(SampleChat.contact, with: follower) { _, _ in [] }
        try await test.say("one")
        let got = try #require(follower.positions.last ?? nil)
        follower.acknowledged = got
        test.sessions.unfollow(SampleChat.contact, follower)
        for number in 1000..<1030 { try await test.open(.sample(UInt64(number))) }
        #expect(try await reach(test) == .commit(got))
    }

    @Test func `nothing is known of chats that are over`() async throws {
        let (test, _) = try await talk(leaves: true)
        try await test.end()
        #expect(test.sessions.knownReaches == [])
    }
}
