// SPDX-License-Identifier: Apache-2.0

/// An append-only, durable log of commits, ordered within each stream.
///
/// The port knows bytes and positions only. Whatever is true after a restart was read from here;
/// whatever was acknowledged to a client was appended here first.
package protocol Journal: Sendable {
    /// Appends a commit to its stream and returns once it is on stable storage.
    ///
    /// A task that is cancelled meanwhile waits all the same: the outcome is worth knowing.
    /// - Parameter expected: the position of the stream's last commit, `nil` when it has none.
    /// - Throws: ``JournalError/conflict(actual:)`` when another commit came first; faults of the
    ///   storage otherwise. After ``JournalError/fault(_:)`` the outcome is unknown: read again.
    ///   After any other error nothing was written.
    func append(
        _ commit: Commit,
        expecting expected: Position?
    ) async throws(JournalError) -> Position

    /// Reads a stream's commits in order, at most `limit` of them.
    /// - Parameters:
    ///   - bound: commits after (`forward`) or before (`backward`) this position; `nil` starts at
    ///     the stream's beginning or end.
    /// - Throws: ``JournalError/corrupt(position:stream:)`` naming a record whose checksum is wrong.
    func read(
        _ stream: StreamID,
        _ direction: ReadDirection,
        from bound: Position?,
        limit: Int
    ) async throws(JournalError) -> [StoredCommit]

    /// The position of a stream's first commit made at a moment or later; `nil` when there is none.
    /// The times of a stream's commits never fall.
    /// - Parameter time: milliseconds since 1970.
    func firstPosition(
        in stream: StreamID,
        atOrAfter time: Int64
    ) async throws(JournalError) -> Position?

    /// Reads index entries of a kind in the order of their keys.
    /// - Parameters:
    ///   - range: the least key and the key before which to stop.
    ///   - limit: how many to return at most.
    func entries(
        _ kind: IndexKind,
        in range: Range<IndexKey>,
        _ direction: ReadDirection,
        limit: Int
    ) async throws(JournalError) -> [IndexEntry]
}

/// Which way commits or entries are read.
package enum ReadDirection: Sendable, Hashable {
    /// From earlier to later.
    case forward
    /// From later to earlier.
    case backward
}

/// What went wrong with the journal.
package enum JournalError: Error, Sendable, Hashable {
    /// Another commit came first; the stream's last commit is at `actual`, `nil` for none.
    case conflict(actual: Position?)
    /// A record does not match its checksum.
    case corrupt(position: Position, stream: StreamID)
    /// The storage is full; nothing was written, and it may help to try again after freeing space.
    case full
    /// Too much waits to be written or read already; nothing was done, and trying again later helps.
    case overloaded
    /// The storage failed otherwise; the text says how.
    case fault(String)
    /// The journal is closed and takes nothing more.
    case closed
}
