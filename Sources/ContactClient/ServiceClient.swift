// SPDX-License-Identifier: Apache-2.0
package import APIModel
import JSONDocument
import NIOHTTP1
package import SigV4

/// Calls operations of a server, each typed by the model.
package struct ServiceClient: Sendable {
    /// Signs calls of the Connect API.
    package struct Signing: Sendable {
        let signer: Signer
        let now: @Sendable () -> SigningTime

        /// Makes a signing.
        /// - Parameter now: the moment that signatures carry.
        package init(_ signer: Signer, now: @escaping @Sendable () -> SigningTime) {
            self.signer = signer
            self.now = now
        }
    }

    private let endpoint: Endpoint
    let trust: ServerTrust
    private let signing: Signing?

    /// Makes a client.
    /// - Parameters:
    ///   - trust: which servers are believed over TLS.
    ///   - signing: signs every call; `nil` for participants, whose token is all they need.
    package init(_ endpoint: Endpoint, trust: ServerTrust = .system, signing: Signing? = nil) {
        self.endpoint = endpoint
        self.trust = trust
        self.signing = signing
    }

    /// Makes a call.
    /// - Throws: ``ClientFault`` when there is no answer, or an error.
    package func call<Request: OperationRequest>(
        _ request: Request
    ) async throws(ClientFault) -> Request.Response {
        let message = CallMessage(request)
        var headers = [(name: "Host", value: endpoint.authority)] + message.headers
        if let signing {
            let head = RequestHead(
                method: message.method, path: endpoint.basePath + message.path,
                query: message.query, headers: headers)
            headers += signing.signer.headers(
                for: head, payloadHash: PayloadHash.hex(of: message.body), at: signing.now())
        }
        let answer = try await HTTPTransport.send(message, headers: headers, to: endpoint, trust)
        let json = try? JSON.parse(utf8: answer.body)
        guard 200..<300 ~= answer.status else { throw Self.refusal(answer, json) }
        guard let json, let response = try? Request.Response(json) else { throw .unreadable }
        return response
    }

    private static func refusal(_ answer: HTTPTransport.Answer, _ json: JSON?) -> ClientFault {
        let message = json?["message"]?.string ?? json?["Message"]?.string
        return .refused(
            ClientFault.Refusal(
                status: answer.status,
                code: answer.headers.first(name: "x-amzn-ErrorType")
                    ?? json?["__type"]?.string ?? "",
                message: message ?? "",
                retryAfterSeconds: answer.headers.first(name: "Retry-After").flatMap { Int($0) }
                    .flatMap { $0 >= 0 ? $0 : nil }))
    }
}
