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

extension LexTurn {
    /// Reads the answer of Lex V2.
    /// - SeeAlso: Amazon Lex V2 API Reference, `RecognizeText`.
    package init(recognizeText answer: JSON) {
        let state = answer["sessionState"]
        let intent = state?["intent"]
        let interpretations = answer["interpretations"]?.array ?? []
        let name = intent?["name"]?.string
        let best = interpretations.first { $0["intent"]?["name"]?.string == name }
        var values = JSONObject()
        values["IntentName"] = name.map(JSON.string)
        values["Slots"] = Self.slots(intent?["slots"])
        values["SessionAttributes"] = state?["sessionAttributes"] ?? [:]
        values["DialogState"] = intent?["state"]
        values["IntentConfidence"] = Self.confidence(best)
        values["SentimentResponse"] = Self.sentiment(
            (best ?? interpretations.first)?["sentimentResponse"],
            label: "sentiment"
        )
        let alternates = interpretations.filter { $0["intent"]?["name"]?.string != name }
        values["AlternateIntents"] = Self.alternates(alternates)
        values["AlternativeIntents"] = values["AlternateIntents"]
        let isClosed = state?["dialogAction"]?["type"] == "Close"
        self.init(
            messages: (answer["messages"]?.array ?? []).compactMap(Self.message),
            intentName: name,
            isOver: isClosed || Self.finalStates.contains(intent?["state"]?.string ?? ""),
            values: values
        )
    }

    /// Reads the answer of Lex V1.
    /// - SeeAlso: Amazon Lex V1 API Reference, `PostText`.
    package init(postText answer: JSON) {
        let name = answer["intentName"]?.string
        var values = JSONObject()
        values["IntentName"] = name.map(JSON.string)
        values["Slots"] = answer["slots"] ?? [:]
        values["SessionAttributes"] = answer["sessionAttributes"] ?? [:]
        values["DialogState"] = answer["dialogState"]
        values["IntentConfidence"] = answer["nluIntentConfidence"]?["score"].map { ["Score": $0] }
        values["SentimentResponse"] = Self.sentiment(
            answer["sentimentResponse"],
            label: "sentimentLabel"
        )
        let format = answer["messageFormat"]?.string ?? "PlainText"
        let text: JSON? = answer["message"]?.string.map {
            ["content": .string($0), "contentType": .string(format)]
        }
        self.init(
            messages: text.flatMap(Self.message).map { [$0] } ?? [],
            intentName: name,
            isOver: Self.finalStates.contains(answer["dialogState"]?.string ?? ""),
            values: values
        )
    }

    private static let finalStates: Set<String> = ["Fulfilled", "ReadyForFulfillment", "Failed"]

    /// A message of the bot. A custom payload that is an interactive message becomes one; a card
    /// becomes its text.
    private static func message(_ source: JSON) -> FlowMessage? {
        let content = source["content"]?.string ?? cardText(source["imageResponseCard"])
        guard let content, !content.isEmpty else { return nil }
        let isInteractive =
            source["contentType"] == "CustomPayload"
            && (try? JSON.parse(content))?["templateType"] != nil
        return FlowMessage(
            content,
            contentType: isInteractive ? FlowMessage.interactive : FlowMessage.plainText,
            sender: .bot
        )
    }

    private static func cardText(_ card: JSON?) -> String? {
        guard let card else { return nil }
        let buttons = (card["buttons"]?.array ?? []).compactMap { $0["text"]?.string }
        let lines = [card["title"]?.string, card["subtitle"]?.string].compactMap { $0 }
        return (lines + buttons).joined(separator: "\n")
    }

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

    private static func confidence(_ interpretation: JSON?) -> JSON? {
        interpretation?["nluConfidence"]?["score"].map { ["Score": $0] }
    }

    private static func sentiment(_ source: JSON?, label: String) -> JSON? {
        guard let source, let name = source[label] else { return nil }
        let scores = source["sentimentScore"]
        var values = JSONObject()
        for key in ["Positive", "Negative", "Mixed", "Neutral"] {
            values[key] = scores?[key.lowercased()]
        }
        return ["Label": name, "Scores": .object(values)]
    }

    private static func alternates(_ interpretations: [JSON]) -> JSON {
        let members = interpretations.compactMap { interpretation -> (String, JSON)? in
            guard let name = interpretation["intent"]?["name"]?.string else { return nil }
            var values = JSONObject([("IntentName", .string(name))])
            values["IntentConfidence"] = confidence(interpretation)
            values["Slots"] = slots(interpretation["intent"]?["slots"])
            return (name, .object(values))
        }
        return .object(JSONObject(members))
    }
}
