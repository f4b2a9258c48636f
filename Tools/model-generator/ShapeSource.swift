// SPDX-License-Identifier: Apache-2.0

/// Writes the shapes of a service as constants that name each other.
struct ShapeSource {
    let service: ServiceDescription

    var contents: String {
        var text = SourceText.swift(from: "Model/\(service.file)")
        text.line("/// The shapes of the \(service.title).")
        text.block("enum \(service.shapeNamespace) {") { text in
            for (place, shape) in service.shapes.enumerated() {
                if place > 0 { text.line() }
                write(shape, to: &text)
            }
        }
        return text.contents
    }

    private func write(_ shape: ShapeDescription, to text: inout SourceText) {
        // With the type written, shapes may contain themselves; inferring it would go in circles.
        let opening = "static let \(SwiftName.member(shape.name)): Shape = Shape("
        text.block(opening, closing: ")") { text in
            text.line("\(SourceText.literal(shape.name)),")
            let rest = trailingArguments(shape)
            if shape.isStructure {
                writeStructure(shape, rest.isEmpty, to: &text)
            } else {
                text.line(kind(shape) + (rest.isEmpty ? "" : ","))
            }
            for (place, argument) in rest.enumerated() {
                text.line(argument + (place < rest.count - 1 ? "," : ""))
            }
        }
    }

    private func trailingArguments(_ shape: ShapeDescription) -> [String] {
        var arguments: [String] = []
        if shape.isSensitive { arguments.append("isSensitive: true") }
        if !shape.documentation.isEmpty {
            arguments.append("documentation: \(SourceText.literal(shape.documentation))")
        }
        return arguments
    }

    private func writeStructure(
        _ shape: ShapeDescription,
        _ isLast: Bool,
        to text: inout SourceText
    ) {
        let closing = (shape.isUnion ? "], isUnion: true)" : "])") + (isLast ? "" : ",")
        text.block(".structure(members: [", closing: closing) { text in
            for member in shape.members { write(member, to: &text) }
        }
    }

    private func write(_ member: MemberDescription, to text: inout SourceText) {
        let shape = SwiftName.member(member.shape)
        var arguments = [
            SourceText.literal(member.name), "{ \(service.shapeNamespace).\(shape) }",
        ]
        if member.isRequired { arguments.append("isRequired: true") }
        if member.isIdempotencyToken { arguments.append("isIdempotencyToken: true") }
        if let location = member.location {
            let name = SourceText.literal(member.locationName)
            arguments.append("location: .\(location)(\(name))")
        }
        text.line("Member(")
        text.line("    \(arguments.joined(separator: ", ")),")
        text.line("    documentation: \(SourceText.literal(member.documentation))),")
    }

    private func kind(_ shape: ShapeDescription) -> String {
        let arguments: [String]
        switch shape.type {
        case "string":
            let values = shape.values.map(SourceText.literal).joined(separator: ", ")
            arguments = [
                limit("length", shape),
                shape.pattern.map { "pattern: Pattern(\(SourceText.literal($0)))" },
                shape.values.isEmpty ? nil : "values: [\(values)]",
            ].compactMap(\.self)
        case "integer", "long":
            arguments = [limit("range", shape), shape.type == "long" ? "isLong: true" : nil]
                .compactMap(\.self)
        case "double": arguments = [limit("range", shape)].compactMap(\.self)
        case "timestamp": return ".timestamp(.\(shape.format ?? ""))"
        case "boolean": return ".boolean"
        case "list":
            arguments = [reference("element", shape.element), limit("count", shape)]
                .compactMap(\.self)
        default:
            arguments = [
                reference("key", shape.key), reference("value", shape.value),
                limit("count", shape),
            ].compactMap(\.self)
        }
        let name = shape.type == "long" ? "integer" : shape.type
        return ".\(name)(\(arguments.joined(separator: ", ")))"
    }

    private func reference(_ label: String, _ name: String?) -> String? {
        name.map { "\(label): { \(service.shapeNamespace).\(SwiftName.member($0)) }" }
    }

    private func limit(_ label: String, _ shape: ShapeDescription) -> String? {
        let bounds = [shape.min.map { "min: \($0)" }, shape.max.map { "max: \($0)" }]
            .compactMap(\.self)
        guard !bounds.isEmpty else { return nil }
        return "\(label): Shape.Limit(\(bounds.joined(separator: ", ")))"
    }
}
