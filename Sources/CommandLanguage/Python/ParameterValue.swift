// SPDX-License-Identifier: Apache-2.0
import JMESPath
package import JSONDocument

/// A value on its way from the command line into a request, with the types that messages name.
package indirect enum ParameterValue: Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    /// The content of a `fileb://` file.
    case bytes([UInt8])
    case list([ParameterValue])
    case map(ParameterMap)

    /// Takes a JSON value over; `isOrdered` says which Python type its objects are named after.
    package init(_ json: JSON, isOrdered: Bool = false) {
        switch json {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number(let number): self = .number(number.normalized)
        case .string(let text): self = .string(text)
        case .array(let elements):
            self = .list(elements.map { ParameterValue($0, isOrdered: isOrdered) })
        case .object(let object):
            let members = object.members.map {
                ($0.key, ParameterValue($0.value, isOrdered: isOrdered))
            }
            self = .map(ParameterMap(members, isOrdered: isOrdered))
        }
    }

    /// The text of a string; `nil` for every other kind.
    package var string: String? { if case .string(let text) = self { text } else { nil } }

    /// The elements of a list; `nil` for every other kind.
    package var list: [ParameterValue]? { if case .list(let list) = self { list } else { nil } }

    /// The members of a map; `nil` for every other kind.
    package var map: ParameterMap? { if case .map(let map) = self { map } else { nil } }

    /// The value as JSON; bytes become text, for no request holds any.
    package var json: JSON {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .number(let number): .number(number)
        case .string(let text): .string(text)
        case .bytes(let bytes): .string(String(decoding: bytes, as: UTF8.self))
        case .list(let elements): .array(elements.map(\.json))
        case .map(let map): .object(JSONObject(map.members.map { ($0.key, $0.value.json) }))
        }
    }
}

/// Named values in order. A repeated key keeps its place and takes the last value.
package struct ParameterMap: Sendable {
    /// The members in order.
    package private(set) var members: [(key: String, value: ParameterValue)] = []
    /// Whether Python would hold it as an `OrderedDict`, as it does with a JSON option's objects.
    package let isOrdered: Bool
    private var places: [String: Int] = [:]

    /// Makes a map.
    package init(_ members: [(String, ParameterValue)] = [], isOrdered: Bool = false) {
        self.isOrdered = isOrdered
        for (key, value) in members { self[key] = value }
    }

    /// The keys in order.
    package var keys: [String] { members.map(\.key) }

    /// The number of members.
    package var count: Int { members.count }

    /// The value of a key; setting `nil` removes it.
    package subscript(key: String) -> ParameterValue? {
        get { places[key].map { members[$0].value } }
        set {
            switch (places[key], newValue) {
            case (let place?, let value?): members[place].value = value
            case (nil, let value?):
                places[key] = members.count
                members.append((key, value))
            case (let place?, nil):
                members.remove(at: place)
                places = [:]
                for (place, member) in members.enumerated() { places[member.key] = place }
            case (nil, nil): break
            }
        }
    }
}
