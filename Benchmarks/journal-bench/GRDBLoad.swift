// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Journal

/// The same groups through GRDB's own transactions and cached statements.
struct GRDBLoad {
    private let queue: DatabaseQueue

    init(directory: String) throws {
        queue = try DatabaseQueue(path: directory + "/grdb.sqlite")
        try queue.writeWithoutTransaction { try $0.execute(sql: RawLoad.schema) }
    }

    func run(group: Int, duration: Duration) throws -> Figures {
        let streams = (0..<Load.streams).map { number in
            let stream = Load.stream(number)
            return Data([stream.category.rawValue])
                + Data(
                    [stream.high, stream.low].flatMap {
                        withUnsafeBytes(of: $0.bigEndian, Array.init)
                    }
                )
        }
        let payload = Data(Load.payload)
        let start = ContinuousClock.now
        let cpu = Load.cpu
        var waits: [Duration] = []
        var position: Int64 = 0
        var now = start
        while now < start + duration {
            try queue.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    let insert = try database.cachedStatement(sql: RawLoad.insert)
                    for _ in 0..<group {
                        position += 1
                        let stream = streams[Int(position) % streams.count]
                        insert.setUncheckedArguments([position, stream, position, 0, payload])
                        try insert.execute()
                    }
                    return .commit
                }
            }
            let then = now
            now = ContinuousClock.now
            waits.append(now - then)
        }
        return Figures(
            commits: Int(position),
            groups: waits.count,
            time: now - start,
            cpu: Load.cpu - cpu,
            waits: waits
        )
    }
}
