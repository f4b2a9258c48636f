// SPDX-License-Identifier: Apache-2.0
import Journal
import JournalSQLite
import JournalTesting
import Testing

@Suite struct CheckpointTests {
    private static let limits = {
        var limits = JournalLimits()
        limits.checkpointPages = 10
        limits.restartPages = 40
        return limits
    }()

    @Test func `the log starts anew under a load that never pauses`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path, limits: Self.limits)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number: UInt64 in 0..<4 {
                group.addTask {
                    var last: Position?
                    for count in 0..<5_000 where journal.statistics.logRestarts < 5 {
                        let commit = Commit.sample(.sample(number), "\(count)", time: Int64(count))
                        last = try await journal.append(commit, expecting: last)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(journal.statistics.logRestarts >= 5)
        #expect(journal.statistics.checkpoints >= 5)
        #expect(journal.statistics.failedCheckpoints == 0)
        for number: UInt64 in 0..<4 {
            let read = try await journal.read(.sample(number), .forward, from: nil, limit: 10_000)
            #expect(read.map(\.text) == (0..<read.count).map { "\($0)" })
        }
        await journal.close()
    }

    @Test func `a reader that holds the log back holds up no append`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path, limits: Self.limits)
        var last = try await journal.append(.sample(.sample(1), "a"), expecting: nil)
        let other = try OtherProgram(in: directory)
        try other.execute("BEGIN")
        #expect(try other.number("SELECT count(*) FROM journal") == 1)
        while journal.statistics.logBytes < 200 * 4096 {
            last = try await journal.append(.sample(.sample(1), "b"), expecting: last)
        }
        #expect(journal.statistics.logRestarts == 0)
        try other.execute("ROLLBACK")
        for _ in 0..<10_000 where journal.statistics.logRestarts == 0 {
            last = try await journal.append(.sample(.sample(1), "c"), expecting: last)
        }
        #expect(journal.statistics.logRestarts > 0)
        await journal.close()
    }

    @Test func `a closed journal has nothing in its log`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path)
        let texts = (0..<100).map { "\($0)" }
        _ = try await journal.fill(.sample(1), texts)
        await journal.close()
        let file = try OtherProgram(in: directory)
        #expect(try file.number("SELECT count(*) FROM journal") == 100)
    }
}
