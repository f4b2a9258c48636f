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

    /// Reads the answer out of a response.
    static func answer(
        in response: OutsideClient.Response, _ read: (JSON) -> BotAnswer
    ) -> BotAnswer {
        guard (200..<300).contains(response.status) else {
            return .failed("the bot answered \(response.status)")
        }
        guard let body = try? JSON.parse(utf8: response.body) else {
            return .failed("the bot did not answer with JSON")
        }
        return read(body)
    }

    static func answer(to request: BotRequest, _ body: JSON) -> BotAnswer {
        do throws(Nonsense) {
            return .turn(try turn(request, body))
        } catch { return .failed("the bot's answer cannot be read: \(error.why)") }
    }

    /// An answer that is not of the documented form.
    private struct Nonsense: Error {
        let why: String
    }

    private static func turn(_ request: BotRequest, _ body: JSON) throws(Nonsense) -> BotTurn {
        guard body.object != nil else { throw Nonsense(why: "it is no object") }
        let intent = try member("intent", of: body, "a text", \.string)
        let handsOver = try member("handOver", of: body, "true or false", \.bool) ?? (intent != nil)
        let list = try member("messages", of: body, "a list", \.array)
        guard handsOver || list != nil else { throw Nonsense(why: "it has no messages") }
        guard list?.count ?? 0 <= messagesMax else {
            throw Nonsense(why: "it has more than \(messagesMax) messages")
        }
        var messages: [FlowMessage] = []
        for json in list ?? [] {
            if let message = try message(json) { messages.append(message) }
        }
        return BotTurn(
            messages: messages, intentName: handsOver ? intent ?? BotTurn.handOver : nil,
            sessionAttributes: try session(request.sessionAttributes, body))
    }

    /// A member of one kind; `nil` when it is missing or `null`.
    private static func member<Value>(
        _ name: String, of body: JSON, _ kind: String, _ read: (JSON) -> Value?
    ) throws(Nonsense) -> Value? {
        guard let json = body[name], !json.isNull else { return nil }
        guard let value = read(json) else { throw Nonsense(why: "its \(name) is not \(kind)") }
        return value
    }

    /// The session with what the bot changes of it; `null` takes an attribute away.
    private static func session(
        _ before: [String: String], _ body: JSON
    ) throws(Nonsense) -> [String: String] {
        var session = before
        let changes = try member("session", of: body, "an object", \.object) ?? JSONObject()
        for (name, value) in changes {
            let text = value.string ?? value.number?.text ?? value.bool.map { "\($0)" }
            guard text != nil || value.isNull else {
                throw Nonsense(why: "its session has a value that is no text")
            }
            session[name] = text
        }
        return session
    }

    private static let contentTypes: Set<String> = [
        FlowMessage.plainText, "text/markdown", FlowMessage.interactive,
    ]

    /// A message; `nil` for one of a type that is not said.
    private static func message(_ json: JSON) throws(Nonsense) -> FlowMessage? {
        guard let text = json.string ?? json["content"]?.string, !text.isEmpty else {
            throw Nonsense(why: "one of its messages has no text")
        }
        let type =
            try member("contentType", of: json, "a text", \.string) ?? FlowMessage.plainText
        guard contentTypes.contains(type) else { return nil }
        return FlowMessage(text, contentType: type, sender: .bot)
    }
}
