// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import JSONDocument
import Journal
import NIOHTTP1
import Testing

@testable import ContactServer

@Suite struct APIHandlerTests {
    private static let message = #"{"ContentType":"text/plain","Content":"hi"}"#
    private static let typing =
        #"{"ContentType":"application/vnd.amazonaws.connect.event.typing"}"#

    @Test func `a chat goes from its start to its end`() async throws {
        let server = try await TestServer()
        let chat = try await server.open()
        let sent = await server.participant("message", chat.connection, Self.message)
        #expect(sent.outcome == "200")
        #expect(sent.field("content-type") == "application/json")
        let id = try #require(sent.json?["Id"]?.string)
        let page = await server.participant(
            "transcript", chat.connection, #"{"StartPosition":{"Id":"\#(id)"}}"#)
        let item = page.json?["Transcript"]?.array?.first
        #expect(item?["Id"]?.string == id)
        #expect(item?["AbsoluteTime"] == sent.json?["AbsoluteTime"])
        #expect(page.json?["InitialContactId"]?.string == chat.contact)
        let left = await server.participant("disconnect", chat.connection)
        #expect(left.outcome == "200")
        #expect(left.text == "{}")
        for (path, body) in [
            ("message", Self.message), ("event", Self.typing), ("disconnect", "{}"),
        ] {
            let late = await server.participant(path, chat.connection, body)
            #expect(late.outcome == "403 AccessDeniedException")
            #expect(late.json?["message"] == "Access denied")
        }
        let again = await server.participant(
            "connection", chat.participant, #"{"Type":["CONNECTION_CREDENTIALS"]}"#)
        #expect(again.outcome == "403 AccessDeniedException")
        #expect(await server.participant("transcript", chat.connection).outcome == "200")
    }

    @Test(arguments: [
        (HTTPMethod.GET, "/", "Message"), (.POST, "/contact/chat", "Message"),
        (.PUT, "/unheard/of", "Message"), (.GET, "/participant/message", "message"),
        (.POST, "/participant/unheard", "message"), (.POST, "/participant/", "message"),
    ])
    func `what is not served is told apart from what failed`(
        method: HTTPMethod, path: String, member: String
    ) async throws {
        let server = try await TestServer()
        let response = await server.api.answer(.sample(method, path), requestID: "r")
        #expect(response.outcome == "404 UnknownOperationException")
        #expect(response.json?[member]?.string?.isEmpty == false)
    }

    @Test(arguments: [
        "{", "[]", "null", "\"x\"", "{}{}", "{\"a\":}", "\u{FEFF}{}", "{'a':1}",
        String(repeating: "[", count: 5000), "{\"a\":\"\\uD800\"}x",
    ])
    func `a body that is no JSON object is refused`(body: String) async throws {
        let server = try await TestServer()
        let chat = try await server.open()
        let connect = await server.connect(.PUT, "/contact/chat", body)
        #expect(connect.outcome == "400 SerializationException")
        let participant = await server.participant("message", chat.connection, body)
        #expect(participant.outcome == "400 ValidationException")
    }

    @Test(arguments: [
        (#"{}"#, "400"), (#"{"ContentType":"text/plain"}"#, "400"),
        (#"{"ContentType":"text/plain","Content":""}"#, "400"),
        (#"{"ContentType":"text/plain","Content":7}"#, "400"),
        (#"{"ContentType":["text/plain"],"Content":"x"}"#, "400"),
        (#"{"ContentType":"text/markdown","Content":"x"}"#, "400"),
        (#"{"ContentType":"text/plain","Content":null}"#, "400"),
        (#"{"ContentType":"text/plain","Content":"x","Unknown":{"a":[]}}"#, "200"),
    ])
    func `members are checked, and unknown ones are not looked at`(body: String, status: String)
        async throws
    {
        let server = try await TestServer()
        let chat = try await server.open()
        let response = await server.participant("message", chat.connection, body)
        let expected = status == "400" ? "400 ValidationException" : status
        #expect(response.outcome == expected)
    }

    @Test func `each operation takes its own kind of token`() async throws {
        let server = try await TestServer()
        let chat = try await server.open()
        let connecting = #"{"Type":["CONNECTION_CREDENTIALS"]}"#
        let rows: [(String, String?, String, String)] = [
            ("connection", chat.participant, connecting, "200"),
            ("connection", chat.connection, connecting, "403 AccessDeniedException"),
            ("message", chat.connection, Self.message, "200"),
            ("message", chat.participant, Self.message, "403 AccessDeniedException"),
            ("message", nil, Self.message, "403 AccessDeniedException"),
            ("message", "", Self.message, "403 AccessDeniedException"),
            ("message", "garbage", Self.message, "403 AccessDeniedException"),
            ("message", chat.connection + "x", Self.message, "403 AccessDeniedException"),
            ("transcript", chat.participant, "{}", "403 AccessDeniedException"),
        ]
        for (path, token, body, outcome) in rows {
            #expect(await server.participant(path, token, body).outcome == outcome)
        }
    }

    @Test func `a token is looked at before the body`() async throws {
        let server = try await TestServer()
        let response = await server.participant("message", "garbage", "{")
        #expect(response.outcome == "403 AccessDeniedException")
        let unsigned = await server.api.answer(
            .sample(.PUT, "/contact/chat", body: "{"), requestID: "r")
        #expect(unsigned.outcome == "403 MissingAuthenticationTokenException")
    }

    @Test func `a connection token is good for a day, the participant's gives a new one`()
        async throws
    {
        let server = try await TestServer()
        let chat = try await server.open()
        server.test.clock.move(to: .after(.seconds(24 * 3600)))
        #expect(
            await server.participant("message", chat.connection, Self.message).outcome == "200")
        server.test.clock.move(to: .after(.seconds(24 * 3600) + .milliseconds(1)))
        #expect(
            await server.participant("message", chat.connection, Self.message).outcome
                == "403 AccessDeniedException")
        let again = await server.participant(
            "connection", chat.participant, #"{"Type":["CONNECTION_CREDENTIALS"]}"#)
        #expect(again.outcome == "200")
    }

    @Test(arguments: [
        ("127.0.0.1:7676", "ws://127.0.0.1:7676/"), ("localhost:7676", "ws://127.0.0.1:7676/"),
        ("chat.example.org", "ws://chat.example.org/"),
        ("evil.example/x", "ws://127.0.0.1:1/"),
    ])
    func `a socket's address leads back to the server`(host: String, prefix: String)
        async throws
    {
        let server = try await TestServer()
        let chat = try await server.open()
        let response = await server.participant(
            "connection", chat.participant, #"{"Type":["WEBSOCKET"]}"#, host: host)
        let socket = response.json?["Websocket"]
        #expect(socket?["Url"]?.string?.hasPrefix(prefix) == true)
        #expect(socket?["ConnectionExpiry"] == "2026-01-01T10:01:40.000Z")
        #expect(response.json?["ConnectionCredentials"] == nil)
    }

    @Test func `the same client token gives the same chat, other members a refusal`()
        async throws
    {
        let server = try await TestServer()
        let first = await server.start(#","ClientToken":"t""#)
        let second = await server.start(#","ClientToken":"t""#)
        #expect(first.json?["ContactId"] == second.json?["ContactId"])
        #expect(first.json?["ParticipantId"] == second.json?["ParticipantId"])
        let other = await server.start(#","ClientToken":"t","Attributes":{"a":"b"}"#)
        #expect(other.outcome == "409 IdempotencyException")
        let free = await server.start()
        #expect(free.json?["ContactId"] != first.json?["ContactId"])
    }

    @Test func `calls over their rate are told when to come again`() async throws {
        let server = try await TestServer(
            quotas: ["start-chat-contact=1/1", "send-message=1/2"])
        let chat = try await server.open()
        #expect(await server.start().outcome == "429 TooManyRequestsException")
        for _ in 0..<2 {
            #expect(
                await server.participant("message", chat.connection, Self.message).outcome
                    == "200")
        }
        let over = await server.participant("message", chat.connection, Self.message)
        #expect(over.outcome == "429 ThrottlingException")
        #expect(over.field("retry-after")?.hasSuffix("GMT") == true)
        server.test.clock.move(to: .after(.seconds(1)))
        #expect(
            await server.participant("message", chat.connection, Self.message).outcome == "200")
    }

    @Test func `a call that is refused for its form takes nothing of the rate`() async throws {
        let server = try await TestServer(quotas: ["send-message=1/1"])
        let chat = try await server.open()
        for _ in 0..<5 { _ = await server.participant("message", chat.connection, "{}") }
        #expect(
            await server.participant("message", chat.connection, Self.message).outcome == "200")
    }

    @Test func `there are no more chats than there may be`() async throws {
        let server = try await TestServer(quotas: ["concurrent-chats=2"])
        let first = await server.start(#","ClientToken":"a""#)
        #expect(first.outcome == "200")
        #expect(await server.start().outcome == "200")
        #expect(await server.start().outcome == "429 LimitExceededException")
        #expect(await server.start(#","ClientToken":"a""#).outcome == "200")
        let contact = first.json?["ContactId"]?.string ?? ""
        let stopped = await server.connect(
            .POST, "/contact/stop",
            #"{"InstanceId":"\#(server.instance)","ContactId":"\#(contact)"}"#)
        #expect(stopped.outcome == "200")
        #expect(await server.start().outcome == "200")
    }

    @Test func `a fault of the server tells nothing, and the call may be repeated`()
        async throws
    {
        let journal = FaultyJournal()
        let server = try await TestServer(journal)
        let chat = try await server.open()
        journal.plan(.refuse(.fault("secret path")), .refuse(.fault("secret path")))
        let participant = await server.participant("message", chat.connection, Self.message)
        #expect(participant.outcome == "500 InternalServerException")
        let connect = await server.start()
        #expect(connect.outcome == "500 InternalServiceException")
        for response in [participant, connect] {
            #expect(!response.text.contains("secret"))
            #expect(response.field("x-parley-reason") == nil)
        }
        #expect(
            await server.participant("message", chat.connection, Self.message).outcome == "200")
    }

    @Test(arguments: [
        ("/contacts/%2E/x", "404 ResourceNotFoundException"),
        ("/contacts/x/x", "404 ResourceNotFoundException"),
    ])
    func `a path may name what does not exist`(path: String, outcome: String) async throws {
        let server = try await TestServer()
        #expect(await server.connect(.GET, path).outcome == outcome)
    }

    @Test func `every call is counted under its operation and error`() async throws {
        let server = try await TestServer()
        _ = try await server.open()
        _ = await server.participant("message", "garbage", Self.message)
        let text = server.metrics.text
        for line in [
            #"parley_api_call_seconds_count{operation="StartChatContact",error=""} 1"#,
            #"parley_api_call_seconds_count{operation="SendMessage","#
                + #"error="AccessDeniedException"} 1"#,
        ] {
            #expect(text.contains(line))
        }
    }

    @Test(arguments: UInt64(1)...10)
    func `no body whatever makes the server fail`(seed: UInt64) async throws {
        let server = try await TestServer()
        let chat = try await server.open()
        var generator = SeededGenerator(seed: seed)
        let bodies = [
            Self.message, #"{"Type":["WEBSOCKET","CONNECTION_CREDENTIALS"]}"#,
            #"{"StartPosition":{"MostRecent":3},"MaxResults":5,"SortOrder":"ASCENDING"}"#,
            #"{"StartPosition":{"AbsoluteTime":"2026-01-01T10:00:00.000Z"}}"#,
        ]
        for _ in 0..<60 {
            var body = Array(generator.pick(bodies).utf8)
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: body.indices, using: &generator)
                body[place] = generator.pick(Array("0-9\"[]{},:\\eé\u{0}".utf8))
            }
            let path = generator.pick(["message", "event", "transcript", "connection"])
            let token = path == "connection" ? chat.participant : chat.connection
            let response = await server.participant(
                path, token, String(decoding: body, as: UTF8.self))
            #expect(response.status.code < 500)
            #expect(response.json?.object != nil)
        }
    }
}
