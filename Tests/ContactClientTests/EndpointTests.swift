// SPDX-License-Identifier: Apache-2.0
import ContactClient
import Testing

@Suite struct EndpointTests {
    @Test(arguments: [
        ("http://127.0.0.1:7676", "127.0.0.1", 7676, "", "", "127.0.0.1:7676"),
        ("http://chat.example", "chat.example", 80, "", "", "chat.example"),
        ("http://chat.example/", "chat.example", 80, "", "", "chat.example"),
        ("HTTP://chat.example:80/a/b/", "chat.example", 80, "/a/b", "", "chat.example"),
        ("ws://[::1]:8080/ws?ticket=a%20b", "::1", 8080, "/ws", "ticket=a%20b", "[::1]:8080"),
        ("ws://localhost?x", "localhost", 80, "", "x", "localhost"),
        ("https://chat.example", "chat.example", 443, "", "", "chat.example"),
        ("https://chat.example:80", "chat.example", 80, "", "", "chat.example:80"),
        ("WSS://chat.example:443/ws", "chat.example", 443, "/ws", "", "chat.example"),
        ("http://chat.example:443", "chat.example", 443, "", "", "chat.example:443"),
    ])
    func `reads an address`(
        text: String, host: String, port: Int, path: String, query: String, authority: String
    ) throws {
        let endpoint = try #require(Endpoint(text))
        let isSecure = ["https:", "wss:"].contains(where: text.lowercased().hasPrefix)
        #expect(endpoint.isSecure == isSecure)
        #expect(endpoint.host == host)
        #expect(endpoint.port == port)
        #expect(endpoint.basePath == path)
        #expect(endpoint.query == query)
        #expect(endpoint.authority == authority)
    }

    @Test(arguments: [
        "", "chat.example", "ftp://chat.example", "https//chat.example", "http://", "http://:80",
        "http://host:0", "http://host:65536", "http://host:x", "http://host:", "http://::1:80",
        "http://[::1", "http://[::1]80", "http://host/a b", "http://host/\r\nX: y",
    ])
    func `refuses what it cannot reach`(text: String) { #expect(Endpoint(text) == nil) }
}
