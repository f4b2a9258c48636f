// SPDX-License-Identifier: Apache-2.0
import CommandLanguage

/// Chooses the proxy of a request from the usual variables; the small spelling wins.
enum ProxyChoice {
    /// The proxy's URL, with a scheme; `nil` connects directly.
    static func proxy(for url: EndpointURL, environment: [String: String]) -> String? {
        named(for: url, environment).map { text in
            let hasScheme = text.hasPrefix("http:") || text.hasPrefix("https:")
            return hasScheme ? text : (text.hasPrefix("//") ? "http:" : "http://") + text
        }
    }

    private static func named(
        for url: EndpointURL,
        _ environment: [String: String]
    ) -> String? {
        func variable(_ name: String) -> String? {
            let value = environment[name.lowercased()] ?? environment[name]
            return value.flatMap { $0.isEmpty ? nil : $0 }
        }
        if let exceptions = variable("NO_PROXY"), bypasses(url, exceptions) { return nil }
        // CGI programs see a header named Proxy as this variable, so it does not count there.
        let isCGI = environment["REQUEST_METHOD"] != nil
        switch url.scheme {
        case "https": return variable("HTTPS_PROXY")
        case _ where isCGI: return environment["http_proxy"]
        default: return variable("HTTP_PROXY")
        }
    }

    /// The name and the password that a proxy's URL holds, decoded; both or none.
    static func login(in proxy: String) -> (name: String, password: String)? {
        let words = loginWords(in: proxy)
        guard words.count == 2, words.allSatisfy({ !$0.isEmpty }) else { return nil }
        return (unquoted(words[0]), unquoted(words[1]))
    }

    /// The URL for messages, which must not tell name and password.
    static func masked(_ proxy: String) -> String {
        loginWords(in: proxy).reduce(proxy) { text, word in
            guard !word.isEmpty, let place = text.firstRange(of: word) else { return text }
            return text[..<place.lowerBound] + "***" + text[place.upperBound...]
        }
    }

    private static func loginWords(in proxy: String) -> [Substring] {
        let start = proxy.firstRange(of: "://")?.upperBound ?? proxy.startIndex
        let authority = proxy[start...].prefix { !"/?#".contains($0) }
        guard let mark = authority.lastIndex(of: "@") else { return [] }
        return authority[..<mark].split(separator: ":", maxSplits: 1)
    }

    private static func unquoted(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Substring(text).utf8
        while let byte = rest.popFirst() {
            let digits = Substring(rest.prefix(2))
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2,
                let value = UInt8(digits, radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
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
