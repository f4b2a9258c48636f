// SPDX-License-Identifier: Apache-2.0
package import JSONDocument

/// A text of a document with the references in it found, so that running a flow parses nothing.
package struct Template: Sendable, Hashable {
    /// A stretch of a template.
    package enum Segment: Sendable, Hashable {
        case text(String)
        case reference(Reference)
    }

    /// The stretches in order; none for the empty text.
    package let segments: [Segment]

    /// Finds the references in a text.
    package init(_ text: String) {
        guard text.utf8.contains(UInt8(ascii: "$")) else {
            segments = text.isEmpty ? [] : [.text(text)]
            return
        }
        segments = Self.split(Array(text.utf8))
    }

    private static func split(_ bytes: [UInt8]) -> [Segment] {
        var segments: [Segment] = []
        var textStart = 0
        var place = 0
        while place < bytes.count {
            guard let (reference, end) = Reference.scan(bytes, at: place) else {
                place += 1
                continue
            }
            if place > textStart {
                segments.append(.text(String(decoding: bytes[textStart..<place], as: UTF8.self)))
            }
            segments.append(.reference(reference))
            place = end
            textStart = end
        }
        if textStart < bytes.count {
            segments.append(.text(String(decoding: bytes[textStart...], as: UTF8.self)))
        }
        return segments
    }

    /// The text when it holds no reference, else `nil`.
    package var literal: String? {
        switch segments.count {
        case 0: return ""
        case 1: if case .text(let text) = segments[0] { return text } else { return nil }
        default: return nil
        }
    }

    /// The reference when it is all there is, else `nil`.
    package var wholeReference: Reference? {
        guard segments.count == 1, case .reference(let reference) = segments[0] else { return nil }
        return reference
    }

    /// The references in order of appearance.
    package var references: [Reference] {
        segments.compactMap { if case .reference(let reference) = $0 { reference } else { nil } }
    }
}

/// A JSON value of a document whose texts and keys are templates.
package indirect enum JSONTemplate: Sendable, Hashable {
    case literal(JSON)
    case text(Template)
    case array([JSONTemplate])
    case object([Member])

    /// A member of an object; keys may hold references, too.
    package struct Member: Sendable, Hashable {
        /// The name.
        package let key: Template
        /// The value.
        package let value: JSONTemplate
    }

    /// Finds the references in a value.
    package init(_ value: JSON) {
        switch value {
        case .null, .bool, .number: self = .literal(value)
        case .string(let text): self = .text(Template(text))
        case .array(let elements): self = .array(elements.map(JSONTemplate.init))
        case .object(let object):
            self = .object(
                object.map { Member(key: Template($0.key), value: JSONTemplate($0.value)) }
            )
        }
    }
}
