// SPDX-License-Identifier: Apache-2.0
import Foundation
import Journal
import JournalSQLite
import JournalTesting
import Testing

/// Where commits stand is known from memory first and from a table later; nobody can tell which.
@Suite struct PlacesTests {
    private static let streams: ClosedRange<UInt64> = 1...5
    private static let readers = 20

    private static func limits(recentPlacesMax: Int) -> JournalLimits {
        var limits = JournalLimits()
        limits.recentPlacesMax = recentPlacesMax
        return limits
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64], [1, 4, 7, 50])
    func `all reads are those of a journal in memory`(
        seed: UInt64, recentPlacesMax: Int
    ) async throws {
        let limits = Self.limits(recentPlacesMax: recentPlacesMax)
        let directory = try TemporaryDirectory()
        var random = SplitMix64(seed: seed)
        var journal = try SQLiteJournal.open(directory: directory.path("0"), limits: limits)
        let model = MemoryJournal()
        var twins = Twins()
        for life in 1...4 {
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                try await twins.append(to: journal, model, &random)
                try await twins.compare(journal, model, &random)
            }
            // The copy is what a process that was killed at this moment leaves behind.
            let next = directory.path("\(life)")
            try FileManager.default.createDirectory(
                atPath: next, withIntermediateDirectories: false)
            try await journal.backup(to: "\(next)/\(JournalFile.name)")
            await journal.close()
            journal = try SQLiteJournal.open(directory: next, limits: limits)
            for _ in 0..<Self.readers { try await twins.compare(journal, model, &random) }
        }
        await journal.close()
    }

    @Test func `a journal that is closed has all places in the table`() async throws {
        let directory = try TemporaryDirectory()
        for life in 1...3 as ClosedRange<UInt64> {
            let journal = try SQLiteJournal.open(
                directory: directory.path, limits: Self.limits(recentPlacesMax: 4))
            _ = try await journal.fill(.sample(life), (0..<11).map { "\($0)" })
            await journal.close()
            let other = try OtherProgram(in: directory)
            #expect(try other.number("SELECT count(*) FROM place") == Int(life) * 11)
            #expect(
                try other.number("SELECT position FROM placed")
                    == other.number("SELECT max(position) FROM journal"))
        }
    }

    @Test func `a journal of the first layout is taken over`() async throws {
        let directory = try TemporaryDirectory()
        let first = try SQLiteJournal.open(directory: directory.path)
        let positions = try await first.fill(.sample(1), ["a", "b", "c"], step: 1)
        await first.close()
        try OtherProgram(in: directory).execute(
            """
            DROP TABLE place;
            DROP TABLE placed;
            CREATE INDEX journal_stream ON journal(stream);
            DELETE FROM grdb_migrations WHERE identifier = '2 places';
            """
        )
        let second = try SQLiteJournal.open(directory: directory.path)
        let read = try await second.read(.sample(1), .backward, from: positions[2], limit: 9)
        #expect(read.map(\.text) == ["b", "a"])
        #expect(
            try await second.firstPosition(in: .sample(1), atOrAfter: 1) == positions[1])
        await second.close()
    }

    @Test func `places that could not be moved stay in memory`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(
            directory: directory.path, limits: Self.limits(recentPlacesMax: 4))
        var last: Position?
        for text in ["a", "b", "c", "d"] {
            last = try await journal.append(.sample(.sample(1), text), expecting: last)
        }
        journal.limitSize(bytesMax: 1)
        // The places of the four are to be moved with this one, which takes more room than there is.
        let large = Commit(
            stream: .sample(2), time: 0, payload: [UInt8](repeating: 1, count: 9_000))
        await #expect(throws: JournalError.full) {
            try await journal.append(large, expecting: nil)
        }
        let texts = {
            try await journal.read(.sample(1), .forward, from: nil, limit: 9).map(\.text)
        }
        #expect(try await texts() == ["a", "b", "c", "d"])
        journal.limitSize(bytesMax: nil)
        _ = try await journal.append(.sample(.sample(1), "e"), expecting: last)
        _ = try await journal.append(large, expecting: nil)
        #expect(try await texts() == ["a", "b", "c", "d", "e"])
        await journal.close()
        #expect(
            try OtherProgram(in: directory).number("SELECT count(*) FROM place") == 6)
    }
}

/// The same commits in a journal on the disk and in one in memory, whose positions differ.
private struct Twins {
    private var positions: [StreamID: [(disk: Position, memory: Position)]] = [:]
    private var time: Int64 = 0

    mutating func append(
        to disk: SQLiteJournal, _ memory: MemoryJournal, _ random: inout SplitMix64
    ) async throws {
        let stream = StreamID.sample(.random(in: 1...5, using: &random))
        time += .random(in: 0...2, using: &random)
        let last = positions[stream]?.last
        let commit = Commit.sample(stream, "\(time)", time: time)
        positions[stream, default: []].append(
            (
                try await disk.append(commit, expecting: last?.disk),
                try await memory.append(commit, expecting: last?.memory)
            ))
    }

    func compare(
        _ disk: SQLiteJournal, _ memory: MemoryJournal, _ random: inout SplitMix64
    ) async throws {
        let stream = StreamID.sample(.random(in: 1...6, using: &random))
        let places = positions[stream] ?? []
        let bound = Bool.random(using: &random) ? nil : places.randomElement(using: &random)
        let limit = Int.random(in: 1...20, using: &random)
        for direction in [ReadDirection.forward, .backward] {
            let read = try await disk.read(stream, direction, from: bound?.disk, limit: limit)
            let expected = try await memory.read(
                stream, direction, from: bound?.memory, limit: limit)
            #expect(read.map(\.payload) == expected.map(\.payload))
        }
        let moment = Int64.random(in: 0...time + 1, using: &random)
        let found = try await disk.firstPosition(in: stream, atOrAfter: moment)
        let expected = try await memory.firstPosition(in: stream, atOrAfter: moment)
        #expect(found == expected.flatMap { place in places.first { $0.memory == place }?.disk })
    }
}
