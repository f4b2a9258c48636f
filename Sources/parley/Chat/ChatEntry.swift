// SPDX-License-Identifier: Apache-2.0
import APIModel
import ArgumentParser
import ContactClient
import Foundation
import JSONDocument
import SigV4

/// The way into a chat: a server, and a token that may take part.
struct ChatEntry {
    let endpoint: Endpoint
    /// Which servers are believed over TLS.
    let trust: ServerTrust
    let participantToken: String
    /// The own participant; `nil` when only a token is known.
    let participant: String?
    /// What the chat is called on the screen.
    let title: String

    /// Joins with a token, or starts a chat.
    init(_ command: ChatCommand) async throws {
        let server = try ServerFacts(data: command.data)
        guard let text = command.endpoint ?? server.value("endpoint") else {
            throw ValidationError(
                "No server runs on \(server.folder.path). Start one with 'parley serve', or name "
                    + "one with --endpoint.")
        }
        guard let endpoint = Endpoint(text) else {
            throw ValidationError(
                "An endpoint is http://HOST:PORT or https://HOST:PORT, not '\(text)'.")
        }
        self.endpoint = endpoint
        trust = try Self.trust(command)
        if let token = command.token {
            participantToken = token
            participant = nil
            title = "joined by token"
            return
        }
        let request = try Self.request(command, server)
        let answer = try await Self.start(request, endpoint, trust, server)
        guard let token = answer.participantToken else { throw ClientFault.unreadable }
        participantToken = token
        participant = answer.participantID
        title = "\(command.name) · contact \(answer.contactID ?? "")"
    }

    private static func trust(_ command: ChatCommand) throws -> ServerTrust {
        if command.takesAnyCertificate { return .anyone }
        let variable = ProcessInfo.processInfo.environment["AWS_CA_BUNDLE"]
        guard let path = command.caBundle ?? variable, !path.isEmpty else { return .system }
        do throws(ServerTrust.BundleFault) { return try ServerTrust(caBundle: path) } catch {
            throw ValidationError("\(path) holds no certificates in PEM form that can be read.")
        }
    }

    private static func request(
        _ command: ChatCommand, _ server: ServerFacts
    ) throws -> StartChatContactRequest {
        guard let instance = command.instance ?? server.value("instanceId"),
            let flow = command.flow ?? server.value("contactFlowId")
        else {
            throw ValidationError("Name --instance and --flow, or the server's --data.")
        }
        var attributes: [String: String] = [:]
        for setting in command.attribute {
            let sides = setting.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, !sides[0].isEmpty else {
                throw ValidationError("--attribute takes NAME=VALUE, not '\(setting)'.")
            }
            attributes[String(sides[0])] = String(sides[1])
        }
        return StartChatContactRequest(
            instanceID: instance, contactFlowID: flow,
            attributes: attributes.isEmpty ? nil : attributes,
            participantDetails: Wire.ParticipantDetails(displayName: command.name),
            initialMessage: command.message.map {
                Wire.ChatMessage(contentType: "text/plain", content: $0)
            },
            clientToken: UUID().uuidString, chatDurationInMinutes: command.duration)
    }

    private static func start(
        _ request: StartChatContactRequest, _ endpoint: Endpoint, _ trust: ServerTrust,
        _ server: ServerFacts
    ) async throws -> StartChatContactResponse {
        guard let id = server.value("accessKeyId"), let secret = server.value("secretAccessKey")
        else {
            throw ValidationError(
                "There is no access key to start a chat with: name the server's --data, or set "
                    + "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.")
        }
        let signer = Signer(
            credentials: Signer.Credentials(accessKeyID: id, secretAccessKey: secret),
            region: server.value("region") ?? "us-east-1", service: "connect")
        let signing = ServiceClient.Signing(signer) {
            SigningTime(secondsSince1970: Int64(Date().timeIntervalSince1970))
        }
        return try await ServiceClient(endpoint, trust: trust, signing: signing).call(request)
    }
}

/// What is known of a server: from its ready file, else from the environment that `parley env` set.
private struct ServerFacts {
    let folder: DataFolder
    private let ready: JSON?

    private static let variables = [
        "endpoint": "AWS_ENDPOINT_URL_CONNECT", "region": "AWS_REGION",
        "accessKeyId": "AWS_ACCESS_KEY_ID", "secretAccessKey": "AWS_SECRET_ACCESS_KEY",
        "instanceId": "PARLEY_INSTANCE_ID", "contactFlowId": "PARLEY_CONTACT_FLOW_ID",
    ]

    init(data: String?) throws {
        let settings = try Settings(configuration: nil)
        folder = DataFolder(path: data ?? settings.value("data") ?? DataFolder.defaultPath)
        ready = (try? String(contentsOfFile: folder.readyFile, encoding: .utf8))
            .flatMap { try? JSON.parse($0) }
    }

    func value(_ member: String) -> String? {
        if let value = ready?[member]?.string { return value }
        let value = Self.variables[member].flatMap { ProcessInfo.processInfo.environment[$0] }
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }
}
