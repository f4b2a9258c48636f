// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactServiceTesting
import ContactTesting
import JSONDocument
import Journal
import Testing

@testable import ContactService

@Suite struct TranscriptTests {
    /// Pages are taken from here on by their tokens until there is none, and at most so often.
    private static let pagesMax = 12

    @Test(arguments: UInt64(1)...6)
    func `every page is what a plain list would give`(seed: UInt64) async throws {
        let chat = try await RandomTranscript(seed: seed, commits: 140)
        var generator = SeededGenerator(seed: ~seed)
        for _ in 0..<60 {
            let query = chat.query(using: &generator)
            try await expectPages(chat, query)
        }
    }

    private func expectPages(_ chat: RandomTranscript, _ first: TranscriptQuery) async throws {
        var rest = chat.expected(first)[...]
        var query = first
        for _ in 0..<Self.pagesMax {
            let page = try await chat.transcript.page(query)
            var expected = rest.prefix(query.limit).map(\.id.description)
            rest = rest.dropFirst(query.limit)
            if query.isAscending != (query.direction == .forward) { expected.reverse() }
            #expect(page.ids == expected, "\(query)")
            #expect((page.next != nil) == !rest.isEmpty, "\(query)")
            guard let next = page.next else { return }
            let token = next.token(for: SampleChat.contact)
            let cursor = try #require(TranscriptCursor(token: token, chat: SampleChat.contact))
            query.start = .cursor(cursor)
        }
    }

    @Test(arguments: [ReadDirection.forward, .backward])
    func `walking by tokens meets every item once`(direction: ReadDirection) async throws {
        let chat = try await RandomTranscript(seed: 11, commits: 90)
        let oldest = chat.entries[0].id
        var query = TranscriptQuery(
            start: direction == .forward ? .item(oldest) : .newest, direction: direction,
            isAscending: direction == .forward, limit: 3)
        var ids: [String] = []
        while true {
            let page = try await chat.transcript.page(query)
            ids += page.ids
            guard let next = page.next else { break }
            query.start = .cursor(next)
        }
        let expected = chat.entries.map(\.id.description)
        #expect(ids == (direction == .forward ? expected : expected.reversed()))
    }

    @Test func `what is written meanwhile neither moves nor hides a place`() async throws {
        var chat = try await RandomTranscript(seed: 12, commits: 40)
        let before = chat.entries.map(\.id.description)
        var query = TranscriptQuery(
            start: .newest, direction: .backward, isAscending: false, limit: 4)
        var ids: [String] = []
        while true {
            let page = try await chat.transcript.page(query)
            ids += page.ids
            guard let next = page.next else { break }
            query.start = .cursor(next)
            try await chat.commitSomething()
        }
        #expect(ids == before.reversed())
    }

    @Test(arguments: [
        TranscriptQuery.Start.newest, .mostRecent(1), .time(.outset), .item(.sample(1)),
    ])
    func `an empty transcript gives an empty page`(start: TranscriptQuery.Start) async throws {
        let transcript = Transcript(
            journal: MemoryJournal(), session: SampleChat.contact, state: Chat.State())
        for direction in [ReadDirection.forward, .backward] {
            let page = try await transcript.page(
                TranscriptQuery(
                    start: start, direction: direction, isAscending: true, limit: 10))
            #expect(page.items.isEmpty)
            #expect(page.next == nil)
        }
    }

    @Test func `tells which messages it has`() async throws {
        let chat = try await RandomTranscript(seed: 13, commits: 20)
        for entry in chat.entries {
            #expect(try await chat.transcript.entry(entry.id)?.item.id == entry.id)
        }
        let ahead = try #require(chat.entries.first { $0.id.isAhead })
        let unknown = [
            ItemID.sample(1), ItemStamp.sample(77).id, ItemStamp.sample(1).id,
            ahead.id.ofMessage(7),
            ItemID(Identifier(aheadAt: .outset, randomHigh: 1, low: .max)),
        ]
        for id in unknown {
            let found = try await chat.transcript.entry(id)
            #expect(found == nil)
        }
    }

    @Test func `a fault of the journal is passed on`() async throws {
        let journal = FaultyJournal()
        journal.refuseReads(with: .fault("broken"))
        let transcript = Transcript(
            journal: journal, session: SampleChat.contact, state: Chat.State())
        await #expect(throws: ServiceFault.self) {
            try await transcript.page(
                TranscriptQuery(
                    start: .newest, direction: .backward, isAscending: true, limit: 10))
        }
    }
}

