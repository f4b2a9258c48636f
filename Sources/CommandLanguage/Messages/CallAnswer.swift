// SPDX-License-Identifier: Apache-2.0
package import APIModel
import JMESPath
package import JSONDocument

/// What a service answered: a status, headers and a body.
package struct CallAnswer: Sendable {
    /// The HTTP status.
    package let status: Int
    /// The value of `x-amzn-ErrorType`; `nil` where it is not sent.
    package let errorType: String?
    /// The body.
    package let body: [UInt8]

    /// Makes an answer.
    package init(status: Int, errorType: String?, body: [UInt8]) {
        self.status = status
        self.errorType = errorType
        self.body = body
    }

    /// The status that tells neither of success nor of an error; the reference calls it unknown.
    private static let unknownStatus = 300

    /// Whether the status tells of success.
    package var isSuccess: Bool { status < Self.unknownStatus }

    /// The body as the model knows it.
    /// - Parameter moment: How to write a moment given on the wire; `nil` leaves it as it is.
    /// - Throws: ``CommandFailure/failure(_:)`` for JSON of another form.
    package func result(
        _ output: Shape,
        moment: (@Sendable (JSON) throws(CommandFailure) -> JSON)? = nil
    ) throws(CommandFailure) -> JSON {
        let reader = AnswerReader(moment: moment)
        guard !output.members.isEmpty else { return [:] }
        let json = try json()
        guard !json.isNull else { throw .failure("'NoneType' object is not iterable") }
        return try reader.read(json, output)
    }

    /// The body's JSON. No body is an empty object, and text that is no JSON is taken for the
    /// message of an error.
    private func json() throws(CommandFailure) -> JSON {
        guard !body.isEmpty else { return [:] }
        guard let text = String(validating: body, as: UTF8.self) else {
            throw .failure("'utf-8' codec can't decode byte: invalid start byte")
        }
        return (try? JSONText.parse(text)) ?? ["message": .string(text)]
    }

    /// What an answer without success tells: a code and a message.
    /// - Throws: ``CommandFailure/failure(_:)`` for JSON that is no object.
    package func error() throws(CommandFailure) -> ServiceError {
        if status == Self.unknownStatus { return ServiceError(code: "Unknown", message: "Unknown") }
        if let generic = ServiceError(generic: self) { return generic }
        let json = try json()
        guard let object = json.object else {
            throw .failure("'\(json.pythonTypeName)' object has no attribute 'get'")
        }
        let message = object["message"] ?? object["Message"] ?? ""
        let named = errorType.map { JSON.string($0) } ?? object["code"] ?? object["Code"]
        let code = named ?? object["__type"] ?? .string(String(status))
        return ServiceError(
            code: ServiceError.bare(PythonText.str(code)),
            message: PythonText.str(message)
        )
    }
}

/// A refusal of a service.
package struct ServiceError: Error, Sendable, Hashable {
    /// The bare name, or the status where there is no name.
    package let code: String
    /// The service's own words.
    package let message: String

    /// Makes an error.
    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    /// What a gateway answers in place of the service: a 5xx without body or with a page.
    fileprivate init?(generic answer: CallAnswer) {
        let body = String(decoding: answer.body, as: UTF8.self)
        let solid = String(body.drop { $0.isWhitespace })
        guard answer.status >= 500, solid.isEmpty || solid.hasPrefix("<html>") else { return nil }
        code = String(answer.status)
        message = Self.reasons[answer.status] ?? ""
    }

    /// The name without what stands around it: `a#Name:more` is `Name`.
    fileprivate static func bare(_ code: String) -> String {
        let head = code.prefix { $0 != ":" }
        return head.split(separator: "#", omittingEmptySubsequences: false).last.map(String.init)
            ?? ""
    }

    /// The line that tells of it.
    package func text(operation: String, retriesMax: Int?) -> String {
        let tried = retriesMax.map { " (reached max retries: \($0))" } ?? ""
        return "An error occurred (\(code)) when calling the \(operation) operation\(tried): "
            + message
    }

    private static let reasons = [
        500: "Internal Server Error", 501: "Not Implemented", 502: "Bad Gateway",
        503: "Service Unavailable", 504: "Gateway Timeout", 505: "HTTP Version Not Supported",
        506: "Variant Also Negotiates", 507: "Insufficient Storage", 508: "Loop Detected",
        510: "Not Extended", 511: "Network Authentication Required",
    ]
}

/// Takes from JSON what a shape knows, in the shape's order.
private struct AnswerReader {
    let moment: (@Sendable (JSON) throws(CommandFailure) -> JSON)?

    func read(_ json: JSON, _ shape: Shape) throws(CommandFailure) -> JSON {
        switch shape.kind {
        case .structure(let members, let isUnion):
            if isUnion, let unknown = try unknownMember(json, members, of: shape) { return unknown }
            return try structure(json, members)
        case .list(let element, _):
            guard let elements = json.array else { return json }
            var values: [JSON] = []
            for value in elements {
                values.append(value.isNull ? .null : try read(value, element()))
            }
            return .array(values)
        case .map(_, let element, _):
            guard let object = json.object else { throw missing("items", json) }
            var values = JSONObject()
            for (key, value) in object { values[key] = try read(value, element()) }
            return .object(values)
        case .integer: return try integer(json)
        case .double: return .number(try Conversion.float(ParameterValue(json)))
        case .boolean: return boolean(json)
        case .timestamp(.epochSeconds): return try moment?(json) ?? json
        case .string, .timestamp(.iso8601): return json
        }
    }

    private func structure(_ json: JSON, _ members: [Member]) throws(CommandFailure) -> JSON {
        if json.isNull { return json }
        guard let object = json.object else { throw missing("get", json) }
        var values = JSONObject()
        for member in members {
            if let value = object[member.name], !value.isNull {
                values[member.name] = try read(value, member.shape)
            }
        }
        return .object(values)
    }

    /// What stands for a member of a union that the model does not know, such as a newer kind of
    /// reference; `nil` for one that it knows.
    private func unknownMember(
        _ json: JSON,
        _ members: [Member],
        of shape: Shape
    ) throws(CommandFailure) -> JSON? {
        guard let object = json.object else { return nil }
        let set = object.filter { $0.key != "__type" && !$0.value.isNull }
        guard set.count == 1, let first = set.first else {
            throw .failure(
                "Invalid service response: \(shape.name) must have one and only one member set."
            )
        }
        guard !members.contains(where: { $0.name == first.key }) else { return nil }
        return ["SDK_UNKNOWN_MEMBER": ["name": .string(first.key)]]
    }

    private func integer(_ json: JSON) throws(CommandFailure) -> JSON {
        if let number = json.number, !number.isIntegral {
            return Int64(exactly: number.double.rounded(.towardZero)).map { .integer($0) } ?? json
        }
        return .number(try Conversion.integer(ParameterValue(json)))
    }

    private func boolean(_ json: JSON) -> JSON {
        switch json {
        case .bool: json
        case .string(let text): .bool(text.lowercased() == "true")
        case .null, .number, .array, .object: false
        }
    }

    private func missing(_ attribute: String, _ json: JSON) -> CommandFailure {
        .failure("'\(json.pythonTypeName)' object has no attribute '\(attribute)'")
    }
}
