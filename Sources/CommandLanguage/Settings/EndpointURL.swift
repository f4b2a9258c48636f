// SPDX-License-Identifier: Apache-2.0

/// The base URL of a service, cut into the parts that a request needs.
package struct EndpointURL: Sendable, Hashable {
    /// `http`, `https`, or another one, which ``checkScheme()`` refuses.
    package let scheme: String
    /// The host, in brackets where it is an IPv6 address.
    package let host: String
    /// The port; `nil` for the scheme's own.
    package let port: Int?
    /// The path that stands before each operation's own, without a slash at the end.
    package let basePath: String

    private static let hostLengthMax = 255
    private static let labelLengthMax = 63

    /// Reads a URL.
    /// - Throws: ``CommandFailure/failure(_:)`` when it could not be reached.
    package init(_ text: String) throws(CommandFailure) {
        let invalid = CommandFailure.failure("Invalid endpoint: \(text)")
        guard let mark = text.firstRange(of: "://") else { throw invalid }
        scheme = text[..<mark.lowerBound].lowercased()
        let rest = text[mark.upperBound...].prefix { $0 != "?" && $0 != "#" }
        let authority = rest.prefix { $0 != "/" }
        let place = authority.lastIndex(of: "@").map { authority.index(after: $0) }
        let address = authority[(place ?? authority.startIndex)...]
        (host, port) = try Self.hostAndPort(address, invalid)
        var path = rest[authority.endIndex...]
        if path.hasSuffix("/") { path.removeLast() }
        basePath = String(path)
    }

    private static func hostAndPort(
        _ address: Substring,
        _ invalid: CommandFailure
    ) throws(CommandFailure) -> (String, Int?) {
        var host = address
        var portText: Substring?
        if address.hasPrefix("["), let end = address.firstIndex(of: "]") {
            host = address[...end]
            let after = address[address.index(after: end)...]
            guard after.isEmpty || after.hasPrefix(":") else { throw invalid }
            portText = after.isEmpty ? nil : after.dropFirst()
        } else {
            let sides = address.split(
                separator: ":",
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            host = sides[0]
            portText = sides.count > 1 ? sides[1] : nil
            guard isHostName(host) else { throw invalid }
        }
        guard let portText, !portText.isEmpty else { return (host.lowercased(), nil) }
        guard let port = UInt16(portText) else { throw invalid }
        return (host.lowercased(), Int(port))
    }

    private static func isHostName(_ host: Substring) -> Bool {
        guard !host.isEmpty, host.utf8.count <= hostLengthMax else { return false }
        let name = host.hasSuffix(".") ? host.dropLast() : host
        return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            (1...labelLengthMax).contains(label.utf8.count)
                && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.unicodeScalars.allSatisfy { scalar in
                    scalar == "-" || scalar == "_"
                        || (scalar.isASCII && Character(scalar).isLetter)
                        || (scalar.isASCII && Character(scalar).isNumber)
                }
        }
    }

    /// Refuses a URL that no request can be sent to.
    /// - Throws: ``CommandFailure/failure(_:)`` unless it is `http` or `https`.
    package func checkScheme() throws(CommandFailure) {
        guard scheme == "http" || scheme == "https" else {
            throw .failure(
                "An HTTP Client raised an unhandled exception: Not supported URL scheme \(scheme)")
        }
    }

    /// What the `Host` header says.
    package var authority: String {
        guard let port, port != (scheme == "https" ? 443 : 80) else { return host }
        return "\(host):\(port)"
    }

    /// The URL of a request.
    package func url(path: String, query: String) -> String {
        let portText = port.map { ":\($0)" } ?? ""
        let queryText = query.isEmpty ? "" : "?\(query)"
        return "\(scheme)://\(host)\(portText)\(basePath)\(path)\(queryText)"
    }
}
