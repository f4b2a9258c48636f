// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Journal
import Synchronization

/// The thread that copies: the log into the database, so that the writer need not, and the database
/// into backups. It does one thing at a time, for a backup holds the log back anyway.
final class Housekeeper: Sendable {
    private enum Chore: Sendable {
        case checkpoint
        case backup(String, CheckedContinuation<Result<Void, JournalError>, Never>)
    }

    private let connection: DatabaseQueue
    private let log: WriteAheadLog
    private let limits: JournalLimits
    private let chores: Handoff<Chore>
    private let ended = DispatchSemaphore(value: 0)

    /// Makes the housekeeper; it works when it is started.
    init(_ connection: DatabaseQueue, log: WriteAheadLog, limits: JournalLimits) {
        self.connection = connection
        self.log = log
        self.limits = limits
        // One place more: there is one checkpoint at most.
        chores = Handoff(countMax: limits.waitingBackupsMax + 1)
    }

    /// Starts the thread.
    func start() {
        Thread.start("journal housekeeper") {
            self.work()
            self.ended.signal()
        }
    }

    /// Has the log copied into the database.
    func checkpoint() {
        guard chores.put(.checkpoint) != nil else { return }
        log.isCheckpointing.store(false, ordering: .relaxed)
    }

    /// Has the database copied into a file.
    func backup(to path: String) async throws(JournalError) {
        let outcome = await withCheckedContinuation { continuation in
            guard let refusal = chores.put(.backup(path, continuation)) else { return }
            continuation.resume(
                returning: .failure(refusal == .closed ? .closed : .overloaded)
            )
        }
        try outcome.get()
    }

    /// Takes no further chores and gives up a backup that is under way.
    func close() { chores.close() }

    /// Blocks until the thread has ended. Called once, after `close`.
    func join() { ended.wait() }

    private func work() {
        while let chore = chores.take(countMax: 1).first {
            switch chore {
            case .checkpoint: copyLog()
            case .backup(let path, let continuation):
                continuation.resume(returning: copyDatabase(to: path))
            }
            chores.settle(count: 1)
        }
        connection.retire()
    }

    private func copyLog() {
        do {
            let pages = try connection.writeWithoutTransaction { try $0.checkpoint(.passive) }
            log.count { $0.checkpoints += 1 }
            if pages.walFrameCount >= limits.restartPages {
                log.isRestartDue.store(true, ordering: .releasing)
            }
        } catch {
            log.count { $0.failedCheckpoints += 1 }
        }
        log.isCheckpointing.store(false, ordering: .releasing)
    }

    private func copyDatabase(to path: String) -> Result<Void, JournalError> {
        guard !chores.isClosed else { return .failure(.closed) }
        do {
            try connection.unsafeRead { database in
                try Backup(of: database, isGivenUp: { self.chores.isClosed }).write(to: path)
            }
            return .success(())
        } catch {
            return .failure(.storage(error))
        }
    }
}
