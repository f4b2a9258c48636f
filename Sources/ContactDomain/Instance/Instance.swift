// SPDX-License-Identifier: Apache-2.0

/// An Amazon Connect instance as Parley keeps it: its flows and modules, queues and hours of operation.
package enum Instance {}

/// A flow of an instance, or a flow module.
package struct FlowResource: Sendable, Hashable {
    /// What a flow is for. *Stored: add, never rename.*
    package enum Kind: String, Sendable, CaseIterable {
        case contactFlow = "CONTACT_FLOW"
        case customerQueue = "CUSTOMER_QUEUE"
        case customerHold = "CUSTOMER_HOLD"
        case customerWhisper = "CUSTOMER_WHISPER"
        case agentHold = "AGENT_HOLD"
        case agentWhisper = "AGENT_WHISPER"
        case outboundWhisper = "OUTBOUND_WHISPER"
        case agentTransfer = "AGENT_TRANSFER"
        case queueTransfer = "QUEUE_TRANSFER"
        case campaign = "CAMPAIGN"
        /// A module, which flows call. The API keeps modules apart from flows.
        case module = "MODULE"
    }

    /// Whether a flow may run. *Stored: add, never rename.*
    package enum Status: String, Sendable {
        /// Checked, and may run.
        case published = "PUBLISHED"
        /// A draft.
        case saved = "SAVED"
    }

    /// The id.
    package let id: FlowID
    /// The name, unique among the instance's flows, or among its modules.
    package var name: String
    /// What it is for.
    package let type: Kind
    /// What its owner says of it.
    package var description: String
    /// The content that runs; `nil` while it was never published.
    package var published: String?
    /// The content that was saved last.
    package var saved: String
    /// Whether it is archived.
    package var isArchived = false
    /// What a module declares to take and give, as JSON text; `nil` when it was not said.
    package var settings: String?
    /// Whether others than flows may run a module; `nil` when it was not said.
    package var isOpenToOthers: Bool?
    /// The fingerprint of the request that created it, when a repeat must be known as such.
    package var digest: UInt64?

    /// Makes a flow.
    package init(
        id: FlowID, name: String, type: Kind, description: String = "",
        published: String?, saved: String
    ) {
        self.id = id
        self.name = name
        self.type = type
        self.description = description
        self.published = published
        self.saved = saved
    }

    /// Whether this is a module and no flow.
    package var isModule: Bool { type == .module }

    /// Whether the flow has content that may run.
    package var status: Status { published == nil ? .saved : .published }
}

extension Instance {
    /// A fact about an instance. *Stored: add, never rename or reuse.*
    package enum Event: Sendable, Hashable {
        /// The instance was created.
        case created(InstanceID, alias: String, at: Instant)
        /// A flow was created, or its content, name or state changed.
        case flowPut(FlowResource, at: Instant)
        /// A flow was deleted.
        case flowDeleted(FlowID, at: Instant)
        /// A queue was created or changed.
        case queuePut(QueueResource, at: Instant)
        /// A queue was deleted.
        case queueDeleted(QueueID, at: Instant)
        /// Hours of operation were created or changed.
        case hoursPut(HoursResource, at: Instant)
        /// Hours of operation were deleted.
        case hoursDeleted(HoursID, at: Instant)
    }

    /// What is true of an instance now.
    package struct State: Sendable {
        /// The id; `nil` while there is no instance.
        package private(set) var id: InstanceID?
        /// The name in addresses.
        package private(set) var alias = ""
        /// When it was created.
        package private(set) var createdAt = Instant(milliseconds: 0)
        /// Its flows, in the order of their creation.
        package private(set) var flows: [FlowResource] = []
        /// Flows as they ran before they were changed or deleted, the oldest first: contacts that
        /// began with one go on with it.
        private var formerFlows: [FlowResource] = []
        /// Its queues, in the order of their creation.
        package private(set) var queues: [QueueResource] = []
        /// Its hours of operation, in the order of their creation.
        package private(set) var hours: [HoursResource] = []

        /// An instance that does not exist.
        package init() {}

        /// A flow; `nil` when there is none with the id.
        package func flow(_ id: FlowID) -> FlowResource? { flows.first { $0.id == id } }

        /// How many former flows are kept.
        package static let formerFlowsMax = 256

        /// What a flow was before it was changed or deleted, the newest first.
        package func formerFlows(_ id: FlowID) -> [FlowResource] {
            formerFlows.reversed().filter { $0.id == id }
        }

        private mutating func keep(_ former: FlowResource?) {
            guard let former, former.published != nil else { return }
            if formerFlows.count == Self.formerFlowsMax { formerFlows.removeFirst() }
            formerFlows.append(former)
        }

        /// A queue; `nil` when there is none with the id.
        package func queue(_ id: QueueID) -> QueueResource? { queues.first { $0.id == id } }

        /// Hours of operation; `nil` when there are none with the id.
        package func hours(_ id: HoursID) -> HoursResource? { hours.first { $0.id == id } }

        /// Folds one event into the state.
        package mutating func apply(_ event: Event) {
            switch event {
            case .created(let id, let alias, let time):
                self.id = id
                self.alias = alias
                createdAt = time
            case .flowPut(let flow, _):
                let former = self.flow(flow.id)
                if former?.published != flow.published { keep(former) }
                Self.put(flow, in: &flows) { $0.id == flow.id }
            case .flowDeleted(let id, _):
                keep(flow(id))
                flows.removeAll { $0.id == id }
            case .queuePut(var queue, let time):
                queue.changedAt = time
                Self.put(queue, in: &queues) { $0.id == queue.id }
            case .queueDeleted(let id, _): queues.removeAll { $0.id == id }
            case .hoursPut(var hours, let time):
                hours.changedAt = time
                Self.put(hours, in: &self.hours) { $0.id == hours.id }
            case .hoursDeleted(let id, _): hours.removeAll { $0.id == id }
            }
        }

        private static func put<Resource>(
            _ resource: Resource, in list: inout [Resource], where isSame: (Resource) -> Bool
        ) {
            if let place = list.firstIndex(where: isSame) {
                list[place] = resource
            } else {
                list.append(resource)
            }
        }
    }
}
