// SPDX-License-Identifier: Apache-2.0
import Foundation
import JSONDocument
import NIOCore
import SigV4

/// The calls that bring a chat about, over the connections of a pool.
final class ChatAPI {
    let target: Target
    let pool: HTTPPool
    private let signer: Signer

    init(target: Target, pool: HTTPPool) {
        self.target = target
        self.pool = pool
        signer = Signer(
            credentials: target.credentials, region: target.region, service: "connect")
    }

    /// Sends a request and takes its answer, which must be a success.
    func call(_ request: ByteBuffer) async throws -> HTTPReply {
        let reply = try await outcome(
            within: .seconds(60), on: pool.loop,
            or: LoadFault("The server did not answer a call within a minute.")
        ) { pool.send(request, $0) }
        guard reply.status == 200 else {
            throw LoadFault("The server answered \(reply.status): \(reply.text.prefix(300))")
        }
        return reply
    }

    /// Starts a chat and answers its contact and the token of its customer.
    func startChat(_ displayName: String) async throws -> (contact: String, token: String) {
        let reply = try await call(startChatRequest(displayName))
        return (
            try Self.member(reply, "ContactId"), try Self.member(reply, "ParticipantToken")
        )
    }

    func startChatRequest(_ displayName: String) -> ByteBuffer {
        signed(
            "PUT", "/contact/chat",
            [
                "InstanceId": .string(target.instanceID),
                "ContactFlowId": .string(target.contactFlowID),
                "ParticipantDetails": ["DisplayName": .string(displayName)],
                "ClientToken": .string(UUID().uuidString),
            ])
    }

    /// Adds the chat's other party and answers its token.
    func addBot(to contact: String) async throws -> String {
        let reply = try await call(
            signed(
                "POST", "/contact/create-participant",
                [
                    "InstanceId": .string(target.instanceID), "ContactId": .string(contact),
                    "ParticipantDetails": [
                        "ParticipantRole": "CUSTOM_BOT", "DisplayName": "Bot",
                    ],
                    "ClientToken": .string(UUID().uuidString),
                ]))
        return try Self.member(reply, "ParticipantCredentials", "ParticipantToken")
    }

    /// Whether a chat waits in a queue.
    func isQueued(_ contact: String) async throws -> Bool {
        let reply = try await call(signed("GET", "/contacts/\(target.instanceID)/\(contact)", nil))
        let document = try? JSON.parse(utf8: Array(reply.body.readableBytesView))
        return document?["Contact"]?["QueueInfo"]?["Id"]?.string != nil
    }

    /// Ends a chat from the business's side.
    func stopChat(_ contact: String) async throws {
        _ = try await call(
            signed(
                "POST", "/contact/stop",
                ["InstanceId": .string(target.instanceID), "ContactId": .string(contact)]))
    }

    /// Asks for a connection token and, where it is wanted, a socket's address.
    func createConnection(
        _ participantToken: String, hasSocket: Bool
    ) async throws -> (socket: String?, token: String) {
        let reply = try await call(
            RequestText.post(
                "/participant/connection", authority: target.authority, token: participantToken,
                body: hasSocket
                    ? #"{"Type":["WEBSOCKET","CONNECTION_CREDENTIALS"]}"#
                    : #"{"Type":["CONNECTION_CREDENTIALS"],"ConnectParticipant":true}"#))
        return (
            hasSocket ? try Self.member(reply, "Websocket", "Url") : nil,
            try Self.member(reply, "ConnectionCredentials", "ConnectionToken")
        )
    }

    /// The counters and gauges that the server shows, by name; without labelled ones.
    func metrics() async throws -> [String: Double] {
        let reply = try await call(
            RequestText.get("/_parley/metrics", authority: target.authority))
        var values: [String: Double] = [:]
        for line in reply.text.split(separator: "\n") where !line.hasPrefix("#") {
            let sides = line.split(separator: " ")
            if sides.count == 2 { values[String(sides[0])] = Double(sides[1]) }
        }
        return values
    }

    private func signed(_ method: String, _ path: String, _ body: JSON?) -> ByteBuffer {
        let bytes = body?.utf8 ?? []
        let head = RequestHead(
            method: method, path: path,
            headers: [("Host", target.authority), ("Content-Type", "application/json")])
        let time = SigningTime(secondsSince1970: Int64(Date().timeIntervalSince1970))
        let fields = signer.headers(for: head, payloadHash: PayloadHash.hex(of: bytes), at: time)
        var text = "\(method) \(path) HTTP/1.1\r\n"
        for (name, value) in head.headers + fields { text += "\(name): \(value)\r\n" }
        text += "Content-Length: \(bytes.count)\r\n\r\n"
        var request = ByteBuffer(string: text)
        request.writeBytes(bytes)
        return request
    }

    private static func member(_ reply: HTTPReply, _ path: String...) throws -> String {
        var value = try? JSON.parse(utf8: Array(reply.body.readableBytesView))
        for name in path { value = value?[name] }
        guard let text = value?.string else {
            throw LoadFault("An answer lacks \(path.joined(separator: ".")): \(reply.text)")
        }
        return text
    }
}
