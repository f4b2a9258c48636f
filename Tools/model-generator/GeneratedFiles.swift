// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The generated files by their path below the root of the repository.
struct GeneratedFiles {
    static let swiftFolder = "Sources/APIModel/Generated"
    static let referenceFolder = "docs/reference"

    private(set) var contents: [String: String] = [:]

    init(_ api: APIDescription) {
        let structures = StructureSource(api: api)
        let pages = ReferencePage(api: api)
        add(Self.swiftFolder, "ErrorCode.swift", ErrorSource(errors: api.errors).contents)
        add(Self.swiftFolder, "Operation+all.swift", OperationSource(api: api).contents)
        add(Self.swiftFolder, "Wire+structures.swift", structures.structures)
        add(Self.swiftFolder, "Wire+values.swift", structures.enumerations)
        add(Self.referenceFolder, "README.md", pages.index)
        for service in api.services {
            let shapes = ShapeSource(service: service)
            add(Self.swiftFolder, "\(service.shapeNamespace).swift", shapes.contents)
            for operation in service.operations {
                let name = operation.name
                let source = structures.operation(operation, of: service)
                add("\(Self.swiftFolder)/Operations", "\(name).swift", source)
                let page = pages.page(operation, of: service)
                add("\(Self.referenceFolder)/\(service.name)", "\(name).md", page)
            }
        }
    }

    /// Adds a file, also one that is written by hand but has one right spelling.
    mutating func add(_ folder: String, _ name: String, _ text: String) {
        contents["\(folder)/\(name)"] = text
    }

    /// Writes what has changed and removes generated files of operations that are gone.
    func write(below root: URL) throws {
        for (path, text) in contents where Self.read(root.appending(path: path)) != text {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file, options: .atomic)
        }
        for path in try surplus(below: root) {
            try FileManager.default.removeItem(at: root.appending(path: path))
        }
    }

    /// What differs between the files and what they should be, in words; empty when nothing does.
    func differences(below root: URL) throws -> [String] {
        var differences: [String] = []
        for (path, text) in contents.sorted(by: { $0.key < $1.key }) {
            guard let present = Self.read(root.appending(path: path)) else {
                differences.append("\(path) is missing")
                continue
            }
            if present != text { differences.append(Self.firstDifference(path, present, text)) }
        }
        return differences + (try surplus(below: root).map { "\($0) is generated no longer" })
    }

    private static func firstDifference(
        _ path: String,
        _ present: String,
        _ wanted: String
    ) -> String {
        let old = present.split(separator: "\n", omittingEmptySubsequences: false)
        let new = wanted.split(separator: "\n", omittingEmptySubsequences: false)
        let place = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset
        let line = place ?? min(old.count, new.count)
        let was = line < old.count ? old[line] : "(end of file)"
        let willBe = line < new.count ? new[line] : "(end of file)"
        return "\(path):\(line + 1)\n- \(was)\n+ \(willBe)"
    }

    private func surplus(below root: URL) throws -> [String] {
        var surplus: [String] = []
        for folder in [Self.swiftFolder, Self.referenceFolder] {
            let path = root.appending(path: folder).path
            guard let names = FileManager.default.enumerator(atPath: path) else { continue }
            for case let name as String in names where name.contains(".") {
                if contents["\(folder)/\(name)"] == nil { surplus.append("\(folder)/\(name)") }
            }
        }
        return surplus.sorted()
    }

    private static func read(_ file: URL) -> String? {
        try? String(contentsOf: file, encoding: .utf8)
    }
}
