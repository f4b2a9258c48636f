// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// What a scenario found out.
package struct Report: Sendable {
    /// A number with its unit.
    package struct Figure: Sendable {
        /// What it is, in small words; stable, since scripts read it.
        package let name: String
        /// The number.
        package let value: Double
        /// Its unit, as people write it.
        package let unit: String
    }

    /// The scenario.
    package let scenario: String
    /// What it was asked to do.
    package var settings: [(name: String, value: String)] = []
    /// The numbers.
    package private(set) var figures: [Figure] = []
    /// How long things took, by what they are.
    package private(set) var latencies: [(name: String, values: Latencies)] = []
    /// What a reader must know to judge the numbers.
    package var notes: [String] = []

    /// Makes an empty report.
    package init(_ scenario: String) { self.scenario = scenario }

    /// Adds a number.
    package mutating func add(_ name: String, _ value: Double, _ unit: String) {
        figures.append(Figure(name: name, value: value, unit: unit))
    }

    /// Adds durations.
    package mutating func add(_ name: String, _ values: Latencies) {
        latencies.append((name, values))
    }

    /// The value of a number; `nil` when it is not in the report.
    package subscript(name: String) -> Double? { figures.first { $0.name == name }?.value }

    /// The report for programs.
    package var json: JSON {
        var members: [(String, JSON)] = [("scenario", .string(scenario))]
        members.append(
            ("settings", .object(JSONObject(settings.map { ($0.name, .string($0.value)) }))))
        members.append(
            (
                "figures",
                .object(
                    JSONObject(
                        figures.map {
                            (
                                $0.name,
                                ["value": .number(JSONNumber($0.value)), "unit": .string($0.unit)]
                            )
                        }))
            ))
        members.append(
            ("latencies", .object(JSONObject(latencies.map { ($0.name, $0.values.json) }))))
        members.append(("notes", .array(notes.map { .string($0) })))
        return .object(JSONObject(members))
    }

    /// The report for people.
    package var table: String {
        var lines = [
            "\(scenario)  \(settings.map { "\($0.name)=\($0.value)" }.joined(separator: " "))"
        ]
        let width = max(20, figures.map(\.name.count).max() ?? 0)
        for figure in figures {
            lines.append(
                "  \(Column.left(figure.name, width))  \(Column.right(Column.number(figure.value), 12)) "
                    + figure.unit)
        }
        if !latencies.isEmpty {
            let header = Latencies.shown.map { Column.right($0.name, 9) }.joined()
            lines.append("  \(Column.left("milliseconds", width))  \(header)    count")
        }
        for (name, values) in latencies {
            let cells = Latencies.shown.map {
                Column.right(
                    values.count == 0
                        ? "–" : Column.number(values.milliseconds(atPercentile: $0.percentile)), 9)
            }
            lines.append(
                "  \(Column.left(name, width))  \(cells.joined())  \(Column.right("\(values.count)", 7))"
            )
        }
        return (lines + notes.map { "  (\($0))" }).joined(separator: "\n")
    }
}

/// Writes cells of tables.
package enum Column {
    /// The text with blanks after it.
    package static func left(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// The text with blanks before it.
    package static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// The number with as many decimals as help: none from a hundred on.
    package static func number(_ value: Double) -> String {
        let decimals = abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : 2
        let scale = [1.0, 10, 100][decimals]
        let scaled = Int((value * scale).rounded())
        guard decimals > 0 else { return String(scaled) }
        let digits = String(abs(scaled) % Int(scale))
        let fraction = String(repeating: "0", count: decimals - digits.count) + digits
        return "\(scaled < 0 ? "-" : "")\(abs(scaled) / Int(scale)).\(fraction)"
    }
}
