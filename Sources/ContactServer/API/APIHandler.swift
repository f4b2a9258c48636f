// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
package import ContactService
import JSONDocument
import Journal
package import Logging
import NIOCore
import NIOHTTP1
import SigV4

/// Answers API calls: finds the operation, checks who calls and what with, and has it done.
///
/// It is a function from a request read whole to an answer; the only one through which calls come.
package struct APIHandler: Sendable {
    private let routes: RouteTable
    private let operations: OperationTable
    private let signatures: SignatureGate
    private let tokens: TokenIssuer
    private let clock: ServiceClock
    private let limiter: RateLimiter
    private let metrics: Metrics
    private let origins: Origins
    private let logger: Logger

    /// Joins the parts.
    package init(
        operations: OperationTable, signatures: SignatureGate, tokens: TokenIssuer,
        clock: ServiceClock, limiter: RateLimiter, metrics: Metrics, origins: Origins,
        logger: Logger
    ) {
        routes = RouteTable(Operation.all)
        self.operations = operations
        self.signatures = signatures
        self.tokens = tokens
        self.clock = clock
        self.limiter = limiter
        self.metrics = metrics
        self.origins = origins
        self.logger = logger
    }

    /// Answers a call.
    package func answer(
        _ request: HTTPExchangeRequest, requestID: String
    ) async -> HTTPExchangeResponse {
        guard
            let match = routes.match(
                method: request.method.rawValue, path: request.path)
        else { return unknownOperation(request) }
        let operation = match.operation
        let started = ContinuousClock.now
        do {
            let body = try await perform(match, request)
            metrics.answered(operation.name, error: nil, after: .now - started)
            return HTTPExchangeResponse(status: .ok, body: ByteBuffer(bytes: body))
        } catch {
            let failure = Self.failure(error, operation)
            metrics.answered(operation.name, error: failure.code, after: .now - started)
            log(failure, error, operation, requestID)
            return ErrorAnswer.response(failure, service: operation.service)
        }
    }

    private func perform(
        _ match: RouteTable.Match, _ request: HTTPExchangeRequest
    ) async throws -> [UInt8] {
        let operation = match.operation
        let caller = try caller(operation, request)
        let body = try Self.body(request, operation)
        let members = operation.request(
            pathParameters: match.pathParameters, query: Self.pairs(request.query),
            header: { request.headers.first(name: $0) }, body: body)
        do throws(RequestRefusal) {
            try operation.validate(members)
        } catch { throw APIFailure(error.code, error.message) }
        try limiter.take(operation, at: clock.now)
        guard let answer = operations[operation] else {
            throw APIFailure(.unknownOperationException, "\(operation.name) is not served.")
        }
        let call = Call(caller: caller, origin: origins.origin(of: request), members: members)
        return try await answer(members, call)
    }

    private func caller(
        _ operation: Operation, _ request: HTTPExchangeRequest
    ) throws(APIFailure) -> Caller? {
        switch operation.access {
        case .signature:
            try signatures.check(request, service: operation.service)
            return nil
        case .participantToken: return try bearer(.participant, request)
        case .connectionToken: return try bearer(.connection, request)
        }
    }

    private func bearer(
        _ kind: TokenKind, _ request: HTTPExchangeRequest
    ) throws(APIFailure) -> Caller {
        guard let token = request.headers.first(name: "x-amz-bearer"), !token.isEmpty else {
            throw .accessDenied("the call carries no X-Amz-Bearer")
        }
        do throws(TokenIssuer.Refusal) {
            return try tokens.open(token, as: kind, at: clock.now)
        } catch {
            switch error {
            case .notValid: throw .accessDenied("the token is not a valid \(kind) token")
            case .expired: throw .accessDenied("the token has expired")
            }
        }
    }

    private static func body(
        _ request: HTTPExchangeRequest, _ operation: Operation
    ) throws(APIFailure) -> JSON? {
        guard request.body.readableBytes > 0 else { return nil }
        let parsed = request.body.withUnsafeReadableBytes { bytes in
            Result { () throws(JSONSyntaxError) in try JSONParser.parse(bytes) }
        }
        let code: ErrorCode =
            operation.service == .connect ? .serializationException : .validationException
        switch parsed {
        case .success(let json):
            guard json.object != nil else {
                throw APIFailure(code, "The request body must be a JSON object.")
            }
            return json
        case .failure(let error):
            throw APIFailure(code, "The request body is not valid JSON: \(error).")
        }
    }

    private static func pairs(_ query: Substring) -> [(name: String, value: String)] {
        query.split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1)
            return (
                decoded(sides.first ?? ""), sides.count > 1 ? decoded(sides[1]) : ""
            )
        }
    }

    private static func decoded(_ text: Substring) -> String {
        String(decoding: PercentEncoding.decode(text), as: UTF8.self)
    }

    private static func failure(_ error: any Error, _ operation: Operation) -> APIFailure {
        switch error {
        case let failure as APIFailure: failure
        case let rejection as Chat.Rejection: APIFailure(rejection, in: operation)
        case let unreadable as UnreadableValue:
            APIFailure(
                operation.service == .connect
                    ? .serializationException : .validationException,
                "The value at \(unreadable.path) has the wrong form.")
        case ServiceFault.overloaded, ServiceFault.contended,
            ServiceFault.journal(.overloaded):
            APIFailure(
                .throttlingException, "The server has more to do than it can take at once.",
                retryAfterSeconds: 1)
        default:
            APIFailure(
                operation.service == .connect
                    ? .internalServiceException : .internalServerException,
                "The server has failed; the request may be repeated.")
        }
    }

    private func log(
        _ failure: APIFailure, _ error: any Error, _ operation: Operation, _ requestID: String
    ) {
        let isFault = failure.code.status >= 500
        logger.log(
            level: isFault ? .error : .debug, isFault ? "call failed" : "call refused",
            metadata: [
                "operation": "\(operation.name)", "request.id": "\(requestID)",
                "error.type": "\(failure.code.rawValue)",
                "reason": isFault ? "\(error)" : "\(failure.reason ?? failure.message)",
            ])
    }

    private func unknownOperation(_ request: HTTPExchangeRequest) -> HTTPExchangeResponse {
        logger.info(
            "no such operation",
            metadata: [
                "method": "\(request.method)", "path": "\(request.path.prefix(200))",
            ])
        return ErrorAnswer.response(
            APIFailure(
                .unknownOperationException, "No operation that is served has this method and path."
            ),
            service: request.isParticipantCall ? .connectparticipant : .connect)
    }
}
