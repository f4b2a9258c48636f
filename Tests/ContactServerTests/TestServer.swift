// SPDX-License-Identifier: Apache-2.0
import ContactDomain
import ContactService
import ContactServiceTesting
import ContactTesting
import JSONDocument
import Journal
import NIOHTTP1
import SigV4

@testable import ContactServer

/// The API as a function, over a service without a network.
struct TestServer {
    let test: TestService
    let api: APIHandler
    let metrics = Metrics()

    init(
        _ journal: any Journal = MemoryJournal(), quotas: [String] = []
    ) async throws {
        var limits = Quotas()
        for quota in quotas { try limits.apply(quota) }
        test = try await TestService(journal, quotas: limits)
        api = APIHandler(
            operations: OperationTable(test.service),
            signatures: SignatureGate(
                keys: [SignatureGate.Key(id: "AKIATEST", secret: "secret")],
                region: "eu-central-1", now: { .outset }),
            tokens: test.service.tokens, clock: test.clock, limiter: RateLimiter(limits),
            metrics: metrics, origins: Origins(publicURL: nil, fallback: "127.0.0.1:1"),
            logger: TestService.silence)
    }

    var instance: String { test.directory.instance.id?.description ?? "" }

    /// Calls the Connect API, signed.
    func connect(
        _ method: HTTPMethod, _ path: String, _ body: String = ""
    ) async -> HTTPExchangeResponse {
        let signer = Signer(
            credentials: .init(accessKeyID: "AKIATEST", secretAccessKey: "secret"),
            region: "eu-central-1", service: "connect")
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        let head = RequestHead(
            method: method.rawValue, path: parts[0], query: parts.count > 1 ? parts[1] : "",
            headers: [("Host", "127.0.0.1:7676")])
        let fields = signer.headers(
            for: head, payloadHash: PayloadHash.hex(of: Array(body.utf8)),
            at: SigningTime(secondsSince1970: Instant.outset.milliseconds / 1000))
        return await api.answer(
            .sample(method, path, fields: fields.map { ($0.name, $0.value) }, body: body),
            requestID: "r")
    }

    /// Calls the participant API with a token.
    func participant(
        _ path: String, _ token: String?, _ body: String = "{}", host: String = "127.0.0.1:7676"
    ) async -> HTTPExchangeResponse {
        let fields = token.map { [("X-Amz-Bearer", $0)] } ?? []
        return await api.answer(
            .sample(.POST, "/participant/\(path)", host: host, fields: fields, body: body),
            requestID: "r")
    }

    /// Starts a chat.
    /// - Parameter members: further members, as JSON text that begins with a comma.
    func start(_ members: String = "") async -> HTTPExchangeResponse {
        await connect(
            .PUT, "/contact/chat",
            #"{"InstanceId":"\#(instance)","ContactFlowId":"\#(test.inboundFlow)","#
                + #""ParticipantDetails":{"DisplayName":"Ann"}\#(members)}"#)
    }

    /// Starts a chat, connects its customer and answers both tokens.
    func open() async throws -> (contact: String, participant: String, connection: String) {
        let started = await start()
        let participant = try Self.text(started, "ParticipantToken")
        let connected = await self.participant(
            "connection", participant,
            #"{"Type":["CONNECTION_CREDENTIALS"],"ConnectParticipant":true}"#)
        let credentials = connected.json?["ConnectionCredentials"]
        return (
            try Self.text(started, "ContactId"), participant,
            credentials?["ConnectionToken"]?.string ?? ""
        )
    }

    private static func text(_ response: HTTPExchangeResponse, _ member: String) throws -> String {
        guard let text = response.json?[member]?.string else {
            throw Mishap(description: "\(response.status.code): \(response.text)")
        }
        return text
    }

    struct Mishap: Error, CustomStringConvertible {
        let description: String
    }
}

extension HTTPExchangeResponse {
    /// Status and name of the error, such as `403 AccessDeniedException`; `200` without one.
    var outcome: String {
        let name = field("x-amzn-ErrorType").map { " \($0)" } ?? ""
        return "\(status.code)\(name)"
    }
}
