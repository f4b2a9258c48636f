// SPDX-License-Identifier: Apache-2.0
import LoadGenerator
import Testing

@Suite struct ScheduleTests {
    private func entries(_ schedule: Schedule, _ count: Int) -> [Schedule.Entry] {
        var schedule = schedule
        return (0..<count).map { _ in
            defer { schedule.advance() }
            return schedule.next
        }
    }

    @Test func `a rota names every chat once a period, at the same moment of each`() {
        let schedule = Schedule(every: 10, chats: 50, from: 1000, seed: 7)
        let found = entries(schedule, 100)
        #expect(Set(found.prefix(50).map(\.chat)) == Set(0..<50))
        for (first, second) in zip(found.prefix(50), found.suffix(50)) {
            #expect(second.chat == first.chat)
            #expect(second.due == first.due + 10_000_000_000)
        }
    }

    @Test func `due times never go back`() {
        let schedules = [
            Schedule(perSecond: 1000, chats: 10, from: 5, seed: 1),
            Schedule(every: 1, chats: 10, from: 5, seed: 1),
        ]
        for schedule in schedules {
            let due = entries(schedule, 1000).map(\.due)
            #expect(due == due.sorted())
            #expect(due.allSatisfy { $0 >= 5 })
        }
    }

    @Test func `independent senders keep to their rate on average`() throws {
        let found = entries(Schedule(perSecond: 1000, chats: 10, from: 0, seed: 3), 20_000)
        let last = try #require(found.last)
        #expect((18.0...22.0).contains(last.due.seconds))
        #expect(Set(found.map(\.chat)) == Set(0..<10))
    }

    @Test func `the same seed gives the same schedule, another one another`() {
        func made(_ seed: UInt64) -> [Schedule.Entry] {
            entries(Schedule(perSecond: 100, chats: 9, from: 0, seed: seed), 50)
        }
        #expect(made(4) == made(4))
        #expect(made(4) != made(5))
    }
}
