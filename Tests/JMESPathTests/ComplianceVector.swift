// SPDX-License-Identifier: Apache-2.0
import Foundation
import JSONDocument
import Testing

/// One case of the public JMESPath compliance suite.
struct ComplianceVector: CustomTestStringConvertible {
    let file: String
    let expression: String
    let document: JSON
    /// `nil` where the suite wants an error or only that the expression runs.
    let result: JSON?
    let error: String?

    var testDescription: String { "\(file): \(expression)" }

    /// The folder with the suite: `../shared/vectors` beside the repository, or `PARLEY_VECTORS`.
    static var folder: URL? {
        let beside = URL(filePath: #filePath)
            .appending(path: "../../../../shared/vectors").standardized
        let named = ProcessInfo.processInfo.environment["PARLEY_VECTORS"].map { URL(filePath: $0) }
        let folder = (named ?? beside).appending(path: "jmespath")
        return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
    }

    static let all: [ComplianceVector] = {
        guard let folder else { return [] }
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return files.sorted().filter { $0.hasSuffix(".json") }.flatMap { file -> [Self] in
            let bytes = (try? Data(contentsOf: folder.appending(path: file))).map(Array.init) ?? []
            let suites = (try? JSON.parse(utf8: bytes))?.array ?? []
            return suites.flatMap { vectors(in: $0, of: file) }
        }
    }()

    private static func vectors(in suite: JSON, of file: String) -> [ComplianceVector] {
        (suite["cases"]?.array ?? []).compactMap { item in
            guard let expression = item["expression"]?.string else { return nil }
            return ComplianceVector(
                file: file,
                expression: expression,
                document: suite["given"] ?? .null,
                result: item["result"],
                error: item["error"]?.string
            )
        }
    }
}
