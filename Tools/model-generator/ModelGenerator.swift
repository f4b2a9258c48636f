// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Turns `Model/` into Swift and reference pages. Run in the root of the repository: without an
/// argument it writes what is stale, with `--check` it only tells and ends with status 1, and
/// with `promote` and names it first moves operations over from `Model/next/`.
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
        switch (arguments.first, arguments.dropFirst()) {
        case (nil, _): try files(root).write(below: root)
        case ("--check", []): try check(root)
        case ("promote", let names) where !names.isEmpty:
            try Promotion(folder: root.appending(path: "Model")).promote(Array(names))
            try files(root).write(below: root)
        default: throw Complaint("usage: model-generator [--check | promote OPERATION...]")
        }
    }

    private static func check(_ root: URL) throws {
        let differences = try files(root).differences(below: root)
        guard differences.isEmpty else {
            let list = differences.joined(separator: "\n")
            throw Complaint("generated files are stale; run `make generate`:\n\(list)")
        }
    }

    private static func files(_ root: URL) throws -> GeneratedFiles {
        let folder = root.appending(path: "Model")
        let api = try ModelReader(folder: folder).description()
        let complaints = ModelCheck(api).complaints
        guard complaints.isEmpty else { throw Complaint(complaints.joined(separator: "\n")) }
        var files = GeneratedFiles(api)
        for file in ModelReader.services {
            let text = ModelText.text(try ModelReader.object(folder.appending(path: file)))
            files.add("Model", file, text)
        }
        return files
    }
}
