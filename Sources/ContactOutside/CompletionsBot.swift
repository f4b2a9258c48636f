// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import ContactService
import JSONDocument

/// A language model behind an endpoint that speaks the OpenAI-compatible chat completions API.
/// It hands over by calling the tool ``toolName``.
struct CompletionsBot: Sendable {
    /// The tool that the model calls to hand the customer over to people.
    static let toolName = "hand_over"
    /// The session attribute that tells the model what it is to do; set by the flow.
    static let instructionsName = "instructions"
    /// The session attribute in which the model's reason for handing over is kept.
    static let reasonName = "handOverReason"
    /// What the model is told when the flow says nothing.
    static let instructions = """
        You answer customers in the chat of a contact centre, before people do. Be brief and kind. \
        When the customer asks for a person, or you cannot help, call \(toolName).
        """

    /// The API's base, such as `http://localhost:11434/v1`.
    let endpoint: Endpoint
    /// What is sent as bearer token; `nil` for none.
    let key: String?

    func request(
        _ request: BotRequest, _ history: [OutsideContext.Line], idempotencyKey: String,
        isStreamed: Bool = false
    ) -> OutsideClient.Request {
        var body = JSONObject()
        body["model"] = endpoint.name.map(JSON.string)
        body["messages"] = .array(Self.messages(request, history))
        body["tools"] = [Self.tool]
        if isStreamed { body["stream"] = true }
        return OutsideClient.Request(
            url: endpoint.url(endpoint.path + "/chat/completions"),
            headers: WebBot.headers(key: key, idempotencyKey: idempotencyKey),
            body: JSON.object(body).utf8)
    }

    static func messages(_ request: BotRequest, _ history: [OutsideContext.Line]) -> [JSON] {
        let told = request.sessionAttributes[instructionsName] ?? instructions
        let before = history.map { line in
            JSON.object([
                "role": line.role == "CUSTOMER" ? "user" : "assistant",
                "content": .string(line.text),
            ])
        }
        return [["role": "system", "content": .string(told)]] + before + [
            ["role": "user", "content": .string(request.text)]
        ]
    }

    private static let tool: JSON = [
        "type": "function",
        "function": [
            "name": .string(toolName), "description": "Hands the customer over to a person.",
            "parameters": [
                "type": "object",
                "properties": [
                    "reason": ["type": "string", "description": "Why, in a few words."]
                ],
            ],
        ],
    ]

    static func answer(to request: BotRequest, _ body: JSON) -> BotAnswer {
        guard let message = body["choices"]?.array?.first?["message"] else {
            return .failed("the model's answer has no message")
        }
        let text = message["content"]?.string ?? ""
        let calls = (message["tool_calls"]?.array ?? []).compactMap { $0["function"] }
            .map { ToolCall(name: $0["name"]?.string ?? "", arguments: $0["arguments"]?.string) }
        return answer(to: request, text.isEmpty ? [] : [text], calls)
    }

    /// A tool that the model calls.
    struct ToolCall: Sendable {
        var name: String
        var arguments: String?
    }

    /// What comes of a model's words and of the tools that it calls.
    static func answer(
        to request: BotRequest, _ texts: [String], _ calls: [ToolCall],
        shown: BotTurn.Shown? = nil
    ) -> BotAnswer {
        let call = calls.first { $0.name == toolName }
        guard call != nil || !texts.isEmpty else { return .failed("the model's answer is empty") }
        var session = request.sessionAttributes
        if let arguments = call?.arguments, let json = try? JSON.parse(arguments) {
            session[reasonName] = json["reason"]?.string
        }
        return .turn(
            BotTurn(
                messages: texts.map(words), intentName: call == nil ? nil : BotTurn.handOver,
                sessionAttributes: session, shown: shown))
    }

    static func words(_ text: String) -> FlowMessage {
        FlowMessage(text, contentType: FlowMessage.plainText, sender: .bot)
    }
}

extension JSON {
    fileprivate static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
        .object(JSONObject(members.map { ($0.key, $0.value) }))
    }
}
