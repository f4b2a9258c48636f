// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactServiceTesting
import ContactTesting
import Testing

@testable import ContactService

@Suite struct CensusTests {
    private func queued(_ queue: QueueID, after seconds: Int) -> Chat.State {
        Standing.open.state().after([.enqueued(queue, at: .after(.seconds(seconds)))])
    }

    @Test(arguments: [(Standing.absent, 0), (.waiting, 1), (.open, 1), (.ended, 0)])
    func `counts chats that have not ended`(standing: Standing, count: Int) {
        let census = Census()
        census.note(SampleChat.contact, standing.state())
        census.note(SampleChat.contact, standing.state())
        #expect(census.openChats == count)
    }

    @Test func `follows a chat from its start to its end`() {
        let census = Census()
        census.note(SampleChat.contact, Standing.waiting.state())
        census.note(SampleChat.contact, queued(SampleChat.queue, after: 5))
        #expect(census.contacts(in: SampleChat.queue) == 1)
        #expect(census.oldest(in: SampleChat.queue) == .after(.seconds(5)))
        census.note(SampleChat.contact, Standing.ended.state())
        #expect(census.openChats == 0)
        #expect(census.contacts(in: SampleChat.queue) == 0)
        #expect(census.oldest(in: SampleChat.queue) == nil)
    }

    @Test func `a queue is full with those that are about to come into it`() {
        let census = Census()
        let (queue, other) = (SampleChat.queue, QueueID.sample(90))
        func admit(_ number: UInt64, to place: QueueID = SampleChat.queue) -> Census.Admission {
            census.admit(.sample(number), to: place, contactsMax: 2)
        }
        census.note(.sample(1), queued(queue, after: 1))
        #expect(
            [admit(1), admit(2), admit(2), admit(3)] == [.admitted, .admitted, .admitted, .full])
        census.turnAway(.sample(2))
        #expect([admit(3), admit(2)] == [.admitted, .full])
        #expect(admit(3, to: other) == .admitted)
        #expect(admit(2) == .admitted)
        census.note(.sample(2), queued(queue, after: 2))
        #expect([admit(4), admit(2)] == [.full, .admitted])
        census.note(.sample(1), Standing.ended.state())
        #expect(admit(4) == .admitted)
    }

    @Test
    func `a queue to which somebody is about to come cannot be closed, nor entered when it is`() {
        let census = Census()
        let queue = SampleChat.queue
        #expect(census.admit(.sample(1), to: queue, contactsMax: nil) == .admitted)
        #expect(census.close(queue) == 1)
        census.note(.sample(1), Standing.ended.state())
        #expect(census.close(queue) == 0)
        #expect(census.admit(.sample(2), to: queue, contactsMax: nil) == .closed)
        #expect(census.admit(.sample(2), to: .sample(90), contactsMax: nil) == .admitted)
        census.reopen(queue)
        #expect(census.admit(.sample(3), to: queue, contactsMax: nil) == .admitted)
    }

    @Test func `knows who waits longest and where each one stands`() {
        let census = Census()
        let other = QueueID.sample(90)
        for (number, seconds) in [(UInt64(1), 30), (2, 10), (3, 20)] {
            census.note(.sample(number), queued(SampleChat.queue, after: seconds))
        }
        census.note(.sample(4), queued(other, after: 1))
        #expect(census.contacts(in: SampleChat.queue) == 3)
        #expect(census.oldest(in: SampleChat.queue) == .after(.seconds(10)))
        for (number, seconds, place) in [(UInt64(2), 10, 1), (3, 20, 2), (1, 30, 3)] {
            let stay = Contact.QueueStay(
                queue: SampleChat.queue, enqueuedAt: .after(.seconds(seconds)))
            let found = census.position(of: .sample(number), stay)
            #expect(found == place)
        }
        census.note(.sample(2), queued(other, after: 40))
        #expect(census.contacts(in: SampleChat.queue) == 2)
        #expect(census.contacts(in: other) == 2)
        #expect(census.oldest(in: SampleChat.queue) == .after(.seconds(20)))
    }

    @Test func `who moves to the same queue waits anew, behind those who are there`() {
        let census = Census()
        census.note(.sample(1), queued(SampleChat.queue, after: 10))
        census.note(.sample(2), queued(SampleChat.queue, after: 20))
        census.note(.sample(1), queued(SampleChat.queue, after: 30))
        #expect(census.contacts(in: SampleChat.queue) == 2)
        #expect(census.oldest(in: SampleChat.queue) == .after(.seconds(20)))
        let stay = Contact.QueueStay(queue: SampleChat.queue, enqueuedAt: .after(.seconds(30)))
        #expect(census.position(of: .sample(1), stay) == 2)
        census.note(.sample(2), Standing.ended.state())
        #expect(census.oldest(in: SampleChat.queue) == .after(.seconds(30)))
        #expect(census.position(of: .sample(1), stay) == 1)
    }

    @Test(arguments: [0, 1, 3])
    func `no more chats are let in than there may be, those on their way included`(max: Int) {
        let census = Census(chatsMax: max)
        for number in 0..<max { #expect(census.reserve(.sample(UInt64(number)))) }
        #expect(!census.reserve(.sample(100)))
        guard max > 0 else { return }
        census.note(.sample(0), Standing.waiting.state())
        census.release(.sample(0))
        #expect(!census.reserve(.sample(100)))
        #expect(census.reserve(.sample(0)))
        census.note(.sample(0), Standing.ended.state())
        #expect(census.reserve(.sample(100)))
        census.release(.sample(100))
        #expect(census.reserve(.sample(101)))
    }

    @Test func `without a quota every chat is let in`() {
        let census = Census()
        for number: UInt64 in 0..<2000 {
            #expect(census.reserve(.sample(number)))
            census.note(.sample(number), Standing.waiting.state())
        }
        #expect(census.openChats == 2000)
    }

    @Test func `those who come at the same moment stand as they came, also after a restart`()
        async throws
    {
        let first = try await TestService()
        let chats = [1005, 1001, 1003, 1002, 1004].map { ContactID.sample($0) }
        for chat in chats { try await first.open(chat) }
        let second = try await TestService(first.journal, seed: 2)
        try await second.open(.sample(1000))
        for test in [first, second] {
            var places: [Int] = []
            for chat in chats + (test.census.openChats == 6 ? [.sample(1000)] : []) {
                let stay = try #require(try await test.sessions.state(chat).contact?.queueStay)
                places.append(test.census.position(of: chat, stay))
            }
            #expect(places == Array(1...places.count))
        }
    }

    @Test func `after a restart the census is what it was`() async throws {
        let first = try await TestService()
        for number: UInt64 in 1000..<1005 { try await first.open(.sample(number)) }
        try await first.end(.sample(1000))
        let queue = try #require(first.directory.instance.queues.first?.id)
        #expect(first.census.contacts(in: queue) == 4)
        let second = try await TestService(first.journal, seed: 2)
        #expect(second.census.openChats == 4)
        #expect(second.census.contacts(in: queue) == 4)
        #expect(second.alarms.count == 4)
    }
}
