// SPDX-License-Identifier: Apache-2.0
import Foundation
import Journal
import JournalSQLite
import JournalTesting
import Testing

@Suite struct TornLogTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `a log that ends anywhere opens with the commits before that place`(seed: UInt64)
        async throws
    {
        let directory = try TemporaryDirectory()
        var random = SplitMix64(seed: seed)
        let texts = (0..<40).map { number in
            "\(number) " + String(repeating: "x", count: Int.random(in: 0...6_000, using: &random))
        }
        var limits = JournalLimits()
        limits.logRoomBytes = 16_384
        let journal = try SQLiteJournal.open(directory: directory.path("data"), limits: limits)
        let positions = try await journal.fill(.sample(1), texts)
        let log = try contents(of: directory.path("data/journal.sqlite-wal"))
        let database = try contents(of: directory.path("data/journal.sqlite"))
        var lengths: Set<Int> = []
        for round in 0..<12 {
            let copy = directory.path("copy\(round)")
            try FileManager.default.createDirectory(
                atPath: copy,
                withIntermediateDirectories: false
            )
            try database.write(to: URL(fileURLWithPath: copy + "/journal.sqlite"))
            let end = Int.random(in: 0...log.count, using: &random)
            // What was to come after the end may be missing or be of an older time.
            let rest = round.isMultiple(of: 2) ? Data() : Data(repeating: 0xA5, count: 9_000)
            try (log[..<end] + rest).write(to: URL(fileURLWithPath: copy + "/journal.sqlite-wal"))
            let torn = try SQLiteJournal.open(directory: copy)
            let read = try await torn.read(.sample(1), .forward, from: nil, limit: 100)
            #expect(read.map(\.text) == Array(texts[..<read.count]))
            #expect(read.map(\.position) == Array(positions[..<read.count]))
            _ = try await torn.append(
                .sample(.sample(1), "more"),
                expecting: read.last?.position
            )
            await torn.close()
            lengths.insert(read.count)
        }
        #expect(lengths.count > 3)
        await journal.close()
    }

    private func contents(of path: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path))
    }
}
