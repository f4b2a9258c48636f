// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct FlowDrawingTests {
    private func graph(_ actions: JSON...) throws -> FlowGraph {
        FlowGraph(try FlowParser.parse(document(actions)))
    }

    private func sample() throws -> FlowGraph {
        try graph(
            action(
                "ask \"it\"", "Compare", next: "b",
                conditions: [("Equals", "a<b", "b"), ("TextContains", "x", "gone")],
                errors: [("NoMatchingCondition", "b")]),
            end("b"), end("lost"))
    }

    @Test func `draws a Mermaid flowchart`() throws {
        let expected = """
            flowchart TD
                start((start)) --> a0
                a0["ask #quot;it#quot;<br/>Compare"]
                a1["b<br/>DisconnectParticipant"]
                a2["lost<br/>DisconnectParticipant"]
                a3{{"gone ?"}}
                a0 -->|"a#lt;b"| a1
                a0 -->|"TextContains x"| a3
                a0 -.->|"NoMatchingCondition"| a1
                a0 --> a1
                classDef unreachable stroke-dasharray: 4 4
                class a2 unreachable

            """
        #expect(FlowDrawing.mermaid.text(of: try sample()) == expected)
    }

    @Test func `draws in Graphviz' language`() throws {
        let expected = #"""
            digraph flow {
                node [shape=box];
                start [shape=circle];
                start -> a0;
                a0 [label="ask \"it\"\nCompare"];
                a1 [label="b\nDisconnectParticipant"];
                a2 [label="lost\nDisconnectParticipant", style=dashed];
                a3 [label="gone ?", shape=hexagon];
                a0 -> a1 [label="a<b"];
                a0 -> a3 [label="TextContains x"];
                a0 -> a1 [label="NoMatchingCondition", style=dotted];
                a0 -> a1;
            }

            """#
        #expect(FlowDrawing.dot.text(of: try sample()) == expected)
    }

    @Test(arguments: FlowDrawing.allCases)
    func `keeps every line of text on one line`(drawing: FlowDrawing) throws {
        let plain = drawing.text(of: try graph(end("a")))
        let broken = drawing.text(of: try graph(end("a\n\"];\nb -> c")))
        #expect(broken.split(separator: "\n").count == plain.split(separator: "\n").count)
    }
}
