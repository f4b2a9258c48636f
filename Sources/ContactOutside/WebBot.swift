// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import ContactService
import JSONDocument

/// A bot behind one HTTP endpoint, asked in the plain form that `docs/bots.md` describes.
struct WebBot: Sendable {
    /// How long a bot may take, with all attempts.
    static let answerTime = Duration.seconds(30)
    /// The longest answer that is read, in bytes.
    static let answerBytesMax = 1_048_576
    /// How many messages of one answer are said.
    static let messagesMax = 10

    let endpoint: Endpoint
    /// What is sent as bearer token; `nil` for none.
    let key: String?

    func request(
        _ request: BotRequest, contactID: String, _ history: [OutsideContext.Line],
        idempotencyKey: String
    ) -> OutsideClient.Request {
        let body: JSON = [
            "contactId": .string(contactID), "message": .string(request.text),
            "attributes": .texts(request.contactAttributes),
            "session": .texts(request.sessionAttributes),
            "history": .array(
                history.map { ["role": .string($0.role), "text": .string($0.text)] }),
        ]
        return OutsideClient.Request(
            url: endpoint.url(endpoint.path),
            headers: Self.headers(key: key, idempotencyKey: idempotencyKey), body: body.utf8)
    }

    static func headers(
        key: String?, idempotencyKey: String
    ) -> [(name: String, value: String)] {
        var headers = [
            (name: "Content-Type", value: "application/json"),
            (name: IdempotencyHeader.name, value: idempotencyKey),
        ]
        if let key { headers.append((name: "Authorization", value: "Bearer \(key)")) }
        return headers
    }

    static func answer(to request: BotRequest, _ body: JSON) -> BotAnswer {
        guard body.object != nil else { return .failed("the bot did not answer with an object") }
        let messages = (body["messages"]?.array ?? []).prefix(messagesMax).compactMap(message)
        let intent = body["intent"]?.string
        let handsOver = body["handOver"]?.bool ?? (intent != nil)
        guard handsOver || !messages.isEmpty || body["messages"]?.array != nil else {
            return .failed("the bot's answer has no messages")
        }
        var session = request.sessionAttributes
        for (name, value) in body["session"]?.object ?? JSONObject() {
            session[name] = value.string ?? value.number?.text ?? value.bool.map { "\($0)" }
        }
        return .turn(
            BotTurn(
                messages: messages, intentName: handsOver ? intent ?? BotTurn.handOver : nil,
                sessionAttributes: session))
    }

    private static let contentTypes: Set<String> = [
        FlowMessage.plainText, "text/markdown", FlowMessage.interactive,
    ]

    private static func message(_ json: JSON) -> FlowMessage? {
        guard let text = json.string ?? json["content"]?.string, !text.isEmpty else { return nil }
        let type = json["contentType"]?.string ?? FlowMessage.plainText
        guard contentTypes.contains(type) else { return nil }
        return FlowMessage(text, contentType: type, sender: .bot)
    }
}
