// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import JournalSQLite

@Suite struct ParentDirectoryTests {
    @Test(
        arguments: [
            ("a", "."), ("a/", "."), ("a/b", "a"), ("a/b/", "a"), ("/a", "/"), ("/", "/"),
            ("/a/b", "/a"),
        ] as [(String, String)])
    func `names the directory that holds a path`(path: String, parent: String) {
        #expect(DataDirectory.parent(of: path) == parent)
    }
}
