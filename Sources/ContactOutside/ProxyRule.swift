// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Which requests go through a proxy, as the environment says in the usual variables.
struct ProxyRule: Sendable, Hashable {
    /// A proxy's address.
    struct Server: Sendable, Hashable {
        let host: String
        let port: Int
    }

    /// The proxy; `nil` when there is none.
    let server: Server?
    private let exceptions: [String]

    init(_ environment: [String: String]) {
        let names = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"]
        let text = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        server = text.flatMap(Self.server)
        exceptions = (environment["NO_PROXY"] ?? environment["no_proxy"] ?? "")
            .split(separator: ",")
            .map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    }

    private static func server(_ text: String) -> Server? {
        let url = text.contains("://") ? text : "http://\(text)"
        guard let parts = URLComponents(string: url), let host = parts.host, !host.isEmpty else {
            return nil
        }
        return Server(host: host, port: parts.port ?? 80)
    }

    /// Whether a request to a URL goes through the proxy. This machine itself is always reached
    /// directly.
    func applies(to url: String) -> Bool {
        guard server != nil, let host = URLComponents(string: url)?.host?.lowercased() else {
            return false
        }
        if host == "localhost" || host == "[::1]" || host.hasPrefix("127.") { return false }
        return !exceptions.contains { exception in
            guard !exception.isEmpty else { return false }
            let suffix = exception.hasPrefix(".") ? exception : "." + exception
            return exception == "*" || exception == host || host.hasSuffix(suffix)
        }
    }
}
