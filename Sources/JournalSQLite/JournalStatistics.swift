// SPDX-License-Identifier: Apache-2.0

/// What a journal did since it was opened, and what it has to do.
package struct JournalStatistics: Sendable, Hashable {
    /// Commits that are on stable storage.
    package var commits = 0
    /// Commits that another one came before.
    package var conflicts = 0
    /// Groups of appends that were worked on.
    package var groups = 0
    /// Groups that wrote something and so waited for the disk, once each.
    package var synchronisedGroups = 0
    /// Groups that failed as a whole.
    package var failedGroups = 0
    /// The time spent on groups.
    package var timeOnGroups = Duration.zero
    /// Times that pages of the log were copied to the database.
    package var checkpoints = 0
    /// Times that this failed; the log grows until it succeeds.
    package var failedCheckpoints = 0
    /// Times that the log started anew while writing waited.
    package var logRestarts = 0
    /// Appends that wait to be written.
    package var waitingCommits = 0
    /// Appends that are being written.
    package var writingCommits = 0
    /// The bytes of the payloads of both.
    package var pendingBytes = 0
    /// Reads that wait or are under way.
    package var pendingReads = 0
    /// The size of the log's contents in bytes; its file may be larger.
    package var logBytes = 0

    /// Nothing done, nothing to do.
    package init() {}
}
