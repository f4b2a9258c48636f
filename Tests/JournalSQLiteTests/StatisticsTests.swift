// SPDX-License-Identifier: Apache-2.0
import Journal
import JournalSQLite
import JournalTesting
import Testing

@Suite struct StatisticsTests {
    @Test func `count what was done`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path)
        #expect(journal.statistics == JournalStatistics())
        _ = try await journal.fill(.sample(1), ["a", "b", "c"])
        await #expect(throws: JournalError.self) {
            try await journal.append(.sample(.sample(1), "d"), expecting: nil)
        }
        let statistics = journal.statistics
        #expect(statistics.commits == 3)
        #expect(statistics.conflicts == 1)
        #expect(statistics.groups == 4)
        // A group that only meets conflicts does not wait for the disk.
        #expect(statistics.synchronisedGroups == 3)
        #expect(statistics.failedGroups == 0)
        #expect(statistics.timeOnGroups > .zero)
        #expect(statistics.logBytes > 0)
        await journal.close()
    }

    @Test func `a group is no larger than its bound`() async throws {
        let directory = try TemporaryDirectory()
        var limits = JournalLimits()
        limits.groupCommitsMax = 4
        let journal = try SQLiteJournal.open(directory: directory.path, limits: limits)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number: UInt64 in 0..<100 {
                group.addTask { _ = try await journal.fill(.sample(number), ["a"]) }
            }
            try await group.waitForAll()
        }
        #expect(journal.statistics.commits == 100)
        #expect(journal.statistics.synchronisedGroups >= 25)
        await journal.close()
    }

    @Test(arguments: [1, 2, 50])
    func `expectations hold with few positions remembered`(remembered: Int) async throws {
        let directory = try TemporaryDirectory()
        var limits = JournalLimits()
        limits.lastPositionsMax = remembered
        let journal = try SQLiteJournal.open(directory: directory.path, limits: limits)
        var last: [UInt64: Position] = [:]
        for step: UInt64 in 0..<200 {
            let number = step * 7 % 10
            await #expect(throws: JournalError.conflict(actual: last[number])) {
                try await journal.append(
                    .sample(.sample(number), "x"),
                    expecting: Position(1_000_000)
                )
            }
            last[number] = try await journal.append(
                .sample(.sample(number), "\(step)"),
                expecting: last[number]
            )
        }
        await journal.close()
    }
}
