// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// What a bot answered.
package struct LexTurn: Sendable, Hashable {
    /// What the bot says.
    package var messages: [FlowMessage]
    /// What the bot has said in a name of its own before the flow went on.
    package var alreadySaid: [FlowMessage] = []
    /// The name of the intent that the bot is about; `nil` when there is none.
    package var intentName: String?
    /// Whether the conversation is over, so that the flow goes on.
    package var isOver: Bool
    /// What `$.Lex` is from now on.
    package var values: JSONObject

    /// Makes a turn of its parts.
    package init(
        messages: [FlowMessage],
        intentName: String?,
        isOver: Bool,
        values: JSONObject
    ) {
        self.messages = messages
        self.intentName = intentName
        self.isOver = isOver
        self.values = values
    }
}

/// An answer of a bot that is none of those that its API has.
package struct BrokenAnswer: Error, Sendable, Hashable {
    /// What is wrong, as the end of a sentence about the answer.
    package let why: String
}

extension LexTurn {
    /// Reads the answer of Lex V2.
    /// - SeeAlso: Amazon Lex V2 API Reference, `RecognizeText`.
    /// - Throws: ``BrokenAnswer`` when it does not say where the conversation stands.
    package init(recognizeText answer: JSON) throws(BrokenAnswer) {
        let state = answer["sessionState"]
        let intent = state?["intent"]
        let dialogAction = state?["dialogAction"]?["type"]?.string
        let name = intent?["name"]?.string
        guard name != nil || dialogAction != nil else {
            throw BrokenAnswer(why: "has no sessionState with an intent or a dialogAction")
        }
        let interpretations = try answer.objects("interpretations")
        let best = interpretations.first { $0["intent"]?["name"]?.string == name }
        var values = JSONObject()
        values["IntentName"] = name.map(JSON.string)
        values["Slots"] = Self.slots(intent?["slots"])
        values["SessionAttributes"] = state?["sessionAttributes"] ?? [:]
        values["DialogState"] = intent?["state"]
        values["IntentConfidence"] = Self.confidence(best?["nluConfidence"])
        let sentiment = (best ?? interpretations.first)?["sentimentResponse"]
        values["SentimentResponse"] = Self.sentiment(sentiment?["sentiment"]) { name in
            sentiment?["sentimentScore"]?[name.lowercased()]
        }
        let alternates = interpretations.filter { $0["intent"]?["name"]?.string != name }
        Self.set(
            alternates.map {
                Alternate(
                    name: $0["intent"]?["name"], confidence: $0["nluConfidence"],
                    slots: Self.slots($0["intent"]?["slots"]))
            }, in: &values)
        var messages: [FlowMessage] = []
        for source in try answer.objects("messages") {
            let text = try source.text("content")
            messages += Self.message(text, type: source["contentType"]?.string)
            if text == nil { messages += Self.card(source["imageResponseCard"]) }
        }
        self.init(
            messages: messages,
            intentName: name,
            isOver: dialogAction == "Close"
                || Self.finalStates.contains(intent?["state"]?.string ?? ""),
            values: values
        )
    }

    /// Reads the answer of Lex V1.
    /// - SeeAlso: Amazon Lex V1 API Reference, `PostText`.
    /// - Throws: ``BrokenAnswer`` when it does not say where the conversation stands.
    package init(postText answer: JSON) throws(BrokenAnswer) {
        guard let dialogState = answer["dialogState"]?.string else {
            throw BrokenAnswer(why: "has no dialogState")
        }
        let name = try answer.text("intentName")
        var values = JSONObject()
        values["IntentName"] = name.map(JSON.string)
        values["Slots"] = answer["slots"] ?? [:]
        values["SessionAttributes"] = answer["sessionAttributes"] ?? [:]
        values["DialogState"] = .string(dialogState)
        values["IntentConfidence"] = Self.confidence(answer["nluIntentConfidence"])
        let sentiment = answer["sentimentResponse"]
        values["SentimentResponse"] = Self.sentiment(sentiment?["sentimentLabel"]) { name in
            Self.score(name, in: sentiment?["sentimentScore"]?.string ?? "")
        }
        Self.set(
            try answer.objects("alternativeIntents").map {
                Alternate(
                    name: $0["intentName"], confidence: $0["nluIntentConfidence"],
                    slots: $0["slots"] ?? [:])
            }, in: &values)
        let cards = try (answer["responseCard"] ?? [:]).objects("genericAttachments")
        self.init(
            messages: try Self.words(postText: answer) + cards.flatMap(Self.card),
            intentName: name,
            isOver: Self.finalStates.contains(dialogState),
            values: values
        )
    }

