// SPDX-License-Identifier: Apache-2.0
import Histogram
import JSONDocument

/// How long things took, kept with three digits of precision.
package struct Latencies: Sendable {
    private static let longest = UInt64(120) * 1_000_000_000
    private var histogram = Histogram<UInt64>(
        highestTrackableValue: longest, numberOfSignificantValueDigits: .three)

    /// Makes an empty collection.
    package init() {}

    /// Notes a duration; what is longer than two minutes counts as two minutes.
    package mutating func record(_ duration: Nanoseconds) {
        _ = histogram.record(Swift.min(Swift.max(1, duration), Self.longest))
    }

    /// How many were noted.
    package var count: Int { Int(histogram.totalCount) }

    /// The duration that this share of them, in percent, did not exceed, in milliseconds.
    package func milliseconds(atPercentile percentile: Double) -> Double {
        guard count > 0 else { return 0 }
        return Double(histogram.valueAtPercentile(percentile)) / 1_000_000
    }

    /// Adds what another generator noted.
    package mutating func add(_ other: Latencies) { histogram.add(other.histogram) }

    /// The percentiles that reports show.
    package static let shown: [(name: String, percentile: Double)] = [
        ("p50", 50), ("p90", 90), ("p99", 99), ("p99.9", 99.9), ("max", 100),
    ]

    var json: JSON {
        var members: [(String, JSON)] = [("count", .integer(count))]
        for (name, percentile) in Self.shown {
            let value = milliseconds(atPercentile: percentile)
            members.append(
                (
                    "\(name)_ms",
                    count == 0 ? .null : .number(JSONNumber((value * 1000).rounded() / 1000))
                ))
        }
        return .object(JSONObject(members))
    }
}
