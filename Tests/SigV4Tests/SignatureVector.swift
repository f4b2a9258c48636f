// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import SigV4

/// One case of the public Signature Version 4 test suite, read from its folder.
struct SignatureVector: CustomTestStringConvertible {
    let name: String
    let head: RequestHead
    let body: [UInt8]
    let canonicalRequest: String
    let stringToSign: String
    let authorization: String

    var testDescription: String { name }

    /// The folder with the suite: `../shared/vectors` beside the repository, or `PARLEY_VECTORS`.
    static var folder: URL? {
        let beside = URL(filePath: #filePath)
            .appending(path: "../../../../shared/vectors").standardized
        let named = ProcessInfo.processInfo.environment["PARLEY_VECTORS"].map { URL(filePath: $0) }
        let folder = (named ?? beside).appending(path: "sigv4")
        return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
    }

    static var all: [SignatureVector] {
        guard let folder else { return [] }
        let paths = FileManager.default.subpaths(atPath: folder.path()) ?? []
        return paths.filter { $0.hasSuffix(".req") }.sorted().compactMap {
            try? SignatureVector(folder.appending(path: $0))
        }
    }

    private init(_ request: URL) throws {
        func text(_ kind: String) throws -> String {
            let file = request.deletingPathExtension().appendingPathExtension(kind)
            return try String(contentsOf: file, encoding: .utf8)
                .replacingOccurrences(of: "\r\n", with: "\n")
        }
        name = request.deletingPathExtension().lastPathComponent
        canonicalRequest = try text("creq")
        stringToSign = try text("sts")
        authorization = try text("authz")
        let parts = try text("req").components(separatedBy: "\n\n")
        (head, body) = (
            Self.head(parts[0]), Array(parts.dropFirst().joined(separator: "\n\n").utf8)
        )
    }

    private static func head(_ text: String) -> RequestHead {
        var lines: [String] = []
        for line in text.components(separatedBy: "\n") where !line.isEmpty {
            if line.hasPrefix(" ") { lines[lines.count - 1] += line } else { lines.append(line) }
        }
        let request = lines[0].dropLast(" HTTP/1.1".count)
        let method = request.prefix { $0 != " " }
        let target = request.dropFirst(method.count + 1)
            .split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let fields = lines.dropFirst().map { line in
            let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return (name: String(sides[0]), value: String(sides[1]))
        }
        return RequestHead(
            method: String(method),
            path: String(target[0]),
            query: target.count > 1 ? String(target[1]) : "",
            headers: fields
        )
    }
}
