// SPDX-License-Identifier: Apache-2.0

/// The members of a JSON object in the order in which their keys first appeared.
///
/// A repeated key keeps its first place and takes the last value. Small objects are searched in
/// order; larger ones keep an index, so that hostile input cannot make look-ups quadratic.
package struct JSONObject: Sendable {
    /// The members in order.
    package private(set) var members: [(key: String, value: JSON)]
    private var index: [String: Int]?

    private static let linearSearchMax = 12
    private static let countUsual = 4

    /// Makes an empty object.
    package init() { members = [] }

    /// Makes an object of members; a repeated key keeps its first place and last value.
    package init(_ members: some Sequence<(String, JSON)>) {
        self.members = []
        for (key, value) in members { self[key] = value }
    }

    /// The number of members.
    package var count: Int { members.count }

    /// Whether there are no members.
    package var isEmpty: Bool { members.isEmpty }

    /// The keys in order.
    package var keys: [String] { members.map(\.key) }

    /// The value of a member. Setting `nil` removes the member.
    package subscript(key: String) -> JSON? {
        get { position(of: key).map { members[$0].value } }
        set {
            switch (position(of: key), newValue) {
            case (let place?, let value?): members[place].value = value
            case (nil, let value?): append(key, value)
            case (let place?, nil): remove(at: place)
            case (nil, nil): break
            }
        }
    }

    private func position(of key: String) -> Int? {
        if let index { return index[key] }
        return members.firstIndex { $0.key == key }
    }

    private mutating func append(_ key: String, _ value: JSON) {
        // Growing from one to two to four would cost most objects three allocations.
        if members.isEmpty { members.reserveCapacity(Self.countUsual) }
        members.append((key, value))
        if index != nil {
            index?[key] = members.count - 1
        } else if members.count > Self.linearSearchMax {
            rebuildIndex()
        }
    }

    private mutating func remove(at place: Int) {
        members.remove(at: place)
        if index != nil { rebuildIndex() }
    }

    private mutating func rebuildIndex() {
        var fresh = [String: Int](minimumCapacity: members.count)
        for (place, member) in members.enumerated() { fresh[member.key] = place }
        index = fresh
    }
}

extension JSONObject: Hashable {
    /// Objects are equal when they hold equal members, whatever their order.
    package static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.count == right.count && left.members.allSatisfy { right[$0.key] == $0.value }
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(members.count) }
}

extension JSONObject: Sequence {
    package func makeIterator() -> IndexingIterator<[(key: String, value: JSON)]> {
        members.makeIterator()
    }
}
