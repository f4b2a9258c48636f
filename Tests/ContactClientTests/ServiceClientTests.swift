// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactClient
import JSONDocument
import NIOCore
import NIOHTTP1
import NIOPosix
import SigV4
import Testing

@Suite struct ServiceClientTests {
    /// A server on this machine that answers one request with fixed bytes, and what it was asked.
    private static func ask<Request: OperationRequest>(
        _ request: Request, answer: String, signing: ServiceClient.Signing? = nil
    ) async throws -> (asked: String, result: Result<Request.Response, ClientFault>) {
        let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel)
                }
            }
        let port = try #require(server.channel.localAddress?.port)
        let endpoint = try #require(Endpoint("http://127.0.0.1:\(port)/base"))
        return try await withThrowingTaskGroup(of: String.self) { group in
            group.addTask {
                try await server.executeThenClose { connections in
                    for try await connection in connections {
                        return try await answerOne(connection, answer)
                    }
                    return ""
                }
            }
            let client = ServiceClient(endpoint, signing: signing)
            let result: Result<Request.Response, ClientFault>
            do throws(ClientFault) { result = .success(try await client.call(request)) } catch {
                result = .failure(error)
            }
            return (try await group.next() ?? "", result)
        }
    }

    private static func answerOne(
        _ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>, _ answer: String
    ) async throws -> String {
        try await connection.executeThenClose { inbound, outbound in
            var asked = ""
            for try await piece in inbound {
                asked += String(buffer: piece)
                if asked.hasSuffix("}") { break }
            }
            try await outbound.write(ByteBuffer(string: answer))
            return asked
        }
    }

    private static func response(_ status: String, _ body: String, _ headers: String = "") -> String
    {
        "HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)"
    }

    private static let message = SendMessageRequest(
        contentType: "text/plain", content: "hi", clientToken: "t", connectionToken: "secret")

    @Test func `puts members where they travel and reads the answer`() async throws {
        let (asked, result) = try await Self.ask(
            Self.message,
            answer: Self.response(
                "200 OK", #"{"Id":"m1","AbsoluteTime":"1970-01-01T00:00:01.000Z"}"#))
        #expect(asked.hasPrefix("POST /base/participant/message HTTP/1.1\r\n"))
        #expect(asked.contains("X-Amz-Bearer: secret\r\n"))
        #expect(asked.hasSuffix(#"{"ContentType":"text/plain","Content":"hi","ClientToken":"t"}"#))
        #expect(try result.get() == SendMessageResponse(id: "m1", absoluteTime: 1000))
    }

    @Test func `signs calls that are to be signed`() async throws {
        let signer = Signer(
            credentials: .init(accessKeyID: "AKIA", secretAccessKey: "s"), region: "us-east-1",
            service: "connect")
        let (asked, _) = try await Self.ask(
            StartChatContactRequest(
                instanceID: "i", contactFlowID: "f", participantDetails: .init(displayName: "Ann")),
            answer: Self.response("200 OK", "{}"),
            signing: .init(signer) { SigningTime(secondsSince1970: 0) })
        #expect(asked.hasPrefix("PUT /base/contact/chat HTTP/1.1\r\n"))
        #expect(asked.contains("X-Amz-Date: 19700101T000000Z\r\n"))
        #expect(
            asked.contains(
                "Authorization: AWS4-HMAC-SHA256 Credential=AKIA/19700101/us-east-1/connect/"))
        #expect(asked.contains("SignedHeaders=content-type;host;x-amz-date,"))
    }

    @Test(arguments: [
        (
            "403 Forbidden", #"{"message":"Access denied"}"#,
            "x-amzn-ErrorType: AccessDeniedException\r\n",
            ClientFault.refused(
                .init(status: 403, code: "AccessDeniedException", message: "Access denied"))
        ),
        (
            "429 Too Many Requests", #"{"__type":"ThrottlingException","Message":"slow"}"#,
            "Retry-After: 3\r\n",
            .refused(
                .init(
                    status: 429, code: "ThrottlingException", message: "slow", retryAfterSeconds: 3)
            )
        ),
        (
            "500 Internal Server Error", "oops", "",
            .refused(.init(status: 500, code: "", message: ""))
        ),
        ("200 OK", "oops", "", .unreadable),
        ("200 OK", #"{"AbsoluteTime":"never"}"#, "", .unreadable),
    ])
    func `tells what a server answers instead`(
        status: String, body: String, headers: String, fault: ClientFault
    ) async throws {
        let answer = Self.response(status, body, headers)
        let (_, result) = try await Self.ask(Self.message, answer: answer)
        #expect(result == .failure(fault))
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{}", "nonsense\r\n\r\n"])
    func `counts a broken answer as none`(answer: String) async throws {
        let (_, result) = try await Self.ask(Self.message, answer: answer)
        #expect(result == .failure(.unreachable))
    }

    @Test func `says that nobody is there`() async throws {
        let client = ServiceClient(try #require(Endpoint("http://127.0.0.1:1")))
        await #expect(throws: ClientFault.unreachable) { try await client.call(Self.message) }
    }

    @Test(arguments: [
        (ClientFault.unreachable, true, false), (.unreadable, false, false),
        (.untrusted, false, false), (.withoutTLS, false, false),
        (.refused(.init(status: 403, code: "", message: "")), false, true),
        (.refused(.init(status: 400, code: "", message: "")), false, false),
        (.refused(.init(status: 429, code: "", message: "")), true, false),
        (.refused(.init(status: 503, code: "", message: "")), true, false),
    ])
    func `knows what may pass and what is final`(
        fault: ClientFault, isPassing: Bool, isDenial: Bool
    ) {
        #expect(fault.isPassing == isPassing)
        #expect(fault.isDenial == isDenial)
        #expect(fault.description.hasSuffix("."))
    }
}
