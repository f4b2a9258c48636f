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
        guard let query = try query(request, caller, state) else {
            return body(Transcript.Page(items: [], next: nil), caller)
        }
        let transcript = Transcript(
            journal: service.journal, session: caller.session, state: state)
        return body(try await transcript.page(query), caller)
    }

    private func body(_ page: Transcript.Page, _ caller: Caller) -> [UInt8] {
        var writer = JSONWriter(capacity: 64 + page.items.reduce(0) { $0 + $1.count + 1 })
        writer.beginObject()
        writer.key("InitialContactId")
        writer.string(caller.session.description)
        writer.key("Transcript")
        writer.beginArray()
        for item in page.items { writer.raw(item) }
        writer.endArray()
        if let next = page.next {
            writer.key("NextToken")
            writer.string(next.token(for: caller.session))
        }
        writer.endObject()
        return writer.bytes
    }

    /// What is asked for; `nil` when it names what is not in this chat, which is no error.
    private func query(
        _ request: GetTranscriptRequest, _ caller: Caller, _ state: Chat.State
    ) throws -> TranscriptQuery? {
        var contact: ContactID?
        if let name = request.contactID {
            contact = state.contacts.first { $0.id.description == name }?.id
            if contact == nil { return nil }
        }
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
            limit: limit == 0 ? Self.pageDefault : limit, contact: contact)
    }

    private func start(
        _ request: GetTranscriptRequest, _ caller: Caller
    ) throws(APIFailure) -> TranscriptQuery.Start? {
        if let token = request.nextToken, !token.isEmpty {
            guard let cursor = TranscriptCursor(token: token, session: caller.session) else {
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
