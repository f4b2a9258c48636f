// SPDX-License-Identifier: Apache-2.0
import Testing
import tidy

@Suite struct RulesTests {
    private static let header = "// SPDX-License-Identifier: Apache-2.0\n"

    private func sentences(_ code: String, path: String = "Sources/A/B.swift") -> [String] {
        Rules.findings(in: SourceFile(path: path, text: Self.header + code)).map(\.sentence)
    }

    @Test(arguments: [
        ("Sources/A/B.swift", "// SPDX-License-Identifier: Apache-2.0\n", true),
        ("Sources/A/B.swift", "import A\n// SPDX-License-Identifier: Apache-2.0\n", false),
        ("Sources/A/B.swift", "", false),
        ("scripts/run", "#!/bin/bash\n# SPDX-License-Identifier: Apache-2.0\n", true),
        ("Package.swift", "// swift-tools-version: 6.2\n// SPDX-License-Identifier: MIT\n", false),
        ("Web/a.html", "<!DOCTYPE html>\n<!-- SPDX-License-Identifier: Apache-2.0 -->\n", true),
        (
            "Sources/A/Generated/B.swift",
            "// Generated from Model/a.json.\n// SPDX-License-Identifier: Apache-2.0\n", true
        ),
    ])
    func `wants the licence line first`(path: String, text: String, isFine: Bool) {
        #expect(Rules.findings(in: SourceFile(path: path, text: text)).isEmpty == isFine)
    }

    @Test(arguments: ["Sources/A/StringUtils.swift", "Tests/helpers.py", "Sources/Common/A.swift"])
    func `refuses names that say nothing`(path: String) {
        #expect(sentences("", path: path).count == 1)
    }

    @Test(arguments: [(499, 0), (500, 1)])
    func `limits a file to 500 lines`(moreLines: Int, findings: Int) {
        let code = String(repeating: "\n", count: moreLines)
        #expect(sentences(code).count == findings)
        #expect(sentences(code, path: "Sources/A/Generated/B.swift").isEmpty)
    }

    @Test(arguments: ["func f(_ g: () -> Void = { }) {", "init() {", "subscript(i: Int) -> Int {"])
    func `limits a function to 70 lines`(head: String) {
        let fits = head + String(repeating: "\n", count: 69) + "}\n"
        #expect(sentences(fits).isEmpty)
        #expect(sentences("\n" + fits.replacing("}\n", with: "\n}\n")).count == 1)
    }

    @Test func `does not take a requirement or a call for a function`() {
        let gap = String(repeating: "\n", count: 80)
        #expect(sentences("protocol P { func f()\(gap)var x: Int { get }\n}").isEmpty)
        #expect(sentences("let a = A.init()\nstruct S {\(gap)}").isEmpty)
        #expect(sentences("let a = \"func f() { \\(g(\"}\")) \"\nstruct S {\(gap)}").isEmpty)
    }

    @Test(arguments: [
        ("package struct A {}", 1), ("/// Says it.\npackage struct A {}", 0),
        ("public static func f() {}", 1), ("/// Says it.\n@inlinable\npublic func f() {}", 0),
        ("public private(set) var a = 1", 1), ("public import Foundation", 0),
        ("public override func f() {}", 0), ("let package = Package()", 0), ("struct A {}", 0),
        ("package static func < (a: A, b: A) -> Bool { true }", 0),
        ("extension A: P {\npackage func f() {}\n}\npackage struct B {}", 1),
        ("extension A where T: P {\npackage func f() {}\n}", 1),
        ("package init(stringLiteral: String) {}", 0), ("package var description: String", 0),
        ("/** Says it. */\npublic actor A {}", 0), ("// Says it.\npublic actor A {}", 1),
    ])
    func `wants what others see documented`(code: String, findings: Int) {
        #expect(sentences(code).count == findings)
    }

    @Test(arguments: [
        ("package func read() {}", 0), ("package init(wire: Int) {}", 0),
        ("package func write() {}", 1), ("package init(json: Int) {}", 1),
    ])
    func `takes what a protocol says for granted`(code: String, findings: Int) {
        let journal = "/// Says it.\npackage protocol P { func read(); init(wire: Int) }"
        let files = ["protocol": journal, "type": "struct A: P {\n\(code)\n}"].map {
            SourceFile(path: "Sources/A/\($0).swift", text: Self.header + $1)
        }
        let requirements = Requirement.names(in: files)
        let all = files.flatMap { Rules.findings(in: $0, requirements: requirements) }
        #expect(all.count == findings)
    }

    @Test(arguments: [
        ("let a = try! f()", 1), ("let a = try? f()", 0),
        ("let a = try !f()", 0), ("fatalError(\"x\")", 1),
        ("let a = \"try! TODO fatalError()\"", 0), ("// TODO: later", 1), ("/* FIXME */", 1),
        ("let a = #\"a\"b\"# // TODO", 1), ("let todo = TODO", 0),
        ("let a = \"\"\"\n  // TODO try! \\(f(\"\"))\n  \"\"\"", 0),
    ])
    func `refuses traps and what is left undone`(code: String, findings: Int) {
        #expect(sentences(code).count == findings)
    }

    @Test(arguments: [
        ("Tests/A/B.swift", "try await Task.sleep(for: .seconds(1))", 1),
        ("Sources/A/B.swift", "try await Task.sleep(for: .seconds(1))", 0),
        ("Tests/A/b.py", "time.sleep(1)", 1),
    ])
    func `refuses a sleep in a test`(path: String, code: String, findings: Int) {
        #expect(sentences(code, path: path).count == findings)
    }

    @Test(arguments: [
        ("final class A: @unchecked Sendable {}", 1),
        ("// SAFETY: set once.\nfinal class A: @unchecked Sendable {}", 0),
    ])
    func `wants a reason for unchecked sendability`(code: String, findings: Int) {
        #expect(sentences(code).count == findings)
    }

    @Test(arguments: [("Sources/ContactDomain/A.swift", 1), ("Sources/ContactServer/A.swift", 0)])
    func `keeps Foundation out of pure targets`(path: String, findings: Int) {
        #expect(sentences("import Foundation", path: path).count == findings)
    }

    @Test func `reports a line that an editor can jump to`() {
        let file = SourceFile(path: "Sources/A/B.swift", text: Self.header + "\n\n// TODO\n")
        let text = "Sources/A/B.swift:4: 'TODO': do it now, or file an issue"
        #expect(Rules.findings(in: file).map(\.description) == [text])
    }
}
