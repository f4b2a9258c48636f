// SPDX-License-Identifier: Apache-2.0
import Foundation
import Journal
import JournalSQLite
import JournalTesting
import Testing

@Suite struct BackupTests {
    @Test func `a backup of a journal in use is a journal of one moment`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path("data"))
        let before = try await journal.fill(.sample(1), (0..<50).map { "\($0)" })
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number: UInt64 in 2...5 {
                group.addTask {
                    _ = try await journal.fill(.sample(number), (0..<200).map { "\($0)" })
                }
            }
            group.addTask {
                try await journal.backup(to: directory.path("backup.sqlite"))
            }
            try await group.waitForAll()
        }
        await journal.close()

        try FileManager.default.createDirectory(
            atPath: directory.path("restored"),
            withIntermediateDirectories: false
        )
        try FileManager.default.moveItem(
            atPath: directory.path("backup.sqlite"),
            toPath: directory.path("restored/" + JournalFile.name)
        )
        let restored = try SQLiteJournal.open(directory: directory.path("restored"))
        let first = try await restored.read(.sample(1), .forward, from: nil, limit: 100)
        #expect(first.map(\.position) == before)
        for number: UInt64 in 2...5 {
            let read = try await restored.read(.sample(number), .forward, from: nil, limit: 1_000)
            #expect(read.map(\.text) == (0..<read.count).map { "\($0)" })
        }
        _ = try await restored.append(.sample(.sample(1), "more"), expecting: before.last)
        await restored.close()
    }

    @Test func `a backup is one file that nobody else may read`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path("data"))
        _ = try await journal.fill(.sample(1), ["a"])
        try FileManager.default.createDirectory(
            atPath: directory.path("backups"),
            withIntermediateDirectories: false
        )
        try await journal.backup(to: directory.path("backups/one"))
        let files = try FileManager.default.contentsOfDirectory(atPath: directory.path("backups"))
        #expect(files == ["one"])
        let attributes = try FileManager.default.attributesOfItem(
            atPath: directory.path("backups/one")
        )
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        await journal.close()
    }

    @Test func `a backup replaces no file`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path("data"))
        let path = directory.path("precious")
        try Data("precious".utf8).write(to: URL(fileURLWithPath: path))
        await #expect(throws: JournalError.fault("\(path) exists already")) {
            try await journal.backup(to: path)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("precious".utf8))
        await journal.close()
    }

    @Test func `a backup to nowhere leaves nothing and the journal works on`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path("data"))
        let path = directory.path("missing/backup")
        await #expect(throws: JournalError.fault("\(path): No such file or directory")) {
            try await journal.backup(to: path)
        }
        _ = try await journal.fill(.sample(1), ["a"])
        await journal.close()
        await #expect(throws: JournalError.closed) {
            try await journal.backup(to: directory.path("late"))
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        #expect(files == ["data"])
    }
}
