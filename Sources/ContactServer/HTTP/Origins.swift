// SPDX-License-Identifier: Apache-2.0

/// Says at which address a client reached the server, for links that lead back to it.
package struct Origins: Sendable {
    private let publicURL: String?
    private let fallback: String

    /// Makes the rule.
    /// - Parameters:
    ///   - publicURL: the address under which clients reach the server through a proxy; `nil` to
    ///     take each request's own `Host`.
    ///   - fallback: the address for requests that name none, host and port.
    package init(publicURL: String?, fallback: String) {
        self.publicURL = publicURL
        self.fallback = fallback
    }

    func origin(of request: HTTPExchangeRequest) -> String {
        if let publicURL { return publicURL }
        let host = request.host.flatMap { Self.isHost($0) ? $0 : nil } ?? fallback
        return (request.isSecure ? "https://" : "http://") + host
    }

    /// Whether a text is a host and port and nothing that could lead elsewhere.
    private static func isHost(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 255
            && text.utf8.allSatisfy { byte in
                switch Unicode.Scalar(byte) {
                case "a"..."z", "A"..."Z", "0"..."9", ".", "-", ":", "[", "]", "_": true
                default: false
                }
            }
    }
}
