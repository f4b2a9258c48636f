// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// Lets a bot talk with the customer until it has understood what is wanted.
struct ConnectParticipantWithLexBot: Block {
    static let rules = BlockRules(
        logName: "GetUserInput",
        flowTypes: [.inbound, .transfer, .queue, .module],
        conditions: .equality,
        parameters: MessageParticipant.prompt + [
            .optional(
                "LexV2Bot",
                .object([.required("AliasArn", .free), .optional("LocaleId", .free)])
            ),
            .optional(
                "LexBot",
                .object([
                    .required("Name", .free), .required("Region", .free),
                    .required("Alias", .free),
                ])
            ),
            .optional("LexSessionAttributes", .map()),
            .optional(
                "LexInitializationData",
                .object([.optional("InitialMessage", .free)])
            ),
            .optional(
                "LexTimeoutSeconds",
                .object([.optional("Text", .integerOrReference(timeoutRange))])
            ),
        ],
        choices: [
            .atMostOne("Text", "SSML", "PromptId", "Media"), .exactlyOne("LexV2Bot", "LexBot"),
        ]
    )

    static let timeoutRange: ClosedRange<Int64> = 60...604_800
    /// How many messages may wait while the bot thinks; later ones are not passed on to it.
    static let pendingMessagesMax = 20

    static func errorRule(for parameters: JSONObject) -> ErrorRule {
        parameters["LexTimeoutSeconds"] == nil
            ? .exactly(.noMatchingError, .noMatchingCondition)
            : .exactly(.noMatchingError, .noMatchingCondition, .inputTimeLimitExceeded)
    }

    private let prompt: Template?
    private let bot: LexBotParameter
    private let sessionAttributes: [(key: Template, value: Template)]
    private let initialMessage: Template?
    private let timeoutSeconds: Template?

    init(_ parameters: ParameterReader) {
        prompt = parameters.template("Text") ?? parameters.template("SSML")
        bot = LexBotParameter(parameters)
        sessionAttributes = parameters.map("LexSessionAttributes")
        let initialization = parameters.nested("LexInitializationData")
        initialMessage = initialization.template("InitialMessage")
        timeoutSeconds = parameters.nested("LexTimeoutSeconds").template("Text")
    }

    func run(_ execution: inout Execution) -> Outcome {
        guard execution.contact.hasCustomer else { return .failed("the customer is not connected") }
        guard bot.resolve(in: execution) != nil else { return .failed("no bot is given") }
        if let text = execution.single(initialMessage) {
            execution.note("InitialMessage", text)
            return ask(text, turn: 0, pending: [], &execution)
        }
        if let prompt {
            let text = execution.text(prompt)
            execution.note("Text", text)
            // A single blank is how documents say "no prompt".
            if text.contains(where: { !$0.isWhitespace }) {
                execution.emit(.sendMessage(message(text, execution)))
            }
        }
        return listen(turn: 0, &execution)
    }

    func resume(_ input: FlowInput, _ execution: inout Execution) -> Outcome {
        switch (execution.run.wait?.kind, input) {
        case (.lexMessage(let turn), .customerMessage(let text)):
            return ask(text, turn: turn, pending: [], &execution)
        case (.lexMessage, .timerFired):
            return .failed(.inputTimeLimitExceeded, why: "the customer did not answer in time")
        case (.lexAnswer(let turn, let pending), .customerMessage(let text)):
            guard pending.count < Self.pendingMessagesMax else { return .stay }
            execution.run.wait?.kind = .lexAnswer(turn: turn, pending: pending + [text])
            return .stay
        case (.lexAnswer(let turn, let pending), .lexAnswered(_, let answer)):
            return take(answer, turn: turn, pending: pending, &execution)
        default: return .stay
        }
    }

