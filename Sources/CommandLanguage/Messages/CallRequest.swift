// SPDX-License-Identifier: Apache-2.0
package import APIModel
import JMESPath
import JSONDocument

/// The HTTP request of one call, without host and signature.
package struct CallRequest: Sendable {
    /// The method, in capitals.
    package let method: String
    /// The path with its members in place, encoded.
    package let path: String
    /// The query, encoded, without `?`; empty when there is none.
    package let query: String
    /// Headers of the model, and the content type where there is a body.
    package let headers: [(name: String, value: String)]
    /// The JSON text; `nil` where the operation sends no body.
    package let body: [UInt8]?

    /// Makes the request of an input that ``ParameterCheck`` has passed.
    package init(_ operation: Operation, _ input: ParameterMap) {
        var parts = RequestParts(path: operation.path)
        let members = Dictionary(
            operation.input.members.map { ($0.name, $0) },
            uniquingKeysWith: { $1 }
        )
        for (name, value) in input.members {
            if let member = members[name] { parts.add(value, of: member) }
        }
        let hasBody = operation.input.members.contains { $0.location == .body }
        method = operation.method
        path = parts.path
        query = parts.query.joined(separator: "&")
        body = hasBody ? JSON.object(parts.body).utf8 : nil
        headers = (hasBody ? [("Content-Type", "application/json")] : []) + parts.headers
    }
}

/// Sorts the members of an input by where they travel.
private struct RequestParts {
    var path: String
    var query: [String] = []
    var headers: [(name: String, value: String)] = []
    var body = JSONObject()

    mutating func add(_ value: ParameterValue, of member: Member) {
        switch member.location {
        case .body: body[member.name] = Self.wire(value, member.shape)
        case .path(let name): path = path.replacing("{\(name)}", by: encoded(value, member.shape))
        case .header(let name): headers.append((name, Self.word(value, member.shape)))
        case .query(let name):
            for element in value.list ?? [value] {
                query.append("\(URLText.encode(name))=\(encoded(element, member.shape))")
            }
        }
    }

    private func encoded(_ value: ParameterValue, _ shape: Shape) -> String {
        URLText.encode(Self.word(value, shape))
    }

    /// A value outside the body.
    private static func word(_ value: ParameterValue, _ shape: Shape) -> String {
        switch wire(value, shape) {
        case .bool(let value): value ? "true" : "false"
        case let json: PythonText.str(json)
        }
    }

    /// A value in the body: as it is, but for moments, which become whole seconds.
    private static func wire(_ value: ParameterValue, _ shape: Shape) -> JSON {
        switch (shape.kind, value) {
        case (.timestamp(.epochSeconds), _):
            MomentText.seconds(value).map { .integer($0) } ?? value.json
        case (.list(let element, _), .list(let elements)):
            .array(elements.map { wire($0, element()) })
        case (.map(_, let element, _), .map(let map)):
            .object(JSONObject(map.members.map { ($0.key, wire($0.value, element())) }))
        case (.structure(let members, _), .map(let map)):
            .object(
                JSONObject(
                    map.members.map { key, value in
                        let shape = members.first { $0.name == key }?.shape
                        return (key, shape.map { wire(value, $0) } ?? value.json)
                    }
                )
            )
        default: value.json
        }
    }
}

/// Percent-encoding of path and query members: all but `A-Za-z0-9-._~`.
package enum URLText {
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// The text with every other byte as `%XX`.
    package static func encode(_ text: String) -> String {
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                encoded.append(byte)
            default:
                encoded += [
                    UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0x0F)],
                ]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
