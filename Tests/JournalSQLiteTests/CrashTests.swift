// SPDX-License-Identifier: Apache-2.0
import Journal
import JournalSQLite
import Testing

@Suite struct CrashTests {
    private static let streams = 6
    private static let killsPerSeed = 6

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `a process that is killed loses no acknowledged commit`(seed: UInt64) async throws {
        let directory = try TemporaryDirectory()
        var random = SplitMix64(seed: seed)
        var acknowledged: Set<CrashWriter.Acknowledgement> = []
        for _ in 0..<Self.killsPerSeed {
            let writer = try CrashWriter(directory: directory.path, streams: Self.streams)
            acknowledged.formUnion(
                try writer.killed(after: Int.random(in: 1...300, using: &random))
            )
            let journal = try SQLiteJournal.open(directory: directory.path)
            try await expect(acknowledged, in: journal)
            await journal.close()
        }
    }

    /// Expects each stream to count up from zero without a gap, with every commit that was
    /// acknowledged at its place, and one index entry for the last commit.
    private func expect(
        _ acknowledged: Set<CrashWriter.Acknowledgement>,
        in journal: SQLiteJournal
    ) async throws {
        var stored: Set<CrashWriter.Acknowledgement> = []
        for number in 0..<UInt64(Self.streams) {
            let stream = StreamID(category: .chat, high: number, low: ~number)
            let commits = try await journal.read(stream, .forward, from: nil, limit: 1_000_000)
            let counts = commits.map { Self.count(in: $0) }
            #expect(counts == (0..<UInt64(commits.count)).map { $0 })
            #expect(commits.map(\.position) == commits.map(\.position).sorted())
            for (commit, count) in zip(commits, counts) {
                stored.insert(.init(stream: number, position: commit.position, count: count))
            }
            let entries = try await journal.entries(
                .contact,
                in: IndexKey(number)..<IndexKey(number + 1),
                .forward,
                limit: 10
            )
            let last = counts.last.map { IndexKey(number, $0) }
            #expect(entries.map(\.key) == [last].compactMap { $0 })
        }
        #expect(stored.isSuperset(of: acknowledged))
        // What was written but not acknowledged is one commit of each stream and life at most.
        #expect(stored.count <= acknowledged.count + Self.streams * Self.killsPerSeed)
    }

    private static func count(in commit: StoredCommit) -> UInt64 {
        UInt64(String(decoding: commit.payload.prefix { $0 != 32 }, as: UTF8.self)) ?? .max
    }
}

/// Random numbers that are the same each time.
/// - SeeAlso: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}