    private func take(
        _ answer: LexAnswer,
        turn: Int,
        pending: [String],
        _ execution: inout Execution
    ) -> Outcome {
        switch answer {
        case .failed(let why): return .failed(why)
        case .turn(let answer):
            execution.answer = ShownAnswer(answer.shown)
            for var message in answer.messages {
                message.audience = execution.run.purpose.audience
                execution.emit(.sendMessage(message))
            }
            if let why = JSON.object(answer.values).whyNotKept {
                return .failed("the bot's answer \(why)")
            }
            execution.state.results.lex = .object(answer.values)
            if answer.isOver { return .result(answer.intentName.map(JSON.string)) }
            if let text = pending.first {
                return ask(text, turn: turn + 1, pending: Array(pending.dropFirst()), &execution)
            }
            return listen(turn: turn + 1, &execution)
        }
    }

    /// Waits for the customer's next message.
    private func listen(turn: Int, _ execution: inout Execution) -> Outcome {
        let seconds = execution.single(timeoutSeconds)?.flowInteger
        let range = Self.timeoutRange
        let due = seconds.map {
            execution.due(inSeconds: min(max($0, range.lowerBound), range.upperBound))
        }
        return .wait(.lexMessage(turn: turn), dueMilliseconds: due)
    }

    /// Passes a message on to the bot. The block's session attributes go with the first one; later
    /// the bot's own count.
    private func ask(
        _ text: String,
        turn: Int,
        pending: [String],
        _ execution: inout Execution
    ) -> Outcome {
        guard let bot = bot.resolve(in: execution) else { return .failed("no bot is given") }
        guard let texts = execution.texts(sessionAttributes) else {
            return .failed("the session attributes are too large")
        }
        let attributes = Dictionary(texts.map { ($0.key, $0.value) }) { $1 }
        execution.emit(
            .startLexTurn(
                LexRequest(
                    call: execution.upcomingCall,
                    bot: bot,
                    sessionID: execution.contact.contactID,
                    localeID: self.bot.localeID(attributes, in: execution),
                    text: text,
                    sessionAttributes: turn == 0 ? attributes : nil,
                    requestAttributes: LexRequest.chatAttributes
                )
            )
        )
        return .wait(.lexAnswer(turn: turn, pending: pending))
    }

    private func message(_ text: String, _ execution: Execution) -> FlowMessage {
        FlowMessage(text, audience: execution.run.purpose.audience, sender: .bot)
    }
}

extension LexTurn {
    /// What a path shows: the words first, then what the bot made of the customer's.
    fileprivate var shown: JSON {
        let said = (alreadySaid + messages).map { JSON.string($0.content) }
        var members = JSONObject([("Messages", .array(said))])
        for (name, value) in values where !Self.namesNotShown.contains(name) {
            members[name] = value
        }
        return .object(members)
    }

    private static let namesNotShown: Set<String> = ["AlternateIntents", "AlternativeIntents"]
}

extension LexRequest {
    /// What tells a bot that it chats.
    fileprivate static let chatAttributes = [
        "x-amz-lex:accept-content-types": "PlainText,SSML,CustomPayload,ImageResponseCard",
        "x-amz-lex:channels:platform": "Connect Chat",
    ]
}

/// The bot that an action names.
struct LexBotParameter: Sendable {
    private let aliasARN: Template?
    private let locale: Template?
    private let name: Template?
    private let alias: Template?
    private let region: Template?

    init(_ parameters: ParameterReader) {
        aliasARN = parameters.nested("LexV2Bot").template("AliasArn")
        locale = parameters.nested("LexV2Bot").template("LocaleId")
        name = parameters.nested("LexBot").template("Name")
        alias = parameters.nested("LexBot").template("Alias")
        region = parameters.nested("LexBot").template("Region")
    }

    func resolve(in execution: Execution) -> LexRequest.Bot? {
        if let aliasARN = execution.single(aliasARN) { return .v2(aliasARN: aliasARN) }
        guard let name = execution.single(name), let alias = execution.single(alias) else {
            return nil
        }
        let region = execution.single(region) ?? execution.contact.awsRegion
        return .v1(name: name, alias: alias, region: region)
    }

    /// The bot's language: what the document says, else the contact's.
    func localeID(_ sessionAttributes: [String: String], in execution: Execution) -> String {
        let told = execution.single(locale) ?? sessionAttributes["x-amz-lex:locale-id"] ?? ""
        let language = told.isEmpty ? execution.contact.languageCode : told
        return String(language.map { $0 == "-" ? "_" : $0 })
    }
}
