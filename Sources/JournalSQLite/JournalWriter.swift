// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import GRDBSQLite
import Journal
import Synchronization

/// The thread that writes: it takes whatever waits, writes it in one transaction, and answers.
///
/// It is also the one that ends the journal, since it knows when everything is written.
final class JournalWriter: Sendable {
    private let connection: DatabaseQueue
    private let recent: RecentPlaces
    private let log: WriteAheadLog
    private let limits: JournalLimits
    private let housekeeper: Housekeeper
    private let appends: Handoff<AppendRequest>

    /// Makes the writer; it works when it is started.
    init(
        _ connection: DatabaseQueue,
        recent: RecentPlaces,
        log: WriteAheadLog,
        limits: JournalLimits,
        housekeeper: Housekeeper
    ) {
        self.connection = connection
        self.recent = recent
        self.log = log
        self.limits = limits
        self.housekeeper = housekeeper
        appends = Handoff(countMax: limits.waitingCommitsMax, bytesMax: limits.waitingBytesMax)
    }

    /// What waits or is in writing.
    var load: Handoff<AppendRequest>.Load { appends.load }

    /// Has a commit written.
    func append(
        _ commit: Commit,
        expecting expected: Position?
    ) async throws(JournalError) -> Position {
        let checksum = Checksum(
            stream: commit.stream,
            time: commit.time,
            payload: commit.payload
        )
        let outcome = await withCheckedContinuation { continuation in
            let request = AppendRequest(
                commit: commit,
                expected: expected,
                checksum: checksum,
                continuation: continuation
            )
            guard let refusal = appends.put(request, bytes: request.bytes) else { return }
            continuation.resume(returning: .failure(JournalError(refusal)))
        }
        return try outcome.get()
    }

    /// Takes no further commits; what waits is still written.
    func close() { appends.close() }

    /// Starts the thread.
    /// - Parameter atEnd: called on it when all is written, with the connection closed.
    func start(atEnd: @escaping @Sendable () -> Void) {
        Thread.start("journal writer") {
            self.connection.writeWithoutTransaction { self.work($0) }
            atEnd()
        }
    }

    /// Empties the log into the database and closes the connection. Nobody else may use the file.
    func finish() {
        do {
            try connection.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        } catch {
            // The log stays and is read when the journal is opened again: nothing is lost.
            log.count { $0.failedCheckpoints += 1 }
        }
        connection.retire()
    }

    private func work(_ database: Database) {
        do throws(JournalError) {
            var writer = try GroupWriter(database, recent: recent, limits: limits)
            var room = try LogRoom(
                database, databasePath: connection.path, limits: limits)
            log.watch(database)
            var pace = CheckpointPace(limits)
            var pagesMax = WriteAheadLog.databasePagesLimit
            while let group = nextGroup() {
                bound(database, &pagesMax)
                write(group, with: &writer)
                keepLogShort(database, &pace)
                provide(&room, database)
            }
            writer.finish()
        } catch {
            while let group = nextGroup() {
                answer(group, Array(repeating: .failure(error), count: group.count))
            }
        }
    }

    private func nextGroup() -> [AppendRequest]? {
        let group = appends.take(
            countMax: limits.groupCommitsMax,
            bytesMax: limits.groupBytesMax,
            size: \.bytes
        )
        return group.isEmpty ? nil : group
    }

    private func write(_ group: [AppendRequest], with writer: inout GroupWriter) {
        let start = ContinuousClock.now
        let outcomes = writer.write(group)
        let time = ContinuousClock.now - start
        count(outcomes, time, isSynchronised: writer.hasWritten)
        answer(group, outcomes)
    }

    /// Resumes those who wait from this thread: each goes on where it came from, most of them on
    /// their connections' loops, so that a thread between would only be one more to wake.
    private func answer(_ group: [AppendRequest], _ outcomes: [AppendRequest.Outcome]) {
        // Room is made first: who is answered may come back at once.
        appends.settle(count: group.count, bytes: group.reduce(0) { $0 + $1.bytes })
        for (request, outcome) in zip(group, outcomes) {
            request.continuation.resume(returning: outcome)
        }
    }

    private func count(
        _ outcomes: [AppendRequest.Outcome],
        _ time: Duration,
        isSynchronised: Bool
    ) {
        var commits = 0
        var conflicts = 0
        for outcome in outcomes {
            switch outcome {
            case .success: commits += 1
            case .failure(.conflict): conflicts += 1
            case .failure: continue
            }
        }
        log.count { statistics in
            statistics.groups += 1
            statistics.commits += commits
            statistics.conflicts += conflicts
            statistics.timeOnGroups += time
            if commits + conflicts < outcomes.count {
                statistics.failedGroups += 1
            } else if isSynchronised {
                statistics.synchronisedGroups += 1
            }
        }
    }

    private func bound(_ database: Database, _ pagesMax: inout Int) {
        let wanted = log.databasePagesMax.load(ordering: .relaxed)
        guard wanted != pagesMax else { return }
        do {
            try database.execute(sql: "PRAGMA max_page_count = \(wanted)")
            pagesMax = wanted
        } catch {
            // It is tried again before the next group.
            return
        }
    }

    /// A log is copied by the housekeeper while writing goes on; but it starts anew only when a
    /// moment comes in which all is copied, and under a steady load none comes by itself.
    private func keepLogShort(_ database: Database, _ pace: inout CheckpointPace) {
        let pages = log.pages.load(ordering: .relaxed)
        if log.isRestartDue.exchange(false, ordering: .acquiring) {
            restartLog(database)
        } else if pace.isDue(pages), !log.isCheckpointing.exchange(true, ordering: .relaxed) {
            pace.start(pages)
            housekeeper.checkpoint()
        }
    }

    private func restartLog(_ database: Database) {
        do {
            // Readers that still need the log, such as a backup, must not hold writing up.
            _ = try withoutWaiting(database) { try database.checkpoint(.restart) }
            log.count { $0.logRestarts += 1 }
        } catch {
            // The next checkpoint asks again.
            return
        }
    }

    /// A pause is used to make room for what is written next.
    private func provide(_ room: inout LogRoom, _ database: Database) {
        guard appends.load.count == 0 else { return }
        withoutWaiting(database) { room.provide(after: log.pages.load(ordering: .relaxed)) }
    }

    /// Does something that fails at once when somebody else works on the database.
    private func withoutWaiting<Value>(
        _ database: Database, _ body: () throws -> Value
    ) rethrows -> Value {
        sqlite3_busy_timeout(database.sqliteConnection, 0)
        defer { sqlite3_busy_timeout(database.sqliteConnection, Int32(limits.busyMilliseconds)) }
        return try body()
    }
}

extension AppendRequest {
    /// What the request weighs in the queue.
    var bytes: Int { commit.payload.count }
}

extension JournalError {
    /// Makes an error of a queue's refusal.
    init(_ refusal: Handoff<AppendRequest>.Refusal) {
        switch refusal {
        case .overloaded: self = .overloaded
        case .closed: self = .closed
        }
    }
}
