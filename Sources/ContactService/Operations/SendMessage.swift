// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import JSONDocument

/// Puts a participant's message into the chat.
struct SendMessage: OperationHandler {
    let service: ChatService

    func answer(_ request: SendMessageRequest, _ call: Call) async throws -> SendMessageResponse {
        let caller = try call.participant()
        let content = MessageContent(
            type: ContentType(rawValue: request.contentType), text: request.content)
        try content.checkForm()
        let digest = RequestDigest.participantRequest(
            "SendMessage", caller, request.clientToken, content, service.stamps)
        let isBehind = !service.sessions.hasAll(caller.participant, of: caller.session)
        let item = try await service.sessions.transact(caller.session) {
            (state, stamp) throws(Chat.Rejection) in
            try Chat.sendMessage(
                state, from: caller.participant, content, digest: digest, isBehind: isBehind,
                stamp)
        } answer: { (state, _) throws(Chat.Rejection) in
            state.requests.item(for: digest)
        }
        return SendMessageResponse(
            id: item?.id.description, absoluteTime: item?.time.milliseconds)
    }
}

extension MessageContent {
    /// Whether a customer's answer to a template or a view says what was chosen, in the one version
    /// that there is.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Show view".
    private static func isResponse(_ answer: JSON) -> Bool {
        guard answer.object != nil, answer["action"]?.string?.isEmpty == false,
            !answer.holdsNullCharacter
        else { return false }
        let hasData = answer["data"].map { $0.object != nil } ?? true
        let hasTemplate = answer["templateType"].map { $0.string != nil } ?? true
        return hasData && hasTemplate && (answer["version"] ?? "1.0") == "1.0"
    }

    /// Refuses content that is not the JSON which its type asks for. An empty or too long one is
    /// left to the chat's own rules.
    func checkForm() throws(Chat.Rejection) {
        guard !text.isEmpty, text.utf8.count <= 4 * (type.lengthMax ?? 0) else { return }
        switch type {
        case .json: guard (try? JSON.parse(text)) != nil else { throw .contentMalformed(type) }
        case .interactiveResponse:
            guard let answer = try? JSON.parse(text), Self.isResponse(answer) else {
                throw .contentMalformed(type)
            }
        default: break
        }
    }
}

extension RequestDigest {
    /// The fingerprint of a participant's request. A repeat has the same token **and** content,
    /// since clients use one token for all their receipts; without a token nothing is a repeat.
    static func participantRequest(
        _ operation: String, _ caller: Caller, _ token: String?, _ content: MessageContent,
        _ stamps: StampSource
    ) -> UInt64 {
        guard var digest = RequestDigest(operation, caller, token) else {
            return stamps().entropy | 1
        }
        digest.add(content.type.rawValue)
        digest.add(content.text)
        return digest.value
    }

    /// The fingerprint of what is the same in repeats of a participant's request; `nil` without a
    /// token, when nothing is a repeat.
    init?(_ operation: String, _ caller: Caller, _ token: String?) {
        guard let token, !token.isEmpty else { return nil }
        self.init()
        add(operation)
        add(caller.participant.identifier.high)
        add(caller.participant.identifier.low)
        add(token)
    }
}
