// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactServer
import Testing

@Suite struct MetricsTests {
    private func lines(_ metrics: Metrics) -> [String] {
        metrics.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `calls are counted in a histogram of seconds`() {
        let metrics = Metrics()
        for milliseconds in [1, 3, 2000, 60_000] {
            metrics.answered("SendMessage", error: nil, after: .milliseconds(milliseconds))
        }
        metrics.answered("SendMessage", error: .accessDeniedException, after: .milliseconds(1))
        let lines = lines(metrics)
        let labels = #"operation="SendMessage",error="""#
        for (bound, count) in [
            ("0.001", 1), ("0.0025", 1), ("0.005", 2), ("1.0", 2), ("5.0", 3), ("+Inf", 4),
        ] {
            #expect(
                lines.contains(
                    "parley_api_call_seconds_bucket{\(labels),le=\"\(bound)\"} \(count)"))
        }
        #expect(lines.contains("parley_api_call_seconds_count{\(labels)} 4"))
        #expect(lines.contains("parley_api_call_seconds_sum{\(labels)} 62.004"))
        #expect(
            lines.contains(
                #"parley_api_call_seconds_count{operation="SendMessage","#
                    + #"error="AccessDeniedException"} 1"#))
    }

    @Test func `open sockets and values of others are read when asked for`() {
        let metrics = Metrics()
        metrics.add { [Metrics.Gauge("parley_things", "Things.", 3, isCounter: true)] }
        metrics.add { [Metrics.Gauge("parley_others", "Others.", 0.5)] }
        metrics.socketOpened()
        metrics.socketOpened()
        metrics.socketClosed()
        let lines = lines(metrics)
        for line in [
            "parley_sockets_open 1.0", "# TYPE parley_sockets_open gauge",
            "# TYPE parley_things counter", "parley_things 3.0", "# HELP parley_things Things.",
            "# TYPE parley_others gauge", "parley_others 0.5",
        ] {
            #expect(lines.contains(line))
        }
    }

    @Test func `every line is a comment or a name with a number, and the text ends in one`() {
        let metrics = Metrics()
        metrics.answered("A", error: .throttlingException, after: .zero)
        var lines = lines(metrics)
        #expect(lines.removeLast() == "")
        let sample = /[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [0-9.e+-]+/
        for line in lines {
            #expect(line.hasPrefix("# ") || line.wholeMatch(of: sample) != nil, "\(line)")
        }
    }

    @Test func `each metric is described once`() {
        let metrics = Metrics()
        for operation in ["A", "B"] { metrics.answered(operation, error: nil, after: .zero) }
        let described = lines(metrics).filter { $0.hasPrefix("# TYPE") }
        #expect(Set(described).count == described.count)
    }
}
