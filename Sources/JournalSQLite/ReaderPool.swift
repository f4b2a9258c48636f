// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Journal

/// The threads that read. Each owns a connection; what waits is read by the next that is free.
final class ReaderPool: Sendable {
    private typealias Job = @Sendable (Result<JournalReader, JournalError>) -> Void

    private let connections: [DatabaseQueue]
    private let recent: RecentPlaces
    private let jobs: Handoff<Job>
    private let ended = DispatchSemaphore(value: 0)

    /// Makes the pool; it works when it is started.
    init(_ connections: [DatabaseQueue], recent: RecentPlaces, limits: JournalLimits) {
        self.connections = connections
        self.recent = recent
        jobs = Handoff(countMax: limits.waitingReadsMax)
    }

    /// How many reads wait or are under way.
    var count: Int { jobs.load.count }

    /// Starts the threads.
    func start() {
        for connection in connections {
            Thread.start("journal reader") {
                connection.unsafeRead { self.work($0) }
                connection.retire()
                self.ended.signal()
            }
        }
    }

    /// Reads something on one of the threads.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (JournalReader) throws(JournalError) -> Value
    ) async throws(JournalError) -> Value {
        let outcome = await withCheckedContinuation {
            (continuation: CheckedContinuation<Result<Value, JournalError>, Never>) in
            let refusal = jobs.put { reader in
                continuation.resume(returning: Self.outcome(reader, body))
            }
            guard let refusal else { return }
            continuation.resume(
                returning: .failure(refusal == .closed ? .closed : .overloaded)
            )
        }
        return try outcome.get()
    }

    /// Takes no further reads; those that wait are still done.
    func close() { jobs.close() }

    /// Blocks until the threads have ended. Called once, after `close`.
    func join() {
        for _ in connections { ended.wait() }
    }

    private func work(_ database: Database) {
        let reader = Result { () throws(JournalError) in
            try JournalReader(database, recent: recent)
        }
        while let job = jobs.take(countMax: 1).first {
            job(reader)
            jobs.settle(count: 1)
        }
    }

    private static func outcome<Value>(
        _ reader: Result<JournalReader, JournalError>,
        _ body: (JournalReader) throws(JournalError) -> Value
    ) -> Result<Value, JournalError> {
        Result { () throws(JournalError) in try body(try reader.get()) }
    }
}
