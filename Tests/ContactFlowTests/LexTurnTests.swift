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
        let turn = LexTurn(recognizeText: answer)
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
    ) {
        let answer: JSON = [
            "sessionState": [
                "dialogAction": ["type": .string(dialog)],
                "intent": ["name": "I", "state": .string(state)],
            ]
        ]
        #expect(LexTurn(recognizeText: answer).isOver == isOver)
    }

    @Test(arguments: [
        ("ElicitSlot", false), ("Fulfilled", true), ("ReadyForFulfillment", true),
        ("Failed", true),
    ])
    func `reads an answer of Lex V1`(state: String, isOver: Bool) {
        let turn = LexTurn(postText: [
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

    @Test(
        arguments: [[:], [], nil, ["sessionState": 1], ["messages": [1, ["content": 2]]]] as [JSON]
    )
    func `makes nothing of an answer of another form`(answer: JSON) {
        let turn = LexTurn(recognizeText: answer)
        #expect(turn.messages.isEmpty)
        #expect(turn.intentName == nil)
        #expect(!turn.isOver)
    }
}
