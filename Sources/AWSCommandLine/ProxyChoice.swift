// SPDX-License-Identifier: Apache-2.0
import CommandLanguage

/// Chooses the proxy of a request from the usual variables; the small spelling wins.
enum ProxyChoice {
    /// The proxy's URL; `nil` connects directly.
    static func proxy(for url: EndpointURL, environment: [String: String]) -> String? {
        func variable(_ name: String) -> String? {
            let value = environment[name.lowercased()] ?? environment[name]
            return value.flatMap { $0.isEmpty ? nil : $0 }
        }
        if let exceptions = variable("NO_PROXY"), bypasses(url, exceptions) { return nil }
        // CGI programs see a header named Proxy as this variable, so it does not count there.
        let isCGI = environment["REQUEST_METHOD"] != nil
        switch url.scheme {
        case "https": return variable("HTTPS_PROXY") ?? variable("ALL_PROXY")
        case _ where isCGI: return environment["http_proxy"]
        default: return variable("HTTP_PROXY") ?? variable("ALL_PROXY")
        }
    }

    private static func bypasses(_ url: EndpointURL, _ exceptions: String) -> Bool {
        if exceptions == "*" { return true }
        return exceptions.split(separator: ",").contains { exception in
            var name = exception.filter { $0 != " " }.lowercased()
            if name.hasPrefix(".") { name.removeFirst() }
            guard !name.isEmpty else { return false }
            return [url.host, url.authority].contains { $0 == name || $0.hasSuffix(".\(name)") }
        }
    }
}
