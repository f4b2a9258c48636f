// SPDX-License-Identifier: Apache-2.0
import APIModel
import SigV4

/// Finds the operation that a method and a path ask for.
struct RouteTable: Sendable {
    struct Match {
        let operation: Operation
        let pathParameters: [String: String]
    }

    private enum Segment: Equatable {
        case literal(Substring)
        case parameter(String)
    }

    private struct Template {
        let segments: [Segment]
        let operation: Operation
    }

    /// Operations whose path has no parameters, by path.
    private var fixed: [Substring: [Operation]] = [:]
    private var templates: [Template] = []

    init(_ operations: [Operation]) {
        for operation in operations {
            let segments = operation.path.split(separator: "/").map(Self.segment)
            if segments.allSatisfy({ if case .literal = $0 { true } else { false } }) {
                fixed[Substring(operation.path), default: []].append(operation)
            } else {
                templates.append(Template(segments: segments, operation: operation))
            }
        }
    }

    private static func segment(_ text: Substring) -> Segment {
        guard text.hasPrefix("{"), text.hasSuffix("}") else { return .literal(text) }
        return .parameter(String(text.dropFirst().dropLast()))
    }

    /// The operation; `nil` when none that is served has this method and path.
    func match(method: String, path: Substring) -> Match? {
        let path = path.utf8.last == UInt8(ascii: "/") ? path.dropLast() : path
        if let operation = fixed[path]?.first(where: { $0.method == method }) {
            return Match(operation: operation, pathParameters: [:])
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for template in templates where template.operation.method == method {
            if let parameters = Self.parameters(template.segments, Array(parts)) {
                return Match(operation: template.operation, pathParameters: parameters)
            }
        }
        return nil
    }

    private static func parameters(
        _ segments: [Segment], _ parts: [Substring]
    ) -> [String: String]? {
        guard segments.count == parts.count else { return nil }
        var parameters: [String: String] = [:]
        for (segment, part) in zip(segments, parts) {
            switch segment {
            case .literal(let text): guard text == part else { return nil }
            case .parameter(let name):
                parameters[name] = String(decoding: PercentEncoding.decode(part), as: UTF8.self)
            }
        }
        return parameters
    }
}
