// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONDocument

/// Moves prepared operations from `Model/next/` into the model, together with the shapes that
/// they need and the model does not have yet.
struct Promotion {
    let folder: URL

    func promote(_ names: [String]) throws {
        for name in names { try promote(name) }
    }

    private func promote(_ name: String) throws {
        for file in ModelReader.services {
            var next = try ModelReader.object(folder.appending(path: "next/\(file)"))
            guard let operation = next["operations"]?[name]?.object else { continue }
            var model = try ModelReader.object(folder.appending(path: file))
            Self.set(operation, name, in: &model, "operations")
            Self.remove(name, from: &next, "operations")
            var pending = [operation["input"], operation["output"]].compactMap { $0?.string }
            while let shapeName = pending.popLast() {
                guard let shape = next["shapes"]?[shapeName]?.object else { continue }
                Self.set(shape, shapeName, in: &model, "shapes")
                Self.remove(shapeName, from: &next, "shapes")
                pending += Self.references(shape).reversed()
            }
            try ModelReader.write(model, to: folder.appending(path: file))
            try ModelReader.write(next, to: folder.appending(path: "next/\(file)"))
            return
        }
        throw Complaint("Model/next has no operation \(name)")
    }

    private static func references(_ shape: JSONObject) -> [String] {
        let plain = ["element", "key", "value"].compactMap { shape[$0]?.string }
        return plain + (shape["members"]?.array ?? []).compactMap { $0["shape"]?.string }
    }

    private static func set(
        _ entry: JSONObject,
        _ name: String,
        in root: inout JSONObject,
        _ section: String
    ) {
        var entries = root[section]?.object ?? JSONObject()
        entries[name] = .object(entry)
        root[section] = .object(entries)
    }

    private static func remove(_ name: String, from root: inout JSONObject, _ section: String) {
        var entries = root[section]?.object ?? JSONObject()
        entries[name] = nil
        root[section] = .object(entries)
    }
}
