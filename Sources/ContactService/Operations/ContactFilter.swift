// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Says which contacts the criteria of a search take. Criteria of other channels, agents and
/// analyses take no chat.
struct ContactFilter {
    private let criteria: Wire.SearchCriteria

    init(_ criteria: Wire.SearchCriteria) { self.criteria = criteria }

    func takes(_ contact: Contact, _ state: Chat.State) -> Bool {
        takesKind(contact) && takesQueue(contact) && takesName(contact)
            && takesAttributes(state) && takesTags(contact) && takesAgents
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
            && criteria.contactAnalysis == nil
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
