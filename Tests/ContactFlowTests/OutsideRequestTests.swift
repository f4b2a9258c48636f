// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct OutsideRequestTests {
    private static let requests: [(OutsideRequest, String)] = [
        (
            OutsideRequest(
                contactID: "c-1",
                .lambda(
                    LambdaRequest(
                        call: FlowCall(7), functionARN: "f", timeLimitSeconds: 3,
                        isAsynchronous: true, event: ["a": 1]))),
            #"{"v":1,"contact":"c-1","call":7,"#
                + #""lambda":{"function":"f","limit":3,"async":true,"event":{"a":1}}}"#
        ),
        (
            OutsideRequest(
                contactID: "c-1",
                .lex(
                    LexRequest(
                        call: FlowCall(1), bot: .v2(aliasARN: "b"), sessionID: "s",
                        localeID: "en_US", text: "hi", sessionAttributes: nil,
                        requestAttributes: ["r": "1"]))),
            #"{"v":1,"contact":"c-1","call":1,"lex":{"alias":"b","session":"s","#
                + #""locale":"en_US","text":"hi","request":{"r":"1"}}}"#
        ),
        (
            OutsideRequest(
                contactID: "c-1",
                .lex(
                    LexRequest(
                        call: FlowCall(2), bot: .v1(name: "n", alias: "a", region: "r"),
                        sessionID: "s", localeID: "de_DE", text: "", sessionAttributes: [:],
                        requestAttributes: [:]))),
            #"{"v":1,"contact":"c-1","call":2,"lex":{"v1":{"name":"n","alias":"a","region":"r"},"#
                + #""session":"s","locale":"de_DE","text":"","attributes":{},"request":{}}}"#
        ),
        (
            OutsideRequest(
                contactID: "c-1",
                .service(
                    ServiceRequest(
                        call: FlowCall(3), service: .cases, operation: "CreateCase",
                        payload: ["x": [1]]))),
            #"{"v":1,"contact":"c-1","call":3,"#
                + #""service":{"name":"cases","operation":"CreateCase","payload":{"x":[1]}}}"#
        ),
        (
            OutsideRequest(
                contactID: "c-1",
                .bot(
                    BotRequest(
                        call: FlowCall(4), name: "helper", text: "hi",
                        sessionAttributes: ["s": "1"],
                        contactAttributes: ["a": "2"]))),
            #"{"v":1,"contact":"c-1","call":4,"bot":{"name":"helper","text":"hi","#
                + #""session":{"s":"1"},"attributes":{"a":"2"}}}"#
        ),
        (
            OutsideRequest(
                contactID: "c-1",
                .bot(
                    BotRequest(
                        call: FlowCall(4), name: "helper", text: "hi", sessionAttributes: [:],
                        contactAttributes: [:], firstID: "i-1"))),
            #"{"v":1,"contact":"c-1","call":4,"bot":{"name":"helper","text":"hi","#
                + #""session":{},"attributes":{},"firstID":"i-1"}}"#
        ),
    ]

    @Test(arguments: requests)
    func `is stored in this form and read back`(request: OutsideRequest, stored: String) throws {
        #expect(request.json.text == stored)
        #expect(try OutsideRequest(json: JSON.parse(stored)) == request)
    }

    @Test(arguments: [
        ("{}", "v"), (#"{"v":2,"contact":"c","call":1,"lambda":{}}"#, "v"),
        (#"{"v":1,"call":1}"#, "contact"), (#"{"v":1,"contact":"c"}"#, "call"),
        (#"{"v":1,"contact":"c","call":1}"#, "lambda"),
        (#"{"v":1,"contact":"c","call":1,"lambda":{"function":"f"}}"#, "event"),
        (#"{"v":1,"contact":"c","call":1,"lex":{}}"#, "alias"),
        (#"{"v":1,"contact":"c","call":1,"service":{"name":"x","operation":"o"}}"#, "name"),
        (#"{"v":1,"contact":"c","call":1,"bot":{"name":"x"}}"#, "text"),
    ])
    func `refuses what it does not understand`(stored: String, member: String) {
        #expect(throws: FlowStateError(member: member)) {
            try OutsideRequest(json: JSON.parse(stored))
        }
    }

    @Test func `has a key of contact and call`() {
        #expect(Self.requests[0].0.idempotencyKey == "c-1-7")
    }

    @Test(arguments: [
        ("parley:bot/helper", "helper"), ("parley:bot/", ""), ("parley:bots/helper", nil),
        ("arn:aws:lex:us-east-1:1:bot-alias/A/B", nil),
    ])
    func `names the bot behind plain HTTP`(alias: String, name: String?) {
        let request = LexRequest(
            call: FlowCall(1), bot: .v2(aliasARN: alias), sessionID: "s", localeID: "en_US",
            text: "", sessionAttributes: nil, requestAttributes: [:])
        #expect(request.botName == name)
    }
}

@Suite struct OutsideAnswerTests {
    private static let message = FlowMessage("hi", sender: .bot)
    private static let card = FlowMessage(
        #"{"templateType":"ViewResource","data":{"content":{"viewToken":"t"}}}"#,
        contentType: FlowMessage.interactive, sender: .bot)

    private static let answers: [(OutsideAnswer.Content, String)] = [
        (.lambda(.returned(payload: #"{"a":1}"#)), #""lambda":{"returned":"{\"a\":1}"}"#),
        (.lambda(.accepted), #""lambda":{"accepted":true}"#),
        (.lambda(.failed("no")), #""lambda":{"failed":"no"}"#),
        (
            .lex(
                .turn(
                    LexTurn(
                        messages: [message, card], intentName: "Book", isOver: true,
                        values: JSONObject([("IntentName", "Book")])))),
            #""lex":{"messages":[{"content":"hi"},{"content":"{\"templateType\":\"ViewResource\","#
                + #"\"data\":{\"content\":{\"viewToken\":\"t\"}}}","type":"#
                + #""application/vnd.amazonaws.connect.message.interactive"}],"intent":"Book","#
                + #""isOver":true,"values":{"IntentName":"Book"}}"#
        ),
        (.lex(.failed("no")), #""lex":{"failed":"no"}"#),
        (.service(.returned(["x": nil])), #""service":{"returned":{"x":null}}"#),
        (.service(.failed("no")), #""service":{"failed":"no"}"#),
        (
            .bot(
                .turn(
                    BotTurn(
                        messages: [message], intentName: nil, sessionAttributes: ["a": "1"]))),
            #""bot":{"messages":[{"content":"hi"}],"session":{"a":"1"}}"#
        ),
        (.bot(.failed("no")), #""bot":{"failed":"no"}"#),
        (
            .bot(
                .turn(
                    BotTurn(
                        messages: [message], intentName: nil, sessionAttributes: [:],
                        shown: BotTurn.Shown(firstID: "i-1", pieces: [2, 0])))),
            #""bot":{"messages":[{"content":"hi"}],"session":{},"#
                + #""shown":{"firstID":"i-1","pieces":[2,0]}}"#
        ),
        (
            .bot(
                .cutShort(
                    BotTurn(
                        messages: [message], intentName: nil, sessionAttributes: [:],
                        shown: BotTurn.Shown(firstID: "i-1", pieces: [1])), "no")),
            #""bot":{"messages":[{"content":"hi"}],"session":{},"#
                + #""shown":{"firstID":"i-1","pieces":[1]},"failed":"no"}"#
        ),
    ]

    @Test(arguments: answers)
    func `is stored in this form and read back`(
        content: OutsideAnswer.Content, stored: String
    ) throws {
        let answer = OutsideAnswer(FlowCall(5), content)
        let whole = #"{"v":1,"call":5,"# + stored + "}"
        #expect(answer.json.text == whole)
        #expect(try OutsideAnswer(json: JSON.parse(whole)) == answer)
    }

    @Test(arguments: [
        ("{}", "v"), (#"{"v":9,"call":1,"lambda":{}}"#, "v"), (#"{"v":1}"#, "call"),
        (#"{"v":1,"call":1}"#, "lambda"), (#"{"v":1,"call":1,"lambda":{}}"#, "returned"),
    ])
    func `refuses what it does not understand`(stored: String, member: String) {
        #expect(throws: FlowStateError(member: member)) {
            try OutsideAnswer(json: JSON.parse(stored))
        }
    }

    @Test(arguments: [(nil, false, "InProgress"), ("HandOver", true, "Fulfilled")])
    func `tells the flow of a bot's turn without its words`(
        intent: String?, isOver: Bool, state: String
    ) throws {
        let turn = BotTurn(
            messages: [Self.message], intentName: intent, sessionAttributes: ["a": "1"])
        let input = OutsideAnswer(FlowCall(5), .bot(.turn(turn))).input
        guard case .lexAnswered(FlowCall(5), .turn(let told)) = input else {
            Issue.record("the flow is told \(input)")
            return
        }
        #expect(told.messages.isEmpty)
        #expect(told.intentName == intent)
        #expect(told.isOver == isOver)
        #expect(told.values["DialogState"]?.string == state)
        #expect(told.values["SessionAttributes"] == ["a": "1"])
    }
}
