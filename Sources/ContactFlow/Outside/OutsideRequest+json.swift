// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

// The member names here are stored; add, never rename. A reader takes what is missing as absent,
// and refuses a version that it does not know.

extension OutsideRequest {
    private static let version: Int64 = 1

    /// The request as JSON.
    package var json: JSON {
        var object = JSONObject()
        object["v"] = .integer(Self.version)
        object["contact"] = .string(contactID)
        object["call"] = .integer(call.number)
        switch content {
        case .lambda(let request): object["lambda"] = request.json
        case .lex(let request): object["lex"] = request.json
        case .service(let request): object["service"] = request.json
        case .bot(let request): object["bot"] = request.json
        }
        return .object(object)
    }

    /// Reads a request back.
    /// - Throws: ``FlowStateError`` when this is no request, or one of a later version.
    package init(json: JSON) throws(FlowStateError) {
        guard json["v"]?.integer == Self.version else { throw FlowStateError(member: "v") }
        contactID = try json.storedText("contact")
        guard let number = json["call"]?.integer else { throw FlowStateError(member: "call") }
        let call = FlowCall(Int(clamping: number))
        if let stored = json["lambda"] {
            content = .lambda(try LambdaRequest(call, json: stored))
        } else if let stored = json["lex"] {
            content = .lex(try LexRequest(call, json: stored))
        } else if let stored = json["service"] {
            content = .service(try ServiceRequest(call, json: stored))
        } else if let stored = json["bot"] {
            content = .bot(try BotRequest(call, json: stored))
        } else {
            throw FlowStateError(member: "lambda")
        }
    }
}

extension LambdaRequest {
    fileprivate var json: JSON {
        [
            "function": .string(functionARN), "limit": .integer(timeLimitSeconds),
            "async": .bool(isAsynchronous), "event": event,
        ]
    }

    fileprivate init(_ call: FlowCall, json: JSON) throws(FlowStateError) {
        guard let event = json["event"] else { throw FlowStateError(member: "event") }
        self.init(
            call: call, functionARN: try json.storedText("function"),
            timeLimitSeconds: Int(clamping: json["limit"]?.integer ?? 8),
            isAsynchronous: json["async"]?.bool ?? false, event: event)
    }
}

extension LexRequest {
    fileprivate var json: JSON {
        var object = JSONObject()
        switch bot {
        case .v2(let alias): object["alias"] = .string(alias)
        case .v1(let name, let alias, let region):
            object["v1"] = [
                "name": .string(name), "alias": .string(alias), "region": .string(region),
            ]
        }
        object["session"] = .string(sessionID)
        object["locale"] = .string(localeID)
        object["text"] = .string(text)
        object["attributes"] = sessionAttributes.map(JSON.sortedTexts)
        object["request"] = .sortedTexts(requestAttributes)
        return .object(object)
    }

    fileprivate init(_ call: FlowCall, json: JSON) throws(FlowStateError) {
        let bot: Bot
        if let old = json["v1"] {
            bot = .v1(
                name: try old.storedText("name"), alias: try old.storedText("alias"),
                region: try old.storedText("region"))
        } else {
            bot = .v2(aliasARN: try json.storedText("alias"))
        }
        self.init(
            call: call, bot: bot, sessionID: try json.storedText("session"),
            localeID: try json.storedText("locale"), text: try json.storedText("text"),
            sessionAttributes: json["attributes"].map(\.storedTexts),
            requestAttributes: json["request"]?.storedTexts ?? [:])
    }
}

extension ServiceRequest {
    fileprivate var json: JSON {
        [
            "name": .string(service.rawValue), "operation": .string(operation),
            "payload": payload,
        ]
    }

    fileprivate init(_ call: FlowCall, json: JSON) throws(FlowStateError) {
        guard let service = Service(rawValue: try json.storedText("name")) else {
            throw FlowStateError(member: "name")
        }
        self.init(
            call: call, service: service, operation: try json.storedText("operation"),
            payload: json["payload"] ?? [:])
    }
}

extension BotRequest {
    fileprivate var json: JSON {
        var object = JSONObject([
            ("name", .string(name)), ("text", .string(text)),
            ("session", .sortedTexts(sessionAttributes)),
            ("attributes", .sortedTexts(contactAttributes)),
        ])
        object["firstID"] = firstID.map(JSON.string)
        return .object(object)
    }

    fileprivate init(_ call: FlowCall, json: JSON) throws(FlowStateError) {
        self.init(
            call: call, name: try json.storedText("name"), text: try json.storedText("text"),
            sessionAttributes: json["session"]?.storedTexts ?? [:],
            contactAttributes: json["attributes"]?.storedTexts ?? [:],
            firstID: json["firstID"]?.string)
    }
}

extension JSON {
    /// The text of a member that must be there.
    func storedText(_ member: String) throws(FlowStateError) -> String {
        guard let text = self[member]?.string else { throw FlowStateError(member: member) }
        return text
    }

    /// The members that are texts.
    var storedTexts: [String: String] {
        var texts: [String: String] = [:]
        for (name, value) in object ?? JSONObject() { texts[name] = value.string }
        return texts
    }
}
