// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Turns `Model/` into Swift and reference pages. Run in the root of the repository: without an
/// argument it writes what is stale, with `--check` it only tells and ends with status 1.
@main
struct ModelGenerator {
    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("model-generator: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        let root = URL(filePath: FileManager.default.currentDirectoryPath)
        let api = try ModelReader(folder: root.appending(path: "Model")).description()
        let complaints = ModelCheck(api).complaints
        guard complaints.isEmpty else { throw Complaint(complaints.joined(separator: "\n")) }
        let files = GeneratedFiles(api)
        switch arguments {
        case []: try files.write(below: root)
        case ["--check"]:
            let differences = try files.differences(below: root)
            guard differences.isEmpty else {
                let list = differences.joined(separator: "\n")
                throw Complaint("generated files are stale; run `make generate`:\n\(list)")
            }
        default: throw Complaint("usage: model-generator [--check]")
        }
    }
}
