// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactDomain
import ContactService
import HTTPTypes
package import HummingbirdCore
package import Logging
package import NIOCore
import Synchronization

/// Takes requests from Hummingbird, reads them whole within their limits, and sends the answers.
package struct FrontDoor: Sendable {
    private let api: APIHandler
    private let operatorHandler: OperatorHandler
    private let pages: PageHandler
    private let logger: Logger
    private let dates = DateField()
    private let isSecure: Bool

    /// Joins the handlers.
    package init(
        api: APIHandler, operator operatorHandler: OperatorHandler, pages: PageHandler,
        isSecure: Bool, logger: Logger
    ) {
        self.api = api
        self.operatorHandler = operatorHandler
        self.pages = pages
        self.isSecure = isSecure
        self.logger = logger
    }

    /// Answers one request of a connection.
    package func respond(
        _ request: HummingbirdCore.Request, _ writer: consuming ResponseWriter,
        _ channel: any Channel
    ) async throws {
        var response = try await answer(request, channel)
        response.head.headerFields[.date] = dates.now
        response.head.headerFields[.contentLength] = String(response.body.readableBytes)
        if response.closes { response.head.headerFields[.connection] = "close" }
        let isBodyless = request.method == .head || response.head.status == .noContent
        if response.head.status == .noContent { response.head.headerFields[.contentLength] = nil }
        let body = isBodyless ? ResponseBody() : ResponseBody(byteBuffer: response.body)
        try await writer.write(response: response.head, body: body)
        if response.closes { throw ConnectionIsSpent() }
    }

    /// Makes Hummingbird close a connection whose request was not read to its end.
    private struct ConnectionIsSpent: Error {}

    private func answer(
        _ request: HummingbirdCore.Request, _ channel: any Channel
    ) async throws -> HTTPExchangeResponse {
        let requestID = Self.requestID()
        let path = Substring(request.head.path ?? "/").prefix { $0 != "?" }
        let limit = APIHandler.bodyBytesMax(path: path)
        var response: HTTPExchangeResponse
        if request.method == .options, !path.hasPrefix("/_parley/") {
            response = CrossOrigin.preflight()
        } else if let body = try await self.body(request, limit) {
            let exchange = HTTPExchangeRequest(
                head: request.head, body: body,
                isLocal: Self.isLocal(channel, request.head), isSecure: isSecure)
            response = await answer(exchange, path, requestID)
        } else {
            response = ErrorAnswer.response(
                APIFailure(
                    .requestEntityTooLargeException,
                    "The request body may have at most \(limit) bytes."),
                service: path.hasPrefix("/participant/") ? .connectparticipant : .connect)
            response.closes = true
        }
        response.head.headerFields[.amznRequestID] = requestID
        if !path.hasPrefix("/_parley/") { CrossOrigin.allow(&response.head) }
        return response
    }

    private func answer(
        _ exchange: HTTPExchangeRequest, _ path: Substring, _ requestID: String
    ) async -> HTTPExchangeResponse {
        if path.hasPrefix("/_parley/") { return await operatorHandler.answer(exchange, path) }
        if let page = pages.page(exchange, path) { return page }
        if path == ContactService.SocketAddress.path { return Self.noSocket(exchange) }
        return await api.answer(exchange, requestID: requestID)
    }

    /// The answer to a request for a socket that the gate did not let through.
    private static func noSocket(_ exchange: HTTPExchangeRequest) -> HTTPExchangeResponse {
        let failure =
            exchange.head.webSocketKey == nil
            ? APIFailure(.validationException, "Open this address as a WebSocket.")
            : APIFailure.accessDenied(
                "the ticket is not valid or has expired, the participant is not in the chat, or "
                    + "it has as many sockets as it may have")
        return ErrorAnswer.response(failure, service: .connectparticipant)
    }

    /// The body; `nil` when it is larger than its limit.
    private func body(
        _ request: HummingbirdCore.Request, _ limit: Int
    ) async throws -> ByteBuffer? {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit {
            return nil
        }
        do {
            return try await request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            return nil
        }
    }

    private static func requestID() -> String {
        var generator = SystemRandomNumberGenerator()
        return Identifier(randomHigh: generator.next(), low: generator.next()).description
    }

    /// Whether a request came from this machine, and not through a proxy that runs on it.
    private static func isLocal(_ channel: any Channel, _ head: HTTPRequest) -> Bool {
        guard head.headerFields[.forwardedFor] == nil, head.headerFields[.forwarded] == nil else {
            return false
        }
        return channel.remoteAddress?.isLoopback ?? false
    }
}

extension NIOCore.SocketAddress {
    /// Whether this is an address of this machine that no other machine reaches.
    fileprivate var isLoopback: Bool {
        switch self {
        case .v4, .v6:
            guard let text = ipAddress else { return false }
            return text.hasPrefix("127.") || text == "::1" || text.hasPrefix("::ffff:127.")
        case .unixDomainSocket: return true
        }
    }
}

/// Lets pages of any origin call the API, since it is tokens that say who may do what.
enum CrossOrigin {
    static func allow(_ head: inout HTTPResponse) {
        head.headerFields[.accessControlAllowOrigin] = "*"
        head.headerFields[.accessControlExposeHeaders] =
            "x-amzn-ErrorType, x-amzn-RequestId, Retry-After, Date"
    }

    static func preflight() -> HTTPExchangeResponse {
        var response = HTTPExchangeResponse(status: .noContent)
        response.head.headerFields[.contentType] = nil
        response.head.headerFields[.accessControlAllowMethods] = "GET, POST, PUT, OPTIONS"
        // `authorization` is not covered by a star, so all are named.
        response.head.headerFields[.accessControlAllowHeaders] =
            "authorization, content-type, x-amz-bearer, x-amz-content-sha256, x-amz-date, "
            + "x-amz-user-agent, x-amz-security-token, amz-sdk-invocation-id, amz-sdk-request, "
            + "content-disposition, x-amz-meta-contact_id, x-amz-meta-initial_contact_id, "
            + "x-amz-meta-account_id, x-amz-meta-organization_id"
        response.head.headerFields[.accessControlMaxAge] = "86400"
        return response
    }
}

/// The `Date` field, made once a second.
private final class DateField: Sendable {
    private let made = Mutex<(second: Int64, text: String)>((.min, ""))

    var now: String {
        let moment = ServiceClock.systemNow
        let second = moment.milliseconds / 1000
        return made.withLock { made in
            if made.second != second { made = (second, HTTPDate.text(moment)) }
            return made.text
        }
    }
}
