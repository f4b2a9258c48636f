// SPDX-License-Identifier: Apache-2.0

package import JSONDocument

/// Holds the structures and values of the API that are part of requests and answers. Names follow
/// the wire, so they keep apart from those of the rules.
package enum Wire {}

/// A value that the API carries in JSON.
package protocol WireValue: Sendable {
    /// Reads it from JSON of the right form.
    /// - Throws: ``UnreadableValue`` when the JSON has another form.
    init(wire: JSON) throws(UnreadableValue)

    /// Appends it as JSON.
    func write(to writer: inout JSONWriter)
}

/// A structure of the API: an object whose members are written in the model's order.
package protocol WireStructure: WireValue, Equatable {
    /// Reads its members. Members that the model does not have are ignored, and `null` counts as
    /// absent.
    /// - Throws: ``UnreadableValue`` naming the first member that is missing or of another form.
    init(_ json: JSON) throws(UnreadableValue)
}

extension WireStructure {
    package init(wire: JSON) throws(UnreadableValue) { try self.init(wire) }
}

/// The request of an operation, read from JSON that the ``Validator`` has passed, or made by a client.
///
/// Its members are those of the whole HTTP message, wherever in it they stand.
package protocol OperationRequest: WireStructure {
    /// What the operation answers.
    associatedtype Response: OperationResponse

    /// The operation that it asks for.
    static var operation: Operation { get }
}

/// The answer of an operation.
package protocol OperationResponse: WireStructure {}

extension OperationResponse {
    /// The answer as a JSON body.
    package var body: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return writer.bytes
    }
}

/// A JSON value that does not have the form of the API's.
package struct UnreadableValue: Error, Hashable {
    /// The members and elements that lead to it, joined by points.
    package let path: String

    /// Makes the error of a value that is not inside another.
    package init() { path = "" }

    private init(path: String) { self.path = path }

    /// The same error, seen from the value around it.
    package func inside(_ name: String) -> UnreadableValue {
        UnreadableValue(path: path.isEmpty ? name : "\(name).\(path)")
    }
}

extension String: WireValue {
    package init(wire: JSON) throws(UnreadableValue) {
        guard let value = wire.string else { throw UnreadableValue() }
        self = value
    }

    package func write(to writer: inout JSONWriter) { writer.string(self) }
}

extension Int: WireValue {
    package init(wire: JSON) throws(UnreadableValue) {
        guard let value = wire.integer else { throw UnreadableValue() }
        self = Int(value)
    }

    package func write(to writer: inout JSONWriter) { writer.integer(self) }
}

extension Double: WireValue {
    package init(wire: JSON) throws(UnreadableValue) {
        guard let value = wire.number?.double, value.isFinite else { throw UnreadableValue() }
        self = value
    }

    package func write(to writer: inout JSONWriter) { writer.raw(JSONNumber(self).text) }
}

extension Bool: WireValue {
    package init(wire: JSON) throws(UnreadableValue) {
        guard let value = wire.bool else { throw UnreadableValue() }
        self = value
    }

    package func write(to writer: inout JSONWriter) { writer.bool(self) }
}

extension Array: WireValue where Element: WireValue {
    package init(wire: JSON) throws(UnreadableValue) {
        guard let elements = wire.array else { throw UnreadableValue() }
        self = []
        reserveCapacity(elements.count)
        for (place, element) in elements.enumerated() {
            do {
                append(try Element(wire: element))
            } catch {
                throw error.inside(String(place + 1))
            }
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.beginArray()
        for element in self { element.write(to: &writer) }
        writer.endArray()
    }
}

extension Dictionary: WireValue where Key == String, Value: WireValue {
    package init(wire: JSON) throws(UnreadableValue) {
        guard let object = wire.object else { throw UnreadableValue() }
        self = [:]
        for (key, value) in object {
            do {
                self[key] = try Value(wire: value)
            } catch {
                throw error.inside(key)
            }
        }
    }

    /// Appends the entries in the order of their keys, so that equal maps give equal bytes.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        for (key, value) in sorted(by: { $0.key < $1.key }) {
            writer.key(key)
            value.write(to: &writer)
        }
        writer.endObject()
    }
}

extension WireValue where Self: RawRepresentable, RawValue == String {
    package init(wire: JSON) throws(UnreadableValue) {
        guard let text = wire.string, let value = Self(rawValue: text) else {
            throw UnreadableValue()
        }
        self = value
    }

    package func write(to writer: inout JSONWriter) { writer.string(rawValue) }
}
