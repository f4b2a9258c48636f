// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB
import Journal

/// A copy of a journal, made while it is written to: the state of one moment, whole or not at all.
struct Backup {
    private let source: Database
    private let isGivenUp: () -> Bool

    /// How many pages are copied before asking whether the backup is still wanted.
    private static let pagesPerStep: Int32 = 2_048

    /// Makes a backup of what a connection sees.
    init(of source: Database, isGivenUp: @escaping () -> Bool) {
        self.source = source
        self.isGivenUp = isGivenUp
    }

    /// Writes the copy beside its place and moves it there when it is whole and on the disk.
    func write(to path: String) throws {
        guard access(path, F_OK) != 0 else {
            throw JournalError.fault("\(path) exists already")
        }
        let draft = path + ".partial"
        guard makeEmpty(draft) else { throw fault(path) }
        do {
            try copy(to: draft)
            guard rename(draft, path) == 0 else { throw fault(path) }
            try synchronize(DataDirectory.parent(of: path))
        } catch {
            unlink(draft)
            throw error
        }
    }

    private func copy(to path: String) throws {
        let copy = try DatabaseQueue(path: path)
        try copy.writeWithoutTransaction { target in
            // A transaction of our own holds the moment: without it each write by another
            // connection would start the copy anew.
            try source.inTransaction(.deferred) {
                _ = try Int.fetchOne(source, sql: "SELECT count(*) FROM sqlite_master")
                try source.backup(to: target, pagesPerStep: Self.pagesPerStep) { _ in
                    if isGivenUp() { throw JournalError.closed }
                }
                return .commit
            }
        }
        try copy.close()
    }

    private func makeEmpty(_ path: String) -> Bool {
        let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        return descriptor >= 0 && close(descriptor) == 0
    }

    private func synchronize(_ directory: String) throws {
        let descriptor = open(directory.isEmpty ? "." : directory, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault(directory) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw fault(directory) }
    }

    private func fault(_ path: String) -> JournalError {
        let code = errno
        return code == ENOSPC || code == EDQUOT
            ? .full : .fault("\(path): \(String(cString: strerror(code)))")
    }
}
