// SPDX-License-Identifier: Apache-2.0
import Journal
import JournalSQLite
import JournalTesting
import Testing

@Suite struct StorageFaultTests {
    private static let large = [UInt8](repeating: 1, count: 200_000)

    /// Limits under which a journal waits for a database that a test has locked for as long as the
    /// test takes, however slow the machine is.
    private static var patient: JournalLimits {
        var limits = JournalLimits()
        limits.busyMilliseconds = 600_000
        return limits
    }

    @Test func `says that the storage is full, keeps nothing, and goes on when it is not`()
        async throws
    {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path)
        let first = try await journal.append(.sample(.sample(1), "a"), expecting: nil)
        journal.limitSize(bytesMax: 100_000)
        let large = Commit(
            stream: .sample(1),
            time: 0,
            payload: Self.large,
            added: [.sample(IndexKey(1), .sample(1))]
        )
        for _ in 0..<3 {
            await #expect(throws: JournalError.full) {
                try await journal.append(large, expecting: first)
            }
        }
        #expect(
            try await journal.read(.sample(1), .forward, from: nil, limit: 9).map(\.text) == ["a"]
        )
        #expect(
            try await journal.entries(.contact, in: .first..<(.last), .forward, limit: 9) == []
        )
        // What is small has room still.
        let second = try await journal.append(.sample(.sample(1), "b"), expecting: first)
        journal.limitSize(bytesMax: nil)
        let third = try await journal.append(large, expecting: second)
        #expect(first < second && second < third)
        #expect(journal.statistics.failedGroups == 3)
        #expect(journal.statistics.commits == 3)
        await journal.close()
    }

    @Test func `fails all of a group together`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path, limits: Self.patient)
        let last = try await journal.append(.sample(.sample(0), "a"), expecting: nil)
        journal.limitSize(bytesMax: 100_000)
        var commits = (2...8).map { Commit.sample(.sample($0), "b") }
        commits.insert(Commit(stream: .sample(9), time: 0, payload: Self.large), at: 3)
        // One that would meet a conflict is in the group too.
        commits.append(.sample(.sample(0), "c"))
        let errors = try await errors(
            of: .sample(.sample(1), "a"),
            then: commits,
            whileLocked: directory,
            journal
        )
        #expect(errors.sorted { $1 != nil } == [nil] + commits.map { _ in .full })
        for number: UInt64 in 2...9 {
            let read = try await journal.read(.sample(number), .forward, from: nil, limit: 1)
            #expect(read == [])
        }
        journal.limitSize(bytesMax: nil)
        _ = try await journal.append(.sample(.sample(0), "b"), expecting: last)
        _ = try await journal.append(.sample(.sample(2), "b"), expecting: nil)
        await journal.close()
    }

    @Test func `refuses more than may wait, and finishes what waited`() async throws {
        let directory = try TemporaryDirectory()
        var limits = Self.patient
        limits.waitingCommitsMax = 3
        let journal = try SQLiteJournal.open(directory: directory.path, limits: limits)
        let commits = (1...9).map { Commit.sample(.sample($0), "a") }
        let errors = try await errors(
            of: .sample(.sample(0), "a"),
            then: commits,
            refused: 7,
            whileLocked: directory,
            journal
        )
        #expect(errors == [JournalError?](repeating: .overloaded, count: 7) + [nil, nil, nil])
        #expect(journal.statistics.pendingBytes == 0)
        await journal.close()
    }

    @Test func `gives up on a database that stays locked, and goes on when it is free`()
        async throws
    {
        let directory = try TemporaryDirectory()
        var limits = JournalLimits()
        limits.busyMilliseconds = 10
        let journal = try SQLiteJournal.open(directory: directory.path, limits: limits)
        let other = try OtherProgram(in: directory)
        try other.execute("BEGIN IMMEDIATE")
        await #expect(throws: JournalError.self) {
            try await journal.append(.sample(.sample(1), "a"), expecting: nil)
        }
        #expect(journal.statistics.failedGroups == 1)
        try other.execute("ROLLBACK")
        _ = try await journal.append(.sample(.sample(1), "a"), expecting: nil)
        await journal.close()
    }

    /// Appends a commit to an empty stream, then others together in one group, since the database
    /// is locked meanwhile.
    /// - Parameter refused: how many are answered before the database is free.
    /// - Returns: what came of each, in the order of the answers.
    private func errors(
        of first: Commit,
        then others: [Commit],
        refused: Int = 0,
        whileLocked directory: TemporaryDirectory,
        _ journal: SQLiteJournal
    ) async throws -> [JournalError?] {
        let other = try OtherProgram(in: directory)
        try other.execute("BEGIN IMMEDIATE")
        return try await withThrowingTaskGroup(of: JournalError?.self) { group in
            group.addTask { await error(of: first, in: journal) }
            try await eventually { journal.statistics.writingCommits == 1 }
            for commit in others { group.addTask { await error(of: commit, in: journal) } }
            var errors: [JournalError?] = []
            while errors.count < refused, let error = try await group.next() {
                errors.append(error)
            }
            try await eventually { journal.statistics.waitingCommits == others.count - refused }
            try other.execute("ROLLBACK")
            return try await group.reduce(into: errors) { $0.append($1) }
        }
    }

    private func error(of commit: Commit, in journal: SQLiteJournal) async -> JournalError? {
        do throws(JournalError) {
            _ = try await journal.append(commit, expecting: nil)
            return nil
        } catch {
            return error
        }
    }
}

/// Waits for something that another thread brings about soon.
func eventually(_ condition: () -> Bool) async throws {
    for _ in 0..<10_000_000 {
        if condition() { return }
        await Task.yield()
    }
    throw NeverHappened()
}

/// A condition did not come true.
struct NeverHappened: Error {}
