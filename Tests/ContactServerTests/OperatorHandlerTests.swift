// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import JSONDocument
import NIOHTTP1
import Testing

@testable import ContactServer

@Suite struct OperatorHandlerTests {
    private func answer(
        _ method: HTTPMethod, _ path: String, _ body: String = "",
        host: String? = "127.0.0.1:7676", origin: String? = nil, isLocal: Bool = true,
        hasClock: Bool = true, test: TestService? = nil
    ) async throws -> HTTPExchangeResponse {
        var service: TestService
        if let test { service = test } else { service = try await TestService() }
        let started = service
        let handler = OperatorHandler(
            metrics: Metrics(), timekeeper: hasClock ? started.timekeeper : nil,
            chatStart: ChatStartPoint(
                operations: OperationTable(started.service), service: started.service
            ) { started.inboundFlow })
        let request = HTTPExchangeRequest.sample(
            method, path, host: host, fields: origin.map { [("Origin", $0)] } ?? [], body: body,
            isLocal: isLocal)
        return await handler.answer(request, path[...])
    }

    @Test(arguments: [true, false])
    func `everybody may ask whether the server lives`(isLocal: Bool) async throws {
        for path in ["/_parley/health", "/_parley/ready"] {
            #expect(try await answer(.GET, path, isLocal: isLocal).outcome == "200")
        }
    }

    @Test(arguments: [
        (HTTPMethod.GET, "/_parley/metrics"), (.POST, "/_parley/clock"),
        (.POST, "/_parley/start-chat"), (.GET, "/_parley/unheard"),
    ])
    func `everything else is for this machine`(method: HTTPMethod, path: String)
        async throws
    {
        let response = try await answer(method, path, isLocal: false)
        #expect(response.outcome == "403 AccessDeniedException")
    }

    @Test func `metrics are plain text`() async throws {
        let response = try await answer(.GET, "/_parley/metrics")
        #expect(response.field("content-type") == "text/plain; version=0.0.4; charset=utf-8")
        #expect(response.text.hasSuffix("\n"))
    }

    @Test(arguments: ["health", "ready", "metrics"])
    func `the answer to HEAD is that to GET`(name: String) async throws {
        let got = try await answer(.GET, "/_parley/\(name)")
        let head = try await answer(.HEAD, "/_parley/\(name)")
        #expect(head.outcome == "200")
        #expect(head.field("content-type") == got.field("content-type"))
        #expect(!head.text.isEmpty)
    }

    @Test(arguments: [
        (HTTPMethod.GET, "/_parley/"), (.POST, "/_parley/health"),
        (.GET, "/_parley/clock"), (.GET, "/_parley/start-chat"), (.GET, "/_parley/metrics/"),
    ])
    func `there is nothing else`(method: HTTPMethod, path: String) async throws {
        #expect(try await answer(method, path).outcome == "404 UnknownOperationException")
    }

    @Test func `the virtual clock is moved, and what is due happens`() async throws {
        let test = try await TestService()
        try await test.start()
        let response = try await answer(
            .POST, "/_parley/clock", #"{"advance":"PT5M"}"#, test: test)
        #expect(response.text == #"{"now":"2026-01-01T10:05:00.000Z"}"#)
        #expect(try await test.sessions.state(SampleChat.contact).phase == .ended)
        let still = try await answer(.POST, "/_parley/clock", #"{"advance":"PT0S"}"#, test: test)
        #expect(still.text == #"{"now":"2026-01-01T10:05:00.000Z"}"#)
    }

    @Test(arguments: [
        "", "{", "[]", "{}", #"{"advance":5}"#, #"{"advance":null}"#, #"{"advance":""}"#,
        #"{"advance":"5m"}"#, #"{"advance":"-PT5M"}"#, #"{"advance":"P1Y"}"#,
    ])
    func `anything else moves nothing`(body: String) async throws {
        let test = try await TestService()
        let response = try await answer(.POST, "/_parley/clock", body, test: test)
        #expect(response.outcome == "400 ValidationException")
        #expect(test.clock.now == .outset)
    }

    @Test func `the system's clock is not moved`() async throws {
        let response = try await answer(
            .POST, "/_parley/clock", #"{"advance":"PT5M"}"#, hasClock: false)
        #expect(response.status.code == 404)
    }

    private static let start = #"{"ParticipantDetails":{"DisplayName":"Ann"}}"#

    @Test(
        arguments: [
            ("127.0.0.1:7676", nil), ("localhost:7676", "http://localhost:7676"),
            ("localhost", "http://127.0.0.1:3000"), ("[::1]:7676", "http://[::1]:7676"),
        ] as [(String, String?)])
    func `pages of this machine may start chats`(host: String, origin: String?) async throws {
        let response = try await answer(
            .POST, "/_parley/start-chat", Self.start, host: host, origin: origin)
        #expect(response.outcome == "200")
        let result = response.json?["data"]?["startChatResult"]
        for member in ["ContactId", "ParticipantId", "ParticipantToken"] {
            #expect(result?[member]?.string?.isEmpty == false)
        }
        #expect(response.field("access-control-allow-origin") == origin)
    }

    @Test(
        arguments: [
            ("evil.example", nil), ("evil.example:7676", "http://evil.example:7676"),
            ("127.0.0.1:7676", "http://evil.example"), ("127.0.0.1:7676", "null"),
            ("127.0.0.1:7676", "http://127.0.0.1.evil.example"),
            ("127.0.0.1:7676", "http://localhost.evil.example"),
            ("127.0.0.1:7676", "http://evil.example/127.0.0.1"), ("127.0.0.1:7676", ""),
            ("127.0.0.1:7676", "127.0.0.1"), ("127.0.0.1:7676", "http://[::1].evil.example"),
            ("127.0.0.1.evil.example", nil), ("localhost.evil.example:7676", nil), ("", nil),
            ("127.0.0.1:7676", "http://localhost:80@evil.example"),
            ("[::1]evil.example", nil),
        ] as [(String, String?)])
    func `no other page may start chats or move the clock`(host: String, origin: String?)
        async throws
    {
        let test = try await TestService()
        let moved = try await answer(
            .POST, "/_parley/clock", #"{"advance":"PT5M"}"#, host: host, origin: origin, test: test)
        #expect(moved.outcome == "403 AccessDeniedException")
        #expect(test.clock.now == .outset)
        let response = try await answer(
            .POST, "/_parley/start-chat", Self.start, host: host, origin: origin, test: test)
        #expect(response.outcome == "403 AccessDeniedException")
        #expect(response.field("access-control-allow-origin") == nil)
        #expect(test.census.openChats == 0)
    }

    @Test(arguments: [
        ("", 400), ("[]", 400), ("{}", 400), (#"{"ParticipantDetails":{}}"#, 400),
        (#"{"ParticipantDetails":{"DisplayName":"Ann"},"ContactFlowId":"x"}"#, 404),
    ])
    func `a start that is not valid is refused as by the API`(body: String, status: Int)
        async throws
    {
        let response = try await answer(.POST, "/_parley/start-chat", body)
        #expect(response.status.code == status)
        #expect(response.json?["__type"]?.string?.isEmpty == false)
    }
}
