// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import ContactService
import Foundation
import JSONDocument
import NIOHTTP1
import SigV4

/// Invokes functions by Lambda's Invoke operation.
/// - SeeAlso: AWS Lambda API Reference, `Invoke`.
struct LambdaFunctions: Sendable {
    /// How long a function may take that nobody waits for.
    /// - SeeAlso: Amazon Connect Administrator Guide, "Invoke AWS Lambda functions".
    static let asynchronousTime = Duration.seconds(60)

    private let client: OutsideClient
    private let usual: AWSCaller?
    private let own: [String: AWSCaller]

    /// - Parameters:
    ///   - usual: where functions are invoked that have no endpoint of their own.
    ///   - own: endpoints of single functions, by name.
    init(
        _ client: OutsideClient, usual: Endpoint?, own: [String: Endpoint],
        _ identity: OutsideIdentity
    ) {
        self.client = client
        self.usual = usual.map { AWSCaller($0, service: "lambda", identity) }
        self.own = own.mapValues { AWSCaller($0, service: "lambda", identity) }
    }

    /// Whether there is an endpoint for a function.
    func isConfigured(for request: LambdaRequest) -> Bool {
        caller(FunctionName(request.functionARN)) != nil
    }

    private func caller(_ name: FunctionName) -> AWSCaller? { own[name.name] ?? usual }

    /// Invokes a function.
    func answer(_ request: LambdaRequest, key: String) async throws -> LambdaAnswer {
        let name = FunctionName(request.functionARN)
        guard let caller = caller(name) else { return .failed("no Lambda endpoint is configured") }
        let attempts =
            request.isAsynchronous
            ? Attempts.patient(for: Self.asynchronousTime)
            : Attempts(time: .seconds(request.timeLimitSeconds))
        do {
            let response = try await attempts.send(
                bytesMax: InvokeLambdaFunction.responseBytesMax, client
            ) { Self.request(request, name, caller, key: key) }
            return Self.answer(to: request, response)
        } catch let fault as OutsideClient.Fault {
            return .failed("function \(name.name): \(fault)")
        }
    }

    static func request(
        _ request: LambdaRequest, _ name: FunctionName, _ caller: AWSCaller, key: String
    ) -> OutsideClient.Request {
        // An endpoint whose path is that of one function, such as an emulator's, is taken as it is.
        let isWhole = caller.endpoint.path.hasSuffix("/invocations")
        let path =
            isWhole
            ? caller.endpoint.path
            : caller.endpoint.path + "/2015-03-31/functions/"
                + PercentEncoding.encode(name.name) + "/invocations"
        let qualifier = isWhole ? nil : name.qualifier
        let context: JSON = ["custom": ["parleyIdempotencyKey": .string(key)]]
        return caller.request(
            "POST", path: path,
            query: qualifier.map { "Qualifier=" + PercentEncoding.encode($0) } ?? "",
            headers: [
                ("X-Amz-Invocation-Type", request.isAsynchronous ? "Event" : "RequestResponse"),
                ("X-Amz-Client-Context", Data(context.utf8).base64EncodedString()),
                (IdempotencyHeader.name, key),
            ], body: request.event.utf8)
    }

    static func answer(
        to request: LambdaRequest, _ response: OutsideClient.Response
    ) -> LambdaAnswer {
        if let kind = response.headers.first(name: "X-Amz-Function-Error") {
            let type = (try? JSON.parse(utf8: response.body))?["errorType"]?.string ?? "an error"
            return .failed("the function ended with \(type) (\(kind))")
        }
        guard (200..<300).contains(response.status) else {
            return .failed("Lambda answered \(response.status)")
        }
        if request.isAsynchronous { return .accepted }
        guard let payload = String(validating: response.body, as: UTF8.self) else {
            return .failed("the function did not answer in UTF-8")
        }
        return .returned(payload: payload)
    }
}

/// A function's name and version, from any of the forms in which documents name functions.
/// - SeeAlso: AWS Lambda API Reference, `Invoke`, `FunctionName`.
struct FunctionName: Sendable, Hashable {
    let name: String
    /// A version or alias; `nil` when none is given.
    let qualifier: String?

    /// Reads `name`, `name:alias`, `account:function:name` or an ARN, each perhaps with a qualifier.
    init(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        if let place = parts.firstIndex(of: "function"), place + 1 < parts.count {
            name = parts[place + 1]
            qualifier = place + 2 < parts.count ? parts[place + 2] : nil
        } else {
            name = parts[0]
            qualifier = parts.count > 1 ? parts[1] : nil
        }
    }
}
