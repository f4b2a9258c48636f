// SPDX-License-Identifier: Apache-2.0
import ContactFlow
import Testing

@testable import ContactOutside

@Suite struct EndpointTests {
    @Test(arguments: [
        ("http://localhost:9000", "localhost:9000", "", nil, "http://localhost:9000/x"),
        ("HTTP://localhost:80/", "localhost", "", nil, "http://localhost/x"),
        ("https://host:443/a/b/", "host", "/a/b", nil, "https://host/x"),
        ("https://host#people", "host", "", "people", "https://host/x"),
        ("http://[::1]:8", "[::1]:8", "", nil, "http://[::1]:8/x"),
    ])
    func `is read from a URL`(
        text: String, authority: String, path: String, name: String?, url: String
    ) throws {
        let endpoint = try Endpoint(text)
        #expect(endpoint.authority == authority)
        #expect(endpoint.path == path)
        #expect(endpoint.name == name)
        #expect(endpoint.url("/x") == url)
        #expect(endpoint.url("/x", query: "a=b") == url + "?a=b")
    }

    @Test(arguments: [
        "", "localhost:9000", "ftp://host", "http://", "http://user@host", "http://u:p@host",
        "http://host?x=1", "file:///etc/passwd",
    ])
    func `refuses what is no plain URL`(text: String) {
        #expect(throws: Endpoint.Fault.self) { try Endpoint(text) }
    }

    @Test(arguments: [
        ("https://lambda.eu-central-1.amazonaws.com", "eu-central-1"),
        ("https://runtime-v2-lex.us-east-1.amazonaws.com", "us-east-1"),
        ("https://lambda.cn-north-1.amazonaws.com.cn", "cn-north-1"),
        ("http://localhost:4566", nil), ("https://amazonaws.com", nil),
    ])
    func `takes the region from the host`(text: String, region: String?) throws {
        #expect(try Endpoint(text).region == region)
    }

    @Test func `keeps each part of a path one part`() {
        #expect(Endpoint.path(["bots", "../a b", "ü"]) == "/bots/..%2Fa%20b/%C3%BC")
    }
}

@Suite struct OutsideConfigurationTests {
    @Test func `takes functions, services and bots by name`() throws {
        var configuration = OutsideConfiguration()
        try configuration.addLambda("http://usual")
        try configuration.addLambda("greet=http://own/a=b")
        try configuration.addService("customer-profiles=https://profile#people")
        try configuration.addBot("plain=http://bot/chat")
        try configuration.addBot("model=openai:http://model/v1#tiny")
        #expect(configuration.lambda?.host == "usual")
        #expect(configuration.functions["greet"]?.path == "/a=b")
        #expect(configuration.services[.customerProfiles]?.name == "people")
        #expect(configuration.bots["plain"] == .plain(try Endpoint("http://bot/chat")))
        #expect(configuration.bots["model"] == .completions(try Endpoint("http://model/v1#tiny")))
    }

    @Test(arguments: ["cases", "nothing=http://a", "authentication=http://a", "=http://a"])
    func `refuses a service that it does not know`(setting: String) {
        var configuration = OutsideConfiguration()
        #expect(throws: Endpoint.Fault.self) { try configuration.addService(setting) }
    }

    @Test(arguments: ["http://a", "x=openai:http://a/v1", "x=nothing", "a b=http://a"])
    func `refuses a bot without name, place or model`(setting: String) {
        var configuration = OutsideConfiguration()
        #expect(throws: Endpoint.Fault.self) { try configuration.addBot(setting) }
    }
}

@Suite struct ProxyRuleTests {
    private static let proxied = ["HTTPS_PROXY": "http://proxy:3128", "NO_PROXY": "a.b, .corp,x"]

    @Test(arguments: [
        ("https://aws.com/x", true), ("http://other", true), ("http://a.b/x", false),
        ("http://c.a.b", false), ("http://ca.b", true), ("http://h.corp:80", false),
        ("http://localhost:9000", false), ("http://127.0.0.1:9000", false),
        ("http://[::1]:1", false),
    ])
    func `leaves out exceptions and this machine`(url: String, isProxied: Bool) {
        #expect(ProxyRule(Self.proxied).applies(to: url) == isProxied)
        #expect(!ProxyRule([:]).applies(to: url))
    }

    @Test(arguments: [
        ("http://proxy:3128", "proxy", 3128), ("proxy:8080", "proxy", 8080), ("proxy", "proxy", 80),
    ])
    func `reads the proxy's address`(text: String, host: String, port: Int) {
        #expect(ProxyRule(["http_proxy": text]).server == .init(host: host, port: port))
    }
}
