// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import ContactService
import JSONDocument
import SigV4

/// Talks with bots by Lex V2's RecognizeText, and with those of Lex V1 by its PostText.
/// - SeeAlso: Amazon Lex V2 API Reference, `RecognizeText`; Lex V1 API Reference, `PostText`.
struct LexBots: Sendable {
    /// How long a bot may take to answer a chat message.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Amazon Connect feature specifications".
    static let answerTime = Duration.seconds(6)
    /// The longest answer that is read, in bytes.
    static let answerBytesMax = 1_048_576

    private let client: OutsideClient
    private let caller: AWSCaller

    init(_ client: OutsideClient, _ endpoint: Endpoint, _ identity: OutsideIdentity) {
        self.client = client
        caller = AWSCaller(endpoint, service: "lex", identity)
    }

    /// Takes a turn.
    func answer(_ request: LexRequest, key: String) async throws -> LexAnswer {
        guard let path = Self.path(request) else {
            return .failed("the alias of the bot is not an ARN of one")
        }
        let body = Self.body(request).utf8
        do {
            let response = try await Attempts(time: Self.answerTime).send(
                bytesMax: Self.answerBytesMax, client
            ) {
                caller.request(
                    "POST", path: caller.endpoint.path + path,
                    headers: [(IdempotencyHeader.name, key)], body: body)
            }
            return Self.answer(to: request, response)
        } catch let fault as OutsideClient.Fault {
            return .failed("Lex: \(fault)")
        }
    }

    /// The path of a request; `nil` when the bot's alias cannot be read.
    static func path(_ request: LexRequest) -> String? {
        switch request.bot {
        case .v2(let alias):
            guard let bot = LexAlias(alias) else { return nil }
            return Endpoint.path([
                "bots", bot.botID, "botAliases", bot.aliasID, "botLocales", request.localeID,
                "sessions", request.sessionID, "text",
            ])
        case .v1(let name, let alias, _):
            return Endpoint.path([
                "bot", name, "alias", alias, "user", request.sessionID, "text",
            ])
        }
    }

    /// The body of a request.
    static func body(_ request: LexRequest) -> JSON {
        let attributes = request.sessionAttributes.map(JSON.texts)
        var body = JSONObject()
        switch request.bot {
        case .v2:
            body["text"] = .string(request.text)
            body["sessionState"] = attributes.map { ["sessionAttributes": $0] }
        case .v1:
            body["inputText"] = .string(request.text)
            body["sessionAttributes"] = attributes
        }
        body["requestAttributes"] = .texts(request.requestAttributes)
        return .object(body)
    }

    static func answer(
        to request: LexRequest, _ response: OutsideClient.Response
    ) -> LexAnswer {
        guard (200..<300).contains(response.status) else {
            return .failed("Lex answered \(response.status)")
        }
        guard let answer = try? JSON.parse(utf8: response.body), answer.object != nil else {
            return .failed("Lex did not answer with a JSON object")
        }
        do {
            switch request.bot {
            case .v2: return .turn(try LexTurn(recognizeText: answer))
            case .v1: return .turn(try LexTurn(postText: answer))
            }
        } catch { return .failed("the answer of Lex \(error.why)") }
    }
}

/// The bot and the alias that the ARN of an alias names.
struct LexAlias: Sendable, Hashable {
    let botID: String
    let aliasID: String

    /// Reads `arn:aws:lex:REGION:ACCOUNT:bot-alias/BOT/ALIAS`, or its end alone.
    init?(_ arn: String) {
        let resource = arn.split(separator: ":").last.map(String.init) ?? ""
        let parts = resource.split(separator: "/").map(String.init)
        guard parts.count == 3, parts[0] == "bot-alias" else { return nil }
        botID = parts[1]
        aliasID = parts[2]
    }
}

extension JSON {
    /// An object of texts in the order of their names.
    static func texts(_ texts: [String: String]) -> JSON {
        .object(JSONObject(texts.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    }
}
