// SPDX-License-Identifier: Apache-2.0
import NIOCore
import NIOHTTP1

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
    private let origins: Origins

    /// Makes a handler of files.
    /// - Parameter origins: says where pages will find their sockets.
    package init(files: [File], origins: Origins) {
        self.files = Dictionary(
            files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        self.origins = origins
    }

    /// The page at a path; `nil` when there is none.
    func page(_ request: HTTPExchangeRequest, _ path: Substring) -> HTTPExchangeResponse? {
        guard request.method == .GET || request.method == .HEAD else { return nil }
        guard let file = files[String(path)] else { return redirection(path) }
        var response = HTTPExchangeResponse(
            status: .ok, contentType: file.contentType, body: ByteBuffer(string: file.content))
        response.headers.add(name: "Cache-Control", value: "no-cache")
        response.headers.add(name: "X-Content-Type-Options", value: "nosniff")
        response.headers.add(
            name: "Content-Security-Policy",
            value: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                + "connect-src 'self' \(socketOrigin(of: request)); "
                + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'")
        return response
    }

    /// Leads from `/page/`, where relative addresses would miss, to `/page`.
    private func redirection(_ path: Substring) -> HTTPExchangeResponse? {
        guard path.hasSuffix("/"), files[String(path.dropLast())] != nil,
            let name = path.split(separator: "/").last
        else { return nil }
        var response = HTTPExchangeResponse(status: .permanentRedirect)
        response.headers.add(name: "Location", value: "../\(name)")
        return response
    }

    /// Where the sockets of the page are; not every browser counts it as the page's own origin.
    private func socketOrigin(of request: HTTPExchangeRequest) -> String {
        let origin = origins.origin(of: request)
        guard origin.hasPrefix("http") else { return "" }
        return "ws" + origin.dropFirst("http".count)
    }
}
