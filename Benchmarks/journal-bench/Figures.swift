// SPDX-License-Identifier: Apache-2.0
import Foundation
import Journal

/// What a load came to.
struct Figures: Sendable {
    /// Commits a second.
    let perSecond: Double
    /// Commits in a transaction.
    let group: Double
    /// CPU time of the process for a commit.
    let cpuMicroseconds: Double
    /// The median of the time until an answer, in microseconds.
    let median: Int
    /// The 99th percentile of it.
    let nearlyAll: Int
}

extension Figures {
    /// Sums up a load.
    init(commits: Int, groups: Int, time: Duration, cpu: Duration, waits: [Duration]) {
        let seconds = time / .seconds(1)
        perSecond = Double(commits) / seconds
        group = Double(commits) / Double(max(1, groups))
        cpuMicroseconds = cpu / .microseconds(1) / Double(max(1, commits))
        let sorted = waits.sorted()
        func share(_ share: Double) -> Int {
            guard !sorted.isEmpty else { return 0 }
            return Int(sorted[Int(Double(sorted.count - 1) * share)] / .microseconds(1))
        }
        median = share(0.5)
        nearlyAll = share(0.99)
    }

    /// Of each figure the middle one.
    static func middle(_ figures: [Figures]) -> Figures {
        func middle<Value: Comparable>(_ key: KeyPath<Figures, Value>) -> Value {
            figures.map { $0[keyPath: key] }.sorted()[figures.count / 2]
        }
        return Figures(
            perSecond: middle(\.perSecond),
            group: middle(\.group),
            cpuMicroseconds: middle(\.cpuMicroseconds),
            median: middle(\.median),
            nearlyAll: middle(\.nearlyAll)
        )
    }
}

/// What every load writes.
enum Load {
    /// How many streams are written to in turn.
    static let streams = 1_000
    /// What each commit holds.
    static let payload = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }

    /// A stream; the names lie scattered, as random ids do.
    static func stream(_ number: Int) -> StreamID {
        var word = UInt64(number) &+ 0x9E37_79B9_7F4A_7C15
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return StreamID(category: .chat, high: word ^ word >> 31, low: ~word)
    }

    /// The CPU time that this process took so far.
    static var cpu: Duration {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
