// SPDX-License-Identifier: Apache-2.0
import JSONDocument

/// A text of a document and where it stands.
struct TextPlace: Sendable, Hashable {
    /// The path of the value, or of the object whose member has the text for a name.
    let part: String
    let text: String
    let isName: Bool
}

extension JSON {
    /// The texts and names of members within, in the order of the document.
    func texts(in part: String) -> [TextPlace] {
        switch self {
        case .null, .bool, .number: []
        case .string(let text): [TextPlace(part: part, text: text, isName: false)]
        case .array(let elements):
            elements.enumerated().flatMap { $1.texts(in: "\(part)[\($0)]") }
        case .object(let object):
            object.flatMap { name, value in
                [TextPlace(part: part, text: name, isName: true)]
                    + value.texts(in: part.isEmpty ? name : "\(part).\(name)")
            }
        }
    }
}
