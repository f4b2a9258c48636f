// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import JSONDocument
import Journal

/// Answers a page of the transcript, during the chat and after its end.
struct GetTranscript: OperationHandler {
    let service: ChatService

    /// - SeeAlso: Participant Service, GetTranscript `MaxResults`.
    private static let pageDefault = 10

    func answer(
        _ request: GetTranscriptRequest, _ call: Call
    ) async throws -> GetTranscriptResponse {
        try GetTranscriptResponse(try JSON.parse(utf8: try await body(request, call)))
    }

    func body(_ request: GetTranscriptRequest, _ call: Call) async throws -> [UInt8] {
        let caller = try call.participant()
        let state = try await service.sessions.state(caller.session)
        guard state.start != nil, state.participant(caller.participant) != nil else {
            throw Chat.Rejection.contactNotFound
        }
        var contacts: Set<ContactID>?
        if let name = request.contactID {
            guard let contact = state.contacts.first(where: { $0.id.description == name }) else {
                // The service gives an empty token here, where it otherwise leaves it out.
                return body([], token: "", caller)
            }
            contacts = [contact.id]
        }
        guard let query = try query(request, caller, contacts) else {
            return body([], token: nil, caller)
        }
        if case .cursor(let cursor) = query.start, cursor.depth > 0 {
            return body(try await pastPage(query, cursor), caller)
        }
        let transcript = Transcript(
            journal: service.journal, session: caller.session, state: state)
        let page = try await transcript.page(query)
        return body(goOn(page, query, state, depth: 0), caller)
    }

    /// A page of a past session, of which only what came up to the link is shown.
    private func pastPage(
        _ query: TranscriptQuery, _ cursor: TranscriptCursor
    ) async throws -> Transcript.Page {
        guard let source = cursor.source,
            let session = try await service.session(of: source.description)
        else { return Transcript.Page(items: [], next: nil) }
        let state = try await service.sessions.glimpse(session)
        let contacts = state.contacts.map(\.id)
        let last = contacts.firstIndex(of: source) ?? contacts.count - 1
        var query = query
        query.contacts = Set(contacts[...last])
        let transcript = Transcript(
            journal: service.journal, session: session, state: state, source: source,
            depth: cursor.depth)
        return goOn(
            try await transcript.page(query), query, state, depth: cursor.depth)
    }

    /// Lets a page that is the last one of its session lead on to the past, as far as it may.
    private func goOn(
        _ page: Transcript.Page, _ query: TranscriptQuery, _ state: Chat.State, depth: Int
    ) -> Transcript.Page {
        let isWhole = depth > 0 || query.contacts == nil
        guard page.next == nil, query.direction == .backward, isWhole,
            depth < Self.pastSessionsMax, let source = state.persistence?.source
        else { return page }
        let next = TranscriptCursor(
            source: source, depth: depth + 1, position: nil, direction: .backward)
        return Transcript.Page(items: page.items, next: next)
    }

    /// How many past sessions are shown.
    /// - SeeAlso: Amazon Connect Administrator Guide, persistent chat: 100 past contacts.
    private static let pastSessionsMax = 100

    private func body(_ page: Transcript.Page, _ caller: Caller) -> [UInt8] {
        body(page.items, token: page.next?.token(for: caller.session), caller)
    }

    private func body(_ items: [[UInt8]], token: String?, _ caller: Caller) -> [UInt8] {
        var writer = JSONWriter(capacity: 64 + items.reduce(0) { $0 + $1.count + 1 })
        writer.beginObject()
        writer.key("InitialContactId")
        writer.string(caller.session)
        writer.key("Transcript")
        writer.beginArray()
        for item in items { writer.raw(item) }
        writer.endArray()
        if let token {
            writer.key("NextToken")
            writer.string(token)
        }
        writer.endObject()
        return writer.bytes
    }

    /// What is asked for; `nil` when it begins at what is no item, which is no error.
    private func query(
        _ request: GetTranscriptRequest, _ caller: Caller, _ contacts: Set<ContactID>?
    ) throws -> TranscriptQuery? {
        guard let start = try start(request, caller) else { return nil }
        var hasStart = true
        if case .newest = start { hasStart = false }
        var direction: ReadDirection =
            switch request.scanDirection {
            case .forward: .forward
            case .backward: .backward
            case nil: hasStart ? .forward : .backward
            }
        if case .cursor(let cursor) = start { direction = cursor.direction }
        let limit = request.maxResults ?? Self.pageDefault
        return TranscriptQuery(
            start: start, direction: direction, isAscending: request.sortOrder == .ascending,
            limit: limit == 0 ? Self.pageDefault : limit, contacts: contacts)
    }

    private func start(
        _ request: GetTranscriptRequest, _ caller: Caller
    ) throws(APIFailure) -> TranscriptQuery.Start? {
        if let token = request.nextToken, !token.isEmpty {
            guard let cursor = TranscriptCursor(token: token, chat: caller.session) else {
                throw APIFailure(
                    .validationException, "NextToken is not one that this transcript gave.")
            }
            return .cursor(cursor)
        }
        guard let position = request.startPosition else { return .newest }
        let given = [
            position.id != nil, position.absoluteTime != nil, position.mostRecent != nil,
        ]
        guard given.filter({ $0 }).count <= 1 else {
            throw APIFailure(
                .validationException,
                "StartPosition must name one of Id, AbsoluteTime and MostRecent.")
        }
        if let id = position.id { return ItemID(id).map { .item($0) } }
        if let time = position.absoluteTime { return .time(Instant(milliseconds: time)) }
        if let count = position.mostRecent { return .mostRecent(count) }
        return .newest
    }
}
