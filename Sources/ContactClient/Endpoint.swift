// SPDX-License-Identifier: Apache-2.0

/// Where a server is: scheme, host, port and a path that its own paths stand behind.
package struct Endpoint: Sendable, Hashable {
    /// The host, an IPv6 address without brackets.
    package let host: String
    /// The port.
    package let port: Int
    /// The path in front of all others, without a slash at its end; mostly empty.
    package let basePath: String
    /// What follows a question mark; empty when nothing does.
    package let query: String

    /// Reads `http://host:port/path?query`, or the same with `ws`; `nil` for anything else. There
    /// is no TLS here, so `https` and `wss` give `nil` too.
    package init?(_ text: String) {
        let schemes = ["http://", "ws://"]
        let lower = text.lowercased()
        guard let scheme = schemes.first(where: lower.hasPrefix) else { return nil }
        let rest = text.dropFirst(scheme.count)
        let authority = rest.prefix { $0 != "/" && $0 != "?" }
        guard let (host, port) = Self.split(authority), !host.isEmpty else { return nil }
        let target = rest.dropFirst(authority.count)
        let path = target.prefix { $0 != "?" }
        guard target.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else { return nil }
        self.host = String(host)
        self.port = port
        var base = path
        while base.hasSuffix("/") { base.removeLast() }
        basePath = String(base)
        query = String(target.dropFirst(path.count).dropFirst())
    }

    /// Host and port as the `Host` header holds them.
    package var authority: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return port == 80 ? name : "\(name):\(port)"
    }

    private static func split(_ authority: Substring) -> (Substring, Int)? {
        let isAddress = authority.hasPrefix("[")
        let end = isAddress ? authority.firstIndex(of: "]") : authority.lastIndex(of: ":")
        guard let end else { return isAddress ? nil : (authority, 80) }
        let host = isAddress ? authority[authority.startIndex..<end].dropFirst() : authority[..<end]
        let rest = isAddress ? authority[end...].dropFirst() : authority[end...]
        guard !rest.isEmpty else { return (host, 80) }
        guard rest.hasPrefix(":"), let port = Int(rest.dropFirst()), 1...65_535 ~= port,
            isAddress || !host.contains(":")
        else { return nil }
        return (host, port)
    }
}
