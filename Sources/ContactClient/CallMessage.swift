// SPDX-License-Identifier: Apache-2.0
import APIModel
import JSONDocument
import SigV4

/// The HTTP message of a call: each member of the request at the place the model gives it.
struct CallMessage: Equatable {
    let method: String
    let path: String
    let query: String
    let headers: [RequestHead.Field]
    let body: [UInt8]

    init(_ request: some OperationRequest) {
        let operation = type(of: request).operation
        var writer = JSONWriter()
        request.write(to: &writer)
        var members = (try? JSON.parse(utf8: writer.bytes))?.object ?? JSONObject()
        var path = operation.path
        var query: [String] = []
        var headers: [RequestHead.Field] = []
        for member in operation.input.members where member.location != .body {
            guard let value = members[member.name] else { continue }
            members[member.name] = nil
            for text in Self.texts(value) {
                switch member.location {
                case .body: break
                case .path(let name):
                    path = path.replacing("{\(name)}", with: PercentEncoding.encode(text.utf8))
                case .query(let name):
                    query.append(
                        PercentEncoding.encode(name.utf8) + "="
                            + PercentEncoding.encode(text.utf8))
                case .header(let name): headers.append((name, text))
                }
            }
        }
        method = operation.method
        self.path = path
        self.query = query.joined(separator: "&")
        let hasBody = operation.input.members.contains { $0.location == .body }
        body = hasBody ? JSON.object(members).utf8 : []
        self.headers = headers + (hasBody ? [("Content-Type", "application/json")] : [])
    }

    private static func texts(_ value: JSON) -> [String] {
        switch value {
        case .array(let elements): elements.flatMap(texts)
        case .string(let text): [text]
        case .number(let number): [number.text]
        case .bool(let value): [String(value)]
        case .null, .object: []
        }
    }

    static func == (left: CallMessage, right: CallMessage) -> Bool {
        left.method == right.method && left.path == right.path && left.query == right.query
            && left.body == right.body
            && left.headers.map { "\($0.name): \($0.value)" }
                == right.headers.map { "\($0.name): \($0.value)" }
    }
}
