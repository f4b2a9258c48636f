// SPDX-License-Identifier: Apache-2.0
import LoadGenerator
import Testing

@Suite struct LatenciesTests {
    @Test func `percentiles are those of what was recorded, to three digits`() {
        var latencies = Latencies()
        for millisecond in 1...1000 { latencies.record(UInt64(millisecond) * 1_000_000) }
        #expect(latencies.count == 1000)
        for (percentile, expected) in [(50.0, 500.0), (90, 900), (99, 990), (100, 1000)] {
            let found = latencies.milliseconds(atPercentile: percentile)
            #expect(abs(found - expected) <= expected / 500)
        }
    }

    @Test func `no durations have no percentile`() {
        #expect(Latencies().milliseconds(atPercentile: 99) == 0)
    }

    @Test func `a duration beyond the longest counts as the longest`() {
        var latencies = Latencies()
        latencies.record(.max)
        #expect(abs(latencies.milliseconds(atPercentile: 50) - 120_000) < 200)
    }

    @Test func `what two generators recorded adds up`() {
        var (first, second) = (Latencies(), Latencies())
        first.record(1_000_000)
        second.record(3_000_000)
        first.add(second)
        #expect(first.count == 2)
        #expect(abs(first.milliseconds(atPercentile: 100) - 3) < 0.01)
    }
}
