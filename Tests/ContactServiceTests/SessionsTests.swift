// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import Journal
import Testing

@Suite struct SessionsTests {
    @Test func `an order that is refused leaves no trace`() async throws {
        let test = try await TestService(runsFlows: false)
        await #expect(throws: Chat.Rejection.contactNotFound) { try await test.say("x") }
        #expect(try await test.stored() == [])
        #expect(try await test.sessions.state(SampleChat.contact) == Chat.State())
        try await test.open()
        let before = try await (test.sessions.state(SampleChat.contact), test.stored())
        await #expect(throws: Chat.Rejection.participantNotActive) {
            try await test.say("x", from: SampleChat.stranger)
        }
        let after = try await (test.sessions.state(SampleChat.contact), test.stored())
        #expect(before == after)
    }

    @Test func `an answer is made of the state that the order led to`() async throws {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        let item = try #require(try await test.say("x", digest: 5))
        #expect(item.time == .outset)
        #expect(try await test.say("x", digest: 5) == item)
        #expect(try await test.conversation() == ["customer: x"])
    }

    @Test func `a session is folded from the journal again, however long it is`() async throws {
        let first = try await TestService(runsFlows: false)
        try await first.open()
        for number in 0..<1100 { try await first.say("\(number)") }
        let second = try await TestService(first.journal, runsFlows: false, seed: 2)
        let state = try await second.sessions.state(SampleChat.contact)
        #expect(state == (try await first.sessions.state(SampleChat.contact)))
        #expect(state.itemCount == 1101)
        try await second.say("after")
        #expect(try await second.conversation().count == 1101)
    }

    @Test func `another writer's commit comes first, and the order is decided anew`()
        async throws
    {
        let shared = MemoryJournal()
        let other = try await TestService(shared, runsFlows: false, seed: 2)
        try await other.open()
        let journal = FaultyJournal(shared)
        let test = try await TestService(journal, runsFlows: false)
        _ = try await test.sessions.state(SampleChat.contact)
        journal.plan(.first { try await other.say("first") })
        try await test.say("second")
        #expect(try await test.conversation() == ["customer: first", "customer: second"])
        let items = try await test.stored().flatMap(\.items)
        #expect(zip(items, items.dropFirst()).allSatisfy { $0.id < $1.id })
    }

    @Test func `a decision that another writer's commit forbids is refused`() async throws {
        let shared = MemoryJournal()
        let other = try await TestService(shared, runsFlows: false, seed: 2)
        try await other.open()
        let journal = FaultyJournal(shared)
        let test = try await TestService(journal, runsFlows: false)
        _ = try await test.sessions.state(SampleChat.contact)
        journal.plan(.first { try await other.end() })
        await #expect(throws: Chat.Rejection.contactEnded) { try await test.say("too late") }
        #expect(try await test.conversation() == [])
    }

    @Test func `the same request on two nodes at once is done once`() async throws {
        let shared = MemoryJournal()
        let other = try await TestService(shared, runsFlows: false, seed: 2)
        try await other.open()
        let journal = FaultyJournal(shared)
        let test = try await TestService(journal, runsFlows: false)
        _ = try await test.sessions.state(SampleChat.contact)
        journal.plan(.first { try await other.say("x", digest: 5) })
        let answer = try await test.say("x", digest: 5)
        #expect(try await other.say("x", digest: 5) == answer)
        #expect(try await test.conversation() == ["customer: x"])
    }

    @Test func `a session that is presumed to be new is not looked for`() async throws {
        let journal = FaultyJournal()
        let test = try await TestService(journal, runsFlows: false)
        let before = journal.reads
        try await test.start(presumesNew: true)
        #expect(journal.reads == before)
        #expect(try await test.sessions.state(SampleChat.contact).phase == .waiting)
    }

    @Test func `a session that was wrongly presumed to be new is found`() async throws {
        let shared = MemoryJournal()
        let other = try await TestService(shared, runsFlows: false, seed: 2)
        try await other.open()
        try await other.say("x")
        let before = try await other.stored()
        let test = try await TestService(shared, runsFlows: false)
        try await test.start(presumesNew: true)
        #expect(try await test.stored() == before)
        let second = try await TestService(shared, runsFlows: false)
        await #expect(throws: Chat.Rejection.differentRequest) {
            try await second.start(presumesNew: true) { $0.digest += 1 }
        }
        #expect(try await test.conversation() == ["customer: x"])
    }

    @Test func `it gives up when others are first time and again`() async throws {
        let journal = FaultyJournal()
        let test = try await TestService(journal, runsFlows: false)
        try await test.open()
        let before = journal.appends
        journal.refuseAppends(with: .conflict(actual: nil))
        let error = await #expect(throws: ServiceFault.self) { try await test.say("x") }
        guard case .contended? = error else {
            Issue.record("it is \(String(describing: error))")
            return
        }
        #expect(journal.appends - before == 8)
        journal.refuseAppends(with: nil)
        try await test.say("y")
        #expect(try await test.conversation() == ["customer: y"])
    }

    @Test(arguments: [JournalError.full, .overloaded, .fault("broken"), .closed])
    func `a commit that failed is as if it had not been ordered`(error: JournalError)
        async throws
    {
        let journal = FaultyJournal()
        let test = try await TestService(journal, runsFlows: false)
        try await test.open()
        let follower = TestFollower(SampleChat.customer)
        try await test.sessions.follow(SampleChat.contact, with: follower) { _, _ in [] }
        journal.plan(.refuse(error))
        await #expect(throws: ServiceFault.self) { try await test.say("x", digest: 5) }
        #expect(follower.items == [])
        #expect(try await test.sessions.state(SampleChat.contact).itemCount == 1)
        try await test.say("x", digest: 5)
        #expect(follower.gists == ["x"])
    }

    @Test func `a commit that was written though it failed is found again`() async throws {
        let journal = FaultyJournal()
        let test = try await TestService(journal, runsFlows: false)
        try await test.open()
        journal.plan(.storeThenFail(.fault("the answer was lost")))
        await #expect(throws: ServiceFault.self) { try await test.say("x", digest: 5) }
        let state = try await test.sessions.state(SampleChat.contact)
        let item = try #require(state.requests.item(for: 5))
        #expect(try await test.say("x", digest: 5) == item)
        #expect(try await test.conversation() == ["customer: x"])
    }

    @Test func `a record that cannot be read is named`() async throws {
        let test = try await TestService(runsFlows: false)
        let stream = StreamID(chat: SampleChat.contact)
        _ = try await test.journal.append(
            Commit(stream: stream, time: 0, payload: Array("[[\"unheard\"]]".utf8)),
            expecting: nil)
        let error = await #expect(throws: ServiceFault.self) {
            try await test.sessions.state(SampleChat.contact)
        }
        guard case .unreadable(SampleChat.contact, let reason)? = error else {
            Issue.record("it is \(String(describing: error))")
            return
        }
        #expect(reason.contains("unheard"))
    }

    @Test func `the flow goes on within the order that it waited for`() async throws {
        let test = try await TestService()
        try await test.start()
        let before = try await test.stored().count
        try await test.connect()
        let commits = try await test.journal.read(
            StreamID(chat: SampleChat.contact), .forward, from: nil, limit: .max)
        #expect(commits.count == 2)
        #expect(try await test.stored().count > before + 1)
    }

    @Test func `a glimpse reads without remembering`() async throws {
        let journal = FaultyJournal()
        let test = try await TestService(journal, runsFlows: false)
        try await test.open()
        let other = try await TestService(journal, runsFlows: false)
        try await other.end()
        let fresh = try await TestService(journal, runsFlows: false)
        let before = journal.reads
        for _ in 0..<3 {
            #expect(try await fresh.sessions.glimpse(SampleChat.contact).phase == .ended)
        }
        #expect(journal.reads - before == 3)
    }
}

