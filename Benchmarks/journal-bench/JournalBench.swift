// SPDX-License-Identifier: Apache-2.0
import Foundation
import JournalSQLite

/// Measures the journal against the same groups written through SQLite's C API and through GRDB's
/// statements: `journal-bench [SECONDS] [APPENDERS,…]`. What carries over to other machines are the
/// ratios and the CPU time; how fast the disk answers does not.
@main struct JournalBench {
    /// The kinds take turns, and the middle one of these many turns counts: other work on the
    /// machine then disturbs all alike.
    private static let turns = 3

    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let seconds = min(60, max(1, arguments.first.flatMap(Int.init) ?? 2))
        let appenders =
            arguments.dropFirst().first?.split(separator: ",").compactMap { Int($0) }
            ?? [1, 8, 64, 512]
        try await inDirectory { try await ReadLoad(directory: $0).run() }
        print("300-byte payloads, \(Load.streams) streams, \(turns) turns of \(seconds) s")
        print("appenders  what      commits/s  group  us CPU  p50 us  p99 us  of raw C")
        for count in appenders where count > 0 {
            try await compare(appenders: count, duration: .seconds(seconds))
        }
    }

    private static func compare(appenders: Int, duration: Duration) async throws {
        var journal: [Figures] = []
        var raw: [Figures] = []
        var grdb: [Figures] = []
        for _ in 0..<turns {
            let figures = try await inDirectory {
                try await JournalLoad(directory: $0).run(appenders: appenders, duration: duration)
            }
            journal.append(figures)
            let group = max(1, Int(figures.group.rounded()))
            raw.append(
                try await inDirectory {
                    try RawLoad(directory: $0).run(group: group, duration: duration)
                }
            )
            grdb.append(
                try await inDirectory {
                    try GRDBLoad(directory: $0).run(group: group, duration: duration)
                }
            )
        }
        let base = Figures.middle(raw)
        print(row(appenders, "journal", .middle(journal), base))
        print(row(appenders, "raw C", base, base))
        print(row(appenders, "GRDB", .middle(grdb), base))
    }

    private static func row(
        _ appenders: Int,
        _ name: String,
        _ figures: Figures,
        _ raw: Figures
    ) -> String {
        let columns: [(String, Int)] = [
            ("\(appenders)", 9), (name, -8), ("\(Int(figures.perSecond))", 11),
            (decimal(figures.group), 7), (decimal(figures.cpuMicroseconds), 8),
            ("\(figures.median)", 8), ("\(figures.nearlyAll)", 8),
            (decimal(figures.perSecond / raw.perSecond * 100) + " %", 10),
        ]
        return columns.map { text, width in
            let room = String(repeating: " ", count: max(0, abs(width) - text.count))
            return width < 0 ? "  " + text + room : room + text
        }.joined()
    }

    private static func decimal(_ value: Double) -> String {
        String(format: "%.1f", value)
    }

    private static func inDirectory<Value: Sendable>(
        _ body: @Sendable (String) async throws -> Value
    ) async throws -> Value {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(
            "journal-bench-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(
            at: directory,
            withIntermediateDirectories: true
        )
        defer { try? FileManager.default.removeItem(at: directory) }
        return try await body(directory.path)
    }
}
