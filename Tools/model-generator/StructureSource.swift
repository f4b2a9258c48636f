// SPDX-License-Identifier: Apache-2.0

/// Writes the Swift types of requests, answers and what they contain.
struct StructureSource {
    let api: APIDescription

    /// The request and the answer of an operation.
    func operation(_ operation: OperationDescription, of service: ServiceDescription) -> String {
        var text = SourceText.swift(
            from: "Model/\(service.file)",
            imports: ["", "package import JSONDocument"]
        )
        if let input = service.shape(operation.input) {
            writeRequest(input, operation, service, to: &text)
        }
        text.line()
        if let output = service.shape(operation.output) {
            text.comment("The answer of \(operation.name).")
            write(output, in: service, conforming: "OperationResponse", to: &text)
        }
        return text.contents
    }

    /// The structures inside requests and answers.
    var structures: String {
        let files = api.services.map { "Model/\($0.file)" }.joined(separator: " and ")
        var text = SourceText.swift(from: files, imports: ["", "package import JSONDocument"])
        text.block("extension Wire {") { text in
            for (place, (shape, service)) in inner(\.isStructure).enumerated() {
                if place > 0 { text.line() }
                text.comment(shape.documentation)
                write(shape, in: service, conforming: "WireStructure", to: &text)
            }
        }
        return text.contents
    }

    /// The strings that take one of a few values.
    var enumerations: String {
        let files = api.services.map { "Model/\($0.file)" }.joined(separator: " and ")
        var text = SourceText.swift(from: files)
        text.block("extension Wire {") { text in
            for (place, (shape, _)) in inner(\.isEnumeration).enumerated() {
                if place > 0 { text.line() }
                text.comment("A value of \(shape.name). \(shape.documentation)")
                let name = SwiftName.type(shape)
                text.block("package enum \(name): String, WireValue, CaseIterable {") { text in
                    for value in shape.values {
                        text.line("case \(SwiftName.value(value)) = \(SourceText.literal(value))")
                    }
                }
            }
        }
        return text.contents
    }

    /// The shapes of a kind that are neither a request nor an answer, each name once.
    private func inner(
        _ kind: KeyPath<ShapeDescription, Bool>
    ) -> [(ShapeDescription, ServiceDescription)] {
        var seen: Set<String> = []
        var result: [(ShapeDescription, ServiceDescription)] = []
        for service in api.services {
            let outer = Set(service.operations.flatMap { [$0.input, $0.output] })
            for shape in service.shapes where shape[keyPath: kind] && !outer.contains(shape.name) {
                if seen.insert(SwiftName.type(shape)).inserted { result.append((shape, service)) }
            }
        }
        return result.sorted { SwiftName.type($0.0) < SwiftName.type($1.0) }
    }

    private func writeRequest(
        _ shape: ShapeDescription,
        _ operation: OperationDescription,
        _ service: ServiceDescription,
        to text: inout SourceText
    ) {
        text.comment("The request of \(operation.name).")
        text.block("package struct \(shape.name): OperationRequest {") { text in
            text.line("package typealias Response = \(operation.output)")
            text.line()
            text.block("package static var operation: Operation {") { text in
                text.line(".\(SwiftName.operation(operation.name))")
            }
            if !shape.members.isEmpty { text.line() }
            writeProperties(shape, service, to: &text)
            writeReader(shape, service, to: &text)
            writeWriter(shape, service, to: &text)
        }
    }

    private func write(
        _ shape: ShapeDescription,
        in service: ServiceDescription,
        conforming protocolName: String,
        to text: inout SourceText
    ) {
        let name = SwiftName.type(shape)
        text.block("package struct \(name): \(protocolName) {") { text in
            writeProperties(shape, service, to: &text)
            writeReader(shape, service, to: &text)
            writeWriter(shape, service, to: &text)
        }
    }

    private func writeProperties(
        _ shape: ShapeDescription,
        _ service: ServiceDescription,
        to text: inout SourceText
    ) {
        for member in shape.members {
            text.comment(member.documentation)
            text.line("package let \(SwiftName.member(member.name)): \(type(member, service))")
        }
        if !shape.members.isEmpty { text.line() }
        text.line("/// Makes one of its members.")
        guard !shape.members.isEmpty else { return text.line("package init() {}") }
        // Swift's rule that what has a default comes last is a habit only; the model's order wins.
        let parameters = shape.members.map { member in
            let value = member.isRequired ? "" : " = nil"
            return "\(SwiftName.member(member.name)): \(type(member, service))\(value)"
        }
        text.block("package init(", closing: ") {") { text in
            for (place, parameter) in parameters.enumerated() {
                text.line(parameter + (place < parameters.count - 1 ? "," : ""))
            }
        }
        for member in shape.members {
            let name = SwiftName.member(member.name)
            text.line("    self.\(name) = \(name)")
        }
        text.line("}")
    }

    private func writeReader(
        _ shape: ShapeDescription,
        _ service: ServiceDescription,
        to text: inout SourceText
    ) {
        text.line()
        text.line("/// Reads the members.")
        text.block("package init(_ json: JSON) throws(UnreadableValue) {") { text in
            guard !shape.members.isEmpty else {
                return text.line("_ = try MemberReader(json)")
            }
            text.line("let members = try MemberReader(json)")
            for member in shape.members {
                let name = SwiftName.member(member.name)
                let read = member.isRequired ? "required" : "optional"
                let key = SourceText.literal(member.name)
                let format = format(member, service)
                text.line("\(name) = try members.\(read)(\(key)\(format))")
            }
        }
    }

    private func writeWriter(
        _ shape: ShapeDescription,
        _ service: ServiceDescription,
        to text: inout SourceText
    ) {
        text.line()
        text.line("/// Appends the members that are set, in the order of the model.")
        text.block("package func write(to writer: inout JSONWriter) {") { text in
            text.line("writer.beginObject()")
            for member in shape.members { writeMember(member, service, to: &text) }
            text.line("writer.endObject()")
        }
    }

    private func writeMember(
        _ member: MemberDescription,
        _ service: ServiceDescription,
        to text: inout SourceText
    ) {
        let key = SourceText.literal(member.name)
        let name = SwiftName.member(member.name)
        text.line("writer.member(\(key), \(name)\(format(member, service)))")
    }

    /// The argument that says how a timestamp is written; empty for other members.
    private func format(_ member: MemberDescription, _ service: ServiceDescription) -> String {
        service.shape(member.shape)?.format.map { ", .\($0)" } ?? ""
    }

    private func type(_ member: MemberDescription, _ service: ServiceDescription) -> String {
        SwiftName.typeReference(member.shape, in: service) + (member.isRequired ? "" : "?")
    }
}
