// SPDX-License-Identifier: Apache-2.0

/// What every scenario is given.
package struct Bench: Sendable {
    /// The thread that it lives on.
    package let loop: LoadLoop
    /// The server.
    package let target: Target
    /// The accounting of the server's process.
    package let meter: ProcessMeter
    /// What makes random choices the same again.
    package let seed: UInt64
    /// How long the load runs before it counts.
    package let warmUpSeconds: Double
    /// How long the load counts.
    package let seconds: Double
    /// Whom to tell what goes on.
    package let progress: Progress

    /// Joins the parts. Times are kept within bounds: at most a minute of warm-up and ten of load.
    package init(
        loop: LoadLoop, target: Target, meter: ProcessMeter, seed: UInt64, warmUpSeconds: Double,
        seconds: Double, progress: Progress
    ) {
        self.loop = loop
        self.target = target
        self.meter = meter
        self.seed = seed
        self.warmUpSeconds = min(60, max(0, warmUpSeconds))
        self.seconds = min(600, max(0.5, seconds))
        self.progress = progress
    }
}

/// What a stretch of time cost the server.
struct Stretch {
    let seconds: Double
    /// The server's time on processors.
    let processor: Nanoseconds
    /// This generator's time on processors.
    let ownProcessor: Nanoseconds
    let residentKiBBefore: Int
    let residentKiBAfter: Int
    /// How far the server's counters went.
    let counted: [String: Double]

    /// How much of a core the server took.
    var processorShare: Double { Double(processor) / 1e9 / max(0.001, seconds) }

    /// The server's microseconds for each of a number of things done.
    func microseconds(per count: Int) -> Double {
        count > 0 ? Double(processor) / 1000 / Double(count) : 0
    }
}

extension Report {
    /// Adds what a stretch cost, for a number of things done in it.
    mutating func add(_ stretch: Stretch, per unit: String, count: Int) {
        add("\(unit)s", Double(count), "done")
        add("\(unit)s per second", Double(count) / max(0.001, stretch.seconds), "1/s")
        add("server CPU per \(unit)", stretch.microseconds(per: count), "µs")
        add("server CPU", 100 * stretch.processorShare, "% of a core")
        add(
            "generator CPU per \(unit)",
            Double(stretch.ownProcessor) / 1000 / Double(max(1, count)), "µs")
        add("server memory", Double(stretch.residentKiBAfter) / 1024, "MiB")
        addCommits(stretch, per: unit, count)
    }

    private mutating func addCommits(_ stretch: Stretch, per unit: String, _ count: Int) {
        guard let groups = stretch.counted["parley_journal_groups_total"] else {
            notes.append(
                "fsyncs are not shown: the server counts no parley_journal_groups_total, and the "
                    + "operating system counts none per process")
            return
        }
        add("fsyncs per \(unit)", groups / Double(max(1, count)), "")
        if let commits = stretch.counted["parley_journal_commits_total"], groups > 0 {
            add("commits per fsync", commits / groups, "")
        }
    }
}
