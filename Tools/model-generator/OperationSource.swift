// SPDX-License-Identifier: Apache-2.0

/// Writes the operations as constants, and the list of all of them.
struct OperationSource {
    let api: APIDescription

    var contents: String {
        let files = api.services.map { "Model/\($0.file)" }.joined(separator: " and ")
        var text = SourceText.swift(from: files)
        text.block("extension Operation {") { text in
            writeList(to: &text)
            for service in api.services {
                for operation in service.operations { write(operation, of: service, to: &text) }
            }
        }
        return text.contents
    }

    private func writeList(to text: inout SourceText) {
        text.line("/// Every operation that is served, in the order of the model.")
        text.block("package static let all: [Operation] = [", closing: "]") { text in
            for operation in api.services.flatMap(\.operations) {
                text.line(".\(SwiftName.operation(operation.name)),")
            }
        }
    }

    private func write(
        _ operation: OperationDescription,
        of service: ServiceDescription,
        to text: inout SourceText
    ) {
        let literal = SourceText.literal
        let name = SwiftName.operation(operation.name)
        let namespace = service.shapeNamespace
        let errors = operation.errors.map { ".\(SwiftName.member($0))" }
        text.line()
        text.comment(operation.documentation)
        text.comment("- SeeAlso: \(operation.source)")
        text.block("package static let \(name): Operation = Operation(", closing: ")") { text in
            text.line("name: \(literal(operation.name)),")
            text.line("service: .\(service.name),")
            text.line("method: \(literal(operation.method)),")
            text.line("path: \(literal(operation.path)),")
            text.line("access: .\(operation.access),")
            text.line("input: \(namespace).\(SwiftName.member(operation.input)),")
            text.line("output: \(namespace).\(SwiftName.member(operation.output)),")
            text.block("errors: [", closing: "],") { text in
                for error in errors { text.line("\(error),") }
            }
            if let pagination = operation.pagination { write(pagination, to: &text) }
            text.line("documentation: \(literal(operation.documentation))")
        }
    }

    private func write(_ pagination: OperationDescription.Pagination, to text: inout SourceText) {
        let literal = SourceText.literal
        let keys = pagination.nonAggregateKeys.map(literal).joined(separator: ", ")
        text.block("pagination: Pagination(", closing: "),") { text in
            text.line("inputToken: \(literal(pagination.inputToken)),")
            text.line("outputToken: \(literal(pagination.outputToken)),")
            text.line("limitKey: \(pagination.limitKey.map(literal) ?? "nil"),")
            text.line("resultKey: \(literal(pagination.resultKey)),")
            text.line("nonAggregateKeys: [\(keys)]")
        }
    }
}

/// Writes the errors and their statuses.
struct ErrorSource {
    let errors: [ErrorDescription]

    var contents: String {
        var text = SourceText.swift(from: "Model/errors.json")
        text.line("/// The name of an error that a call can end with.")
        text.block("package enum ErrorCode: String, Sendable, CaseIterable {") { text in
            for error in errors {
                text.comment(error.documentation)
                let name = SwiftName.member(error.name)
                text.line("case \(name) = \(SourceText.literal(error.name))")
            }
            text.line()
            text.line("/// The HTTP status.")
            text.block("package var status: Int {") { text in
                text.line("switch self {")
                for status in Set(errors.map(\.status)).sorted() {
                    let cases = errors.filter { $0.status == status }
                        .map { ".\(SwiftName.member($0.name))" }
                    for (place, name) in cases.enumerated() {
                        let isLast = place == cases.count - 1
                        text.line((place == 0 ? "case " : "    ") + name + (isLast ? ":" : ","))
                    }
                    text.line("    \(status)")
                }
                text.line("}")
            }
        }
        return text.contents
    }
}
