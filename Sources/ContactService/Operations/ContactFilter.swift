// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import JSONDocument

/// Says which contacts the criteria of a search take. Criteria of other channels, agents and
/// analyses take no chat.
struct ContactFilter {
    private let criteria: Wire.SearchCriteria
    private let asksForAIAgents: Bool
    private let region: String

    /// - Parameters:
    ///   - members: the criteria as they came, with what newer clients know and the model does not.
    ///   - region: the one region in which all contacts are.
    init(_ criteria: Wire.SearchCriteria, members: JSON?, region: String) {
        self.criteria = criteria
        asksForAIAgents = members?["AiAgents"]?["Criteria"]?.array?.isEmpty == false
        self.region = region
    }

    func takes(_ contact: Contact, _ state: Chat.State) -> Bool {
        takesKind(contact) && takesQueue(contact) && takesName(contact)
            && takesAttributes(state) && takesSegmentAttributes(contact, state)
            && takesTags(contact) && takesTimes(contact) && takesRouting(contact) && takesRegion
            && takesAgents
    }

    private func takesKind(_ contact: Contact) -> Bool {
        let channels = criteria.channels ?? []
        let methods = criteria.initiationMethods ?? []
        return (channels.isEmpty || channels.contains(.chat))
            && (methods.isEmpty || methods.contains { $0.rawValue == contact.initiation.rawValue })
    }

    private func takesQueue(_ contact: Contact) -> Bool {
        guard let queues = criteria.queueIDs, !queues.isEmpty else { return true }
        guard let queue = contact.queueStay?.queue.description else { return false }
        return queues.contains(queue)
    }

    private func takesName(_ contact: Contact) -> Bool {
        guard let name = criteria.name else { return true }
        let text = (contact.name ?? "").lowercased()
        return Self.matches(name.matchType, name.searchText) { text.contains($0.lowercased()) }
    }

    private func takesAttributes(_ state: Chat.State) -> Bool {
        guard let searchable = criteria.searchableContactAttributes else { return true }
        let attributes = state.attributeMap
        return Self.matches(searchable.matchType ?? .matchAll, searchable.criteria) {
            attributes[$0.key].map($0.values.contains) ?? false
        }
    }

    private func takesSegmentAttributes(_ contact: Contact, _ state: Chat.State) -> Bool {
        guard let searchable = criteria.searchableSegmentAttributes else { return true }
        let attributes =
            state.start.flatMap { DescribeContact.segmentAttributes($0, contact) } ?? [:]
        return Self.matches(searchable.matchType ?? .matchAll, searchable.criteria) { wanted in
            guard let value = attributes[wanted.key] else { return false }
            let text = value.valueString ?? value.valueInteger.map { "\($0)" }
            return text.map(wanted.values.contains) ?? false
        }
    }

    private func takesTimes(_ contact: Contact) -> Bool {
        guard let times = criteria.additionalTimeRange else { return true }
        return Self.matches(times.matchType, times.criteria) { wanted in
            if let range = wanted.timeRange {
                guard let moment = Self.moment(range.type, of: contact)?.milliseconds,
                    range.startTime <= moment, moment <= range.endTime
                else { return false }
            }
            // The one condition that there is asks for what does not exist.
            return wanted.timestampCondition.map { Self.moment($0.type, of: contact) == nil }
                ?? true
        }
    }

    private static func moment(
        _ type: Wire.SearchContactsTimeRangeType, of contact: Contact
    ) -> Instant? {
        switch type {
        case .initiationTimestamp: contact.initiatedAt
        case .disconnectTimestamp: contact.endedAt
        case .enqueueTimestamp: contact.queueStay?.enqueuedAt
        case .scheduledTimestamp, .connectedToAgentTimestamp: nil
        }
    }

    /// Each step that is asked for must be met by a step of the contact's routing criteria.
    private func takesRouting(_ contact: Contact) -> Bool {
        guard let steps = criteria.routingCriteria?.steps, !steps.isEmpty else { return true }
        let agents = Self.agents(inStepsOf: contact)
        return steps.compactMap(\.agentCriteria).allSatisfy { wanted in
            agents.contains { named in
                Self.matches(wanted.matchType ?? .matchAny, wanted.agentIDs ?? []) {
                    named.contains($0)
                }
            }
        }
    }

    /// The agents whom each step of a contact's routing criteria names.
    private static func agents(inStepsOf contact: Contact) -> [Set<String>] {
        guard let text = contact.routingCriteria,
            let steps = (try? JSON.parse(text))?["Steps"]?.array
        else { return [] }
        return steps.map { step in
            let named = step["Expression"]?["AttributeCondition"]?["MatchCriteria"]?[
                "AgentsCriteria"]?["AgentIds"]
            return Set((named?.array ?? []).compactMap(\.string))
        }
    }

    private var takesRegion: Bool {
        let regions = criteria.activeRegions ?? []
        return regions.isEmpty || regions.contains(region)
    }

    private func takesTags(_ contact: Contact) -> Bool {
        guard let filter = criteria.contactTags else { return true }
        let tags = contact.tags.dictionary
        func holds(_ condition: Wire.TagCondition) -> Bool {
            guard let key = condition.tagKey, let value = tags[key] else { return false }
            return condition.tagValue.map { $0 == value } ?? true
        }
        if let condition = filter.tagCondition, !holds(condition) { return false }
        if let all = filter.andConditions, !all.allSatisfy(holds) { return false }
        if let groups = filter.orConditions, !groups.isEmpty {
            return groups.contains { $0.allSatisfy(holds) }
        }
        return true
    }

    private var takesAgents: Bool {
        (criteria.agentIDs ?? []).isEmpty && criteria.agentHierarchyGroups == nil
            && criteria.contactAnalysis == nil && !asksForAIAgents
    }

    private static func matches<Element>(
        _ type: Wire.SearchContactsMatchType, _ elements: [Element], _ holds: (Element) -> Bool
    ) -> Bool {
        switch type {
        case .matchAll: elements.allSatisfy(holds)
        case .matchAny: elements.contains(where: holds)
        case .matchExact: elements.allSatisfy(holds)
        case .matchNone: !elements.contains(where: holds)
        }
    }
}
