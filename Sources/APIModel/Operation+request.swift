// SPDX-License-Identifier: Apache-2.0

package import JSONDocument

extension Operation {
    /// Puts the members of a request from all parts of the HTTP message into one object, so that
    /// it can be validated and read as a whole.
    ///
    /// Numbers, truth values and moments in path, query and headers become the JSON that a body
    /// would carry; what cannot is left as text, for the ``Validator`` to refuse. A member of the
    /// body that belongs elsewhere is dropped, so that it cannot stand in for the real one.
    /// - Parameters:
    ///   - pathParameters: The decoded values by the names in braces in ``path``.
    ///   - query: The decoded pairs in order; names may repeat.
    ///   - header: The value of a header, whose name is in any case.
    ///   - body: The parsed body; `nil` where there is none.
    /// - Returns: The object, or the body itself when that is not an object.
    package func request(
        pathParameters: [String: String] = [:],
        query: [(name: String, value: String)] = [],
        header: (String) -> String? = { _ in nil },
        body: JSON? = nil
    ) -> JSON {
        guard var object = body.map(\.object) ?? JSONObject() else { return body ?? .null }
        for member in input.members {
            switch member.location {
            case .body: break
            case .path(let name):
                object[member.name] = pathParameters[name].map { Self.json($0, member.shape) }
            case .query(let name):
                let values = query.filter { $0.name == name }.map(\.value)
                object[member.name] = Self.json(values, member.shape)
            case .header(let name):
                object[member.name] = header(name).map { Self.json($0, member.shape) }
            }
        }
        return .object(object)
    }

    /// The JSON of a query's values of one name: all for a list, else the first.
    private static func json(_ values: [String], _ shape: Shape) -> JSON? {
        guard let first = values.first else { return nil }
        guard case .list(let element, _) = shape.kind else { return json(first, shape) }
        return .array(values.map { json($0, element()) })
    }

    private static func json(_ text: String, _ shape: Shape) -> JSON {
        switch shape.kind {
        case .integer: Int64(text).map { .integer($0) } ?? .string(text)
        case .double:
            Double(text).flatMap { $0.isFinite ? .number(JSONNumber($0)) : nil } ?? .string(text)
        case .boolean:
            switch text {
            case "true": true
            case "false": false
            default: .string(text)
            }
        case .timestamp(.epochSeconds):
            // Outside bodies the protocol writes moments in ISO 8601 whatever the member's format.
            Timestamp.milliseconds(iso8601: text).map {
                .number(JSONNumber(uncheckedText: Timestamp.epochSeconds($0)))
            } ?? .string(text)
        case .string, .timestamp(.iso8601), .list, .map, .structure: .string(text)
        }
    }
}
