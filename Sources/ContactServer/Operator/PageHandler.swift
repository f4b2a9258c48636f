// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import NIOCore

/// Serves the pages that come with the server.
package struct PageHandler: Sendable {
    /// A file of a page.
    package struct File: Sendable {
        /// The path at which it is served.
        package let path: String
        /// Its media type.
        package let contentType: String
        /// Its content.
        package let content: String

        /// Makes a file.
        package init(path: String, contentType: String, content: String) {
            self.path = path
            self.contentType = contentType
            self.content = content
        }
    }

    private let files: [String: File]

    /// Makes a handler of files.
    package init(files: [File]) {
        self.files = Dictionary(
            files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The page at a path; `nil` when there is none.
    func page(_ request: HTTPExchangeRequest, _ path: Substring) -> HTTPExchangeResponse? {
        guard request.head.method == .get || request.head.method == .head,
            let file = files[String(path)]
        else { return nil }
        var response = HTTPExchangeResponse(
            status: .ok, contentType: file.contentType, body: ByteBuffer(string: file.content))
        response.head.headerFields[.cacheControl] = "no-cache"
        response.head.headerFields[.xContentTypeOptions] = "nosniff"
        response.head.headerFields[.contentSecurityPolicy] =
            "default-src 'self'; connect-src 'self' ws: wss: http: https:; img-src 'self' data:; "
            + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
        return response
    }
}
