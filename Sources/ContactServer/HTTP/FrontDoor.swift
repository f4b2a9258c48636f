// SPDX-License-Identifier: Apache-2.0
import APIModel
import ContactService
import NIOHTTP1

/// Gives each request to the handler that it is for.
package final class FrontDoor: Sendable {
    private let api: APIHandler
    private let operatorHandler: OperatorHandler
    private let pages: PageHandler
    private let requestIDs = RequestIDs()

    /// Joins the handlers.
    package init(api: APIHandler, operator operatorHandler: OperatorHandler, pages: PageHandler) {
        self.api = api
        self.operatorHandler = operatorHandler
        self.pages = pages
    }

    /// Answers a request.
    package func answer(_ request: HTTPExchangeRequest) async -> HTTPExchangeResponse {
        let requestID = requestIDs.next()
        if request.isOperatorCall {
            var response = await operatorHandler.answer(request, request.path)
            response.headers.add(name: "x-amzn-RequestId", value: requestID)
            return response
        }
        var response = await publicAnswer(request, requestID)
        response.headers.add(name: "x-amzn-RequestId", value: requestID)
        CrossOrigin.allow(&response)
        return response
    }

    private func publicAnswer(
        _ request: HTTPExchangeRequest, _ requestID: String
    ) async -> HTTPExchangeResponse {
        if request.method == .OPTIONS { return CrossOrigin.preflight() }
        if let page = pages.page(request, request.path) { return page }
        if request.path == ContactService.SocketAddress.path { return Self.noSocket(request) }
        return await api.answer(request, requestID: requestID)
    }

    /// The answer to a request that is not read, since it is no HTTP or too large.
    func refusal(_ failure: APIFailure, target: String?) -> HTTPExchangeResponse {
        let isConnect = target.map { !HTTPExchangeRequest.isParticipantPath($0[...]) } ?? false
        var response = ErrorAnswer.response(
            failure, service: isConnect ? .connect : .connectparticipant)
        response.headers.add(name: "x-amzn-RequestId", value: requestIDs.next())
        CrossOrigin.allow(&response)
        return response
    }

    /// The answer to a request for a socket that the gate did not let through.
    private static func noSocket(_ request: HTTPExchangeRequest) -> HTTPExchangeResponse {
        let failure =
            request.headers.webSocketKey == nil || request.method != .GET
            ? APIFailure(
                .validationException,
                "Open this address as a WebSocket: GET without a body, with Upgrade: websocket, "
                    + "Connection: Upgrade, Sec-WebSocket-Version: 13 and a Sec-WebSocket-Key of 16 "
                    + "bytes in base64.")
            : APIFailure.accessDenied(
                "the ticket is not valid or has expired, the participant is not in the chat, or "
                    + "it has as many sockets as it may have")
        return ErrorAnswer.response(failure, service: .connectparticipant)
    }
}

/// Lets pages of any origin call the API, since it is tokens that say who may do what.
enum CrossOrigin {
    private static let allowed: HTTPHeaders = [
        "Access-Control-Allow-Origin": "*",
        "Access-Control-Expose-Headers":
            "x-amzn-ErrorType, x-amzn-RequestId, Retry-After, Date",
    ]

    static func allow(_ response: inout HTTPExchangeResponse) {
        response.headers.add(contentsOf: allowed)
    }

    static func preflight() -> HTTPExchangeResponse {
        var response = HTTPExchangeResponse(status: .noContent, contentType: nil)
        response.headers.add(
            name: "Access-Control-Allow-Methods", value: "GET, POST, PUT, OPTIONS")
        // `authorization` is not covered by a star, so all are named.
        response.headers.add(
            name: "Access-Control-Allow-Headers",
            value: "authorization, content-type, x-amz-bearer, x-amz-content-sha256, x-amz-date, "
                + "x-amz-user-agent, x-amz-security-token, amz-sdk-invocation-id, "
                + "amz-sdk-request, content-disposition, x-amz-meta-contact_id, "
                + "x-amz-meta-initial_contact_id, x-amz-meta-account_id, "
                + "x-amz-meta-organization_id")
        response.headers.add(name: "Access-Control-Max-Age", value: "86400")
        return response
    }
}
