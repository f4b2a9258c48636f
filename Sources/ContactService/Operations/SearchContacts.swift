// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import JSONDocument
import Journal

/// Searches the contacts of a span of time, newest first unless asked otherwise.
struct SearchContacts: OperationHandler {
    let service: ChatService

    /// The most contacts that one search looks at.
    private static let contactsMax = 10_000
    private static let pageDefault = 10

    func answer(
        _ request: SearchContactsRequest, _ call: Call
    ) async throws -> SearchContactsResponse {
        let instance = try service.instance(request.instanceID)
        let range = request.timeRange
        let further = request.searchCriteria?.additionalTimeRange?.criteria ?? []
        for range in [range] + further.compactMap(\.timeRange) {
            guard range.startTime <= range.endTime else {
                throw APIFailure(
                    .invalidRequestException, "TimeRange.StartTime must not be after EndTime.")
            }
        }
        var matches = try await candidates(range)
        if let criteria = request.searchCriteria {
            let filter = ContactFilter(
                criteria, members: call.members["SearchCriteria"], region: service.names.region)
            matches = matches.filter { filter.takes($0.contact, $0.state) }
        }
        sort(&matches, request)
        let page = try Page(
            matches, after: request.nextToken, limit: request.maxResults ?? Self.pageDefault
        ) { $0.contact.id.description }
        return SearchContactsResponse(
            contacts: page.elements.map { summary($0, instance) }, nextToken: page.nextToken,
            totalCount: matches.count)
    }

    private func candidates(
        _ range: Wire.SearchContactsTimeRange
    ) async throws -> [ChatService.Found] {
        guard let kind = Self.index(range.type) else { return [] }
        var found: [ChatService.Found] = []
        for entry in try await entries(kind, range) {
            let session = ContactID(Identifier(high: entry.stream.high, low: entry.stream.low))
            guard let contact = ChatIndex.timedContact(entry.key) else { continue }
            let state = try await service.sessions.glimpse(session)
            guard let contact = state.contacts.first(where: { $0.id == contact }) else { continue }
            found.append(ChatService.Found(session: session, state: state, contact: contact))
        }
        return found
    }

    /// Chats are neither scheduled nor, so far, connected to agents.
    private static func index(_ type: Wire.SearchContactsTimeRangeType) -> IndexKind? {
        switch type {
        case .initiationTimestamp: .initiation
        case .disconnectTimestamp: .disconnection
        case .enqueueTimestamp: .enqueueing
        case .scheduledTimestamp, .connectedToAgentTimestamp: nil
        }
    }

    private func entries(
        _ kind: IndexKind, _ range: Wire.SearchContactsTimeRange
    ) async throws(ServiceFault) -> [IndexEntry] {
        let lower = IndexKey(UInt64(bitPattern: range.startTime))
        let upper = IndexKey(UInt64(bitPattern: range.endTime + 1))
        do throws(JournalError) {
            return try await service.journal.entries(
                kind, in: lower..<upper, .backward, limit: Self.contactsMax)
        } catch { throw .journal(error) }
    }

    private func sort(_ matches: inout [ChatService.Found], _ request: SearchContactsRequest) {
        guard let sort = request.sort else { return }
        let isAscending = sort.order == .ascending
        func moment(_ found: ChatService.Found) -> Instant {
            switch sort.fieldName {
            case .disconnectTimestamp: found.contact.endedAt ?? Instant(milliseconds: .max)
            default: found.contact.initiatedAt
            }
        }
        matches.sort { left, right in
            isAscending ? moment(left) < moment(right) : moment(left) > moment(right)
        }
    }

    private func summary(
        _ found: ChatService.Found, _ instance: Instance.State
    ) -> Wire.ContactSearchSummary {
        let (contact, start) = (found.contact, found.state.start)
        return Wire.ContactSearchSummary(
            arn: instance.id.map { service.names.contact(contact.id, in: $0) },
            id: contact.id.description,
            initialContactID: contact.id == found.session ? nil : found.session.description,
            previousContactID: contact.previous?.description,
            initiationMethod: Wire.ContactInitiationMethod(rawValue: contact.initiation.rawValue),
            channel: .chat,
            queueInfo: contact.queueStay.map {
                Wire.ContactSearchSummaryQueueInfo(
                    id: $0.queue.description, enqueueTimestamp: $0.enqueuedAt.milliseconds)
            },
            initiationTimestamp: contact.initiatedAt.milliseconds,
            disconnectTimestamp: contact.endedAt?.milliseconds,
            segmentAttributes: start.flatMap { DescribeContact.segmentAttributes($0, contact) }?
                .compactMapValues {
                    Wire.ContactSearchSummarySegmentAttributeValue(valueString: $0.valueString)
                },
            name: contact.name,
            routingCriteria: DescribeContact.routingCriteria(contact),
            tags: contact.tags.isEmpty ? nil : contact.tags.dictionary)
    }
}
