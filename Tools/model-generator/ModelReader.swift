// SPDX-License-Identifier: Apache-2.0

import Foundation
import JSONDocument

/// What is wrong with `Model/`, or with the command, in words for the person who wrote it.
struct Complaint: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// Reads the files of `Model/` and refuses members that the format does not have.
struct ModelReader {
    /// The files of operations and shapes.
    static let services = ["connect.json", "connectparticipant.json"]

    let folder: URL

    func description() throws -> APIDescription {
        APIDescription(
            services: try Self.services.map(service),
            errors: try errors("errors.json")
        )
    }

    static func object(_ file: URL) throws -> JSONObject {
        let json = try parse(try Data(contentsOf: file), file.lastPathComponent)
        guard let object = json.object else {
            throw Complaint("\(file.lastPathComponent) is not an object")
        }
        return object
    }

    static func write(_ object: JSONObject, to file: URL) throws {
        try Data(ModelText.text(object).utf8).write(to: file, options: .atomic)
    }

    private static func parse(_ data: Data, _ name: String) throws -> JSON {
        do {
            return try data.withUnsafeBytes { bytes in try JSONParser.parse(bytes) }
        } catch let error as JSONSyntaxError {
            throw Complaint("\(name): \(error)")
        }
    }

    func service(_ file: String) throws -> ServiceDescription {
        let root = try object(file)
        try root.allow(["service", "version", "operations", "shapes"])
        return ServiceDescription(
            file: file,
            name: try root.string("service"),
            operations: try root.objects("operations").map(operation),
            shapes: try root.objects("shapes").map(shape)
        )
    }

    private func errors(_ file: String) throws -> [ErrorDescription] {
        let root = try object(file)
        try root.allow(["errors", "generic"])
        let parts = [(try root.objects("errors"), false), (try root.objects("generic"), true)]
        return try parts.flatMap { entries, isGeneric in
            try entries.map { entry in
                try entry.allow(["status", "documentation"])
                return ErrorDescription(
                    name: entry.name,
                    status: try entry.integer("status"),
                    isGeneric: isGeneric,
                    documentation: try entry.string("documentation")
                )
            }
        }
    }

    private func object(_ file: String) throws -> ModelEntry {
        let object = try Self.object(folder.appending(path: file))
        return try ModelEntry(name: "Model/\(file)", .object(object))
    }

    private func operation(_ entry: ModelEntry) throws -> OperationDescription {
        try entry.allow([
            "method", "path", "access", "input", "output", "errors", "pagination", "documentation",
            "source",
        ])
        return OperationDescription(
            name: entry.name,
            method: try entry.string("method"),
            path: try entry.string("path"),
            access: try entry.string("access"),
            input: try entry.string("input"),
            output: try entry.string("output"),
            errors: try entry.strings("errors"),
            pagination: try entry.optionalObject("pagination").map(pagination),
            documentation: try entry.string("documentation"),
            source: try entry.string("source")
        )
    }

    private func pagination(_ entry: ModelEntry) throws -> OperationDescription.Pagination {
        try entry.allow(["inputToken", "outputToken", "limitKey", "resultKey", "nonAggregateKeys"])
        return OperationDescription.Pagination(
            inputToken: try entry.string("inputToken"),
            outputToken: try entry.string("outputToken"),
            limitKey: try entry.optionalString("limitKey"),
            resultKey: try entry.string("resultKey"),
            nonAggregateKeys: entry.has("nonAggregateKeys")
                ? try entry.strings("nonAggregateKeys") : []
        )
    }

    private func shape(_ entry: ModelEntry) throws -> ShapeDescription {
        try entry.allow([
            "type", "min", "max", "pattern", "values", "format", "element", "key", "value",
            "members", "union", "sensitive", "documentation", "deviation", "swiftName",
        ])
        return ShapeDescription(
            name: entry.name,
            type: try entry.string("type"),
            min: try entry.optionalInteger("min"),
            max: try entry.optionalInteger("max"),
            pattern: try entry.optionalString("pattern"),
            values: entry.has("values") ? try entry.strings("values") : [],
            format: try entry.optionalString("format"),
            element: try entry.optionalString("element"),
            key: try entry.optionalString("key"),
            value: try entry.optionalString("value"),
            members: try entry.optionalArray("members").map(member),
            isUnion: try entry.flag("union"),
            isSensitive: try entry.flag("sensitive"),
            documentation: try entry.optionalString("documentation") ?? "",
            deviation: try entry.optionalString("deviation"),
            swiftName: try entry.optionalString("swiftName")
        )
    }

    private func member(_ entry: ModelEntry) throws -> MemberDescription {
        try entry.allow([
            "name", "shape", "required", "idempotencyToken", "in", "as", "documentation",
        ])
        let name = try entry.string("name")
        return MemberDescription(
            name: name,
            shape: try entry.string("shape"),
            isRequired: try entry.flag("required"),
            isIdempotencyToken: try entry.flag("idempotencyToken"),
            location: try entry.optionalString("in"),
            locationName: try entry.optionalString("as") ?? name,
            documentation: try entry.string("documentation")
        )
    }
}

/// A JSON object of the model with the name under which it stands.
struct ModelEntry {
    let name: String
    private let object: JSONObject

    init(name: String, _ json: JSON) throws {
        guard let object = json.object else { throw Complaint("\(name) is not an object") }
        self.name = name
        self.object = object
    }

    func has(_ key: String) -> Bool { object[key] != nil }

    func allow(_ keys: Set<String>) throws {
        for key in object.keys where !keys.contains(key) {
            throw Complaint("\(name) has `\(key)`, which the format does not know")
        }
    }

    func string(_ key: String) throws -> String {
        guard let value = try optionalString(key) else {
            throw Complaint("\(name) has no `\(key)`")
        }
        return value
    }

    func optionalString(_ key: String) throws -> String? {
        guard let json = object[key] else { return nil }
        guard let value = json.string else { throw Complaint("\(name).\(key) is not a string") }
        return value
    }

    func integer(_ key: String) throws -> Int64 {
        guard let value = try optionalInteger(key) else {
            throw Complaint("\(name) has no `\(key)`")
        }
        return value
    }

    func optionalInteger(_ key: String) throws -> Int64? {
        guard let json = object[key] else { return nil }
        guard let value = json.integer else { throw Complaint("\(name).\(key) is no whole number") }
        return value
    }

    func flag(_ key: String) throws -> Bool {
        guard let json = object[key] else { return false }
        guard json.bool == true else { throw Complaint("\(name).\(key) may only be true") }
        return true
    }

    func strings(_ key: String) throws -> [String] {
        let values = object[key]?.array?.map(\.string)
        guard let values, !values.contains(nil) else {
            throw Complaint("\(name).\(key) is not a list of strings")
        }
        return values.compactMap(\.self)
    }

    func objects(_ key: String) throws -> [ModelEntry] {
        guard let members = object[key]?.object else {
            throw Complaint("\(name).\(key) is not an object")
        }
        return try members.members.map { try ModelEntry(name: $0.key, $0.value) }
    }

    func optionalObject(_ key: String) throws -> ModelEntry? {
        try object[key].map { try ModelEntry(name: "\(name).\(key)", $0) }
    }

    func optionalArray(_ key: String) throws -> [ModelEntry] {
        guard let json = object[key] else { return [] }
        guard let elements = json.array else { throw Complaint("\(name).\(key) is not a list") }
        return try elements.enumerated().map { place, element in
            try ModelEntry(name: "\(name).\(key)[\(place)]", element)
        }
    }
}
