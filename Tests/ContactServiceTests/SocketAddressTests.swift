// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import ContactService

@Suite struct SocketAddressTests {
    /// ChatJS opens sockets to `wss://` and `ws://127.0.0.1:` only.
    @Test(arguments: [
        ("http://127.0.0.1:7676", "ws://127.0.0.1:7676"),
        ("http://localhost:7676", "ws://127.0.0.1:7676"),
        ("http://[::1]:7676", "ws://127.0.0.1:7676"),
        ("https://chat.example.org", "wss://chat.example.org"),
        ("https://localhost:7676", "wss://localhost:7676"),
        ("http://chat.example.org:80", "ws://chat.example.org:80"),
        ("http://localhost.example:1", "ws://localhost.example:1"),
        ("http://localhost", "ws://127.0.0.1:80"), ("http://[::1]", "ws://127.0.0.1:80"),
        ("http://127.0.0.1", "ws://127.0.0.1:80"), ("https://localhost", "wss://localhost"),
        ("http://localhost.example", "ws://localhost.example"),
    ])
    func `names of this machine become the one that clients take`(
        origin: String, expected: String
    ) {
        #expect(SocketAddress.origin(origin) == expected)
    }
}
