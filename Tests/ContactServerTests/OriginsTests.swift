// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ContactServer

@Suite struct OriginsTests {
    private static let origins = Origins(publicURL: nil, fallback: "127.0.0.1:7676")

    @Test(arguments: [
        ("localhost:7676", false, "http://localhost:7676"),
        ("chat.example.org", true, "https://chat.example.org"),
        ("[::1]:7676", false, "http://[::1]:7676"), ("10.0.0.1", false, "http://10.0.0.1"),
        ("CHAT.example.org:443", true, "https://CHAT.example.org:443"),
    ])
    func `a client is led back to where it came`(host: String, isSecure: Bool, origin: String) {
        let request = HTTPExchangeRequest.sample(host: host, isSecure: isSecure)
        #expect(Self.origins.origin(of: request) == origin)
    }

    @Test(
        arguments: [
            nil, "", "evil.example/path", "evil.example?x", "a b", "user@evil.example", "a\"b",
            "a<script>", "a;b", "a\\b", "é.example", "a,b", "a%41",
            String(repeating: "a", count: 256),
        ] as [String?])
    func `a host that could lead elsewhere is not taken`(host: String?) {
        let request = HTTPExchangeRequest.sample(host: host)
        #expect(Self.origins.origin(of: request) == "http://127.0.0.1:7676")
    }

    @Test(arguments: ["localhost:7676", "evil.example", nil] as [String?])
    func `a public address is the only one`(host: String?) {
        let origins = Origins(publicURL: "https://chat.example.org", fallback: "x:1")
        let request = HTTPExchangeRequest.sample(host: host)
        #expect(origins.origin(of: request) == "https://chat.example.org")
    }
}
