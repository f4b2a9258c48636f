// SPDX-License-Identifier: Apache-2.0
package import APIModel
import Synchronization

/// What the server counts, and how it is named: all metric names, units and labels stand here.
///
/// Seconds and bytes are the units; no id is ever a label.
package final class Metrics: Sendable {
    private struct Calls {
        var count = 0
        var seconds = 0.0
        var buckets = [Int](repeating: 0, count: Metrics.bounds.count)

        mutating func add(_ duration: Double) {
            count += 1
            seconds += duration
            for (place, bound) in Metrics.bounds.enumerated() where duration <= bound {
                buckets[place] += 1
            }
        }
    }

    private struct Key: Hashable {
        let operation: String
        let error: String
    }

    /// The upper bounds of the buckets of call durations, in seconds.
    private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5]

    private let calls = Mutex<[Key: Calls]>([:])
    private let sockets = Atomic<Int>(0)
    private let gauges = Mutex<[@Sendable () -> [Gauge]]>([])

    /// A value read when it is asked for.
    package struct Gauge: Sendable {
        /// The metric's name.
        package let name: String
        /// One line for people.
        package let help: String
        /// The value now.
        package let value: Double
        /// Whether it only ever grows.
        package let isCounter: Bool

        /// Makes a value.
        package init(_ name: String, _ help: String, _ value: Double, isCounter: Bool = false) {
            self.name = name
            self.help = help
            self.value = value
            self.isCounter = isCounter
        }
    }

    /// Makes metrics that count from zero.
    package init() {}

    /// Adds values that others know.
    package func add(_ source: @escaping @Sendable () -> [Gauge]) {
        gauges.withLock { $0.append(source) }
    }

    /// A call was answered.
    package func answered(_ operation: String, error: ErrorCode?, after duration: Duration) {
        let seconds =
            Double(duration.components.seconds)
            + Double(duration.components.attoseconds) / 1e18
        let key = Key(operation: operation, error: error?.rawValue ?? "")
        calls.withLock { $0[key, default: Calls()].add(seconds) }
    }

    /// A socket was opened.
    package func socketOpened() { sockets.add(1, ordering: .relaxed) }

    /// A socket was closed.
    package func socketClosed() { sockets.subtract(1, ordering: .relaxed) }

    /// Everything in Prometheus' text format.
    package var text: String {
        var lines = [
            "# HELP parley_api_call_seconds How long API calls took.",
            "# TYPE parley_api_call_seconds histogram",
        ]
        for (key, calls) in calls.withLock({ $0 }).sorted(by: {
            ($0.key.operation, $0.key.error) < ($1.key.operation, $1.key.error)
        }) {
            lines += Self.lines(key, calls)
        }
        let open = Gauge(
            "parley_sockets_open", "WebSockets that are open.",
            Double(sockets.load(ordering: .relaxed)))
        let sources = gauges.withLock { $0 }
        for gauge in [open] + sources.flatMap({ $0() }) { lines += Self.lines(gauge) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ key: Key, _ calls: Calls) -> [String] {
        let labels = "operation=\"\(key.operation)\",error=\"\(key.error)\""
        let name = "parley_api_call_seconds"
        var lines = zip(bounds, calls.buckets).map { bound, count in
            "\(name)_bucket{\(labels),le=\"\(bound)\"} \(count)"
        }
        lines.append("\(name)_bucket{\(labels),le=\"+Inf\"} \(calls.count)")
        lines.append("\(name)_sum{\(labels)} \(calls.seconds)")
        lines.append("\(name)_count{\(labels)} \(calls.count)")
        return lines
    }

    private static func lines(_ gauge: Gauge) -> [String] {
        [
            "# HELP \(gauge.name) \(gauge.help)",
            "# TYPE \(gauge.name) \(gauge.isCounter ? "counter" : "gauge")",
            "\(gauge.name) \(gauge.value)",
        ]
    }
}
