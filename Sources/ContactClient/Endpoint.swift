// SPDX-License-Identifier: Apache-2.0

/// Where a server is: scheme, host, port and a path that its own paths stand behind.
package struct Endpoint: Sendable, Hashable {
    /// Whether it is spoken to over TLS.
    package let isSecure: Bool
    /// The host, an IPv6 address without brackets.
    package let host: String
    /// The port.
    package let port: Int
    /// The path in front of all others, without a slash at its end; mostly empty.
    package let basePath: String
    /// What follows a question mark; empty when nothing does.
    package let query: String

    /// Reads `http://host:port/path?query`, or the same with `https`, `ws` or `wss`; `nil` for
    /// anything else.
    package init?(_ text: String) {
        let lower = text.lowercased()
        guard let (scheme, isSecure) = Self.schemes.first(where: { lower.hasPrefix($0.key) })
        else { return nil }
        self.isSecure = isSecure
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        guard let (host, port) = Self.split(authority), !host.isEmpty else { return nil }
        let target = rest.dropFirst(authority.count)
        let path = target.prefix { $0 != "?" }
        guard target.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else { return nil }
        self.host = String(host)
        self.port = port ?? Self.usualPort(isSecure)
        var base = path
        while base.hasSuffix("/") { base.removeLast() }
        basePath = String(base)
        query = String(target.dropFirst(path.count).dropFirst())
    }

    /// Host and port as the `Host` header holds them.
    package var authority: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return port == Self.usualPort(isSecure) ? name : "\(name):\(port)"
    }

    private static let schemes = [
        "http://": false, "ws://": false, "https://": true, "wss://": true,
    ]

    private static func usualPort(_ isSecure: Bool) -> Int { isSecure ? 443 : 80 }

    /// A host, and the port behind it when there is one; `nil` when they cannot be told apart.
    private static func split(_ authority: Substring) -> (host: Substring, port: Int?)? {
        let isAddress = authority.hasPrefix("[")
        let end = isAddress ? authority.firstIndex(of: "]") : authority.lastIndex(of: ":")
        guard let end else { return isAddress ? nil : (authority, nil) }
        let host = isAddress ? authority[authority.startIndex..<end].dropFirst() : authority[..<end]
        let rest = isAddress ? authority[end...].dropFirst() : authority[end...]
        guard !rest.isEmpty else { return (host, nil) }
        guard rest.hasPrefix(":"), let port = Int(rest.dropFirst()), 1...65_535 ~= port,
            isAddress || !host.contains(":")
        else { return nil }
        return (host, port)
    }
}
