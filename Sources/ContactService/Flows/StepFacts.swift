// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactFlow
import JSONDocument

/// What a flow may ask while it steps, answered from the chat, the instance and the census.
final class StepFacts: FlowFacts {
    let nowMilliseconds: Int64
    let callMilliseconds: Int64
    let contact: FlowContact
    let profileDomain: String?
    private let instance: Instance.State
    private let programs: FlowPrograms
    private let census: Census
    private let names: ResourceNames
    private let stamp: Stamp
    /// What is drawn by.
    private(set) var chance: FlowChance
    /// Whether the flow has asked about queues, which other chats change.
    private(set) var hasLookedAround = false

    init(
        _ turn: FlowTurn, instance: Instance.State, programs: FlowPrograms, census: Census,
        names: ResourceNames, callMilliseconds: Int64, profileDomain: String?
    ) {
        self.callMilliseconds = callMilliseconds
        self.profileDomain = profileDomain
        nowMilliseconds = turn.stamp.now.milliseconds
        contact = Self.contact(turn.state, turn.segmentAttributes, names)
        self.instance = instance
        self.programs = programs
        self.census = census
        self.names = names
        stamp = turn.stamp
        chance = turn.chance
    }

    private static func contact(
        _ state: Chat.State, _ segmentAttributes: [String: String], _ names: ResourceNames
    ) -> FlowContact {
        let start = state.start
        let present = state.contact
        var contact = FlowContact(
            contactID: present?.id.description ?? "",
            instanceARN: start.map { names.instance($0.instance) } ?? "",
            awsRegion: names.region)
        contact.initialContactID = start?.contact.description ?? contact.contactID
        contact.previousContactID = present?.previous?.description ?? contact.contactID
        contact.relatedContactID = start?.relatedContact?.description
        contact.initiationMethod = present?.initiation.rawValue ?? "API"
        contact.customerID = state.customerNumber
        contact.name = present?.name
        contact.description = present?.description
        contact.languageCode = present?.languageCode ?? FlowContact.usualLanguageCode
        contact.tags = (present?.tags ?? []).dictionary
        contact.references = references(present?.references ?? [])
        contact.attributes = state.attributeMap
        contact.segmentAttributes = segmentAttributes
        contact.initialMessage = start?.initialMessage?.text
        contact.hasCustomer = state.active.contains { $0.role == .customer }
        contact.hasBot = state.participants.contains { $0.role == .customBot && $0.phase != .left }
        contact.isQueued = present?.isQueued ?? false
        contact.queueTransferCount = state.contacts.count { $0.initiation == .queueTransfer }
        return contact
    }

    private static func references(
        _ attributes: [Attribute]
    ) -> [String: FlowContactReference] {
        attributes.dictionary.compactMapValues { text in
            guard let json = try? JSON.parse(text) else { return nil }
            return FlowContactReference(
                type: json["Type"]?.string ?? "", value: json["Value"]?.string ?? "")
        }
    }

    func flow(_ id: String, version: String?) -> FlowProgram? {
        programs.program(id, version: version)
    }

    func defaultFlowID(for hook: FlowHook) -> String? {
        guard let flow = DefaultFlow.allCases.first(where: { $0.defaultHook == hook }) else {
            return nil
        }
        return instance.flows.first { $0.name == flow.rawValue }?.id.description
    }

    func queue(_ id: String) -> FlowQueue? {
        guard let instanceID = instance.id,
            let queue = QueueID(ResourceNames.id(in: id)).flatMap(instance.queue)
        else { return nil }
        return FlowQueue(
            id: queue.id.description, arn: names.queue(queue.id, in: instanceID),
            name: queue.name, hoursOfOperationID: queue.hours.description)
    }

    func agent(_ id: String) -> FlowAgent? { nil }

    func isOpen(hoursID: String) -> Bool? {
        HoursID(ResourceNames.id(in: hoursID)).flatMap(instance.hours).map {
            HoursClock.isOpen($0, at: stamp.now)
        }
    }

    func metric(_ metric: QueueMetric, of target: FlowTarget) -> Int64? {
        guard case .queue(let name) = target,
            let queue = QueueID(ResourceNames.id(in: name)).flatMap(instance.queue)?.id
        else { return nil }
        hasLookedAround = true
        return switch metric {
        case .agentsAvailable, .agentsStaffed, .agentsOnline: 0
        case .oldestContactAge:
            census.oldest(in: queue).map { max(0, (stamp.now - $0).milliseconds) } ?? 0
        case .contactsInQueue: Int64(census.contacts(in: queue))
        }
    }

    func metrics(of target: FlowTarget, channel: String?) -> QueueMetrics? {
        guard case .queue(let name) = target, let queue = queue(name) else { return nil }
        var metrics = QueueMetrics()
        metrics.queueName = queue.name
        metrics.queueARN = queue.arn
        let counts = Self.countsChats(channel)
        metrics.contactsInQueue = counts ? metric(.contactsInQueue, of: target) : 0
        metrics.oldestContactAgeMilliseconds = counts ? metric(.oldestContactAge, of: target) : 0
        return metrics
    }

    func drawPercent() -> Int { chance.percent() }
}
