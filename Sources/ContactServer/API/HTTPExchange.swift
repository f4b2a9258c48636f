// SPDX-License-Identifier: Apache-2.0
package import HTTPTypes
package import NIOCore

/// A request as the handler of the API sees it: read whole, and free of the HTTP server that
/// brought it, so that another front end could carry it.
package struct HTTPExchangeRequest: Sendable {
    /// The method, target and fields.
    package let head: HTTPRequest
    /// The body.
    package let body: ByteBuffer
    /// Whether the request came from this machine itself, not through a proxy.
    package let isLocal: Bool
    /// Whether the connection is encrypted.
    package let isSecure: Bool

    /// Makes a request.
    package init(head: HTTPRequest, body: ByteBuffer, isLocal: Bool, isSecure: Bool) {
        self.head = head
        self.body = body
        self.isLocal = isLocal
        self.isSecure = isSecure
    }

    /// The target without its query, still encoded.
    package var path: Substring { target.prefix { $0 != "?" } }

    /// The query, still encoded; empty when there is none.
    package var query: Substring {
        guard let mark = target.firstIndex(of: "?") else { return "" }
        return target[target.index(after: mark)...]
    }

    private var target: Substring { Substring(head.path ?? "/") }
}

/// An answer.
package struct HTTPExchangeResponse: Sendable {
    /// The status and fields; the length of the body is added when it is sent.
    package var head: HTTPResponse
    /// The body.
    package var body: ByteBuffer
    /// Whether the connection is to be closed afterwards.
    package var closes = false

    /// Makes an answer.
    package init(
        status: HTTPResponse.Status, contentType: String = "application/json",
        body: ByteBuffer = ByteBuffer()
    ) {
        head = HTTPResponse(status: status)
        head.headerFields[.contentType] = contentType
        self.body = body
    }
}

extension HTTPField.Name {
    static let amznErrorType = known("x-amzn-ErrorType")
    static let amznRequestID = known("x-amzn-RequestId")
    static let parleyReason = known("x-parley-reason")
    static let amzBearer = known("X-Amz-Bearer")
    static let forwardedFor = known("X-Forwarded-For")
    static let forwarded = known("Forwarded")

    private static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else {
            preconditionFailure("\(name) is not a valid field name")
        }
        return name
    }
}