    private static let finalStates: Set<String> = ["Fulfilled", "ReadyForFulfillment", "Failed"]

    // MARK: Words

    /// What Lex V1 says: one message, or those of the groups of a composite one.
    private static func words(postText answer: JSON) throws(BrokenAnswer) -> [FlowMessage] {
        guard let text = try answer.text("message") else { return [] }
        guard answer["messageFormat"] == "Composite" else {
            return message(text, type: answer["messageFormat"]?.string)
        }
        guard let composite = try? JSON.parse(text) else {
            throw BrokenAnswer(why: "has a composite message that is no JSON")
        }
        var messages: [FlowMessage] = []
        for part in try composite.objects("messages") {
            messages += message(try part.text("value"), type: part["type"]?.string)
        }
        return messages
    }

    /// A message of the bot, unless it is empty. A custom payload that is an interactive message
    /// becomes one.
    private static func message(_ text: String?, type: String?) -> [FlowMessage] {
        guard let text, !text.isEmpty else { return [] }
        let isInteractive =
            type == "CustomPayload" && (try? JSON.parse(text))?["templateType"] != nil
        return [
            FlowMessage(
                text,
                contentType: isInteractive ? FlowMessage.interactive : FlowMessage.plainText,
                sender: .bot
            )
        ]
    }

    /// A card as its text; the two versions of Lex differ in one letter.
    private static func card(_ card: JSON?) -> [FlowMessage] {
        let heads = ["title", "subtitle", "subTitle"].compactMap { card?[$0]?.string }
        let buttons = (card?["buttons"]?.array ?? []).compactMap { $0["text"]?.string }
        return message((heads + buttons).joined(separator: "\n"), type: nil)
    }

    // MARK: Values

    private static func slots(_ slots: JSON?) -> JSON {
        let members = (slots?.object ?? JSONObject()).compactMap { name, slot in
            slotText(slot).map { (name, $0) }
        }
        return .object(JSONObject(members))
    }

    private static func slotText(_ slot: JSON) -> JSON? {
        if let values = slot["values"]?.array {
            let texts = values.compactMap { slotText($0)?.string }
            return .string(texts.joined(separator: ","))
        }
        return slot["value"]?["interpretedValue"] ?? slot["value"]?["originalValue"]
    }

    private static func confidence(_ source: JSON?) -> JSON? {
        source?["score"].map { ["Score": $0] }
    }

    private static func sentiment(_ label: JSON?, score: (String) -> JSON?) -> JSON? {
        guard let label else { return nil }
        var scores = JSONObject()
        for name in ["Positive", "Negative", "Mixed", "Neutral"] { scores[name] = score(name) }
        return ["Label": label, "Scores": .object(scores)]
    }

    /// A score in the one text in which Lex V1 has all: `{Positive: 0.8,Negative: 0.1}`.
    private static func score(_ name: String, in text: String) -> JSON? {
        let words = text.split { "{}:,\" ".contains($0) }
        guard let place = words.firstIndex(where: { $0 == name }), place + 1 < words.count else {
            return nil
        }
        return try? JSON.parse(String(words[place + 1]))
    }

    /// An intent that might have been meant.
    private struct Alternate {
        let name: JSON?
        let confidence: JSON?
        let slots: JSON
    }

    /// Newer pages of the service's documentation have another name for the same.
    private static func set(_ alternates: [Alternate], in values: inout JSONObject) {
        let members = alternates.compactMap { alternate -> (String, JSON)? in
            guard let name = alternate.name?.string else { return nil }
            var members = JSONObject([("IntentName", .string(name))])
            members["IntentConfidence"] = confidence(alternate.confidence)
            members["Slots"] = alternate.slots
            return (name, .object(members))
        }
        values["AlternateIntents"] = .object(JSONObject(members))
        values["AlternativeIntents"] = values["AlternateIntents"]
    }
}

extension JSON {
    /// The objects of a list; none when there is no list.
    fileprivate func objects(_ member: String) throws(BrokenAnswer) -> [JSON] {
        guard let value = self[member], !value.isNull else { return [] }
        guard let list = value.array, list.allSatisfy({ $0.object != nil }) else {
            throw BrokenAnswer(why: "has \(member) that are no list of objects")
        }
        return list
    }

    /// The text of a member; `nil` when there is none.
    fileprivate func text(_ member: String) throws(BrokenAnswer) -> String? {
        guard let value = self[member], !value.isNull else { return nil }
        guard let text = value.string else {
            throw BrokenAnswer(why: "has \(member) that is no text")
        }
        return text
    }
}
