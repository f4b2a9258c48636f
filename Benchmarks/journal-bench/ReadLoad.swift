// SPDX-License-Identifier: Apache-2.0
import Foundation
import Journal
import JournalSQLite

/// One reader of a long stream among others, and what the process weighs meanwhile.
struct ReadLoad {
    private static let streams = 64
    private static let length = 2_000
    private static let repetitions = 500

    private let directory: String

    init(directory: String) { self.directory = directory }

    func run() async throws {
        let before = Self.residentMebibytes
        let journal = try SQLiteJournal.open(directory: directory)
        let opened = Self.residentMebibytes
        let positions = try await withThrowingTaskGroup(of: [Position].self) { group in
            for stream in 0..<Self.streams {
                group.addTask { try await fill(Load.stream(stream), in: journal) }
            }
            return try await group.next() ?? []
        }
        let filled = Self.residentMebibytes
        let stream = try await longest(of: journal, at: positions)
        print("resident MiB: \(before) before, \(opened) open, \(filled) after 128,000 commits")
        for (name, bound) in [
            ("beginning", nil), ("middle", positions[Self.length / 2]),
            ("end", positions[Self.length - 101]),
        ] as [(String, Position?)] {
            try await time("100 commits at the \(name) of a stream of \(Self.length)") {
                _ = try await journal.read(stream, .forward, from: bound, limit: 100)
            }
        }
        try await time("1 commit at its end, backward") {
            _ = try await journal.read(stream, .backward, from: nil, limit: 1)
        }
        try await time("the first position after a moment") {
            _ = try await journal.firstPosition(in: stream, atOrAfter: Int64(Self.length / 3))
        }
        await journal.close()
    }

    private func fill(_ stream: StreamID, in journal: SQLiteJournal) async throws -> [Position] {
        var positions: [Position] = []
        for count in 0..<Self.length {
            let commit = Commit(stream: stream, time: Int64(count), payload: Load.payload)
            positions.append(try await journal.append(commit, expecting: positions.last))
        }
        return positions
    }

    /// The stream that has a commit at the given positions.
    private func longest(
        of journal: SQLiteJournal,
        at positions: [Position]
    ) async throws -> StreamID {
        for number in 0..<Self.streams {
            let stream = Load.stream(number)
            let first = try await journal.read(stream, .forward, from: nil, limit: 1)
            if first.first?.position == positions.first { return stream }
        }
        return Load.stream(0)
    }

    private func time(_ name: String, _ body: () async throws -> Void) async throws {
        var waits: [Duration] = []
        let start = ContinuousClock.now
        let cpu = Load.cpu
        for _ in 0..<Self.repetitions {
            let start = ContinuousClock.now
            try await body()
            waits.append(ContinuousClock.now - start)
        }
        let figures = Figures(
            commits: waits.count,
            groups: waits.count,
            time: ContinuousClock.now - start,
            cpu: Load.cpu - cpu,
            waits: waits
        )
        print(
            "\(name): \(Int(figures.cpuMicroseconds)) us CPU, p50 \(figures.median) us,"
                + " p99 \(figures.nearlyAll) us"
        )
    }

    /// What the process weighs, where the system tells.
    private static var residentMebibytes: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        let kibibytes = line?.split(separator: " ").compactMap { Int($0) }.first
        return (kibibytes ?? 0) / 1_024
    }
}
