// SPDX-License-Identifier: Apache-2.0
import Foundation
import Journal
import JournalSQLite
import JournalTesting
import Testing

/// The zeros ahead of the log.
@Suite struct LogRoomTests {
    private static let frameBytes = 4120

    /// Limits with a number of bytes ahead.
    private static func limits(_ bytes: Int, restartPages: Int = 16_000) -> JournalLimits {
        var limits = JournalLimits()
        limits.logRoomBytes = bytes
        limits.restartPages = restartPages
        limits.checkpointPages = restartPages / 4
        return limits
    }

    /// The log's file once it is as long as it should be. Room is made in a pause after an answer,
    /// and whoever asks at once may leave none, so that it comes after a later one.
    private static func log(
        _ bytesMin: Int, of journal: SQLiteJournal, in directory: TemporaryDirectory,
        after last: Position
    ) async throws -> Data {
        let file = URL(fileURLWithPath: directory.path(JournalFile.name + "-wal"))
        for _ in 0..<1000 where try Data(contentsOf: file).count < bytesMin {
            await #expect(throws: JournalError.conflict(actual: last)) {
                try await journal.append(.sample(.sample(1), "no"), expecting: nil)
            }
        }
        return try Data(contentsOf: file)
    }

    @Test func `there are zeros ahead of what is written, and they count for nothing`()
        async throws
    {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(
            directory: directory.path, limits: Self.limits(100_000))
        let texts = (0..<60).map { "\($0)" }
        let last = try #require(try await journal.fill(.sample(1), texts).last)
        let written = journal.statistics.logBytes / 4096 * Self.frameBytes
        let log = try await Self.log(
            written + 50_000, of: journal, in: directory, after: last)
        #expect(log.count >= written + 50_000)
        #expect(log.count <= written + 150_000)
        #expect(log[(log.count - 40_000)...].allSatisfy { $0 == 0 })
        try await expect(texts, inCopyOf: directory)
        await journal.close()
    }

    @Test func `none is made where none is wanted`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(
            directory: directory.path, limits: Self.limits(0))
        let last = try #require(try await journal.fill(.sample(1), ["a", "b"]).last)
        let log = try await Self.log(0, of: journal, in: directory, after: last)
        #expect((log.count - 32) % Self.frameBytes == 0)
        #expect(log.count < 20 * Self.frameBytes)
        await journal.close()
    }

    @Test func `the file becomes no longer than a log that starts anew`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(
            directory: directory.path, limits: Self.limits(1_000_000, restartPages: 40))
        let texts = (0..<400).map { "\($0)" }
        let last = try #require(try await journal.fill(.sample(1), texts).last)
        let log = try await Self.log(
            32 + 40 * Self.frameBytes, of: journal, in: directory, after: last)
        #expect(log.count >= 32 + 40 * Self.frameBytes)
        // It turns right after the group that was the last straw.
        #expect(log.count < 32 + 200 * Self.frameBytes)
        try await expect(texts, inCopyOf: directory)
        await journal.close()
    }

    @Test func `another program that writes is not disturbed`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(
            directory: directory.path, limits: Self.limits(8_192))
        var last: Position?
        let other = try OtherProgram(in: directory)
        try other.execute("PRAGMA busy_timeout = 600000")
        try other.execute("CREATE TABLE note(text TEXT)")
        for number in 0..<200 {
            last = try await journal.append(.sample(.sample(1), "\(number)"), expecting: last)
            try other.execute("INSERT INTO note VALUES ('\(number)')")
        }
        #expect(try other.number("SELECT count(*) FROM note") == 200)
        #expect(try other.number("SELECT count(*) FROM journal") == 200)
        #expect(
            try other.number(
                "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'") == 1)
        await journal.close()
    }

    /// Expects a process that takes the directory over as it is to find everything.
    private func expect(_ texts: [String], inCopyOf directory: TemporaryDirectory) async throws {
        let parent = try TemporaryDirectory()
        let copy = parent.path("copy")
        try FileManager.default.copyItem(atPath: directory.path, toPath: copy)
        try FileManager.default.removeItem(atPath: copy + "/\(JournalFile.name)-shm")
        let journal = try SQLiteJournal.open(directory: copy)
        let read = try await journal.read(.sample(1), .forward, from: nil, limit: 1000)
        #expect(read.map(\.text) == texts)
        _ = try await journal.append(
            .sample(.sample(1), "more"), expecting: read.last?.position)
        await journal.close()
    }
}
