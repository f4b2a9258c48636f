// SPDX-License-Identifier: Apache-2.0
import JSONDocument
import SigV4
import Synchronization
import Testing

@testable import AWSCommandLine

@Suite struct CallSenderTests {
    @Test func `a request is signed for the service, and the signature holds`() async throws {
        let world = FakeWorld([FakeWorld.answer()])
        #expect(await world.run(FakeWorld.start) == 0)
        let request = try #require(world.requests.first)
        #expect(request.url == "http://127.0.0.1:9/base/contact/chat")
        let head = RequestHead(method: "PUT", path: "/base/contact/chat", headers: request.headers)
        let claim = try SignatureClaim(head)
        #expect(claim.scope.text == "20231114/us-east-1/connect/aws4_request")
        #expect(claim.signedHeaders == ["content-type", "host", "x-amz-date"])
        let hash = PayloadHash.hex(of: request.body ?? [])
        #expect(claim.isProved(bySecret: "SECRET", for: head, payloadHash: hash))
    }

    @Test func `participant calls carry the bearer token and sign for execute-api`() async throws {
        let world = FakeWorld([FakeWorld.answer()])
        let words = [
            "connectparticipant", "send-message", "--connection-token", "t", "--content-type",
            "text/plain", "--content", "x",
        ]
        #expect(await world.run(words) == 0)
        let request = try #require(world.requests.first)
        let head = RequestHead(method: request.method, path: "/", headers: request.headers)
        #expect(head.header("x-amz-bearer") == "t")
        let claim = try SignatureClaim(head)
        #expect(claim.scope.service == "execute-api")
        #expect(claim.signedHeaders.contains("x-amz-bearer"))
    }

    @Test func `every attempt sends the same client token, and waits grow`() async throws {
        let world = FakeWorld([
            FakeWorld.answer(500), .failure(.readTimedOut), .failure(.closed),
            FakeWorld.answer(200, #"{"ContactId":"c"}"#),
        ])
        #expect(await world.run(FakeWorld.start) == 0)
        #expect(world.waits == [0.5, 1, 2])
        let tokens = try (0..<4).map { try world.body($0)["ClientToken"]?.string }
        #expect(Set(tokens).count == 1)
        #expect(tokens[0]?.count == 36)
        #expect(world.out == "{\n    \"ContactId\": \"c\"\n}\n")
    }

    @Test(
        arguments: [
            (
                FakeWorld.answer(500, #"{"message":"m"}"#),
                "An error occurred (500) when calling the StartChatContact operation "
                    + "(reached max retries: 4): m"
            ),
            (
                FakeWorld.answer(400, #"{"Message":"m"}"#, errorType: "InvalidRequestException"),
                "An error occurred (InvalidRequestException) when calling the StartChatContact "
                    + "operation: m"
            ),
            (
                .failure(.cannotConnect),
                "Could not connect to the endpoint URL: \"http://127.0.0.1:9/base/contact/chat\""
            ),
            (
                .failure(.tls("bad")),
                "SSL validation failed for http://127.0.0.1:9/base/contact/chat bad"
            ),
        ] as [(Result<Transport.Response, Transport.Fault>, String)]
    )
    func `the last failure is told`(
        answer: Result<Transport.Response, Transport.Fault>,
        message: String
    ) async {
        let world = FakeWorld([answer])
        #expect(await world.run(FakeWorld.start) == 255)
        #expect(world.err == "\n\(message)\n")
        #expect(world.out.isEmpty)
    }

    @Test func `the adaptive mode waits for its rate after a refusal for speed`() async {
        let refusal = FakeWorld.answer(429, errorType: "TooManyRequestsException")
        let world = FakeWorld([refusal, FakeWorld.answer()])
        let environment = FakeWorld.keys.merging(["AWS_RETRY_MODE": "adaptive"]) { $1 }
        #expect(await world.run(FakeWorld.start, environment: environment) == 0)
        #expect(world.waits.count == 2)
        #expect(world.waits[0] == 0.5)
    }

    @Test func `nothing is sent when the input is wrong`() async {
        let world = FakeWorld([FakeWorld.answer()])
        #expect(await world.run(FakeWorld.start + ["--instance-id", ""]) == 255)
        #expect(world.requests.isEmpty)
        #expect(world.err.hasPrefix("\nParameter validation failed:\n"))
    }

    @Test func `options reach the network`() async throws {
        let world = FakeWorld([FakeWorld.answer()])
        let words = [
            "--no-verify-ssl", "--ca-bundle", "ca.pem", "--cli-read-timeout", "0",
            "--cli-connect-timeout", "7", "--endpoint-url", "https://host",
        ]
        let environment = FakeWorld.keys.merging(["https_proxy": "p:1"]) { $1 }
        #expect(await world.run(words + FakeWorld.start, environment: environment) == 0)
        let settings = try #require(world.state.withLock { $0.settings.first })
        #expect(!settings.verifiesTLS)
        #expect(settings.caBundle == "ca.pem")
        #expect(settings.readTimeoutSeconds == nil)
        #expect(settings.connectTimeoutSeconds == 7)
        #expect(settings.proxy == "http://p:1")
    }

    @Test func `certificates are read for TLS only`() async throws {
        let world = FakeWorld([FakeWorld.answer()])
        let words = ["--ca-bundle", "ca.pem", "--endpoint-url", "http://host"]
        #expect(await world.run(words + FakeWorld.start) == 0)
        let settings = try #require(world.state.withLock { $0.settings.first })
        #expect(settings.caBundle == nil)
    }

    @Test(arguments: ["connect", "read"])
    func `a time limit below 0 is refused before anything is sent`(kind: String) async {
        let world = FakeWorld([FakeWorld.answer()])
        #expect(await world.run(FakeWorld.start + ["--cli-\(kind)-timeout", "-1"]) == 255)
        #expect(world.err.hasPrefix("\nAttempted to set \(kind) timeout to -1, but the timeout"))
        #expect(world.requests.isEmpty)
    }
}
