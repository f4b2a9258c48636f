// SPDX-License-Identifier: Apache-2.0
import CommandLanguage
import Testing

@testable import AWSCommandLine

@Suite struct ProxyChoiceTests {
    @Test(
        arguments: [
            ("https://h", ["HTTPS_PROXY": "http://p:1"], "http://p:1"),
            ("https://h", ["HTTPS_PROXY": "http://p:1", "https_proxy": "q:2"], "http://q:2"),
            ("https://h", ["HTTP_PROXY": "http://p:1"], nil),
            ("http://h", ["HTTP_PROXY": "//p:1"], "http://p:1"),
            ("http://h", ["HTTP_PROXY": "http://p:1", "REQUEST_METHOD": "GET"], nil),
            ("http://h", ["ALL_PROXY": "http://p:1"], nil),
            ("http://a.h", ["HTTP_PROXY": "http://p:1", "NO_PROXY": "x, h"], nil),
            ("http://ah", ["HTTP_PROXY": "http://p:1", "NO_PROXY": "h"], "http://p:1"),
            ("http://h", ["HTTP_PROXY": "http://p:1", "NO_PROXY": "*"], nil),
        ] as [(String, [String: String], String?)]
    )
    func `the variable of the scheme decides`(
        endpoint: String,
        environment: [String: String],
        proxy: String?
    ) throws {
        let url = try EndpointURL(endpoint)
        #expect(ProxyChoice.proxy(for: url, environment: environment) == proxy)
    }

    @Test(
        arguments: [
            ("http://h:1", nil, nil, "http://h:1"),
            ("http://us%20er:p%40ss@h:1", "us er", "p@ss", "http://***:***@h:1"),
            ("http://a:b%4@h", "a", "b%4", "http://***:***@h"),
            ("http://name@h:1", nil, nil, "http://***@h:1"),
            ("http://h/a:b@c", nil, nil, "http://h/a:b@c"),
        ] as [(String, String?, String?, String)]
    )
    func `name and password are decoded for the proxy and hidden from messages`(
        proxy: String,
        name: String?,
        password: String?,
        shown: String
    ) {
        let login = ProxyChoice.login(in: proxy)
        #expect(login?.name == name)
        #expect(login?.password == password)
        #expect(ProxyChoice.masked(proxy) == shown)
    }
}
