// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import Testing

@Suite struct FormerFlowTests {
    private let time = Instant(milliseconds: 0)

    private func flow(_ number: UInt64, _ content: String?) -> FlowResource {
        FlowResource(
            id: FlowID(Identifier(high: 1, low: number)), name: "flow \(number)",
            type: .contactFlow, published: content, saved: content ?? "draft")
    }

    private func contents(_ state: Instance.State, _ number: UInt64) -> [String?] {
        state.formerFlows(flow(number, nil).id).map(\.published)
    }

    @Test func `what a flow was before it was published anew or deleted is kept`() {
        var state = Instance.State()
        for content in ["a", "a", "b"] { state.apply(.flowPut(flow(1, content), at: time)) }
        #expect(contents(state, 1) == ["a"])
        state.apply(.flowDeleted(flow(1, nil).id, at: time))
        #expect(contents(state, 1) == ["b", "a"])
        #expect(state.flow(flow(1, nil).id) == nil)
    }

    @Test func `a flow that never ran leaves nothing`() {
        var state = Instance.State()
        state.apply(.flowPut(flow(1, nil), at: time))
        state.apply(.flowDeleted(flow(1, nil).id, at: time))
        #expect(contents(state, 1).isEmpty)
    }

    @Test func `the oldest go first when there are too many`() {
        var state = Instance.State()
        for number in 0...Instance.State.formerFlowsMax + 2 {
            state.apply(.flowPut(flow(1, "\(number)"), at: time))
        }
        let kept = contents(state, 1)
        #expect(kept.count == Instance.State.formerFlowsMax)
        #expect(kept.first == "\(Instance.State.formerFlowsMax + 1)")
        #expect(kept.last == "2")
    }
}