@Suite struct TranscriptReceiptTests {
    private static let query = TranscriptQuery(
        start: .newest, direction: .backward, isAscending: true, limit: 10)

    private func receipts(_ test: TestService) async throws -> [JSON?] {
        let state = try await test.sessions.state(SampleChat.contact)
        let page = try await Transcript(
            journal: test.journal, session: SampleChat.contact, state: state
        ).page(Self.query)
        return try page.items.map { try JSON.parse(utf8: $0)["MessageMetadata"] }
    }

    private func give(
        _ kind: Chat.Receipt.Kind, of message: ItemID, from id: ParticipantID, _ test: TestService
    ) async throws {
        try await test.sessions.transact(SampleChat.contact) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.sendReceipt(
                state, from: id, of: message, kind, digest: stamp.entropy | 1, stamp)
        }
    }

    @Test func `receipts stand on the message they are of, the first of each kind`()
        async throws
    {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        try await test.addBot()
        let first = try #require(try await test.say("one"))
        try await test.say("two")
        for (seconds, kind) in [(1, Chat.Receipt.Kind.delivered), (2, .delivered), (3, .read)] {
            test.clock.move(to: .after(.seconds(seconds)))
            try await give(kind, of: first.id, from: SampleChat.bot, test)
        }
        let found = try await receipts(test)
        let expected: JSON = [
            "MessageId": .string(first.id.description),
            "Receipts": [
                [
                    "DeliveredTimestamp": "2026-01-01T10:00:01.000Z",
                    "ReadTimestamp": "2026-01-01T10:00:03.000Z",
                    "RecipientParticipantId": .string(SampleChat.bot.description),
                ]
            ],
        ]
        // Two that joined, then the messages.
        #expect(found == [nil, nil, expected, nil])
    }

    @Test func `each recipient has its own`() async throws {
        let test = try await TestService(runsFlows: false)
        try await test.open()
        try await test.addBot()
        let message = try #require(try await test.say("one"))
        try await give(.read, of: message.id, from: SampleChat.bot, test)
        try await give(.delivered, of: message.id, from: SampleChat.customer, test)
        let found = try await receipts(test).compactMap { $0?["Receipts"]?.array }.first ?? []
        let recipients = Set(found.compactMap { $0["RecipientParticipantId"]?.string })
        #expect(recipients == ["\(SampleChat.bot)", "\(SampleChat.customer)"])
        #expect(found.filter { $0["ReadTimestamp"] != nil }.count == 1)
        #expect(found.filter { $0["DeliveredTimestamp"] != nil }.count == 1)
    }
}

@Suite struct MissedFramesTests {
    private func missed(
        _ chat: RandomTranscript, after reach: Reach, limit: Int
    ) async throws -> [String] {
        try await chat.transcript.missed(after: reach, limit: limit)
            .compactMap { (try? JSON.parse(utf8: $0.bytes))?["content"]?.string }
            .compactMap { (try? JSON.parse($0))?["Id"]?.string }
    }

    @Test func `what came after an item is found, oldest first, the newest when it is much`()
        async throws
    {
        let chat = try await RandomTranscript(seed: 21, commits: 100)
        let ids = chat.entries.map(\.id.description)
        let places = chat.entries.indices.filter { !chat.entries[$0].id.isAhead }
        for place in places.prefix(2) + [places[places.count / 2]] + places.suffix(2) {
            let heard = chat.entries[place].id
            let rest = Array(ids.dropFirst(place + 1))
            #expect(try await missed(chat, after: .item(heard), limit: 1000) == rest)
            #expect(try await missed(chat, after: .item(heard), limit: 5) == rest.suffix(5))
        }
    }

    @Test func `what came after a commit is found`() async throws {
        let chat = try await RandomTranscript(seed: 22, commits: 30)
        let commits = try await chat.journal.read(
            StreamID(chat: SampleChat.contact), .forward, from: nil, limit: .max)
        for commit in commits {
            let later = try commits.filter { $0.position > commit.position }
                .flatMap { try EventCodec.decode($0.payload) }.flatMap(\.items).map(\.id)
            let expected = chat.entries.map(\.id).filter(later.contains).map(\.description)
            let found = try await missed(chat, after: .commit(commit.position), limit: 1000)
            #expect(found == expected)
        }
    }

    @Test func `who got nothing has missed everything`() async throws {
        let chat = try await RandomTranscript(seed: 23, commits: 10)
        let all = chat.entries.map(\.id.description)
        #expect(try await missed(chat, after: .commit(nil), limit: 1000) == all)
    }
}
