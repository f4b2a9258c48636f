// SPDX-License-Identifier: Apache-2.0
import Journal

extension JournalRule {
    /// What appending promises.
    static let appending = [
        JournalRule("positions grow within a stream") { subject in
            let positions = try await subject.journal.fill(.sample(1), ["a", "b", "c", "d"])
            try require(positions == positions.sorted(), "the positions are in order")
            try require(Set(positions).count, is: 4, "the number of positions")
        },
        JournalRule("the first commit of a stream expects none before it") { subject in
            let first = try await subject.journal.append(.sample(.sample(1), "a"), expecting: nil)
            try await require("a second first commit", throws: .conflict(actual: first)) {
                () async throws(JournalError) in
                _ = try await subject.journal.append(.sample(.sample(1), "b"), expecting: nil)
            }
        },
        JournalRule("a commit that expects one in an empty stream meets a conflict") { subject in
            try await require("the append", throws: .conflict(actual: nil)) {
                () async throws(JournalError) in
                _ = try await subject.journal.append(
                    .sample(.sample(1), "a"),
                    expecting: Position(1)
                )
            }
        },
        JournalRule("a commit that expects an older one meets a conflict") { subject in
            let positions = try await subject.journal.fill(.sample(1), ["a", "b"])
            try await require("the append", throws: .conflict(actual: positions[1])) {
                () async throws(JournalError) in
                _ = try await subject.journal.append(
                    .sample(.sample(1), "c"),
                    expecting: positions[0]
                )
            }
        },
        JournalRule("a commit that meets a conflict leaves no trace", check: refusedTrace),
        JournalRule("of those who append at the same place exactly one wins", check: race),
        JournalRule("streams do not disturb each other", check: manyStreams),
        JournalRule("a payload of 1 MiB comes back whole") { subject in
            let payload = (0..<1024 * 1024).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
            let commit = Commit(stream: .sample(1), time: 5, payload: payload)
            let position = try await subject.journal.append(commit, expecting: nil)
            let read = try await subject.journal.read(.sample(1), .forward, from: nil, limit: 2)
            let stored = StoredCommit(
                position: position,
                stream: .sample(1),
                time: 5,
                payload: payload
            )
            try require(read == [stored], "the commit comes back whole")
        },
        JournalRule("an empty payload comes back empty") { subject in
            let position = try await subject.journal.append(.sample(.sample(1), ""), expecting: nil)
            let read = try await subject.journal.read(.sample(1), .forward, from: nil, limit: 2)
            try require(read.map(\.position), is: [position], "what is read")
            try require(read.first?.payload, is: [], "the payload")
        },
        JournalRule("a payload over the bound is refused") { subject in
            let payload = [UInt8](repeating: 0, count: Commit.payloadBytesMax + 1)
            let commit = Commit(stream: .sample(1), time: 0, payload: payload)
            try await requireFault("the append") { () async throws(JournalError) in
                _ = try await subject.journal.append(commit, expecting: nil)
            }
        },
    ]

    @Sendable private static func refusedTrace(_ subject: Subject) async throws {
        let journal = subject.journal
        let positions = try await journal.fill(.sample(1), ["a"])
        let kept = IndexEntry.sample(IndexKey(1), .sample(1))
        _ = try await journal.append(
            .sample(.sample(2), "x", added: [kept]),
            expecting: nil
        )
        let refused = Commit.sample(
            .sample(1),
            "b",
            added: [.sample(IndexKey(2), .sample(1))],
            removed: [kept]
        )
        try await require("the append", throws: .conflict(actual: positions[0])) {
            () async throws(JournalError) in
            _ = try await journal.append(refused, expecting: nil)
        }
        let commits = try await journal.read(.sample(1), .forward, from: nil, limit: 10)
        try require(commits.map(\.text), is: ["a"], "the stream")
        let entries = try await journal.entries(
            .contact,
            in: .first..<(.last),
            .forward,
            limit: 10
        )
        try require(entries, is: [kept], "the index")
    }

    @Sendable private static func race(_ subject: Subject) async throws {
        let journal = subject.journal
        var last: Position?
        for round in 0..<10 {
            let expected = last
            let outcomes = await withTaskGroup(of: Result<Position, JournalError>.self) { group in
                for runner in 0..<16 {
                    group.addTask {
                        await outcome(
                            of: .sample(.sample(1), "\(round) \(runner)"),
                            after: expected,
                            in: journal
                        )
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            let winners = outcomes.compactMap { try? $0.get() }
            try require(winners.count, is: 1, "the number of winners")
            let lost = JournalError.conflict(actual: winners.first)
            try require(
                outcomes.count { $0 == .failure(lost) },
                is: 15,
                "the number of losers"
            )
            last = winners.first
        }
        let commits = try await journal.read(.sample(1), .forward, from: nil, limit: 100)
        try require(commits.count, is: 10, "the length of the stream")
    }

    @Sendable private static func manyStreams(_ subject: Subject) async throws {
        let journal = subject.journal
        let texts = (0..<20).map { "text \($0)" }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<50 {
                group.addTask {
                    _ = try await journal.fill(.sample(UInt64(number)), texts)
                }
            }
            try await group.waitForAll()
        }
        for number in 0..<50 {
            let stream = StreamID.sample(UInt64(number))
            let commits = try await journal.read(stream, .forward, from: nil, limit: 100)
            try require(commits.map(\.text), is: texts, "stream \(number)")
            try require(commits.allSatisfy { $0.stream == stream }, "its commits name the stream")
        }
    }

    private static func outcome(
        of commit: Commit,
        after expected: Position?,
        in journal: any Journal
    ) async -> Result<Position, JournalError> {
        do throws(JournalError) {
            return .success(try await journal.append(commit, expecting: expected))
        } catch {
            return .failure(error)
        }
    }
}
