// SPDX-License-Identifier: Apache-2.0
import NIOHTTP1
import Testing

@testable import ContactServer

@Suite struct PageHandlerTests {
    private static let handler = PageHandler(
        files: [
            PageHandler.File(path: "/page", contentType: "text/html", content: "<p>hi"),
            PageHandler.File(path: "/page/app.js", contentType: "text/javascript", content: "1"),
        ],
        origins: Origins(publicURL: nil, fallback: "127.0.0.1:1"))

    private func page(
        _ method: HTTPMethod, _ path: String
    ) -> HTTPExchangeResponse? {
        Self.handler.page(.sample(method, path), path[...])
    }

    @Test(arguments: [HTTPMethod.GET, .HEAD])
    func `serves its files, and lets them load nothing from elsewhere`(
        method: HTTPMethod
    ) throws {
        let response = try #require(page(method, "/page"))
        #expect(response.status == .ok)
        #expect(response.field("content-type") == "text/html")
        #expect(response.field("x-content-type-options") == "nosniff")
        let policy = try #require(response.field("content-security-policy"))
        #expect(policy.contains("default-src 'none'"))
        #expect(policy.contains("ws://127.0.0.1:7676"))
        #expect(!policy.contains("unsafe"))
        #expect(page(method, "/page/app.js")?.text == "1")
    }

    @Test(arguments: [
        (HTTPMethod.POST, "/page"), (.GET, "/"), (.GET, "/pag"), (.GET, "/page/../page"),
        (.GET, "/page/app.js.map"), (.GET, "//page"), (.GET, "/PAGE"),
    ])
    func `serves nothing else`(method: HTTPMethod, path: String) {
        #expect(page(method, path)?.status == nil)
    }

    @Test func `leads from a path with a slash to the page`() {
        let response = page(.GET, "/page/")
        #expect(response?.status == .permanentRedirect)
        #expect(response?.field("location") == "../page")
    }

    @Test func `every file that comes with the server can be had`() {
        let handler = PageHandler(
            files: WebFiles.all, origins: Origins(publicURL: nil, fallback: "127.0.0.1:1"))
        for file in WebFiles.all {
            #expect(handler.page(.sample(.GET, file.path), file.path[...])?.text == file.content)
        }
    }
}
