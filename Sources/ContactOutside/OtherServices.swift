// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import ContactService
import JSONDocument
import NIOHTTP1

/// Calls the services beside the contact centre at their public APIs.
struct OtherServices: Sendable {
    /// How long a service may take, with all attempts.
    static let answerTime = Duration.seconds(8)
    /// The longest answer that is read, in bytes.
    static let answerBytesMax = 1_048_576

    private let client: OutsideClient
    private let endpoints: [ServiceRequest.Service: Endpoint]
    private let identity: OutsideIdentity
    private let instanceID: @Sendable () -> String?

    /// - Parameter instanceID: the instance whose flows run.
    init(
        _ client: OutsideClient, _ endpoints: [ServiceRequest.Service: Endpoint],
        _ identity: OutsideIdentity, instanceID: @escaping @Sendable () -> String?
    ) {
        self.client = client
        self.endpoints = endpoints
        self.identity = identity
        self.instanceID = instanceID
    }

    /// Whether there is an endpoint for a request and the operation is a known one.
    func isConfigured(for request: ServiceRequest) -> Bool {
        endpoints[request.service] != nil && ServiceOperation(request) != nil
    }

    /// The domain or instance that a service's requests name; `nil` without an endpoint.
    func name(for service: ServiceRequest.Service) -> String? {
        endpoints[service].map { $0.name ?? instanceID() ?? "" }
    }

    /// Calls a service.
    func answer(_ request: ServiceRequest, key: String) async throws -> ServiceAnswer {
        guard let endpoint = endpoints[request.service], let name = name(for: request.service),
            let operation = ServiceOperation(request)
        else { return .failed("no endpoint is configured for \(request.service.rawValue)") }
        let caller = AWSCaller(endpoint, service: operation.signingName, identity)
        let parts = operation.parts(request.payload.object ?? JSONObject(), name: name, key: key)
        do {
            let response = try await Attempts(time: Self.answerTime).send(
                bytesMax: Self.answerBytesMax, client
            ) {
                caller.request(
                    operation.method, path: endpoint.path + parts.path, query: parts.query,
                    headers: [(IdempotencyHeader.name, key)], body: parts.body)
            }
            return Self.answer(response, request.operation)
        } catch let fault as OutsideClient.Fault {
            return .failed("\(request.operation): \(fault)")
        }
    }

    static func answer(_ response: OutsideClient.Response, _ operation: String) -> ServiceAnswer {
        guard (200..<300).contains(response.status) else {
            let error = response.headers.first(name: "x-amzn-ErrorType") ?? ""
            return .failed("\(operation) answered \(response.status) \(error)")
        }
        guard !response.body.isEmpty else { return .returned([:]) }
        guard let body = try? JSON.parse(utf8: response.body) else {
            return .failed("\(operation) did not answer with JSON")
        }
        return .returned(body)
    }
}
