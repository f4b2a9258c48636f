// SPDX-License-Identifier: Apache-2.0
import Journal
import JournalSQLite

/// Tasks that append, each to its own share of the streams, one commit after another.
struct JournalLoad {
    private let journal: SQLiteJournal

    init(directory: String) throws {
        journal = try SQLiteJournal.open(directory: directory)
    }

    func run(appenders: Int, duration: Duration) async throws -> Figures {
        let start = ContinuousClock.now
        let cpu = Load.cpu
        let waits = try await withThrowingTaskGroup(of: [Duration].self) { group in
            for appender in 0..<appenders {
                group.addTask {
                    try await append(
                        to: stride(from: appender, to: Load.streams, by: appenders).map(
                            Load.stream
                        ),
                        until: start + duration
                    )
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let time = ContinuousClock.now - start
        let spent = Load.cpu - cpu
        let statistics = journal.statistics
        await journal.close()
        return Figures(
            commits: waits.count,
            groups: statistics.synchronisedGroups,
            time: time,
            cpu: spent,
            waits: waits
        )
    }

    private func append(
        to streams: [StreamID],
        until end: ContinuousClock.Instant
    ) async throws -> [Duration] {
        var last = [Position?](repeating: nil, count: streams.count)
        var waits: [Duration] = []
        while true {
            for (index, stream) in streams.enumerated() {
                let start = ContinuousClock.now
                guard start < end else { return waits }
                let commit = Commit(
                    stream: stream,
                    time: Int64(waits.count),
                    payload: Load.payload
                )
                last[index] = try await journal.append(commit, expecting: last[index])
                waits.append(ContinuousClock.now - start)
            }
        }
    }
}
