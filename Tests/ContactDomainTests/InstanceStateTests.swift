// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactTesting
import Testing

@Suite struct InstanceStateTests {
    private static func flow(_ number: UInt64, _ name: String, published: String? = "{}")
        -> FlowResource
    {
        FlowResource(
            id: .sample(number), name: name, type: .contactFlow, published: published, saved: "{}")
    }

    private func state(_ events: [Instance.Event]) -> Instance.State {
        var state = Instance.State()
        for event in events { state.apply(event) }
        return state
    }

    @Test func `nothing is there before it was created`() {
        let state = Instance.State()
        #expect(state.id == nil)
        #expect(state.flow(.sample(1)) == nil)
        #expect(state.queue(SampleChat.queue) == nil)
        #expect(state.hours(SampleChat.hours) == nil)
    }

    @Test func `resources are found by their ids and listed as they were created`() {
        let hours = HoursResource(
            id: SampleChat.hours, name: "Always", timeZone: "UTC", intervals: [])
        let queue = QueueResource(id: SampleChat.queue, name: "Basic", hours: hours.id)
        let state = state([
            .created(SampleChat.instance, alias: "parley", at: .outset),
            .hoursPut(hours, at: .outset), .queuePut(queue, at: .outset),
            .flowPut(Self.flow(1, "One"), at: .outset), .flowPut(Self.flow(2, "Two"), at: .outset),
        ])
        #expect(state.id == SampleChat.instance)
        #expect(state.alias == "parley")
        #expect(state.createdAt == .outset)
        #expect(state.queues.map(\.name) == ["Basic"])
        #expect(state.queue(queue.id)?.hours == hours.id)
        #expect(state.hours(hours.id)?.name == "Always")
        #expect(state.flows.map(\.name) == ["One", "Two"])
    }

    @Test func `queues and hours know when they were changed, and are gone once deleted`() {
        let hours = HoursResource(
            id: SampleChat.hours, name: "Always", timeZone: "UTC", intervals: [])
        var queue = QueueResource(id: SampleChat.queue, name: "Basic", hours: hours.id)
        var events: [Instance.Event] = [
            .hoursPut(hours, at: .outset), .queuePut(queue, at: .after(.seconds(5))),
        ]
        #expect(state(events).hours(hours.id)?.changedAt == .outset)
        #expect(state(events).queue(queue.id)?.changedAt == .after(.seconds(5)))
        queue.isEnabled = false
        events.append(.queuePut(queue, at: .after(.seconds(9))))
        #expect(state(events).queues.map(\.changedAt) == [.after(.seconds(9))])
        #expect(state(events).queue(queue.id)?.isEnabled == false)
        events += [.queueDeleted(queue.id, at: .outset), .hoursDeleted(hours.id, at: .outset)]
        #expect(state(events).queues.isEmpty)
        #expect(state(events).hours.isEmpty)
    }

    @Test func `a change keeps the place, a deletion leaves none`() {
        let events: [Instance.Event] = [
            .flowPut(Self.flow(1, "One"), at: .outset), .flowPut(Self.flow(2, "Two"), at: .outset),
            .flowPut(Self.flow(1, "Uno", published: nil), at: .outset),
        ]
        #expect(state(events).flows.map(\.name) == ["Uno", "Two"])
        #expect(state(events).flow(.sample(1))?.status == .saved)
        #expect(state(events).flow(.sample(2))?.status == .published)
        let deleted = state(events + [.flowDeleted(.sample(1), at: .outset)])
        #expect(deleted.flows.map(\.name) == ["Two"])
        #expect(deleted.flow(.sample(1)) == nil)
    }
}
