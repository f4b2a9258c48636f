// SPDX-License-Identifier: Apache-2.0
package import APIModel
package import JSONDocument

/// Makes samples of inputs and outputs.
package struct Skeleton {
    /// What a text of a sample says.
    package enum Texts: Sendable {
        /// Nothing, or one of the values that the model names.
        case values
        /// The name of the member or shape that holds it.
        case names
    }

    private let texts: Texts
    /// Picks one of several values, given their count.
    private let pick: (Int) -> Int

    /// A sample of a shape.
    /// - Parameter pick: Chooses a place below a count, for members with named values.
    package static func sample(
        of shape: Shape,
        texts: Texts,
        pick: @escaping (Int) -> Int
    ) -> JSON {
        Skeleton(texts: texts, pick: pick).value(shape, name: "", above: [])
    }

    private func value(_ shape: Shape, name: String, above: [String]) -> JSON {
        switch shape.kind {
        case .string(_, _, let values): text(values, name: name)
        case .integer: 0
        case .double: 0.0
        case .boolean: true
        case .timestamp(.epochSeconds): "1970-01-01T00:00:00"
        case .timestamp(.iso8601): text([], name: name)
        case .list(let element, _):
            .array([value(element(), name: element().name, above: above + [shape.name])])
        case .map(_, let element, _):
            ["KeyName": value(element(), name: "", above: above + [shape.name])]
        case .structure(let members, _): structure(members, shape.name, above: above)
        }
    }

    private func structure(_ members: [Member], _ name: String, above: [String]) -> JSON {
        // A structure inside itself would never end.
        guard !above.contains(name) else { return [:] }
        var object = JSONObject()
        for member in members {
            object[member.name] = value(member.shape, name: member.name, above: above + [name])
        }
        return .object(object)
    }

    private func text(_ values: [String], name: String) -> JSON {
        switch texts {
        case .names: .string(name)
        case .values: .string(values.isEmpty ? "" : values[pick(values.count)])
        }
    }
}