@Suite struct SessionsConcurrencyTests {
    private static let sent = 60

    @Test(.timeLimit(.minutes(1)))
    func `senders at once keep their order, and followers get each frame once, in order`()
        async throws
    {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        try await test.addBot()
        let followers = [
            TestFollower(SampleChat.customer), TestFollower(SampleChat.customer),
            TestFollower(SampleChat.bot),
        ]
        for follower in followers {
            try await test.sessions.follow(SampleChat.contact, with: follower) { _, _ in [] }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for participant in [SampleChat.customer, SampleChat.bot] {
                group.addTask {
                    for number in 0..<Self.sent {
                        try await test.say("\(participant) \(number)", from: participant)
                    }
                }
            }
            try await group.waitForAll()
        }
        let messages = try await test.stored().compactMap { event -> Message? in
            if case .messageSent(let message) = event { message } else { nil }
        }
        #expect(messages.count == 2 * Self.sent)
        for participant in [SampleChat.customer, SampleChat.bot] {
            let texts = messages.filter { $0.sender.id == participant }.map(\.content.text)
            #expect(texts == (0..<Self.sent).map { "\(participant) \($0)" })
        }
        for follower in followers {
            #expect(follower.ids == messages.map(\.item.id.description))
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `a follower that comes in the middle gets all that comes after, once`() async throws {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        let follower = TestFollower(SampleChat.customer)
        let seen = Noted<UInt64>(0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for sender in 0..<4 {
                group.addTask {
                    for number in 0..<20 { try await test.say("\(sender) \(number)") }
                }
            }
            group.addTask {
                try await test.sessions.follow(SampleChat.contact, with: follower) { state, _ in
                    seen.change { $0 = state.itemCount }
                    return []
                }
            }
            try await group.waitForAll()
        }
        let ids = try await test.stored().flatMap(\.items).map(\.id.description)
        #expect(follower.ids == Array(ids.dropFirst(Int(seen.value))))
    }

    @Test(.timeLimit(.minutes(1)))
    func `two nodes at once lose nothing and repeat nothing`() async throws {
        let journal = MemoryJournal()
        var limits = Sessions.Limits()
        limits.attemptsMax = 1000
        let nodes = [
            try await TestService(journal, runsFlows: false, seed: 1, limits: limits),
            try await TestService(journal, runsFlows: false, seed: 2, limits: limits),
        ]
        try await nodes[0].open()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (place, node) in nodes.enumerated() {
                group.addTask {
                    for number in 0..<30 {
                        try await node.say("\(place) \(number)", digest: UInt64(number + 1))
                    }
                }
            }
            try await group.waitForAll()
        }
        // Both nodes sent the same thirty requests; each was done by one of them.
        let messages = try await nodes[0].conversation()
        #expect(messages.count == 30)
        let numbers = messages.compactMap { $0.split(separator: " ").last }
        #expect(Set(numbers).count == 30)
    }

    @Test(.timeLimit(.minutes(1)))
    func `too many who wait for one session are refused, the others are served`() async throws {
        let journal = FaultyJournal()
        let test = try await TestService(journal, runsFlows: false)
        try await test.open()
        let gate = Gate()
        journal.plan(.first { await gate.wait() })
        let limit = LiveSession.waitersMax
        let results = await withTaskGroup(of: Bool.self) { group in
            group.addTask { (try? await test.say("first")) != nil }
            await gate.arrivals(1)
            for number in 0..<limit + 20 {
                group.addTask { (try? await test.say("\(number)")) != nil }
            }
            var results: [Bool] = []
            for await result in group {
                results.append(result)
                // Those who are refused are so at once; then the rest may go on.
                if results.count == 20 { gate.open() }
            }
            return results
        }
        #expect(results.prefix(20).allSatisfy { !$0 })
        #expect(results.count { $0 } == limit + 1)
        #expect(try await test.conversation().count == limit + 1)
    }
}
