// SPDX-License-Identifier: Apache-2.0

/// When the log has grown enough for another checkpoint.
struct CheckpointPace {
    private let pages: Int
    private var due: Int
    private var seen = 0

    /// Starts with an empty log.
    init(_ limits: JournalLimits) {
        pages = limits.checkpointPages
        due = limits.checkpointPages
    }

    /// Whether a log of this length is due.
    mutating func isDue(_ length: Int) -> Bool {
        // A log that is shorter than before has started anew.
        if length < seen { due = pages }
        seen = length
        return length >= due
    }

    /// Takes note of a checkpoint.
    mutating func start(_ length: Int) { due = length + pages }
}
