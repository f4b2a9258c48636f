// SPDX-License-Identifier: Apache-2.0
import Foundation
import Journal
import JournalSQLite

/// Appends to several streams at once and tells of each commit after it was acknowledged, one line
/// each: stream, position, number. It is there to be killed.
///
/// Usage: `journal-crash-writer DIRECTORY STREAMS`
@main struct JournalCrashWriter {
    /// It ends by itself when nobody kills it.
    private static let commitsMax = 20_000

    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let streams = UInt64(arguments[2]) else {
            tell("usage: journal-crash-writer DIRECTORY STREAMS")
            exit(2)
        }
        var limits = JournalLimits()
        // A short log puts many of its turns, and of the moments around them, into a short life.
        limits.checkpointPages = 40
        limits.restartPages = 160
        // The same for the moments in which its file is made longer.
        limits.logRoomBytes = 16_384
        // The same for the moments in which places are moved to their table.
        limits.recentPlacesMax = 16
        let journal = try SQLiteJournal.open(directory: arguments[1], limits: limits)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<streams {
                group.addTask { try await fill(number, in: journal) }
            }
            try await group.waitForAll()
        }
        await journal.close()
    }

    private static func fill(_ number: UInt64, in journal: SQLiteJournal) async throws {
        let stream = StreamID(category: .chat, high: number, low: ~number)
        let newest = try await journal.read(stream, .backward, from: nil, limit: 1).first
        var last = newest?.position
        var count = newest.map { Self.count(in: $0.payload) + 1 } ?? 0
        for _ in 0..<commitsMax {
            let position = try await journal.append(
                commit(count, number, to: stream),
                expecting: last
            )
            tell("\(number) \(position.value) \(count)")
            last = position
            count += 1
        }
    }

    /// A commit that spells its number, and moves the stream's one index entry on.
    private static func commit(_ count: UInt64, _ number: UInt64, to stream: StreamID) -> Commit {
        let size = Int(count &* 2_654_435_761 % 3_000)
        let entry = { (count: UInt64) in
            IndexEntry(kind: .contact, key: IndexKey(number, count), stream: stream)
        }
        return Commit(
            stream: stream,
            time: Int64(count),
            payload: Array("\(count) ".utf8) + [UInt8](repeating: 46, count: size),
            added: [entry(count)],
            removed: count > 0 ? [entry(count - 1)] : []
        )
    }

    private static func count(in payload: [UInt8]) -> UInt64 {
        UInt64(String(decoding: payload.prefix { $0 != 32 }, as: UTF8.self)) ?? 0
    }

    /// Writes a line in one piece and at once.
    private static func tell(_ line: String) {
        let bytes = Array("\(line)\n".utf8)
        guard write(STDOUT_FILENO, bytes, bytes.count) == bytes.count else { exit(1) }
    }
}
