// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Turns the pages of `Web/` into Swift, so that they travel inside the server. Run in the root of
/// the repository: without an argument it writes what is stale, with `--check` it only tells and
/// ends with status 1.
@main
struct WebEmbedder {
    static let folder = "Web"
    static let output = "Sources/ContactServer/Generated/WebFiles.swift"

    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileHandle.standardError.write(Data("web-embedder: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        let present = try? String(contentsOfFile: output, encoding: .utf8)
        let wanted = WebFilesSource(try files()).contents
        switch arguments {
        case []:
            if present != wanted { try write(wanted) }
        case ["--check"]:
            guard present == wanted else {
                throw Complaint("\(output) is stale; run `make generate`")
            }
        default: throw Complaint("usage: web-embedder [--check]")
        }
    }

    private static func files() throws -> [WebFile] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        return try names.filter(isFile).map { name in
            try WebFile(
                name: name, bytes: Array(Data(contentsOf: URL(filePath: "\(folder)/\(name)"))))
        }
    }

    /// Whether this is a file, and not one that an editor or the system has left.
    private static func isFile(_ name: String) -> Bool {
        guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else {
            return false
        }
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(
            atPath: "\(folder)/\(name)", isDirectory: &isFolder)
        return exists && !isFolder.boolValue
    }

    private static func write(_ text: String) throws {
        let file = URL(filePath: output)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file, options: .atomic)
    }
}

/// Says what is wrong, in a sentence.
package struct Complaint: Error, CustomStringConvertible, Equatable {
    /// The sentence.
    package let description: String

    /// Makes one of a sentence.
    package init(_ description: String) { self.description = description }
}
