// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Journal
import JournalSQLite
import JournalTesting
import Testing

@Suite struct OpeningTests {
    @Test func `keeps everything from one opening to the next`() async throws {
        let directory = try TemporaryDirectory()
        let entry = IndexEntry.sample(IndexKey(1), .sample(1))
        let first = try SQLiteJournal.open(directory: directory.path)
        var positions = try await first.fill(.sample(1), ["a", "b"])
        positions.append(
            try await first.append(
                .sample(.sample(1), "c", added: [entry]),
                expecting: positions[1]
            )
        )
        await first.close()

        let second = try SQLiteJournal.open(directory: directory.path)
        let read = try await second.read(.sample(1), .forward, from: nil, limit: 10)
        #expect(read.map(\.text) == ["a", "b", "c"])
        #expect(read.map(\.position) == positions)
        #expect(
            try await second.entries(.contact, in: .first..<(.last), .forward, limit: 10)
                == [entry]
        )
        let next = try await second.append(.sample(.sample(2), "d"), expecting: nil)
        #expect(positions.allSatisfy { $0 < next })
        await second.close()
    }

    @Test func `makes a directory and files that nobody else may read`() async throws {
        let parent = try TemporaryDirectory()
        let path = parent.path("new/data")
        let journal = try SQLiteJournal.open(directory: path)
        _ = try await journal.fill(.sample(1), ["a"])
        #expect(try mode(path) == 0o700)
        let files = try FileManager.default.contentsOfDirectory(atPath: path)
        #expect(
            files.sorted() == [
                "journal.sqlite", "journal.sqlite-shm", "journal.sqlite-wal", "lock",
            ]
        )
        for file in files { #expect(try mode(path + "/" + file) == 0o600) }
        await journal.close()
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: path).sorted()
                == ["journal.sqlite", "lock"]
        )
    }

    @Test func `writes to the disk before it answers`() throws {
        let directory = try TemporaryDirectory()
        let file = JournalFile(
            path: directory.path(JournalFile.name),
            directory: directory.path,
            limits: JournalLimits()
        )
        let pragmas = ["synchronous", "wal_autocheckpoint", "secure_delete", "journal_mode"]
        let values = try file.openWriter().read { database in
            try pragmas.map { try String.fetchOne(database, sql: "PRAGMA \($0)") }
        }
        // A synchronous of 2 is FULL: each transaction waits for the disk.
        #expect(values == ["2", "0", "0", "wal"])
    }

    @Test func `is refused to a second one in this process`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path)
        #expect(throws: JournalOpenError.inUse(directory: directory.path, process: getpid())) {
            try SQLiteJournal.open(directory: directory.path)
        }
        _ = try await journal.fill(.sample(1), ["a"])
        await journal.close()
        let second = try SQLiteJournal.open(directory: directory.path)
        await second.close()
    }

    @Test func `is refused while another process has the directory`() throws {
        let directory = try TemporaryDirectory()
        let writer = try CrashWriter(directory: directory.path, streams: 1)
        try writer.wait(forCommits: 1)
        #expect(throws: JournalOpenError.inUse(directory: directory.path, process: writer.id)) {
            try SQLiteJournal.open(directory: directory.path)
        }
        _ = try writer.killed(after: 0)
    }

    @Test func `gives the directory back when nothing refers to it any more`() async throws {
        let directory = try TemporaryDirectory()
        do {
            let journal = try SQLiteJournal.open(directory: directory.path)
            _ = try await journal.fill(.sample(1), ["a"])
        }
        // Its threads end a little later; who asks for the lock patiently gets it then.
        let lock = open(directory.path("lock"), O_RDWR)
        #expect(flock(lock, LOCK_EX) == 0)
        close(lock)
        let second = try SQLiteJournal.open(directory: directory.path)
        #expect(
            try await second.read(.sample(1), .forward, from: nil, limit: 2).map(\.text) == ["a"]
        )
        await second.close()
    }

    @Test(arguments: ["file", "file/below", "/proc/parley-journal"])
    func `is refused where no directory can be`(name: String) throws {
        let directory = try TemporaryDirectory()
        try Data().write(to: URL(fileURLWithPath: directory.path("file")))
        let path = name.hasPrefix("/") ? name : directory.path(name)
        let error = #expect(throws: JournalOpenError.self) {
            try SQLiteJournal.open(directory: path)
        }
        guard case .unusable(path, _) = error else {
            Issue.record("it is refused for another reason: \(String(describing: error))")
            return
        }
    }

    @Test(.enabled(if: getuid() != 0, "permissions do not bind the superuser"))
    func `is refused where nothing may be written`() throws {
        let directory = try TemporaryDirectory()
        chmod(directory.path, 0o500)
        defer { chmod(directory.path, 0o700) }
        #expect(
            throws: JournalOpenError.unusable(
                directory: directory.path,
                reason: "Permission denied"
            )
        ) { try SQLiteJournal.open(directory: directory.path) }
    }

    @Test func `is refused on a file that is no database, which stays as it is`() throws {
        let directory = try TemporaryDirectory()
        let file = directory.path(JournalFile.name)
        let text = Data(String(repeating: "This is not a database. ", count: 100).utf8)
        try text.write(to: URL(fileURLWithPath: file))
        #expect(throws: JournalOpenError.foreign(file: file)) {
            try SQLiteJournal.open(directory: directory.path)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == text)
    }

    @Test func `is refused on another program's database, which stays as it is`() throws {
        let directory = try TemporaryDirectory()
        let file = directory.path(JournalFile.name)
        do {
            try OtherProgram(in: directory).execute("CREATE TABLE thing(name TEXT)")
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: file))
        #expect(throws: JournalOpenError.foreign(file: file)) {
            try SQLiteJournal.open(directory: directory.path)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
    }

    @Test func `is refused on a database of a later version`() async throws {
        let directory = try TemporaryDirectory()
        let file = directory.path(JournalFile.name)
        await (try SQLiteJournal.open(directory: directory.path)).close()
        try OtherProgram(in: directory).execute(
            "INSERT INTO grdb_migrations(identifier) VALUES ('999 of the future')"
        )
        #expect(throws: JournalOpenError.newer(file: file)) {
            try SQLiteJournal.open(directory: directory.path)
        }
        // A refusal leaves the directory free.
        #expect(throws: JournalOpenError.newer(file: file)) {
            try SQLiteJournal.open(directory: directory.path)
        }
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}
