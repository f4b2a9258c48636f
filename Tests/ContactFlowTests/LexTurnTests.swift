// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import JSONDocument
import Testing

@Suite struct LexTurnTests {
    @Test func `reads an answer of Lex V2`() throws {
        let answer = try JSON.parse(
            """
            {"sessionId":"c-1","messages":[
              {"contentType":"PlainText","content":"Which size?"},
              {"contentType":"CustomPayload","content":"{\\"templateType\\":\\"ListPicker\\"}"},
              {"contentType":"CustomPayload","content":"no JSON"},
              {"contentType":"SSML","content":"<speak>Hi</speak>"},
              {"contentType":"ImageResponseCard","imageResponseCard":{"title":"Pick",
                "subtitle":"one","buttons":[{"text":"A","value":"a"},{"text":"B","value":"b"}]}},
              {"contentType":"PlainText","content":""}],
             "sessionState":{"dialogAction":{"type":"ElicitSlot","slotToElicit":"size"},
              "intent":{"name":"Order","state":"InProgress","slots":{
                "size":{"value":{"originalValue":"large","interpretedValue":"big"}},
                "extras":{"shape":"List","values":[{"value":{"interpretedValue":"x"}},
                  {"value":{"interpretedValue":"y"}}]},"none":null}},
              "sessionAttributes":{"k":"v"}},
             "interpretations":[
              {"nluConfidence":{"score":0.9},"intent":{"name":"Order","slots":{}},
               "sentimentResponse":{"sentiment":"POSITIVE","sentimentScore":{"positive":0.8,
                "negative":0.1,"mixed":0.05,"neutral":0.05}}},
              {"nluConfidence":{"score":0.4},"intent":{"name":"Refund","slots":{
                "n":{"value":{"interpretedValue":"7"}}}}},
              {"intent":{"name":"FallbackIntent"}}]}
            """
        )
        let turn = try LexTurn(recognizeText: answer)
        #expect(
            turn.messages == [
                FlowMessage("Which size?", sender: .bot),
                FlowMessage(
                    #"{"templateType":"ListPicker"}"#,
                    contentType: FlowMessage.interactive,
                    sender: .bot
                ), FlowMessage("no JSON", sender: .bot),
                FlowMessage("<speak>Hi</speak>", sender: .bot),
                FlowMessage("Pick\none\nA\nB", sender: .bot),
            ]
        )
        #expect(turn.intentName == "Order")
        #expect(!turn.isOver)
        let alternates: JSON = [
            "Refund": [
                "IntentName": "Refund", "IntentConfidence": ["Score": 0.4], "Slots": ["n": "7"],
            ], "FallbackIntent": ["IntentName": "FallbackIntent", "Slots": [:]],
        ]
        #expect(
            JSON.object(turn.values) == [
                "IntentName": "Order", "Slots": ["size": "big", "extras": "x,y"],
                "SessionAttributes": ["k": "v"], "DialogState": "InProgress",
                "IntentConfidence": ["Score": 0.9],
                "SentimentResponse": [
                    "Label": "POSITIVE",
                    "Scores": ["Positive": 0.8, "Negative": 0.1, "Mixed": 0.05, "Neutral": 0.05],
                ], "AlternateIntents": alternates, "AlternativeIntents": alternates,
            ]
        )
    }

    @Test(arguments: [
        ("Close", "InProgress", true), ("Delegate", "Fulfilled", true),
        ("Delegate", "ReadyForFulfillment", true), ("ElicitIntent", "Failed", true),
        ("ElicitIntent", "InProgress", false), ("ConfirmIntent", "Waiting", false),
    ])
    func `is over when the dialog is closed or the intent is done`(
        dialog: String,
        state: String,
        isOver: Bool
    ) throws {
        let answer: JSON = [
            "sessionState": [
                "dialogAction": ["type": .string(dialog)],
                "intent": ["name": "I", "state": .string(state)],
            ]
        ]
        #expect(try LexTurn(recognizeText: answer).isOver == isOver)
    }

    @Test(arguments: [
        ("ElicitSlot", false), ("Fulfilled", true), ("ReadyForFulfillment", true),
        ("Failed", true),
    ])
    func `reads an answer of Lex V1`(state: String, isOver: Bool) throws {
        let turn = try LexTurn(postText: [
            "intentName": "Order", "slots": ["size": "big"], "message": "Which size?",
            "dialogState": .string(state), "sentimentResponse": ["sentimentLabel": "NEUTRAL"],
            "nluIntentConfidence": ["score": 0.7],
        ])
        #expect(turn.messages == [FlowMessage("Which size?", sender: .bot)])
        #expect(turn.intentName == "Order")
        #expect(turn.isOver == isOver)
        #expect(turn.values["Slots"] == ["size": "big"])
        #expect(turn.values["IntentConfidence"] == ["Score": 0.7])
        #expect(turn.values["SentimentResponse"]?["Label"] == "NEUTRAL")
    }

    @Test(arguments: [
        (
            #"{"message":"{\"messages\":[{\"group\":1,\"type\":\"PlainText\",\"value\":\"One\"},"#
                + #"{\"group\":2,\"type\":\"PlainText\",\"value\":\"Two\"}]}","#
                + #""messageFormat":"Composite"}"#, ["One", "Two"]
        ),
        (#"{"message":"{\"messages\":[]}","messageFormat":"Composite"}"#, []),
        (
            #"{"message":"Which?","messageFormat":"PlainText","responseCard":{"version":"1","#
                + #""genericAttachments":[{"title":"Pick","subTitle":"one","buttons":["#
                + #"{"text":"A","value":"a"},{"text":"B","value":"b"}]},{"title":"More"}]}}"#,
            ["Which?", "Pick\none\nA\nB", "More"]
        ),
        (#"{"message":null,"responseCard":null}"#, []),
    ])
    func `says all that Lex V1 says`(answer: String, texts: [String]) throws {
        var answer = try #require(try JSON.parse(answer).object)
        answer["dialogState"] = "ElicitIntent"
        let turn = try LexTurn(postText: .object(answer))
        #expect(turn.messages == texts.map { FlowMessage($0, sender: .bot) })
    }

    @Test func `reads what Lex V1 makes of the customer's words`() throws {
        let turn = try LexTurn(postText: [
            "dialogState": "ElicitSlot", "intentName": "Order",
            "alternativeIntents": [
                [
                    "intentName": "Refund", "nluIntentConfidence": ["score": 0.4],
                    "slots": ["n": "7"],
                ],
                ["intentName": "AMAZON.FallbackIntent", "slots": [:]],
            ],
            "sentimentResponse": [
                "sentimentLabel": "POSITIVE",
                "sentimentScore": "{Positive: 0.8,Negative: 0.1, Neutral: 5.0E-4,Mixed: x}",
            ],
        ])
        let alternates: JSON = [
            "Refund": [
                "IntentName": "Refund", "IntentConfidence": ["Score": 0.4], "Slots": ["n": "7"],
            ],
            "AMAZON.FallbackIntent": ["IntentName": "AMAZON.FallbackIntent", "Slots": [:]],
        ]
        #expect(turn.values["AlternateIntents"] == alternates)
        #expect(turn.values["AlternativeIntents"] == alternates)
        #expect(
            turn.values["SentimentResponse"]?.text
                == #"{"Label":"POSITIVE","Scores":{"Positive":0.8,"Negative":0.1,"Neutral":5.0E-4}}"#
        )
    }

    @Test(arguments: [
        (
            #"{"sessionState":{"dialogAction":{"type":"ElicitIntent"}}}"#, nil
        ),
        (#"{"sessionState":{"intent":{"name":"I","state":"InProgress"}},"messages":null}"#, nil),
        ("{}", "has no sessionState with an intent or a dialogAction"),
        (#"{"sessionState":{}}"#, "has no sessionState with an intent or a dialogAction"),
        (#"{"sessionState":1}"#, "has no sessionState with an intent or a dialogAction"),
        (#"{"messages":5}"#, "has no sessionState with an intent or a dialogAction"),
        (
            #"{"sessionState":{"intent":{"name":"I"}},"messages":5}"#,
            "has messages that are no list of objects"
        ),
        (
            #"{"sessionState":{"intent":{"name":"I"}},"messages":[1]}"#,
            "has messages that are no list of objects"
        ),
        (
            #"{"sessionState":{"intent":{"name":"I"}},"messages":[{"content":2}]}"#,
            "has content that is no text"
        ),
        (
            #"{"sessionState":{"intent":{"name":"I"}},"interpretations":{}}"#,
            "has interpretations that are no list of objects"
        ),
    ])
    func `takes no answer of Lex V2 in another form`(answer: String, why: String?) throws {
        let answer = try JSON.parse(answer)
        var broken: BrokenAnswer?
        do throws(BrokenAnswer) { _ = try LexTurn(recognizeText: answer) } catch { broken = error }
        #expect(broken?.why == why)
    }

    @Test(arguments: [
        ("{}", "has no dialogState"), (#"{"dialogState":1}"#, "has no dialogState"),
        (#"{"dialogState":"ElicitIntent","message":5}"#, "has message that is no text"),
        (#"{"dialogState":"ElicitIntent","intentName":5}"#, "has intentName that is no text"),
        (
            #"{"dialogState":"ElicitIntent","message":"x","messageFormat":"Composite"}"#,
            "has a composite message that is no JSON"
        ),
        (
            #"{"dialogState":"ElicitIntent","message":"{\"messages\":1}","#
                + #""messageFormat":"Composite"}"#,
            "has messages that are no list of objects"
        ),
        (
            #"{"dialogState":"ElicitIntent","alternativeIntents":[1]}"#,
            "has alternativeIntents that are no list of objects"
        ),
    ])
    func `takes no answer of Lex V1 in another form`(answer: String, why: String) throws {
        let answer = try JSON.parse(answer)
        let error = #expect(throws: BrokenAnswer.self) { _ = try LexTurn(postText: answer) }
        #expect(error?.why == why)
    }
}
