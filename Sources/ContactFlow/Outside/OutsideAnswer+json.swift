// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

// The member names here are stored; add, never rename. A reader takes what is missing as absent,
// and refuses a version that it does not know.

extension OutsideAnswer {
    private static let version: Int64 = 1

    /// The answer as JSON.
    package var json: JSON {
        var object = JSONObject()
        object["v"] = .integer(Self.version)
        object["call"] = .integer(call.number)
        object["ms"] = milliseconds == 0 ? nil : .integer(milliseconds)
        switch content {
        case .lambda(let answer): object["lambda"] = answer.json
        case .lex(.turn(let turn)): object["lex"] = turn.json
        case .lex(.failed(let why)): object["lex"] = .failure(why)
        case .service(.returned(let body)): object["service"] = ["returned": body]
        case .service(.failed(let why)): object["service"] = .failure(why)
        case .bot(.turn(let turn)): object["bot"] = turn.json
        case .bot(.failed(let why)): object["bot"] = .failure(why)
        case .bot(.cutShort(let turn, let why)): object["bot"] = turn.json(failed: why)
        }
        return .object(object)
    }

    /// Reads an answer back.
    /// - Throws: ``FlowStateError`` when this is no answer, or one of a later version.
    package init(json: JSON) throws(FlowStateError) {
        guard json["v"]?.integer == Self.version else { throw FlowStateError(member: "v") }
        guard let number = json["call"]?.integer else { throw FlowStateError(member: "call") }
        call = FlowCall(Int(clamping: number))
        milliseconds = json["ms"]?.integer ?? 0
        if let stored = json["lambda"] {
            content = .lambda(try LambdaAnswer(json: stored))
        } else if let stored = json["lex"] {
            content = .lex(stored.failure.map(LexAnswer.failed) ?? .turn(LexTurn(json: stored)))
        } else if let stored = json["service"] {
            let answer = stored.failure.map(ServiceAnswer.failed)
            content = .service(answer ?? .returned(stored["returned"] ?? .null))
        } else if let stored = json["bot"] {
            content = .bot(BotAnswer(json: stored))
        } else {
            throw FlowStateError(member: "lambda")
        }
    }
}

extension LambdaAnswer {
    fileprivate var json: JSON {
        switch self {
        case .returned(let payload): ["returned": .string(payload)]
        case .accepted: ["accepted": true]
        case .failed(let why): .failure(why)
        }
    }

    fileprivate init(json: JSON) throws(FlowStateError) {
        if let why = json.failure {
            self = .failed(why)
        } else if json["accepted"]?.bool == true {
            self = .accepted
        } else {
            self = .returned(payload: try json.storedText("returned"))
        }
    }
}

extension LexTurn {
    fileprivate var json: JSON {
        var object = JSONObject()
        object["messages"] = .array(messages.map(\.json))
        object["intent"] = intentName.map(JSON.string)
        object["isOver"] = .bool(isOver)
        object["values"] = .object(values)
        return .object(object)
    }

    fileprivate init(json: JSON) {
        self.init(
            messages: (json["messages"]?.array ?? []).map(FlowMessage.init(json:)),
            intentName: json["intent"]?.string, isOver: json["isOver"]?.bool ?? false,
            values: json["values"]?.object ?? JSONObject())
    }
}

extension BotAnswer {
    fileprivate init(json: JSON) {
        guard let why = json.failure else {
            self = .turn(BotTurn(json: json))
            return
        }
        self = json["messages"] == nil ? .failed(why) : .cutShort(BotTurn(json: json), why)
    }
}

extension BotTurn {
    fileprivate var json: JSON { json(failed: nil) }

    fileprivate func json(failed why: String?) -> JSON {
        var object = JSONObject()
        object["messages"] = .array(messages.map(\.json))
        object["intent"] = intentName.map(JSON.string)
        object["session"] = .sortedTexts(sessionAttributes)
        object["shown"] = shown.map {
            let pieces = $0.pieces.map { JSON.integer(Int64($0)) }
            return ["firstID": .string($0.firstID), "pieces": .array(pieces)]
        }
        object["failed"] = why.map(JSON.string)
        return .object(object)
    }

    fileprivate init(json: JSON) {
        self.init(
            messages: (json["messages"]?.array ?? []).map(FlowMessage.init(json:)),
            intentName: json["intent"]?.string,
            sessionAttributes: json["session"]?.storedTexts ?? [:],
            shown: json["shown"].flatMap(Shown.init(json:)))
    }
}

extension BotTurn.Shown {
    fileprivate init?(json: JSON) {
        guard let firstID = json["firstID"]?.string else { return nil }
        let pieces = (json["pieces"]?.array ?? []).map { Int(clamping: $0.integer ?? 0) }
        self.init(firstID: firstID, pieces: pieces)
    }
}

extension FlowMessage {
    fileprivate var json: JSON {
        var object = JSONObject([("content", .string(content))])
        if contentType != Self.plainText { object["type"] = .string(contentType) }
        return .object(object)
    }

    /// A stored message is a bot's and for everyone; the flow narrows that when it says it.
    fileprivate init(json: JSON) {
        self.init(
            json["content"]?.string ?? "",
            contentType: json["type"]?.string ?? Self.plainText, sender: .bot)
    }
}

extension JSON {
    fileprivate static func failure(_ why: String) -> JSON { ["failed": .string(why)] }

    fileprivate var failure: String? { self["failed"]?.string }
}
