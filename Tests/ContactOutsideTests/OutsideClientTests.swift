// SPDX-License-Identifier: Apache-2.0
import NIOHTTP1
import Testing

@testable import ContactOutside

@Suite(.timeLimit(.minutes(1))) struct OutsideClientTests {
    private static func request(_ server: LoopbackServer) -> OutsideClient.Request {
        OutsideClient.Request(
            url: server.url + "/x", headers: [("X-Key", "k")], body: Array("{}".utf8))
    }

    private static func withServer(
        _ reactions: LoopbackServer.Reaction...,
        do body: (LoopbackServer, OutsideClient) async throws -> Void
    ) async throws {
        let server = try await LoopbackServer.start(reactions)
        let client = OutsideClient(environment: [:])
        do {
            try await body(server, client)
        } catch {
            try await client.stop()
            throw error
        }
        try await client.stop()
        try await server.stop()
    }

    @Test func `reads a response whole`() async throws {
        try await Self.withServer(.answer(201, headers: ["X-A": "b"], body: "hello")) {
            server, client in
            let response = try await client.send(
                Self.request(server), within: .seconds(30), bytesMax: 5)
            #expect(response.status == 201)
            #expect(response.headers.first(name: "x-a") == "b")
            #expect(String(decoding: response.body, as: UTF8.self) == "hello")
            #expect(server.requests.map(\.uri) == ["/x"])
        }
    }

    @Test func `refuses a response that is too long`() async throws {
        try await Self.withServer(.answer(200, body: "hello!")) { server, client in
            await #expect(throws: OutsideClient.Fault.tooLong(bytesMax: 5)) {
                try await client.send(Self.request(server), within: .seconds(30), bytesMax: 5)
            }
        }
    }

    @Test func `does not follow a redirect`() async throws {
        try await Self.withServer(.answer(307, headers: ["Location": "http://127.0.0.1:1/"])) {
            server, client in
            let response = try await client.send(
                Self.request(server), within: .seconds(30), bytesMax: 5)
            #expect(response.status == 307)
            #expect(server.requests.count == 1)
        }
    }

    @Test func `gives up when time is up`() async throws {
        try await Self.withServer(.silence) { server, client in
            await #expect(throws: OutsideClient.Fault.tooLate) {
                try await client.send(
                    Self.request(server), within: .milliseconds(50), bytesMax: 5)
            }
        }
    }

    @Test func `tells that nobody listens`() async throws {
        let client = OutsideClient(environment: [:])
        let server = try await LoopbackServer.start([])
        let request = Self.request(server)
        try await server.stop()
        await #expect {
            try await client.send(request, within: .seconds(30), bytesMax: 5)
        } throws: { error in
            guard case .unreachable = error as? OutsideClient.Fault else { return false }
            return true
        }
        try await client.stop()
    }

    @Test(arguments: [
        ([LoopbackServer.Reaction.answer(429), .answer(503), .answer(200)], 200, 3),
        ([.hangUp, .answer(200)], 200, 2), ([.events([]), .answer(200)], 200, 2),
        ([.answer(400), .answer(200)], 400, 1),
        ([.answer(500)], 500, 4),
    ])
    func `tries again what may go better then`(
        reactions: [LoopbackServer.Reaction], status: Int, count: Int
    ) async throws {
        let server = try await LoopbackServer.start(reactions)
        let client = OutsideClient(environment: [:])
        var attempts = Attempts(time: .seconds(30))
        attempts.pause = .milliseconds(1)
        let response = try await attempts.send(bytesMax: 5, client) { Self.request(server) }
        #expect(response.status == status)
        #expect(server.requests.count == count)
        try await client.stop()
        try await server.stop()
    }

    @Test(arguments: [false, true])
    func `a server that is away is waited for by whom nobody waits for`(isPatient: Bool)
        async throws
    {
        var attempts =
            isPatient ? Attempts.patient(for: .seconds(30)) : Attempts(time: .seconds(30))
        attempts.pause = .milliseconds(1)
        var faults: [OutsideClient.Fault] = [.unreachable("refused"), .tooLate, .cutOff]
        func ask() async throws -> Int {
            try await attempts.make { _ in
                guard faults.isEmpty else { throw faults.removeFirst() }
                return 200
            } status: {
                $0
            }
        }
        if isPatient {
            #expect(try await ask() == 200)
        } else {
            await #expect(throws: OutsideClient.Fault.unreachable("refused")) { try await ask() }
        }
    }

    @Test func `all attempts together have the time of one`() async throws {
        try await Self.withServer(.silence) { server, client in
            await #expect(throws: OutsideClient.Fault.tooLate) {
                _ = try await Attempts(time: .milliseconds(50)).send(bytesMax: 5, client) {
                    Self.request(server)
                }
            }
            #expect(server.requests.count <= 1)
        }
    }
}
