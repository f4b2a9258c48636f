// SPDX-License-Identifier: Apache-2.0

/// How far a journal in SQLite goes. The values given here suit a server; tests use smaller ones.
package struct JournalLimits: Sendable, Hashable {
    /// How many commits one transaction takes: beyond some 100 a group gains nothing more, and
    /// those in front wait for those behind.
    package var groupCommitsMax = 128
    /// How many bytes one transaction takes; the commit that passes the bound is the last one.
    package var groupBytesMax = 8 * 1024 * 1024
    /// How many commits may wait or be in writing; more are refused.
    package var waitingCommitsMax = 16_384
    /// How many bytes of commits may wait or be in writing; more are refused.
    package var waitingBytesMax = 64 * 1024 * 1024
    /// How many reads may wait; more are refused.
    package var waitingReadsMax = 16_384
    /// How many backups may wait; more are refused.
    package var waitingBackupsMax = 4
    /// How many streams' last positions are kept, so that an append need not look them up; each
    /// takes about 100 bytes.
    package var lastPositionsMax = 16_384
    /// How many commits' places gather in memory before they go to the table together; one and a
    /// half times as many may be in memory at once, each at some 100 bytes.
    package var recentPlacesMax = 16_384
    /// How many threads read.
    package var readers = 2
    /// Each time the log has grown by this many pages of 4 KiB, they are copied to the database.
    package var checkpointPages = 4_000
    /// When the log has this many pages, writing stops for a moment so that it can start anew.
    package var restartPages = 16_000
    /// How many bytes the log's file is made longer ahead of what is written, in a pause; none with
    /// zero.
    package var logRoomBytes = 1024 * 1024
    /// How long to wait for another program that works on the database, in milliseconds.
    package var busyMilliseconds = 5_000
    /// How many of the last records are checked when a journal is opened.
    package var tailRecordsMax = 1_000
    /// The bytes of the last records after which no further one is checked.
    package var tailBytesMax = 16 * 1024 * 1024

    /// The values that suit a server.
    package init() {}
}
