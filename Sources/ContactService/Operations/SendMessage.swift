// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain

/// Puts a participant's message into the chat.
struct SendMessage: OperationHandler {
    let service: ChatService

    func answer(_ request: SendMessageRequest, _ call: Call) async throws -> SendMessageResponse {
        let caller = try call.participant()
        let content = MessageContent(
            type: ContentType(rawValue: request.contentType), text: request.content)
        let digest = RequestDigest.participantRequest(
            "SendMessage", caller, request.clientToken, content, service.stamps)
        let item = try await service.sessions.transact(caller.session) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.sendMessage(
                state, from: caller.participant, content, digest: digest, stamp)
        } answer: { (state, _) throws(Chat.Rejection) in
            state.requests.item(for: digest)
        }
        return SendMessageResponse(
            id: item?.id.description, absoluteTime: item?.time.milliseconds)
    }
}

extension RequestDigest {
    /// The fingerprint of a participant's request. A repeat has the same token **and** content,
    /// since clients use one token for all their receipts; without a token nothing is a repeat.
    static func participantRequest(
        _ operation: String, _ caller: Caller, _ token: String?, _ content: MessageContent,
        _ stamps: StampSource
    ) -> UInt64 {
        guard let token, !token.isEmpty else { return stamps().entropy | 1 }
        var digest = RequestDigest()
        digest.add(operation)
        digest.add(caller.participant.identifier.high)
        digest.add(caller.participant.identifier.low)
        digest.add(token)
        digest.add(content.type.rawValue)
        digest.add(content.text)
        return digest.value
    }
}
