// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct FlowGraphTests {
    @Test func `lists actions and ways, and what cannot be reached`() throws {
        let flow = document([
            action(
                "a",
                "Compare",
                ["ComparisonValue": "$.Channel"],
                next: "b",
                conditions: [("Equals", "CHAT", "a")],
                errors: [("NoMatchingCondition", "gone")]
            ), end("b"), action("c", "Odd", next: "d"), end("d"),
        ])
        let graph = FlowGraph(try FlowParser.parse(flow))
        #expect(graph.start == "a")
        #expect(graph.nodes.map(\.identifier) == ["a", "b", "c", "d"])
        #expect(graph.unreachable.map(\.identifier) == ["c", "d"])
        #expect(graph.edges.map(\.target) == ["a", "gone", "b", "d"])
        #expect(
            graph.edges.map(\.label) == [
                .condition(comparison: "Equals", operand: "CHAT"), .error("NoMatchingCondition"),
                .next, .next,
            ]
        )
        #expect(graph.edges.map(\.hasTarget) == [true, false, true, true])
    }

    @Test func `draws a draft that has no start`() throws {
        let graph = FlowGraph(try FlowParser.parse(#"{"Version":"2019-10-30","Actions":[{}]}"#))
        #expect(graph.start == nil)
        #expect(graph.unreachable.count == 1)
        #expect(graph.edges.isEmpty)
    }
}
