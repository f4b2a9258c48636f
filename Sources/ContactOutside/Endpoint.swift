// SPDX-License-Identifier: Apache-2.0
import Foundation
import SigV4

/// A place outside that was configured: all requests go to it or below it, and nowhere else.
package struct Endpoint: Sendable, Hashable {
    /// Why a text names no endpoint.
    package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
        /// A sentence for the one who wrote it.
        package let description: String
    }

    /// `http` or `https`.
    let scheme: String
    /// Host and port as the `Host` header holds them.
    let authority: String
    /// The host alone.
    let host: String
    /// The path under which everything is, without a slash at its end; empty for all of the host.
    let path: String
    /// What stands behind `#`: a name that requests need, such as a domain; `nil` for none.
    let name: String?

    /// Reads a URL such as `http://localhost:9000` or `https://host/path#name`.
    /// - Throws: ``Fault`` unless it is a URL of http or https with a host, without user or query.
    package init(_ text: String) throws(Fault) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            scheme == "http" || scheme == "https", let host = parts.host, !host.isEmpty
        else {
            throw Fault(description: "An endpoint begins with http:// or https://, not '\(text)'.")
        }
        guard parts.user == nil, parts.password == nil, parts.query == nil else {
            throw Fault(description: "An endpoint has no user and no query: '\(text)'.")
        }
        self.scheme = scheme
        self.host = host
        let isUsual = parts.port == nil || parts.port == (scheme == "https" ? 443 : 80)
        authority = isUsual ? host : "\(host):\(parts.port ?? 0)"
        var path = parts.percentEncodedPath
        while path.hasSuffix("/") { path.removeLast() }
        self.path = path
        name = parts.fragment.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The URL of a request below the endpoint.
    func url(_ path: String, query: String = "") -> String {
        "\(scheme)://\(authority)\(path.isEmpty ? "/" : path)\(query.isEmpty ? "" : "?\(query)")"
    }

    /// The region that the host of an AWS endpoint names; `nil` for other hosts.
    var region: String? {
        let labels = host.split(separator: ".").map(String.init)
        guard let place = labels.firstIndex(of: "amazonaws"), place > 1 else { return nil }
        return labels[place - 1]
    }

    /// A path of parts, each encoded as one segment.
    static func path(_ segments: [String]) -> String {
        segments.map { "/" + PercentEncoding.encode($0) }.joined()
    }
}
