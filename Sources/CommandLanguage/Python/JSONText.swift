// SPDX-License-Identifier: Apache-2.0
import JMESPath
package import JSONDocument

/// Reads and writes JSON text as Python's `json` module does, messages included.
package enum JSONText {
    /// How deeply a text may nest; far beyond any real input.
    private static let depthMax = 900

    /// Reads one value.
    /// - Throws: ``PythonJSONError`` with the words of Python's module.
    package static func parse(_ text: String) throws(PythonJSONError) -> JSON {
        if text.unicodeScalars.first == "\u{FEFF}" {
            throw PythonJSONError("Unexpected UTF-8 BOM (decode using utf-8-sig)", in: text, at: 0)
        }
        var options = JSONParser.Options()
        options.depthMax = depthMax
        options.acceptsNonFiniteNumbers = true
        do throws(JSONSyntaxError) {
            return try JSON.parse(text, options: options).normalized
        } catch {
            throw PythonJSONError(error, in: text)
        }
    }

    /// Writes a value over several lines, four blanks for each level.
    package static func indented(_ value: JSON, isASCII: Bool = false) -> String {
        var text = ""
        append(value, level: 0, isASCII: isASCII, to: &text)
        return text
    }

    /// Writes a value on one line in ASCII, a blank after each comma and colon.
    package static func spaced(_ value: JSON) -> String {
        switch value {
        case .array(let elements): "[\(elements.map(spaced).joined(separator: ", "))]"
        case .object(let object):
            "{"
                + object.members.map { "\(JSON.string($0.key).asciiText): \(spaced($0.value))" }
                .joined(separator: ", ") + "}"
        case .null, .bool, .number, .string: value.asciiText
        }
    }

    private static func append(
        _ value: JSON,
        level: Int,
        isASCII: Bool,
        to text: inout String
    ) {
        switch value {
        case .array(let elements) where !elements.isEmpty:
            text += "["
            for (place, element) in elements.enumerated() {
                text += place == 0 ? "\n" : ",\n"
                text += indent(level + 1)
                append(element, level: level + 1, isASCII: isASCII, to: &text)
            }
            text += "\n\(indent(level))]"
        case .object(let object) where !object.isEmpty:
            text += "{"
            for (place, member) in object.members.enumerated() {
                text += place == 0 ? "\n" : ",\n"
                text += indent(level + 1)
                text += isASCII ? JSON.string(member.key).asciiText : JSON.string(member.key).text
                text += ": "
                append(member.value, level: level + 1, isASCII: isASCII, to: &text)
            }
            text += "\n\(indent(level))}"
        case .null, .bool, .number, .string, .array, .object:
            text += isASCII ? value.asciiText : value.text
        }
    }

    private static func indent(_ level: Int) -> String { String(repeating: "    ", count: level) }
}

/// A fault in a JSON text in Python's words, with line, column and character.
package struct PythonJSONError: Error, Sendable, Hashable {
    /// The whole message.
    package let message: String

    init(_ error: JSONSyntaxError, in text: String) {
        let before = text.utf8.prefix(error.offset)
        let place = String(decoding: before, as: UTF8.self).unicodeScalars.count
        // Python points at the `u`, not at the digits after it.
        let isEscape = error.fault == .invalidUnicodeEscape
        self.init(Self.reason(error.fault), in: text, at: isEscape ? place - 1 : place)
    }

    init(_ reason: String, in text: String, at place: Int) {
        let before = text.unicodeScalars.prefix(place)
        let line = before.count { $0 == "\n" } + 1
        let column = before.reversed().prefix { $0 != "\n" }.count + 1
        message = "\(reason): line \(line) column \(column) (char \(place))"
    }

    private static func reason(_ fault: JSONSyntaxError.Fault) -> String {
        switch fault {
        case .expectingValue, .invalidUTF8, .tooDeep: "Expecting value"
        case .expectingPropertyName: "Expecting property name enclosed in double quotes"
        case .expectingColon: "Expecting ':' delimiter"
        case .expectingComma: "Expecting ',' delimiter"
        case .invalidControlCharacter: "Invalid control character at"
        case .unterminatedString: "Unterminated string starting at"
        case .invalidEscape: "Invalid \\escape"
        case .invalidUnicodeEscape: "Invalid \\uXXXX escape"
        case .extraData: "Extra data"
        }
    }
}
