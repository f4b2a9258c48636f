// SPDX-License-Identifier: Apache-2.0

import JSONDocument

/// Reads the members of a structure by name and form.
struct MemberReader {
    private let object: JSONObject

    init(_ json: JSON) throws(UnreadableValue) {
        guard let object = json.object else { throw UnreadableValue() }
        self.object = object
    }

    /// The member's value; `nil` when it is absent or `null`.
    func optional<Value: WireValue>(_ name: String) throws(UnreadableValue) -> Value? {
        guard let json = object[name], !json.isNull else { return nil }
        do {
            return try Value(wire: json)
        } catch {
            throw error.inside(name)
        }
    }

    /// The value of a member that must be there.
    func required<Value: WireValue>(_ name: String) throws(UnreadableValue) -> Value {
        guard let value: Value = try optional(name) else { throw UnreadableValue().inside(name) }
        return value
    }

    /// Milliseconds since 1970; `nil` when the member is absent or `null`.
    func optional(
        _ name: String,
        _ format: Shape.TimestampFormat
    ) throws(UnreadableValue) -> Int64? {
        guard let json = object[name], !json.isNull else { return nil }
        guard let value = Timestamp.milliseconds(of: json, format) else {
            throw UnreadableValue().inside(name)
        }
        return value
    }

    /// Milliseconds since 1970 of a member that must be there.
    func required(
        _ name: String,
        _ format: Shape.TimestampFormat
    ) throws(UnreadableValue) -> Int64 {
        guard let value = try optional(name, format) else { throw UnreadableValue().inside(name) }
        return value
    }
}

extension JSONWriter {
    /// Writes a member unless it is `nil`.
    mutating func member<Value: WireValue>(_ name: StaticString, _ value: Value?) {
        guard let value else { return }
        key(name)
        value.write(to: &self)
    }

    /// Writes milliseconds since 1970 in a format unless they are `nil`.
    mutating func member(
        _ name: StaticString,
        _ milliseconds: Int64?,
        _ format: Shape.TimestampFormat
    ) {
        guard let milliseconds else { return }
        key(name)
        switch format {
        case .epochSeconds: raw(Timestamp.epochSeconds(milliseconds))
        case .iso8601: string(Timestamp.iso8601(milliseconds))
        }
    }
}
