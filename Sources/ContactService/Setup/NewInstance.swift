// SPDX-License-Identifier: Apache-2.0
package import ContactDomain
import ContactFlow
import JSONDocument

/// Makes the instance that a new server begins with, and its default resources.
package struct NewInstance: Sendable {
    private let names: ResourceNames
    private let stamp: Stamp

    /// Makes a maker.
    package init(names: ResourceNames, stamp: Stamp) {
        self.names = names
        self.stamp = stamp
    }

    /// The events that create the instance, its hours, its queue and its flows.
    package func events(alias: String) -> [Instance.Event] {
        let id = InstanceID(stamp.identifier(0))
        let hours = HoursResource(
            id: HoursID(stamp.identifier(1)), name: "Basic Hours",
            description: "Open at all times", timeZone: "UTC",
            intervals: HoursResource.Day.allCases.map {
                HoursResource.Interval(day: $0, start: 0, end: 0)
            })
        let queue = QueueResource(
            id: QueueID(stamp.identifier(2)), name: "BasicQueue",
            description: "The queue that every instance begins with", hours: hours.id)
        let start: [Instance.Event] = [
            .created(id, alias: alias, at: stamp.now), .hoursPut(hours, at: stamp.now),
            .queuePut(queue, at: stamp.now),
        ]
        return start + flows(id, queue.id, hours.id).map { .flowPut($0, at: stamp.now) }
    }

    private func flows(
        _ instance: InstanceID, _ queue: QueueID, _ hours: HoursID
    ) -> [FlowResource] {
        let ids = Dictionary(
            DefaultFlow.allCases.enumerated().map {
                ($0.element, FlowID(stamp.identifier(10 + UInt64($0.offset))))
            }, uniquingKeysWith: { first, _ in first })
        let names = names
        let references = DefaultFlowInstance(
            instanceARN: names.instance(instance), queueARN: names.queue(queue, in: instance),
            hoursARN: names.hours(hours, in: instance),
            flowARN: { flow in ids[flow].map { names.flow($0, in: instance) } ?? "" })
        return DefaultFlow.allCases.compactMap { flow in
            guard let id = ids[flow],
                let type = FlowResource.Kind(rawValue: flow.type.rawValue)
            else { return nil }
            let content = flow.document(for: references).text
            return FlowResource(
                id: id, name: flow.rawValue, type: type, published: content, saved: content)
        }
    }

    /// The flow with which chats start when nothing else is said.
    package static func inboundFlow(of instance: Instance.State) -> FlowID? {
        let inbound = instance.flows.first { $0.name == DefaultFlow.sampleInbound.rawValue }
        return (inbound ?? instance.flows.first { $0.type == .contactFlow && $0.published != nil })?
            .id
    }
}
