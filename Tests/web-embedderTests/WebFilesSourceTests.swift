// SPDX-License-Identifier: Apache-2.0
import Testing
import web_embedder

@Suite struct WebFilesSourceTests {
    @Test(arguments: [
        ("plain", "#"),
        (#"a \ and a """ "#, "#"),
        (##"a \# and more"##, "##"),
        (##"a """# and more"##, "##"),
        (###"a \## and a """# "###, "###"),
        (##"""" \"\"\"# """##, "#"),
        ("a # and a ##", "#"),
    ])
    func `fences a literal with more signs than anything in it`(text: String, fence: String) {
        #expect(
            WebFilesSource.literal(text) == "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)")
    }

    @Test func `lists each file with its path and type`() throws {
        let page = try WebFile(name: "test-chat/index.html", bytes: Array("<p>hi</p>\n".utf8))
        let text = WebFilesSource([page]).contents
        #expect(text.hasPrefix("// Generated from Web/"))
        #expect(text.contains("path: \"/test-chat\", contentType: \"text/html; charset=utf-8\""))
        #expect(text.hasSuffix("private let file1 = #\"\"\"\n<p>hi</p>\n\n\"\"\"#\n"))
    }
}

@Suite struct WebFileTests {
    @Test(arguments: [
        ("test-chat/index.html", "/test-chat", "text/html; charset=utf-8"),
        ("test-chat/app.js", "/test-chat/app.js", "text/javascript; charset=utf-8"),
        ("test-chat/style.css", "/test-chat/style.css", "text/css; charset=utf-8"),
        ("desk/parts/icon.svg", "/desk/parts/icon.svg", "image/svg+xml"),
        ("desk/parts/index.html", "/desk/parts", "text/html; charset=utf-8"),
    ])
    func `is served by its kind, an index at its folder`(
        name: String, path: String, type: String
    ) throws {
        let file = try WebFile(name: name, bytes: [])
        #expect(file.path == path)
        #expect(file.contentType == type)
    }

    @Test(arguments: [
        ("a/notes.txt", [UInt8](), "a/notes.txt is of a kind that is not served"),
        ("a/README", [], "a/README is of a kind that is not served"),
        ("a/a.js", [0xFF], "a/a.js is not UTF-8"),
        ("a/a.js", [0x61, 0x0D, 0x0A], "a/a.js holds the control character 13"),
    ])
    func `refuses what it cannot embed as it is`(
        name: String, bytes: [UInt8], complaint: String
    ) {
        #expect(throws: Complaint(complaint)) { try WebFile(name: name, bytes: bytes) }
    }
}
