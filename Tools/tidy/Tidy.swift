// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Checks the repository in the current folder against ``Rules`` and prints what breaks them.
@main struct Tidy {
    static func main() throws {
        let files = try paths().map { path in
            SourceFile(path: path, text: try String(contentsOfFile: path, encoding: .utf8))
        }
        let requirements = Requirement.names(in: files)
        let findings = files.flatMap { Rules.findings(in: $0, requirements: requirements) }
        for finding in findings { print(finding) }
        print("tidy: \(files.count) files, \(findings.count) findings")
        exit(findings.isEmpty ? 0 : 1)
    }

    /// The text files that people write, sorted.
    private static func paths() throws -> [String] {
        let alone = ["Package.swift", "Makefile", ".ci/run"]
        let folders = ["Benchmarks", "Examples", "Sources", "Tests", "Tools", "Web", "scripts"]
        let inside = try folders.filter(FileManager.default.fileExists).flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }
        }
        return (alone + inside.filter(isWrittenByHand)).sorted()
    }

    private static func isWrittenByHand(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard let name = parts.last, !parts.contains(where: { $0.hasPrefix(".") }) else {
            return false
        }
        let kinds = [".swift", ".py", ".js", ".css", ".html", ".sh"]
        let isScript = parts[0] == "scripts" && !name.contains(".")
        return isScript || kinds.contains(where: name.hasSuffix)
    }
}
