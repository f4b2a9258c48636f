// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import ContactFlow
import JSONDocument

/// Passes on that a participant types, and records receipts.
struct SendEvent: OperationHandler {
    let service: ChatService

    func answer(_ request: SendEventRequest, _ call: Call) async throws -> SendEventResponse {
        let caller = try call.participant()
        let type = ContentType(rawValue: request.contentType)
        let item =
            switch type {
            case .typing: try await relay(type, caller)
            case .connectionAcknowledged: try await acknowledge(caller)
            case .delivered: try await record(.delivered, request, caller)
            case .read: try await record(.read, request, caller)
            default:
                throw APIFailure(
                    .validationException,
                    "ContentType \(request.contentType.quoted) is not one of the events that a "
                        + "participant may send: typing, connection.acknowledged, "
                        + "message.delivered, message.read.")
            }
        return SendEventResponse(
            id: item.id.description, absoluteTime: item.time.milliseconds)
    }

    private func relay(_ type: ContentType, _ caller: Caller) async throws -> ItemStamp {
        try await service.sessions.relay(caller.session) {
            (state, stamp) throws(Chat.Rejection) in
            let (sender, item) = try Chat.signal(state, from: caller.participant, stamp)
            guard let start = state.start, let contact = state.contact else {
                throw .contactNotFound
            }
            let frame = Frame(
                signal: type, item: item, sender: sender, initialContact: start.contact,
                contact: contact.id)
            return (frame, item)
        }
    }

    /// Old agent clients say this; nothing is kept of it any more.
    private func acknowledge(_ caller: Caller) async throws -> ItemStamp {
        let state = try await service.sessions.state(caller.session)
        return try Chat.signal(state, from: caller.participant, service.stamps()).item
    }

    private func record(
        _ kind: Chat.Receipt.Kind, _ request: SendEventRequest, _ caller: Caller
    ) async throws -> ItemStamp {
        let state = try await service.sessions.state(caller.session)
        _ = try Chat.signal(state, from: caller.participant, service.stamps())
        let (message, author) = try await message(request, caller, state)
        let content = MessageContent(
            type: ContentType(rawValue: request.contentType), text: request.content ?? "")
        let digest = RequestDigest.participantRequest(
            "SendEvent", caller, request.clientToken, content, service.stamps)
        let item = try await service.sessions.transact(caller.session) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.sendReceipt(
                state, from: caller.participant, of: message, by: author, kind, digest: digest,
                stamp)
        } answer: { (state, _) throws(Chat.Rejection) in
            state.requests.item(for: digest)
        }
        guard let item else { throw Chat.Rejection.messageNotFound }
        return item
    }

    /// The entry that a receipt is of, and who it is from. It may be one of which the customer is
    /// shown pieces now: clients confirm the first.
    private func message(
        _ request: SendEventRequest, _ caller: Caller, _ state: Chat.State
    ) async throws -> (id: ItemID, author: ParticipantID?) {
        guard let id = (try? JSON.parse(request.content ?? ""))?["messageId"]?.string else {
            throw APIFailure(
                .validationException,
                #"Content of a receipt must be JSON text such as {"messageId":"…"}."#)
        }
        let transcript = Transcript(
            journal: service.journal, session: caller.session, state: state)
        guard let id = ItemID(id) else { throw Chat.Rejection.messageNotFound }
        if let entry = try await transcript.entry(id) { return (id, entry.sender?.id) }
        guard id.isAhead, let first = state.firstIDOfAnswer, id.isOfAnswer(first) else {
            throw Chat.Rejection.messageNotFound
        }
        return (id, state.hostedBot?.id)
    }
}

extension Chat.State {
    /// The id of the first message of the answer that a bot is being asked for.
    fileprivate var firstIDOfAnswer: ItemID? {
        guard let bytes = flow.request, let request = OutsideRequest(stored: bytes),
            case .bot(let bot) = request.content
        else { return nil }
        return bot.firstID.flatMap { ItemID($0) }
    }
}
