// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// The figures of a run set against targets and baselines of the same run.
package struct Comparison: Sendable {
    /// One line of the table.
    package struct Line: Sendable {
        /// What is measured.
        package let name: String
        /// What came out.
        package let value: Double
        /// Its unit.
        package let unit: String
        /// The most that is aimed at, in the same unit.
        package let target: Double?
    }

    /// The lines.
    package private(set) var lines: [Line] = []
    private let outcome: Suite.Outcome

    /// Sets an outcome's figures against the targets.
    package init(_ outcome: Suite.Outcome) {
        self.outcome = outcome
        addMessages()
        addMemory()
        addRestart()
        addOthers()
    }

    private mutating func add(
        _ name: String, _ value: Double?, _ unit: String, target: Double? = nil
    ) {
        guard let value else { return }
        lines.append(Line(name: name, value: value, unit: unit, target: target))
    }

    private mutating func addMessages() {
        let cost = outcome.figure("send, flat out", "server CPU per message")
        let hummingbird = outcome.mean("bare Hummingbird", "server CPU per request")
        let floor = outcome.mean("bare NIO", "server CPU per request")
        add(
            "messages per second, flat out",
            outcome.figure("send, flat out", "messages per second"), "1/s")
        add("server CPU per message, flat out", cost, "µs")
        add("bare Hummingbird, CPU per request", hummingbird, "µs")
        add("bare NIO, CPU per request", floor, "µs")
        add("message to bare Hummingbird", ratio(cost, hummingbird), "×", target: 2.5)
        add("message to bare NIO", ratio(cost, floor), "×")
        for (label, percentile) in [("p50", 50.0), ("p99", 99)] {
            add(
                "1,000/s: send to delivered, \(label)",
                outcome.latency("send, 1,000/s", "send to delivered", percentile), "ms")
        }
        // A quick run has fewer chats, for which there is no target.
        for (chats, hasTarget) in [("4,000", true), ("1,000", false)] {
            for (label, percentile, target) in [("p50", 50.0, 3.0), ("p99", 99, 15)] {
                add(
                    "\(chats) chats: send to delivered, \(label)",
                    outcome.latency("mixed, \(chats) chats", "send to delivered", percentile),
                    "ms", target: hasTarget ? target : nil)
            }
        }
        add(
            "fsyncs per message, flat out", outcome.figure("send, flat out", "fsyncs per message"),
            "")
    }

    private mutating func addMemory() {
        add("memory per idle chat", outcome.figure("idle", "memory per chat"), "KiB", target: 36)
        add("memory per idle socket of it", outcome.figure("idle", "memory per socket"), "KiB")
        add(
            "CPU of idle chats without heartbeats",
            outcome.figure("idle", "server CPU without heartbeats"), "% of a core", target: 1)
        add("bare WebSocket, memory", outcome.figure("bare WebSocket", "memory per socket"), "KiB")
        add(
            "memory of the server doing nothing",
            outcome.figure("start-up", "memory, doing nothing"), "MiB", target: 45)
        add(
            "CPU of the server doing nothing", outcome.figure("start-up", "CPU, doing nothing"),
            "% of a core", target: 0.1)
        add(
            "start to ready, empty directory",
            outcome.figure("start-up", "start to ready, median"), "ms", target: 60)
    }

    private mutating func addOthers() {
        let message = outcome.figure("send, flat out", "server CPU per message")
        add(
            "StartChatContact to queue, to message",
            ratio(outcome.figure("start", "server CPU per chat, without socket"), message),
            "×", target: 5)
        add(
            "… with the customer's socket",
            ratio(outcome.figure("start", "server CPU per chat"), message), "×")
        add(
            "storm: until all are subscribed",
            outcome.figure("storm", "until all are subscribed"), "s", target: 10)
        add(
            "storm: others' p99", outcome.latency("storm", "others: send to delivered", 99), "ms",
            target: 250)
        add(
            "page of a long transcript to message",
            ratio(outcome.figure("transcript", "server CPU per page, at 50 %"), message), "×",
            target: 3)
        add(
            "dearest page to cheapest",
            outcome.figure("transcript", "dearest position to cheapest"),
            "×")
    }

    private mutating func addRestart() {
        guard let chats = outcome.figure("restart", "ended chats") else { return }
        add(
            "start to ready, \(Int(chats)) ended chats",
            outcome.figure("restart", "start to ready, median"), "ms", target: 150)
    }

    private func ratio(_ value: Double?, _ base: Double?) -> Double? {
        guard let value, let base, base > 0 else { return nil }
        return value / base
    }

    /// The table for people.
    package var table: String {
        let width = lines.map(\.name.count).max() ?? 0
        let head =
            "\(Column.left("", width))  \(Column.right("measured", 10))  unit          target"
        let rows = lines.map { line in
            let target = line.target.map { "≤ \(Column.number($0))" } ?? ""
            let mark = line.target.map { line.value <= $0 ? "" : "  over" } ?? ""
            return
                "\(Column.left(line.name, width))  \(Column.right(Column.number(line.value), 10))  "
                + "\(Column.left(line.unit, 12))  \(target)\(mark)"
        }
        return ([head] + rows).joined(separator: "\n")
    }

    /// The table for programs.
    package var json: JSON {
        .array(
            lines.map { line in
                var members: [(String, JSON)] = [
                    ("name", .string(line.name)), ("value", .number(JSONNumber(line.value))),
                    ("unit", .string(line.unit)),
                ]
                if let target = line.target {
                    members.append(("target", .number(JSONNumber(target))))
                }
                return .object(JSONObject(members))
            })
    }
}
