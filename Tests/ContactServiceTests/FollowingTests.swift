// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactServiceTesting
import ContactTesting
import Journal
import Testing

@testable import ContactService

@Suite struct FollowingTests {
    private func follow(
        _ test: TestService, _ participant: ParticipantID, missed: [Frame] = []
    ) async throws -> TestFollower {
        let follower = TestFollower(participant)
        try await test.sessions.follow(SampleChat.contact, with: follower) { _, _ in missed }
        return follower
    }

    private func speakAsFlow(
        _ text: String, to visibility: Visibility, _ test: TestService
    ) async throws {
        try await test.sessions.transact(SampleChat.contact) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.flowMessage(state, .plain(text), visibility: visibility, stamp)
        }
    }

    @Test func `followers are told what everybody may see, the sender too`() async throws {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        let follower = try await follow(test, SampleChat.customer)
        try await test.addBot()
        try await test.say("hi")
        try await test.say("ho", from: SampleChat.bot)
        #expect(follower.gists == ["participant.joined", "hi", "ho"])
        #expect(follower.positions.allSatisfy { $0 != nil })
    }

    @Test func `each side is told what is meant for it`() async throws {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        try await test.addBot()
        let customer = try await follow(test, SampleChat.customer)
        let bot = try await follow(test, SampleChat.bot)
        try await speakAsFlow("to all", to: .all, test)
        try await speakAsFlow("to the customer", to: .customer, test)
        try await speakAsFlow("to the agent", to: .agent, test)
        #expect(customer.gists == ["to all", "to the customer"])
        #expect(bot.gists == ["to all", "to the agent"])
    }

    @Test func `a stranger is told nothing`() async throws {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        let follower = try await follow(test, SampleChat.stranger)
        try await test.say("hi")
        #expect(follower.items == [])
    }

    @Test func `what was missed comes first`() async throws {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        let sender = Sender(id: SampleChat.bot, role: .customBot, displayName: "Bo")
        let frame = Frame(
            signal: .typing, item: .sample(1), sender: sender,
            initialContact: SampleChat.contact, contact: SampleChat.contact)
        let follower = try await follow(test, SampleChat.customer, missed: [frame])
        try await test.say("hi")
        #expect(follower.gists == ["typing", "hi"])
    }

    @Test func `whoever follows no more is told no more`() async throws {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        let first = try await follow(test, SampleChat.customer)
        let second = try await follow(test, SampleChat.customer)
        try await test.say("one")
        test.sessions.unfollow(SampleChat.contact, first)
        try await test.say("two")
        #expect(first.gists == ["one"])
        #expect(second.gists == ["one", "two"])
    }

    @Test func `a signal reaches the others and is not kept`() async throws {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        try await test.addBot()
        let customer = try await follow(test, SampleChat.customer)
        let bot = try await follow(test, SampleChat.bot)
        let before = try await test.stored()
        try await test.sessions.relay(SampleChat.contact) {
            (state, stamp) throws(Chat.Rejection) in
            let (sender, item) = try Chat.signal(state, from: SampleChat.customer, stamp)
            return (
                Frame(
                    signal: .typing, item: item, sender: sender,
                    initialContact: SampleChat.contact, contact: SampleChat.contact), ()
            )
        }
        #expect(customer.items == [])
        #expect(bot.gists == ["typing"])
        #expect(bot.positions == [nil])
        #expect(try await test.stored() == before)
    }

    @Test func `whoever leaves hears of it and then nothing more`() async throws {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        try await test.addBot()
        let customer = try await follow(test, SampleChat.customer)
        let bot = try await follow(test, SampleChat.bot)
        try await test.sessions.transact(SampleChat.contact) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.disconnectParticipant(state, SampleChat.bot, stamp)
        }
        #expect(bot.gists.first == "participant.left")
        #expect(bot.isFinished)
        #expect(!customer.isFinished)
        try await test.end()
        #expect(customer.gists == ["participant.left", "chat.ended"])
        #expect(customer.isFinished)
    }

    @Test func `how far a participant got is known when it comes again`() async throws {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        let follower = try await follow(test, SampleChat.customer)
        try await test.say("one")
        try await test.say("two")
        let position = try #require(follower.positions.first ?? nil)
        follower.acknowledged = position
        test.sessions.unfollow(SampleChat.contact, follower)
        #expect(try await reach(test, SampleChat.customer) == .commit(position))
    }

    @Test func `who comes again before anything was confirmed has got nothing since it came`()
        async throws
    {
        let test = try await TestService(runsFlows: false)
        try await test.start()
        let before = try await test.journal.read(
            StreamID(chat: SampleChat.contact), .backward, from: nil, limit: 1
        ).first?.position
        #expect(try await reach(test, SampleChat.customer) == .commit(before))
        try await test.connect()
        try await test.say("lost with the connection")
        #expect(try await reach(test, SampleChat.customer) == .commit(before))
    }

    @Test func `after a restart the newest sign of a participant says how far it got`()
        async throws
    {
        let first = try await TestService(runsFlows: false)
        try await first.open()
        try await first.say("one")
        let second = try await TestService(first.journal, runsFlows: false, seed: 2)
        let one = try #require(
            try await second.sessions.state(SampleChat.contact)
                .participant(SampleChat.customer)?.heard)
        #expect(try await reach(second, SampleChat.customer) == .item(one))
        try await second.say("two, while its connection broke")
        #expect(try await reach(second, SampleChat.customer) == .item(one))
    }

    /// How far a participant is said to have got when somebody follows for it.
    private func reach(
        _ test: TestService, _ participant: ParticipantID
    ) async throws -> Reach? {
        let noted = Noted<Reach?>(nil)
        let follower = TestFollower(participant)
        try await test.sessions.follow(SampleChat.contact, with: follower) { _, reach in
            noted.change { $0 = reach }
            return []
        }
        test.sessions.unfollow(SampleChat.contact, follower)
        return noted.value
    }

    @Test func `sessions used least are dropped and read again, followed ones stay`()
        async throws
    {
        var limits = Sessions.Limits()
        limits.sessionsMax = 10
        let journal = FaultyJournal()
        let test = try await TestService(journal, runsFlows: false, limits: limits)
        let contacts = (1000..<1030).map { ContactID.sample($0) }
        try await test.open(contacts[0])
        let follower = TestFollower(SampleChat.customer)
        try await test.sessions.follow(contacts[0], with: follower) { _, _ in [] }
        for contact in contacts.dropFirst() { try await test.open(contact) }
        try await test.say("still here", contacts[0])
        #expect(follower.gists == ["still here"])
        let before = journal.reads
        for contact in contacts.dropFirst() {
            #expect(try await test.sessions.state(contact).phase == .open)
            try await test.say("hello", contact)
            #expect(try await test.conversation(contact) == ["customer: hello"])
        }
        // Each state that was dropped costs one read, and each look at the conversation one.
        let read = journal.reads - before - (contacts.count - 1)
        #expect(read >= contacts.count - 1 - limits.sessionsMax)
    }

    @Test func `many sessions that were followed at once are dropped after it`()
        async throws
    {
        var limits = Sessions.Limits()
        limits.sessionsMax = 10
        let journal = FaultyJournal()
        let test = try await TestService(journal, runsFlows: false, limits: limits)
        let contacts = (1000..<1040).map { ContactID.sample($0) }
        let follower = TestFollower(SampleChat.customer)
        for contact in contacts {
            try await test.open(contact)
            try await test.sessions.follow(contact, with: follower) { _, _ in [] }
        }
        for contact in contacts {
            try await test.say("still here", contact)
            test.sessions.unfollow(contact, follower)
        }
        #expect(follower.gists.count == contacts.count)
        // The next ones make the cache full, and room is made for them.
        for number in 0..<UInt64(5) {
            _ = try await test.sessions.state(.sample(2000 + number))
        }
        let before = journal.reads
        for contact in contacts { _ = try await test.sessions.state(contact) }
        #expect(journal.reads - before >= contacts.count - limits.sessionsMax)
    }

    @Test func `a session that somebody is about to use stays`() async throws {
        var limits = Sessions.Limits()
        limits.sessionsMax = 10
        let test = try await TestService(runsFlows: false, limits: limits)
        try await test.open()
        let claimed = test.sessions.claim(SampleChat.contact)
        for number in 0..<UInt64(20) {
            _ = try await test.sessions.state(.sample(2000 + number))
        }
        // Were it dropped by now, what follows would be added to what nobody else uses.
        let follower = TestFollower(SampleChat.customer)
        claimed.add(follower)
        claimed.release()
        try await test.say("heard")
        #expect(follower.gists == ["heard"])
    }

    @Test func `a session that nobody uses any more is dropped again`() async throws {
        var limits = Sessions.Limits()
        limits.sessionsMax = 10
        let journal = FaultyJournal()
        let test = try await TestService(journal, runsFlows: false, limits: limits)
        try await test.open()
        let claimed = test.sessions.claim(SampleChat.contact)
        claimed.release()
        for number in 0..<UInt64(20) {
            _ = try await test.sessions.state(.sample(2000 + number))
        }
        let before = journal.reads
        _ = try await test.sessions.state(SampleChat.contact)
        #expect(journal.reads - before == 1)
    }
}
