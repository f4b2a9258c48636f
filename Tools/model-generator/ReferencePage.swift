// SPDX-License-Identifier: Apache-2.0

/// Writes the reference pages.
struct ReferencePage {
    let api: APIDescription

    private static let head = "<!-- Generated from Model/ by `make generate`; edits are lost. -->"

    /// The list of all operations and errors.
    var index: String {
        var lines = [Self.head, "", "# API reference", ""]
        lines.append(
            "The operations that Parley serves. Any other answers `UnknownOperationException`."
        )
        for service in api.services {
            lines += ["", "## \(service.title)", "", "| Operation | Call |", "| --- | --- |"]
            for operation in service.operations {
                let link = "[\(operation.name)](\(service.name)/\(operation.name).md)"
                lines.append("| \(link) | `\(operation.method) \(operation.path)` |")
            }
        }
        lines += ["", "## Errors", "", "| Error | Status | Meaning |", "| --- | --- | --- |"]
        lines += api.errors.map { "| `\($0.name)` | \($0.status) | \($0.documentation) |" }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The page of one operation.
    func page(_ operation: OperationDescription, of service: ServiceDescription) -> String {
        var lines = [Self.head, "", "# \(operation.name)", ""]
        lines += SourceText.wrapped(operation.documentation, to: SourceText.columns)
        lines += ["", "`\(operation.method) \(operation.path)`, of the \(service.title).", ""]
        lines += ["**Who may call it:** \(Self.callers(operation.access))"]
        lines += operation.pagination.map(Self.paging) ?? []
        lines += ["", "## Request", ""]
        lines += tables(operation.input, service)
        lines += ["", "## Answer", "", "Status 200.", ""]
        lines += tables(operation.output, service)
        lines += ["", "## Errors", "", "| Error | Status | Meaning |", "| --- | --- | --- |"]
        for name in operation.errors {
            guard let error = api.errors.first(where: { $0.name == name }) else { continue }
            lines.append("| `\(name)` | \(error.status) | \(error.documentation) |")
        }
        lines += [
            "", "Any call can also end with one of the generic [errors](../README.md#errors).",
        ]
        lines += ["", "Names and limits are those of <\(operation.source)>."]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func paging(_ pagination: OperationDescription.Pagination) -> [String] {
        let next =
            "**Pages:** `\(pagination.outputToken)` of an answer is `\(pagination.inputToken)` of "
            + "the call for the next page"
        let limit = pagination.limitKey.map { "; `\($0)` limits a page" } ?? ""
        return ["", next + limit + "."]
    }

    private static func callers(_ access: String) -> String {
        switch access {
        case "signature": "whoever signs with an access key (AWS Signature Version 4)."
        case "participantToken": "whoever holds a participant token, sent as `X-Amz-Bearer`."
        default: "whoever holds a connection token, sent as `X-Amz-Bearer`."
        }
    }

    /// A table for a structure, then one for each structure inside it.
    private func tables(_ name: String, _ service: ServiceDescription) -> [String] {
        guard let shape = service.shape(name), !shape.members.isEmpty else {
            return ["No members: an empty object."]
        }
        var lines = table(shape, service)
        for inner in innerStructures(shape, service) {
            lines += ["", "### \(inner.name)", ""]
            if !inner.documentation.isEmpty { lines += [inner.documentation, ""] }
            lines += table(inner, service)
        }
        return lines
    }

    private func innerStructures(
        _ shape: ShapeDescription,
        _ service: ServiceDescription
    ) -> [ShapeDescription] {
        var seen: Set<String> = [shape.name]
        var found: [ShapeDescription] = []
        func visit(_ shape: ShapeDescription) {
            for name in shape.references where seen.insert(name).inserted {
                guard let next = service.shape(name) else { continue }
                if next.isStructure { found.append(next) }
                visit(next)
            }
        }
        visit(shape)
        return found
    }

    private func table(_ shape: ShapeDescription, _ service: ServiceDescription) -> [String] {
        var lines = ["| Member | Form | Meaning |", "| --- | --- | --- |"]
        for member in shape.members {
            let required = member.isRequired ? ", **required**" : ""
            let place = member.location.map { ", in the \($0) as `\(member.locationName)`" } ?? ""
            let form = form(member.shape, service) + required + place
            let deviation = service.shape(member.shape)?.deviation.map { " *\($0)*" } ?? ""
            lines.append("| `\(member.name)` | \(form) | \(member.documentation)\(deviation) |")
        }
        if let deviation = shape.deviation { lines += ["", "*\(deviation)*"] }
        return lines
    }

    private func form(_ name: String, _ service: ServiceDescription) -> String {
        guard let shape = service.shape(name) else { return name }
        switch shape.type {
        case "string":
            guard shape.values.isEmpty else {
                return "one of " + shape.values.map { "`\($0)`" }.joined(separator: ", ")
            }
            let pattern = shape.pattern.map { ", pattern `\($0.replacing("|", with: "\\|"))`" }
            return "string" + bounds(shape, "characters") + (pattern ?? "")
        case "integer", "long": return "whole number" + bounds(shape, nil)
        case "double": return "number" + bounds(shape, nil)
        case "boolean": return "`true` or `false`"
        case "timestamp":
            return shape.format == "iso8601"
                ? "time as `yyyy-MM-ddTHH:mm:ss.SSSZ`" : "time in seconds since 1970"
        case "list":
            return "list" + bounds(shape, "elements") + " of: " + form(shape.element ?? "", service)
        case "map":
            let key = form(shape.key ?? "", service)
            let value = form(shape.value ?? "", service)
            return "map" + bounds(shape, "entries") + " from: \(key) to: \(value)"
        default:
            let anchor = shape.name.lowercased()
            return "[\(shape.name)](#\(anchor))" + (shape.isUnion ? ", exactly one member" : "")
        }
    }

    private func bounds(_ shape: ShapeDescription, _ unit: String?) -> String {
        let unit = unit.map { " \($0)" } ?? ""
        return switch (shape.min, shape.max) {
        case (let min?, let max?) where min == max: ", \(min)\(unit)"
        case (let min?, let max?): ", \(min) to \(max)\(unit)"
        case (let min?, nil): ", at least \(min)\(unit)"
        case (nil, let max?): ", at most \(max)\(unit)"
        case (nil, nil): ""
        }
    }
}
