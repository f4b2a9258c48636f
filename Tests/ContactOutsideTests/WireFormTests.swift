// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import ContactService
import JSONDocument
import NIOHTTP1
import SigV4
import Testing

@testable import ContactOutside

@Suite struct LambdaFunctionsTests {
    @Test(arguments: [
        ("greet", "greet", nil), ("greet:live", "greet", "live"),
        ("arn:aws:lambda:us-east-1:123456789012:function:greet", "greet", nil),
        ("arn:aws:lambda:us-east-1:123456789012:function:greet:$LATEST", "greet", "$LATEST"),
        ("123456789012:function:greet", "greet", nil),
        ("123456789012:function:greet:7", "greet", "7"),
        ("arn:aws-cn:lambda:cn-north-1:1:function:g-r_e", "g-r_e", nil), ("", "", nil),
    ])
    func `reads a function's name in any form`(text: String, name: String, qualifier: String?) {
        #expect(FunctionName(text).name == name)
        #expect(FunctionName(text).qualifier == qualifier)
    }

    private static func request(isAsynchronous: Bool = false) -> LambdaRequest {
        LambdaRequest(
            call: FlowCall(1), functionARN: "f", timeLimitSeconds: 8,
            isAsynchronous: isAsynchronous, event: [:])
    }

    @Test(arguments: [
        (200, [:], #"{"a":1}"#, LambdaAnswer.returned(payload: #"{"a":1}"#)),
        (200, [:], "", .returned(payload: "")),
        (
            200, ["X-Amz-Function-Error": "Unhandled"], #"{"errorType":"KeyError"}"#,
            .failed("the function ended with KeyError (Unhandled)")
        ),
        (
            200, ["x-amz-function-error": "Handled"], "oops",
            .failed("the function ended with an error (Handled)")
        ),
        (302, [:], "", .failed("Lambda answered 302")),
        (404, [:], "", .failed("Lambda answered 404")),
        (500, [:], "", .failed("Lambda answered 500")),
    ])
    func `reads an answer`(
        status: Int, headers: [String: String], body: String, answer: LambdaAnswer
    ) {
        let response = OutsideClient.Response(
            status: status, headers: HTTPHeaders(headers.map { ($0.key, $0.value) }),
            body: Array(body.utf8))
        #expect(LambdaFunctions.answer(to: Self.request(), response) == answer)
    }

    @Test(arguments: [[0xff], [0x22, 0xc3, 0x22], [0xed, 0xa0, 0x80]] as [[UInt8]])
    func `takes no answer that is not UTF-8`(body: [UInt8]) {
        let response = OutsideClient.Response(status: 200, headers: [:], body: body)
        let answer = LambdaFunctions.answer(to: Self.request(), response)
        #expect(answer == .failed("the function did not answer in UTF-8"))
    }

    @Test func `an emulator's answer to an event counts as accepted`() {
        let response = OutsideClient.Response(
            status: 200, headers: [:], body: Array(#"{"a":1}"#.utf8))
        let answer = LambdaFunctions.answer(to: Self.request(isAsynchronous: true), response)
        #expect(answer == .accepted)
    }
}

@Suite struct LexBotsTests {
    private static func request(
        _ bot: LexRequest.Bot, attributes: [String: String]? = nil
    ) -> LexRequest {
        LexRequest(
            call: FlowCall(1), bot: bot, sessionID: "c-1", localeID: "en_US", text: "hi",
            sessionAttributes: attributes, requestAttributes: ["r": "1"])
    }

    private static let paths: [(LexRequest.Bot, String?)] = [
        (
            LexRequest.Bot.v2(aliasARN: "arn:aws:lex:us-east-1:1:bot-alias/BOT/ALIAS"),
            "/bots/BOT/botAliases/ALIAS/botLocales/en_US/sessions/c-1/text"
        ),
        (
            .v2(aliasARN: "bot-alias/BOT/ALIAS"),
            "/bots/BOT/botAliases/ALIAS/botLocales/en_US/sessions/c-1/text"
        ),
        (.v2(aliasARN: "arn:aws:lex:us-east-1:1:bot/BOT"), nil), (.v2(aliasARN: ""), nil),
        (.v2(aliasARN: "bot-alias/a b/x/y"), nil),
        (
            .v1(name: "Order Flowers", alias: "prod", region: "r"),
            "/bot/Order%20Flowers/alias/prod/user/c-1/text"
        ),
    ]

    @Test(arguments: paths)
    func `asks at the bot's path`(bot: LexRequest.Bot, path: String?) {
        #expect(LexBots.path(Self.request(bot)) == path)
    }

    @Test(arguments: [
        (LexRequest.Bot.v2(aliasARN: "a"), nil, #"{"text":"hi","requestAttributes":{"r":"1"}}"#),
        (
            .v2(aliasARN: "a"), ["b": "2", "a": "1"],
            #"{"text":"hi","sessionState":{"sessionAttributes":{"a":"1","b":"2"}},"#
                + #""requestAttributes":{"r":"1"}}"#
        ),
        (
            .v1(name: "n", alias: "a", region: "r"), ["a": "1"],
            #"{"inputText":"hi","sessionAttributes":{"a":"1"},"requestAttributes":{"r":"1"}}"#
        ),
    ])
    func `says what the customer said`(
        bot: LexRequest.Bot, attributes: [String: String]?, body: String
    ) {
        #expect(LexBots.body(Self.request(bot, attributes: attributes)).text == body)
    }
}

@Suite struct ServiceOperationTests {
    private static func request(_ service: ServiceRequest.Service, _ operation: String)
        -> ServiceRequest
    {
        ServiceRequest(call: FlowCall(1), service: service, operation: operation, payload: [:])
    }

    @Test(arguments: [
        (
            ServiceRequest.Service.customerProfiles, "SearchProfiles",
            #"{"KeyName":"_email","Values":["a"],"MaxResults":2}"#, "POST",
            "/domains/d%2F1/profiles/search", "max-results=2",
            #"{"KeyName":"_email","Values":["a"]}"#
        ),
        (
            .customerProfiles, "UpdateProfile", #"{"ProfileId":"p"}"#, "PUT",
            "/domains/d%2F1/profiles", "", #"{"ProfileId":"p"}"#
        ),
        (
            .customerProfiles, "ListCalculatedAttributesForProfile", #"{"ProfileId":"p"}"#, "GET",
            "/domains/d%2F1/profile/p/calculated-attributes", "", ""
        ),
        (
            .cases, "CreateCase", #"{"templateId":"t","fields":[]}"#, "POST",
            "/domains/d%2F1/cases", "", #"{"templateId":"t","fields":[],"clientToken":"k-1"}"#
        ),
        (
            .cases, "UpdateCase", #"{"caseId":"c","fields":[]}"#, "PUT", "/domains/d%2F1/cases/c",
            "",
            #"{"fields":[]}"#
        ),
        (
            .cases, "CreateRelatedItem", #"{"caseId":"c","type":"Contact"}"#, "POST",
            "/domains/d%2F1/cases/c/related-items/", "", #"{"type":"Contact"}"#
        ),
        (
            .wisdom, "CreateSession",
            #"{"assistantId":"arn:aws:wisdom:r:1:assistant/a-1","name":"n"}"#,
            "POST", "/assistants/a-1/sessions", "", #"{"name":"n","clientToken":"k-1"}"#
        ),
        (
            .messageTemplates, "RenderMessageTemplate",
            #"{"knowledgeBaseId":"k","messageTemplateId":"m","attributes":{}}"#, "POST",
            "/knowledgeBases/k/messageTemplates/m/render", "", #"{"attributes":{}}"#
        ),
        (
            .messageTemplates, "RenderMessageTemplate",
            #"{"knowledgeBaseId":"arn:aws:wisdom:r:1:knowledge-base/k-1","messageTemplateId":"#
                + #""arn:aws:wisdom:r:1:message-template/k-1/m-1:$LATEST","attributes":{}}"#,
            "POST", "/knowledgeBases/k-1/messageTemplates/m-1%3A%24LATEST/render", "",
            #"{"attributes":{}}"#
        ),
        (
            .contacts, "StartTaskContact", #"{"Name":"n"}"#, "PUT", "/contact/task", "",
            #"{"Name":"n","ClientToken":"k-1","InstanceId":"d/1"}"#
        ),
    ])
    func `is put as the service's API wants it`(
        service: ServiceRequest.Service, name: String, payload: String, method: String,
        path: String, query: String, body: String
    ) throws {
        let operation = try #require(ServiceOperation(Self.request(service, name)))
        let parts = operation.parts(
            try JSON.parse(payload).object ?? JSONObject(), name: "d/1", key: "k-1")
        #expect(operation.method == method)
        #expect(parts.path == path)
        #expect(parts.query == query)
        #expect(String(decoding: parts.body, as: UTF8.self) == body)
    }

    @Test(arguments: [
        (ServiceRequest.Service.cases, "DeleteCase"), (.customerProfiles, "CreateCase"),
        (.authentication, "AuthenticateParticipant"),
    ])
    func `is none that flows do not need`(service: ServiceRequest.Service, name: String) {
        #expect(ServiceOperation(Self.request(service, name)) == nil)
    }
}

@Suite struct WebBotTests {
    private static let request = BotRequest(
        call: FlowCall(1), name: "helper", text: "hi", sessionAttributes: ["a": "1"],
        contactAttributes: [:])

    private static func failed(_ why: String) -> BotAnswer {
        .failed("the bot's answer cannot be read: \(why)")
    }

    private static func turn(
        _ messages: [FlowMessage], _ intent: String? = nil, _ session: [String: String] = ["a": "1"]
    ) -> BotAnswer {
        .turn(BotTurn(messages: messages, intentName: intent, sessionAttributes: session))
    }

    @Test(arguments: [
        (#"{"messages":["a"]}"#, turn([FlowMessage("a", sender: .bot)])),
        (#"{"messages":[]}"#, turn([])), (#"{"handOver":true}"#, turn([], "HandOver")),
        (#"{"intent":"Sales"}"#, turn([], "Sales")),
        (#"{"messages":[],"intent":"Sales","handOver":false}"#, turn([])),
        (#"{"messages":[],"session":{"b":2,"a":"x"}}"#, turn([], nil, ["a": "x", "b": "2"])),
        (
            #"{"messages":[{"content":"*a*","contentType":"text/markdown"}],"handOver":null}"#,
            turn([FlowMessage("*a*", contentType: "text/markdown", sender: .bot)])
        ),
        (#"{"messages":[{"content":"a","contentType":"image/png"}]}"#, turn([])),
        (#"{"messages":[],"session":{"a":null}}"#, turn([], nil, [:])),
        (
            #"{"messages":["a","a","a","a","a","a","a","a","a","a"]}"#,
            turn(Array(repeating: FlowMessage("a", sender: .bot), count: 10))
        ),
        ("{}", failed("it has no messages")), ("[]", failed("it is no object")),
        (#"{"messages":null}"#, failed("it has no messages")),
        (#"{"messages":"a"}"#, failed("its messages is not a list")),
        (#"{"messages":[7]}"#, failed("one of its messages has no text")),
        (#"{"messages":[""]}"#, failed("one of its messages has no text")),
        (
            #"{"messages":[{"content":"a","contentType":5}]}"#,
            failed("its contentType is not a text")
        ),
        (
            #"{"messages":["a","a","a","a","a","a","a","a","a","a","a"]}"#,
            failed("it has more than 10 messages")
        ),
        (#"{"handOver":"true"}"#, failed("its handOver is not true or false")),
        (#"{"intent":1}"#, failed("its intent is not a text")),
        (#"{"messages":[],"session":[]}"#, failed("its session is not an object")),
        (
            #"{"messages":[],"session":{"b":{}}}"#,
            failed("its session has a value that is no text")
        ),
    ])
    func `reads an answer`(body: String, answer: BotAnswer) throws {
        #expect(WebBot.answer(to: Self.request, try JSON.parse(body)) == answer)
    }

    @Test(arguments: [
        (
            #"{"choices":[{"message":{"content":"a"}}]}"#,
            turn([FlowMessage("a", sender: .bot)])
        ),
        (
            #"{"choices":[{"message":{"content":null,"tool_calls":[{"function":"#
                + #"{"name":"hand_over","arguments":"{\"reason\":\"r\"}"}}]}}]}"#,
            turn([], "HandOver", ["a": "1", "handOverReason": "r"])
        ),
        (
            #"{"choices":[{"message":{"tool_calls":[{"function":{"name":"hand_over","arguments":"x"}}]}}]}"#,
            turn([], "HandOver")
        ),
        (
            #"{"choices":[{"message":{"tool_calls":[{"function":{"name":"other"}}]}}]}"#,
            .failed("the model's answer is empty")
        ),
        (#"{"choices":[]}"#, .failed("the model's answer has no message")),
        (#"{"error":{}}"#, .failed("the model's answer has no message")),
    ])
    func `reads a completion`(body: String, answer: BotAnswer) throws {
        #expect(CompletionsBot.answer(to: Self.request, try JSON.parse(body)) == answer)
    }
}
