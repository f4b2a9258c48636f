// SPDX-License-Identifier: Apache-2.0
import Foundation
import Journal
import JournalSQLite
import JournalTesting
import Testing

@Suite struct CorruptionTests {
    private static let changes = [
        "payload = x'41'", "payload = zeroblob(0)", "time = time + 1", "checksum = checksum + 1",
        "checksum = -1",
    ]

    @Test(arguments: changes)
    func `a record that was changed is named when it is read`(change: String) async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path)
        let positions = try await journal.fill(.sample(1), ["a", "b", "c"])
        _ = try await journal.fill(.sample(2), ["x"])
        try alter(directory, change, positions[1])
        await #expect(throws: JournalError.corrupt(position: positions[1], stream: .sample(1))) {
            try await journal.read(.sample(1), .forward, from: nil, limit: 10)
        }
        // What is whole can be read and written still.
        let first = try await journal.read(.sample(1), .forward, from: nil, limit: 1)
        #expect(first.map(\.text) == ["a"])
        let last = try await journal.read(.sample(1), .backward, from: nil, limit: 1)
        #expect(last.map(\.text) == ["c"])
        _ = try await journal.append(.sample(.sample(1), "d"), expecting: positions[2])
        await journal.close()
    }

    /// Its place is known from memory, or from the table after the next opening.
    @Test(arguments: [false, true])
    func `a record that is not in its place is named when it is read`(
        isReopened: Bool
    ) async throws {
        let directory = try TemporaryDirectory()
        var journal = try SQLiteJournal.open(directory: directory.path)
        let positions = try await journal.fill(.sample(1), ["a", "b"])
        if isReopened {
            await journal.close()
            journal = try SQLiteJournal.open(directory: directory.path)
        }
        try alter(directory, "position = 77", positions[0])
        for direction in [ReadDirection.forward, .backward] {
            await #expect(
                throws: JournalError.corrupt(position: positions[0], stream: .sample(1))
            ) {
                try await journal.read(.sample(1), direction, from: nil, limit: 10)
            }
        }
        await journal.close()
    }

    @Test func `a byte that flipped in the file is found when it is opened`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path)
        let positions = try await journal.fill(.sample(1), ["first", "the needle", "last"])
        await journal.close()
        let file = directory.path(JournalFile.name)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        let range = try #require(bytes.range(of: Data("the needle".utf8)))
        bytes[range.lowerBound + 4] ^= 1
        try bytes.write(to: URL(fileURLWithPath: file))
        let error = JournalOpenError.corrupt(
            file: file,
            position: positions[1],
            stream: .sample(1)
        )
        #expect(throws: error) { try SQLiteJournal.open(directory: directory.path) }
    }

    @Test(arguments: changes + ["stream = x'00'"])
    func `opening looks at the last records only`(change: String) async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path)
        let positions = try await journal.fill(.sample(1), ["a", "b", "c"])
        await journal.close()
        try alter(directory, change, positions[1])
        var limits = JournalLimits()
        limits.tailRecordsMax = 1
        let again = try SQLiteJournal.open(directory: directory.path, limits: limits)
        await again.close()
        limits.tailRecordsMax = 2
        let error = #expect(throws: JournalOpenError.self) {
            try SQLiteJournal.open(directory: directory.path, limits: limits)
        }
        guard case .corrupt(_, positions[1], _) = error else {
            Issue.record("it names something else: \(String(describing: error))")
            return
        }
    }

    @Test(arguments: [100, 5_000, 40_000])
    func `a file that was cut off is named when it is opened`(length: Int) async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path)
        let payload = String(repeating: "x", count: 1_000)
        _ = try await journal.fill(.sample(1), (0..<100).map { "\($0) " + payload })
        await journal.close()
        let file = directory.path(JournalFile.name)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        try bytes[..<length].write(to: URL(fileURLWithPath: file))
        let error = #expect(throws: JournalOpenError.self) {
            try SQLiteJournal.open(directory: directory.path)
        }
        #expect(error?.description.hasPrefix(file) == true)
    }

    @Test func `an index entry that leads nowhere is a fault`() async throws {
        let directory = try TemporaryDirectory()
        let journal = try SQLiteJournal.open(directory: directory.path)
        let commit = Commit.sample(
            .sample(1),
            "a",
            added: [.sample(IndexKey(1), .sample(1))]
        )
        _ = try await journal.append(commit, expecting: nil)
        #expect(try OtherProgram(in: directory).execute("UPDATE entry SET stream = x'00'") == 1)
        await #expect(throws: JournalError.fault("an entry of index contact leads to no stream")) {
            try await journal.entries(.contact, in: .first..<(.last), .forward, limit: 1)
        }
        await journal.close()
    }

    private func alter(
        _ directory: TemporaryDirectory,
        _ change: String,
        _ position: Position
    ) throws {
        let other = try OtherProgram(in: directory)
        let changed = try other.execute(
            "UPDATE journal SET \(change) WHERE position = \(position.value)"
        )
        #expect(changed == 1)
    }
}
